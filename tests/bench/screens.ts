/**
 * How quick popup and panel are, in the real Chromium with the built extension:
 *
 *   npm run build && npm run bench:screens [-- --runs 9 --build FOLDER]
 *
 * A saved source is held against an article that parts from it in 200 places.
 * Measured in the screens themselves: how long after the start of its load the
 * popup can be used and shows the page's state, how long until the panel shows
 * its first item, and how far apart the frames are while 200 items are scrolled
 * through. Beside them, in turn with them, a page of the extension that holds
 * one button and no script: what the browser takes to open any popup and any
 * page. Asserts nothing: no test depends on a time.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import type { PageState } from '../../lib/app/report.ts';
import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import { findBrowser } from '../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../scripts/chromium.ts';
import { Extension } from '../../scripts/extension.ts';
import { StaticServer } from '../../scripts/static-server.ts';
import { articlePage } from '../e2e/articles.ts';
import { calibrate, machineLine } from './library/machine.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    build: { type: 'string', default: '.output/chrome-mv3' },
  },
});
const runs = Number(values.runs);
const differences = 200;

const found = findBrowser('chromium');
if (found === null) throw new Error('No Chromium, Chrome or Edge was found.');
const calibrations = [calibrate()];
const extensionDir = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
cpSync(values.build, extensionDir, { recursive: true });
const blankPage = 'blank.html';
writeFileSync(
  join(extensionDir, blankPage),
  '<!doctype html><html lang="en"><title>Blank</title><main><button>Nothing</button></main></html>',
);
const site = await StaticServer.start();
const browser = await ChromiumWithExtension.open({
  executablePath: found.path,
  extensionDir,
  headless: true,
  size: { width: 1280, height: 900 },
});
try {
  await measure(new Extension(browser));
} finally {
  await browser.close();
  await site.stop();
  rmSync(extensionDir, { recursive: true, force: true });
}

async function measure(extension: Extension): Promise<void> {
  const source = await extension.open(site.serve('/source', story(0)));
  await readOut(extension, source);
  const own = await extension.ownPage();
  const tabId = await extension.tabIdOf(source);
  await own.evaluate(
    async request => void (await chrome.runtime.sendMessage({ to: 'background', call: 'savePage', request })),
    { tabId, change: crypto.randomUUID() },
  );
  const page = await extension.open(site.serve('/article', story(7)));
  const claims = await readOut(extension, page);
  const parted = claims.filter(({ status }) => status !== 'supported' && status !== 'unmatched').length;
  const articleTab = await extension.tabIdOf(page);

  const popup: Screen[] = [];
  const panel: Screen[] = [];
  const blankPopup: Screen[] = [];
  const blankTab: Screen[] = [];
  for (let run = 0; run < runs; run += 1) {
    await own.evaluate(popup => chrome.action.setPopup({ popup }), blankPage);
    blankPopup.push(await openPopup(extension, page, blankPage, 'button'));
    await own.evaluate(popup => chrome.action.setPopup({ popup }), 'popup.html');
    popup.push(await openPopup(extension, page, 'popup.html', '.popup .coverage'));
    blankTab.push(await openScreen(blankPage, 'button', page));
    panel.push(await openScreen(`sidepanel.html?tab=${articleTab}`, 'li.item', page));
  }
  const shown = await browser.openOwnPage(`sidepanel.html?tab=${articleTab}`);
  await shown.setViewportSize({ width: 380, height: 800 });
  await shown.locator('li.item').first().waitFor();
  const items = await shown.locator('li.item').count();
  const frames: number[][] = [];
  const session = await shown.context().newCDPSession(shown);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> =>
    ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? 0) * 1000;
  const before = await worked();
  for (let run = 0; run < runs; run += 1) frames.push(await shown.evaluate(scrollThrough));
  const workMs = (await worked()) - before;
  calibrations.push(calibrate());

  process.stdout.write(
    [
      `${claims.length} claims, ${parted} of them part from the source; ${items} items in the panel. ${machineLine(calibrations)} Load average ${loadavg()[0]?.toFixed(1)}.`,
      `an empty popup         ${spread(blankPopup.map(({ usable }) => usable))}`,
      `popup can be used      ${spread(popup.map(({ usable }) => usable))}`,
      `  beyond an empty one  ${spread(beyond(popup, blankPopup, 'usable'))}`,
      `popup shows the state  ${spread(popup.map(({ shown: at }) => at))}`,
      `  beyond an empty one  ${spread(beyond(popup, blankPopup, 'shown'))}`,
      `an empty page          ${spread(blankTab.map(({ shown: at }) => at))}`,
      `panel's first item     ${spread(panel.map(({ shown: at }) => at))}`,
      `  beyond an empty one  ${spread(beyond(panel, blankTab, 'shown'))}`,
      `longest frame scrolled ${spread(frames.map(each => Math.max(...each)))}`,
      `frames over 50 ms      ${frames.flat().filter(gap => gap > 50).length} of ${frames.flat().length}`,
      // By the thread's own clock, which stands still while other tasks have the machine.
      `work of the thread     ${(workMs / frames.flat().length).toFixed(1)} ms a frame`,
      '',
    ].join('\n'),
  );
}

/** The claims of a page, however long a busy machine takes to read it. */
async function readOut(extension: Extension, page: Page): Promise<readonly CheckedClaim[]> {
  const popup = await extension.click(page);
  // Closed at once it would not have put the reader into the page.
  await popup.locator('.popup .coverage').waitFor({ timeout: 120_000 });
  await browser.closeSurface(popup);
  const tabId = await extension.tabIdOf(page);
  for (;;) {
    const state = (await extension.askReader(tabId, 'pageState', null)) as PageState | null;
    if (state?.state === 'done') return state.report.claims;
    if (state?.state === 'failed' || state?.state === 'no-article')
      throw new Error(`The page is ${state.state}`);
    await page.waitForTimeout(200);
  }
}

/** Of each run, what a screen took more than the empty one that was opened right before. */
function beyond(screens: readonly Screen[], empty: readonly Screen[], what: keyof Screen): readonly number[] {
  return screens.map((screen, run) => screen[what] - (empty[run]?.[what] ?? 0));
}

type Screen = { readonly usable: number; readonly shown: number };

/** The real popup, from the click: when it was first painted, after which it takes clicks, and when its largest words were. */
async function openPopup(extension: Extension, page: Page, path: string, wanted: string): Promise<Screen> {
  await page.bringToFront();
  const popup = await extension.click(page, path);
  await popup.locator(wanted).waitFor();
  const marks = await popup.evaluate(async () => {
    const paints = (type: string): Promise<PerformanceEntryList> =>
      new Promise(resolve => {
        new PerformanceObserver(list => resolve(list.getEntries())).observe({ type, buffered: true });
      });
    const last = async (type: string): Promise<number> => (await paints(type)).at(-1)?.startTime ?? 0;
    return { usable: await last('paint'), shown: await last('largest-contentful-paint') };
  });
  await browser.closeSurface(popup);
  return marks;
}

/** Milliseconds from the start of the load, by the screen's own clock. */
async function openScreen(path: string, selector: string, front: Page): Promise<Screen> {
  await front.bringToFront();
  const context = browser.context;
  const screen = await context.newPage();
  await screen.addInitScript(wanted => {
    const marks = { usable: 0, shown: 0 };
    Object.assign(globalThis, { marks });
    const look = (): void => {
      const now = performance.now();
      if (marks.usable === 0 && document.querySelector('main button') !== null) marks.usable = now;
      if (marks.shown === 0 && document.querySelector(wanted) !== null) marks.shown = now;
      if (marks.shown === 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selector);
  await screen.goto(browser.pageUrl(path));
  await screen.waitForFunction(() => (globalThis as unknown as { marks: Screen }).marks.shown > 0);
  const marks = await screen.evaluate(() => (globalThis as unknown as { marks: Screen }).marks);
  await screen.close();
  return marks;
}

/** Runs in the panel: from top to bottom by 60 pixels a frame; the gaps between frames. */
async function scrollThrough(): Promise<number[]> {
  const nextFrame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));
  scrollTo({ top: 0, behavior: 'instant' });
  await nextFrame();
  const gaps: number[] = [];
  let last = await nextFrame();
  for (;;) {
    const before = scrollY;
    scrollBy({ top: 60, behavior: 'instant' });
    const now = await nextFrame();
    gaps.push(now - last);
    last = now;
    if (scrollY === before) return gaps;
  }
}

/** One event a sentence, told alike by both but for its number. */
function story(more: number): string {
  const towns = [
    'Ostrava',
    'Lublin',
    'Szeged',
    'Graz',
    'Brno',
    'Gdansk',
    'Malmo',
    'Bergen',
    'Turku',
    'Ghent',
  ];
  const sentences = Array.from({ length: differences }, (_, index) => {
    const town = towns[index % towns.length];
    const month = ['January', 'February', 'March', 'April', 'May'][Math.floor(index / 28) % 5];
    return `On ${(index % 28) + 1} ${month} 2025 the mayor of ${town} opened ${index + 20 + more * 31} new apartments in district ${index + 1}.`;
  });
  return articlePage({
    title: more === 0 ? 'New apartments, the record' : 'What the mayors opened this year',
    published: more === 0 ? '2025-06-10' : '2025-06-12',
    paragraphs: sentences,
  });
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)} ms`;
  return `least ${at(0)} · median ${at(0.5)} · most ${at(1)}`;
}
