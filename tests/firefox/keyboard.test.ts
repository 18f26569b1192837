/**
 * Every screen of ours by keys alone, in the Firefox of this machine: `npm run build`
 * first. The page, the card and the panel's list are walked in firefox.test.ts. The
 * popup stands in the browser's own window, where WebDriver presses no key: its parts
 * are walked in tests/browser/screens/keyboard.test.tsx, the whole of it in Chromium.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../lib/wording/english.ts';
import type { FirefoxWithExtension } from '../../scripts/firefox.ts';
import { StaticServer } from '../../scripts/static-server.ts';
import { articlePage, sampleArticle } from '../e2e/articles.ts';
import { openFirefox } from './open-firefox.ts';

let firefox: FirefoxWithExtension;
let site: StaticServer;

beforeAll(async () => {
  site = await StaticServer.start();
  firefox = await openFirefox();
});

afterAll(async () => {
  await firefox?.close();
  await site?.stop();
});

/** More than any screen has stops. */
const mostStops = 120;

/** As assistive software has it, roughly: a label, or the words. Runs in the page. */
function nameInFocus(): string {
  const now = document.activeElement as HTMLInputElement | null;
  if (now === null || now === document.body) return '';
  const name = now.getAttribute('aria-label') ?? now.labels?.[0]?.textContent ?? now.textContent;
  return (name ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Behind the last stop Tab goes on to the browser's own buttons; from there F6 leads back, which WebDriver cannot press. */
async function pressTab(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  if (await page.evaluate(() => document.hasFocus())) return;
  await firefox.focusPage();
}

/** By Tab alone; where it is passed, Tab goes round once. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < mostStops; step += 1) {
    if ((await page.evaluate(nameInFocus)) === name) return;
    await pressTab(page);
  }
  throw new Error(`Tab does not come to “${name}”`);
}

async function tabToMatch(page: Page, selector: string): Promise<void> {
  const isThere = () => page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector);
  for (let step = 0; step < mostStops; step += 1) {
    if (await isThere()) return;
    await pressTab(page);
  }
  throw new Error(`Tab does not come to ${selector}`);
}

async function pressOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

async function openInFront(path: string, selector: string): Promise<Page> {
  const page = await firefox.openOwnPage(path, selector);
  await page.bringToFront();
  return page;
}

const count = (page: Page, selector: string): Promise<number> =>
  page.evaluate(wanted => document.querySelectorAll(wanted).length, selector);

/** Which of the choices is made: its place among those that match. */
const chosen = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    wanted => [...document.querySelectorAll<HTMLInputElement>(wanted)].findIndex(each => each.checked),
    selector,
  );

const shows = (page: Page, words: string): Promise<boolean> =>
  page.evaluate(text => document.body.textContent.includes(text), words);

/** Reads a page by the icon; gives its tab. */
async function readPage(address: string, html: string): Promise<number> {
  const own = await firefox.openOwnPage('options.html', 'h1');
  const page = await firefox.browser.newPage();
  await page.goto(site.serve(address, html));
  await firefox.clickToolbarButton(page);
  return (await firefox.settledState(own)).tabId;
}

describe('by keys alone in Firefox', () => {
  test('welcome: reading is chosen by arrows, and started', async () => {
    const welcome = await openInFront('welcome.html', 'input[type=radio]');
    await tabToMatch(welcome, 'input[type=radio]');
    await welcome.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(welcome, 'input[type=radio]')).toBe(1);
    await welcome.keyboard.press('ArrowUp');
    await expect.poll(() => chosen(welcome, 'input[type=radio]')).toBe(0);
    await pressOn(welcome, say('welcome.start'));
    await expect.poll(() => shows(welcome, say('welcome.ready.click'))).toBe(true);
  });

  test('library: a page is saved, renamed, switched off, deleted and taken back, and wiping is asked about', async () => {
    const tabId = await readPage('/kept', sampleArticle);
    const library = await openInFront('library.html', '.source-row');
    const shipped = await count(library, '.source-row');
    await savePage(library, tabId);
    await expect.poll(() => count(library, '.source-row')).toBe(shipped + 1);

    const menu = () =>
      library.$eval('.source-row .menu summary', each => each.getAttribute('aria-label') ?? '');
    await pressOn(library, await menu());
    await tabTo(library, say('library.rename.name'));
    const name = await library.$eval('.source-row:has(.menu) .source-outlet', each => each.textContent ?? '');
    await library.keyboard.press('End');
    for (let letter = 0; letter < name.length; letter += 1) await library.keyboard.press('Backspace');
    await library.keyboard.type('By keys');
    await library.keyboard.press('Enter');
    await expect.poll(() => shows(library, 'By keys')).toBe(true);

    await tabToMatch(library, '.source-row:has(.menu) [role=switch]');
    await library.keyboard.press(' ');
    await expect.poll(() => count(library, '.source-row.is-off')).toBe(1);

    await pressOn(library, await menu());
    await pressOn(library, say('library.delete'));
    await expect.poll(() => count(library, '.source-row')).toBe(shipped);
    await pressOn(library, say('library.undo'));
    await expect.poll(() => count(library, '.source-row')).toBe(shipped + 1);

    await pressOn(library, say('library.wipe'));
    await expect.poll(() => count(library, 'dialog[open]')).toBe(1);
    await library.keyboard.press('Escape');
    await expect.poll(() => count(library, 'dialog[open]')).toBe(0);
    await pressOn(library, say('library.wipe'));
    await pressTab(library);
    await pressOn(library, say('library.wipe'));
    await expect.poll(() => count(library, '.source-row')).toBe(shipped);
  });

  test('compare: the first column is chosen by arrows, and sentences unfold', async () => {
    await readPage('/one', sampleArticle);
    await readPage('/two', otherArticle);
    const compare = await openInFront('compare.html', '.facts tbody');
    await tabToMatch(compare, 'input[type=radio]');
    await compare.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(compare, 'input[type=radio]')).toBe(1);
    await expect.poll(() => count(compare, '.facts tbody')).toBeGreaterThan(0);
    await pressOn(compare, say('facts.sentences'));
    await tabTo(compare, say('facts.show'));
  });

  test('panel: a filter by Space, the views by arrows, and the report by Tab', async () => {
    const tabId = await readPage('/panel', sampleArticle);
    const panel = await openInFront(`sidepanel.html?tab=${tabId}`, 'li.item');
    await tabToMatch(panel, '.tile');
    await panel.keyboard.press(' ');
    await expect.poll(() => count(panel, '.tile[aria-pressed=true]')).toBe(1);
    await tabTo(panel, say('panel.view.differences'));
    for (const view of ['side-by-side', 'figures'] as const) {
      await panel.keyboard.press('ArrowRight');
      expect(await panel.evaluate(nameInFocus)).toBe(say(`panel.view.${view}`));
    }
    await tabTo(panel, say('report.copy'));
  });

  // Last, since what it switches off is read with no more.
  test('options: every box by Space, the level by arrows', async () => {
    const options = await openInFront('options.html', 'input[name=level]');
    const boxes = await count(options, 'input[type=checkbox]');
    const seen = new Set<number>();
    for (let step = 0; step < mostStops && seen.size < boxes; step += 1) {
      await pressTab(options);
      const index = await indexInFocus(options);
      if (index < 0 || seen.has(index)) continue;
      seen.add(index);
      const before = await isChecked(options, index);
      await options.keyboard.press(' ');
      await expect.poll(() => isChecked(options, index)).toBe(!before);
    }
    expect(seen.size).toBe(boxes);
    await tabToMatch(options, 'input[name=level]');
    const level = await chosen(options, 'input[name=level]');
    await options.keyboard.press('ArrowRight');
    await expect.poll(() => chosen(options, 'input[name=level]')).not.toBe(level);
  });
});

const indexInFocus = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll('input[type=checkbox]')].indexOf(
      document.activeElement as HTMLInputElement,
    ),
  );

const isChecked = (page: Page, index: number): Promise<boolean> =>
  page.evaluate(
    at => document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[at]?.checked ?? false,
    index,
  );

/** What the popup's “Save” asks for; its button is pressed by keys in Chromium. */
async function savePage(own: Page, tabId: number): Promise<void> {
  await own.evaluate(async tab => {
    const { runtime } = (globalThis as unknown as { readonly browser: typeof chrome }).browser;
    await runtime.sendMessage({
      to: 'background',
      call: 'savePage',
      request: { tabId: tab, change: 'first' },
    });
  }, tabId);
}

const otherArticle = articlePage({
  title: 'What the Istanbul meeting did change',
  paragraphs: [
    'Russian and Ukrainian delegations met in Istanbul on 16 May 2025, for the first time since the spring of 2022. The session lasted less than two hours, and no cease-fire came of it.',
    'By Friday evening each side had handed over 390 people. On 19 May Donald Trump and Vladimir Putin spoke by telephone for more than two hours.',
    'The European Union adopted its 17th package of sanctions against Russia on 20 May. The ports that it named had long found other customers, and other flags.',
  ],
});
