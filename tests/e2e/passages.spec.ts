/** From a claim that is kept to its own words on its page: the very words, or none, and said so. */
import type { Page } from '@playwright/test';
import { highlightName } from '../../lib/page/highlight-names.ts';
import { say } from '../../lib/wording/english.ts';
import type { Extension } from '../../scripts/extension.ts';
import type { StaticServer } from '../../scripts/static-server.ts';
import { articlePage, plainParagraphs } from './articles.ts';
import { expect, test } from './fixture.ts';

const sunk = 'The ferry Halden sank off Port Arden on 10 March 2026 with 41 people on board.';
const hurt = 'Two sailors were hurt.';
const story = (...first: readonly string[]): string =>
  articlePage({
    title: 'Ferry sinks off Port Arden',
    published: '2026-03-12',
    paragraphs: [
      ...first,
      ...plainParagraphs,
      `${sunk} ${hurt}`,
      `A tug hit the quay of Vestmark on 4 May 2025. ${hurt}`,
      ...plainParagraphs.map(text => text.replace('baker', 'fishmonger')),
    ],
  });

/** The words that the reader was brought to. */
const markedIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    name => [...(CSS.highlights.get(name) ?? [])].map(String),
    highlightName('open-none', 'light'),
  );

/** Opens the claims of the first source of the reader's own. */
async function openClaims(extension: Extension): Promise<Page> {
  const library = await extension.browser.openOwnPage('library.html');
  await library
    .locator('.source-row', { has: library.locator('.menu') })
    .locator('.source-open')
    .click();
  return library;
}

const showOnPage = (library: Page, words: string) =>
  library
    .locator('.source-claims li', { hasText: words })
    .first()
    .getByRole('button', { name: say('facts.show') })
    .click();

const isInFront = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.visibilityState === 'visible');

async function saved(extension: Extension, site: StaticServer): Promise<Page> {
  const page = await extension.open(site.serve('/ferry', story()));
  const popup = await extension.click(page);
  await extension.settledState(page);
  await popup
    .getByRole('button', { name: say('popup.save') })
    .or(popup.getByRole('button', { name: say('popup.save.source') }))
    .click();
  await expect(popup.getByText(/^Saved as a source: \d+ claims$/)).toBeVisible();
  await extension.browser.closeSurface(popup);
  return page;
}

test('a claim of a saved page is shown on the page, also when the page has changed round it', async ({
  extension,
  site,
}) => {
  const page = await saved(extension, site);
  const library = await openClaims(extension);
  await showOnPage(library, sunk);
  await expect.poll(() => markedIn(page)).toEqual([sunk]);
  expect(await isInFront(page)).toBe(true);
  const inSight = () =>
    page.evaluate(
      name => {
        const [range] = [...(CSS.highlights.get(name) ?? [])] as Range[];
        const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      },
      highlightName('open-none', 'light'),
    );
  expect(await inSight()).toBe(true);
  await page.mouse.click(5, 5);
  expect(await markedIn(page)).toEqual([]);

  site.serve('/ferry', story('The county has called a meeting for the evening.', 'More is to follow here.'));
  await page.reload();
  await library.bringToFront();
  await showOnPage(library, sunk);
  await expect.poll(() => markedIn(page)).toEqual([sunk]);
  expect(await inSight()).toBe(true);
});

test('a claim whose words were edited is not found, and the library says so', async ({ extension, site }) => {
  const page = await saved(extension, site);
  site.serve('/ferry', story().replace('with 41 people', 'with 29 people'));
  await page.reload();
  const popup = await extension.click(page);
  const [, standing, claims] =
    /(\d+) of its (\d+) claims/.exec(
      (await popup.getByText(/^Saved with other words/).textContent()) ?? '',
    ) ?? [];
  expect(Number(claims)).toBeGreaterThan(5);
  // The sentence itself, and the one behind it: its words stand twice, and what stood before it is another now.
  expect(Number(standing)).toBe(Number(claims) - 2);
  await extension.browser.closeSurface(popup);
  const library = await openClaims(extension);
  await showOnPage(library, sunk);
  await expect(library.getByText(say('passage.gone'))).toBeVisible();
  expect(await isInFront(library)).toBe(true);
  expect(await markedIn(page)).toEqual([]);
});

test('words of another annotation tool are found by what stands round them, and not at all without', async ({
  extension,
  site,
}) => {
  const url = site.serve('/ferry', story());
  const page = await extension.open(url);
  await extension.read(page);
  const library = await extension.browser.openOwnPage('library.html');
  const quoted = (exact: string, more: object = {}) => ({
    type: 'Annotation',
    target: { source: url, selector: [{ type: 'TextQuoteSelector', exact, ...more }] },
  });
  const importItems = async (items: readonly object[]) => {
    await library.locator('input[type=file]').setInputFiles({
      name: `${items.length}.jsonld`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ type: 'AnnotationPage', label: 'Notes', items })),
    });
    await library.getByRole('button', { name: say('library.import.close') }).click({ timeout: 30_000 });
  };
  await importItems([quoted(sunk), quoted(hurt, { prefix: 'Vestmark on 4 May 2025. ', suffix: 'On day 1' })]);
  await library
    .locator('.source-row', { has: library.locator('.menu') })
    .locator('.source-open')
    .click();
  await showOnPage(library, hurt);
  await expect.poll(() => markedIn(page)).toEqual([hurt]);
  const paragraph = await page.evaluate(
    name => ([...(CSS.highlights.get(name) ?? [])] as Range[])[0]?.startContainer.textContent,
    highlightName('open-none', 'light'),
  );
  expect(paragraph).toContain('A tug hit the quay');

  // Without its surroundings, the same words are anybody's.
  await library.bringToFront();
  await importItems([quoted(sunk), quoted(hurt), quoted('A tug hit the quay of Vestmark')]);
  await library
    .locator('.source-row', { has: library.locator('.menu') })
    .last()
    .locator('.source-open')
    .click();
  await showOnPage(library, hurt);
  await expect(library.getByText(say('passage.ambiguous'))).toBeVisible();
});

test('on a site that is not read unasked, the browser finds the words', async ({ extension, site }) => {
  const page = await saved(extension, site);
  await page.close();
  const library = await openClaims(extension);
  const opening = extension.browser.context.waitForEvent('page');
  await showOnPage(library, sunk);
  const opened = await opening;
  await expect
    .poll(() => opened.evaluate(() => document.scrollingElement?.scrollTop ?? 0).catch(() => 0))
    .toBeGreaterThan(100);
  await expect(library.getByText(say('passage.browser'))).toBeVisible();
});
