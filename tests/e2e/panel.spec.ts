/** The side panel as an editor uses it: by keys alone, beside a page that it goes with, with words to hand on. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { say } from '../../lib/wording/english.ts';
import type { Extension } from '../../scripts/extension.ts';
import type { StaticServer } from '../../scripts/static-server.ts';
import { sampleArticle } from './articles.ts';
import { cardTexts } from './card.ts';
import { expect, test } from './fixture.ts';

/** The page that was read, and the panel beside it. */
async function openBeside(extension: Extension, site: StaticServer) {
  const page = await extension.open(site.serve('/story', sampleArticle));
  const popup = await extension.click(page);
  await extension.settledState(page);
  await popup.getByRole('button', { name: say('popup.panel') }).click();
  const panel = await extension.browser.surface('sidepanel.html');
  await expect(panel.getByText(say('panel.not-compared'))).toBeVisible();
  return { page, panel };
}

/** The panel's page in a tab of its own, as browsers without a panel show it. */
async function openAsPage(extension: Extension, site: StaticServer) {
  const page = await extension.open(site.serve('/story', sampleArticle));
  await extension.read(page);
  const panel = await extension.browser.openOwnPage(`sidepanel.html?tab=${await extension.tabIdOf(page)}`);
  await expect(panel.getByText(say('panel.not-compared'))).toBeVisible();
  return { page, panel };
}

/** What has the focus, by its words; empty where it was lost. */
const focused = (panel: Page): Promise<string> =>
  panel.evaluate(() =>
    document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''),
  );

const pressUntil = async (panel: Page, key: string, words: string): Promise<void> => {
  for (let step = 0; step < 30; step += 1) {
    if ((await focused(panel)) === words) return;
    await panel.keyboard.press(key);
  }
  throw new Error(`“${words}” was not come to by ${key}`);
};

test('differences are worked through by keys alone, and the focus is never lost', async ({
  extension,
  site,
}) => {
  const { panel } = await openAsPage(extension, site);
  const stops = panel.locator('[data-stop]');
  const count = await stops.count();
  expect(count).toBeGreaterThan(3);
  await stops.first().focus();

  const words = ['not-same-event', 'hide', 'not-same-event'];
  for (const [index, word] of words.entries()) {
    const title = await focused(panel);
    await panel.keyboard.press('Enter');
    await expect(stops.nth(index)).toHaveAttribute('aria-expanded', 'true');
    await pressUntil(panel, 'Tab', say(`action.${word}`));
    await panel.keyboard.press('Enter');
    await expect.poll(() => focused(panel)).toBe(say('action.undo'));
    // The first is taken back, and decided again.
    if (index === 0) {
      await panel.keyboard.press('Enter');
      await expect.poll(() => focused(panel)).toBe(title);
      await panel.keyboard.press('Enter');
      await pressUntil(panel, 'Tab', say(`action.${word}`));
      await panel.keyboard.press('Enter');
      await expect.poll(() => focused(panel)).toBe(say('action.undo'));
    }
    await panel.keyboard.press(index % 2 === 0 ? 'ArrowDown' : 'j');
    expect(await focused(panel)).not.toBe('');
  }
  await expect(panel.locator('.noted')).toHaveCount(words.length);

  await panel.keyboard.press('Home');
  await expect(stops.first()).toBeFocused();
  await panel.keyboard.press('End');
  await expect(stops.last()).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(stops.last()).toHaveAttribute('aria-expanded', 'true');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Escape');
  await expect(stops.last()).toHaveAttribute('aria-expanded', 'false');
  await expect(stops.last()).toBeFocused();
  await panel.keyboard.press('k');
  await expect(stops.nth(count - 2)).toBeFocused();
});

test('the three views are walked by arrows', async ({ extension, site }) => {
  const { panel } = await openAsPage(extension, site);
  await panel.getByRole('tab', { name: say('panel.view.differences') }).focus();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: say('panel.view.side-by-side') })).toBeFocused();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: say('panel.view.figures') })).toBeFocused();
  await expect(panel.locator('.number-line')).toContainText('18th');
  await expect(panel.locator('.number-line')).toContainText('17th');
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: say('panel.view.differences') })).toBeFocused();
});

test('a correction note, both sentences and the report are copied, and it is said', async ({
  extension,
  site,
}) => {
  const { page, panel } = await openAsPage(extension, site);
  await extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => panel.evaluate(() => navigator.clipboard.readText());
  const item = panel
    .locator('li.item')
    .filter({ hasText: say('kind.participants') })
    .first();
  await item.getByRole('button').first().click();
  await item.getByRole('button', { name: say('action.note') }).click();
  await expect(item.getByRole('status')).toHaveText(say('card.notice.copied'));
  expect(await copied()).toContain(say('note.title'));
  expect(await copied()).toContain(page.url());
  expect(await copied()).toContain('United States and Iran');
  await item.getByRole('button', { name: say('action.copy') }).click();
  await expect.poll(copied).toContain(say('copy.here', ''));
  await panel
    .getByRole('button', { name: say('report.copy') })
    .last()
    .click();
  await expect.poll(copied).toContain(say('report.never-rules'));
  expect(await copied()).toContain(`## ${say('panel.not-compared')}`);
});

test('the report is saved as Markdown and as HTML, without a permission', async ({
  extension,
  site,
}, testInfo) => {
  const { panel } = await openAsPage(extension, site);
  const folder = testInfo.outputPath('saved');
  const session = await panel.context().newCDPSession(panel);
  mkdirSync(folder, { recursive: true });
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  for (const [name, ending, beginning] of [
    ['report.save.md', 'md', '# ['],
    ['report.save.html', 'html', '<!doctype html>'],
  ] as const) {
    await panel.getByRole('button', { name: say(name) }).click();
    const saved = () => readdirSync(folder).find(file => file.endsWith(`.${ending}`)) ?? '';
    await expect.poll(saved).toMatch(/^second-source-report-/);
    const text = readFileSync(join(folder, saved()), 'utf8');
    expect(text.startsWith(beginning)).toBe(true);
    expect(text).toContain('United States and Iran');
    await expect(panel.locator('.panel-report').getByRole('status')).toContainText(ending);
  }
});

test('the panel goes with the page, and the page with the panel', async ({ extension, site }) => {
  const { page, panel } = await openBeside(extension, site);
  const current = panel.locator('li.item[aria-current="location"] h3');
  await page.setViewportSize({ width: 1000, height: 300 });
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(current).toContainText(say('kind.participants'));
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(current).not.toContainText(say('kind.participants'));

  await panel
    .locator('li.item')
    .filter({ hasText: say('kind.participants') })
    .getByRole('button')
    .first()
    .click();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(800);
  await expect.poll(() => cardTexts(page)).toContain(say('action.not-same-event'));
});

test('the panel is found as it was left', async ({ extension, site }) => {
  const { page, panel } = await openAsPage(extension, site);
  const matches = (of: Page) => of.locator('.tile').filter({ hasText: say('standing.matches') });
  await matches(panel).click();
  await panel.getByRole('combobox', { name: say('panel.kinds') }).selectOption('participants');
  await panel.getByRole('tab', { name: say('panel.view.side-by-side') }).click();
  const kept = () =>
    panel.evaluate(async () =>
      JSON.stringify(await chrome.storage.session.get(null)).includes('side-by-side'),
    );
  await expect.poll(kept).toBe(true);
  await panel.close();

  const again = await extension.browser.openOwnPage(`sidepanel.html?tab=${await extension.tabIdOf(page)}`);
  await expect(again.getByRole('tab', { name: say('panel.view.side-by-side') })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(matches(again)).toHaveAttribute('aria-pressed', 'true');
  await expect(again.getByRole('combobox', { name: say('panel.kinds') })).toHaveValue('participants');
});

test('the keys of the page walk its differences, which is told to assistive software', async ({
  extension,
  site,
}) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  await extension.read(page);
  const reader = await extension.readerContext(page);
  await reader.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    Object.assign(document, { ariaNotify: (words: string) => told.push(words) });
  }, null);
  const told = () => reader.evaluate(() => (globalThis as unknown as { told: string[] }).told.at(-1), null);
  const place = (index: number, count: number) => say('card.at', index, count, '').trim();
  await page.bringToFront();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(told).toMatch(/^Difference 1 of \d+: Conflicts on who took part/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(told).toMatch(/^Difference 2 of/);
  await page.keyboard.press('Alt+Enter');
  const count = Number(/of (\d+)/.exec(String(await told()))?.[1]);
  await expect.poll(async () => (await cardTexts(page)).join('\n')).toContain(place(2, count));
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await cardTexts(page)).join('\n')).toContain(place(1, count));

  // What was pressed is gone with the card's buttons: the focus is on the way back, and then on the card.
  await page.keyboard.press('Escape');
  await expect.poll(() => cardTexts(page)).toEqual([]);
  await page.keyboard.press('Alt+Enter');
  for (let step = 0; step < 12; step += 1) {
    if ((await focusedInCard(page)) === say('action.not-same-event')) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedInCard(page)).toBe(say('action.undo'));
  await page.keyboard.press('Enter');
  await expect.poll(() => cardTexts(page)).toContain(say('action.not-same-event'));
  await page.keyboard.press('Escape');
  await expect.poll(() => cardTexts(page)).toEqual([]);
});

test('keys of the browser do on the page what its own keys do', async ({ extension, site }) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  await extension.read(page);
  const tabId = await extension.tabIdOf(page);
  await extension.askReader(tabId, 'press', { key: 'next' });
  await extension.askReader(tabId, 'press', { key: 'open' });
  await expect.poll(() => cardTexts(page)).toContain(say('action.not-same-event'));
});

/** The name of what has the focus, as the browser tells assistive software. */
async function focusedInCard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    readonly nodes: readonly {
      readonly name?: { readonly value?: string };
      readonly role?: { readonly value?: string };
      readonly properties?: readonly {
        readonly name: string;
        readonly value: { readonly value?: unknown };
      }[];
    }[];
  };
  await session.detach();
  const node = nodes.findLast(({ properties = [] }) =>
    properties.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return node?.name?.value ?? '';
}
