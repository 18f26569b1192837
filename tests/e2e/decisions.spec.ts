/** From the popup to the panel to the card, and what is decided there: on the open page, and with a worker that dies all the time. */
import type { Page } from 'playwright';
import { isConflict } from '../../lib/comparison/gather.ts';
import { say } from '../../lib/wording/english.ts';
import type { Extension } from '../../scripts/extension.ts';
import { sampleArticle } from './articles.ts';
import { cardTexts, pressInCard } from './card.ts';
import { expect, test } from './fixture.ts';

/** The swap of the sample article: two sources speak of it. */
const words = 'exchange prisoners';

async function swapOf(extension: Extension, page: Page) {
  const state = await extension.settledState(page);
  if (state.state !== 'done') throw new Error(`The page was not read: ${state.state}`);
  const claim = state.report.claims.find(({ text }) => text.includes(words));
  if (claim === undefined) throw new Error(`No claim holds “${words}”`);
  return claim;
}

const textOf = async (surface: Page): Promise<string> => (await surface.locator('main').textContent()) ?? '';

async function openPanel(extension: Extension, popup: Page): Promise<Page> {
  await popup.getByRole('button', { name: say('popup.panel') }).click();
  const panel = await extension.browser.surface('sidepanel.html');
  await expect(panel.getByText(say('panel.not-compared'))).toBeVisible();
  return panel;
}

const itemOf = (panel: Page) =>
  panel
    .locator('li.item')
    .filter({ has: panel.getByRole('button', { name: say('kind.participants') }) })
    .first();

/** Whether any page was held against the sources since: every page of the extension hears what readers ask. */
async function watchReading(extension: Extension): Promise<() => Promise<boolean>> {
  const own = await extension.ownPage();
  await own.evaluate(() => {
    chrome.runtime.onMessage.addListener((message: { call?: string }) => {
      if (message.call === 'checkArticle') document.title = 'read again';
    });
  });
  return async () => (await own.title()) === 'read again';
}

/** Everything that is seen on the way, one text a step. */
async function walk(
  extension: Extension,
  page: Page,
  between: () => Promise<void>,
): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  const popup = await extension.click(page);
  const claim = await swapOf(extension, page);
  await expect(popup.getByRole('button', { name: say('popup.panel') })).toBeVisible();
  seen.push(claim, await textOf(popup));
  await between();
  const panel = await openPanel(extension, popup);
  seen.push(await textOf(panel));
  await between();
  await itemOf(panel).getByRole('button').first().click();
  await expect.poll(() => cardTexts(page)).toContain(say('action.not-same-event'));
  seen.push(await cardTexts(page), await textOf(panel));
  await between();
  await pressInCard(page, say('action.not-same-event'));
  await expect.poll(() => cardTexts(page)).toContain(say('action.undo'));
  await expect
    .poll(async () => (await swapOf(extension, page)).evidence.length)
    .toBe(claim.evidence.length - 1);
  seen.push(await cardTexts(page), await swapOf(extension, page));
  await between();
  await pressInCard(page, say('action.undo'));
  await expect.poll(() => swapOf(extension, page)).toEqual(claim);
  await expect.poll(() => cardTexts(page)).toContain(say('action.not-same-event'));
  seen.push(await cardTexts(page));
  await between();
  await expect.poll(() => textOf(panel)).toBe(seen[4]);
  await extension.browser.closeSurface(panel);
  return seen;
}

test('line 13: a reader sees the same from popup to undo, though the worker is killed between any two steps', async ({
  extension,
  site,
}) => {
  test.setTimeout(120_000);
  const calm = await walk(
    extension,
    await extension.open(site.serve('/calm', sampleArticle)),
    async () => {},
  );
  const killed = await walk(extension, await extension.open(site.serve('/killed', sampleArticle)), () =>
    extension.stopWorker(),
  );
  expect(killed).toEqual(calm);
});

test('what is decided in the side panel holds on the open page, which is not read again', async ({
  extension,
  site,
}) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  const popup = await extension.click(page);
  const before = await swapOf(extension, page);
  expect(isConflict(before)).toBe(true);
  const panel = await openPanel(extension, popup);
  const isReadAgain = await watchReading(extension);

  await itemOf(panel).getByRole('button').first().click();
  await expect.poll(() => cardTexts(page)).toContain(say('action.hide'));
  await itemOf(panel)
    .getByRole('button', { name: say('action.hide') })
    .click();
  await expect(panel.getByText(say('card.notice.hide'))).toBeVisible();
  await expect.poll(async () => (await swapOf(extension, page)).status).toBe('unmatched');
  // Nothing is left to show on the page's card.
  await expect.poll(() => cardTexts(page)).toEqual([]);

  await panel.getByRole('button', { name: say('action.undo') }).click();
  await expect.poll(() => swapOf(extension, page)).toEqual(before);
  expect(await isReadAgain()).toBe(false);
});

test('a page that was opened again after a decision in the side panel is read again when that is undone', async ({
  extension,
  site,
}) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  const popup = await extension.click(page);
  const before = await swapOf(extension, page);
  const panel = await openPanel(extension, popup);
  await itemOf(panel).getByRole('button').first().click();
  await itemOf(panel)
    .getByRole('button', { name: say('action.hide') })
    .click();
  await expect.poll(async () => (await swapOf(extension, page)).status).toBe('unmatched');

  await page.reload();
  await extension.read(page);
  expect((await swapOf(extension, page)).status).toBe('unmatched');
  const isReadAgain = await watchReading(extension);
  await panel.getByRole('button', { name: say('action.undo') }).click();
  await expect.poll(() => swapOf(extension, page)).toEqual(before);
  expect(await isReadAgain()).toBe(true);
});
