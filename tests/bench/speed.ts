/**
 * How fast a page is read, in the real Chromium with the built extension:
 *
 *   npm run build && npm run bench [-- --runs 15]
 *
 * Articles of 1,000 and 5,000 words are made of sentences that the bundled set
 * partly matches. Each is read as a reader has it read, by the icon or on a
 * site that was allowed, with the background's worker running or stopped right
 * before. Every reading is of a fresh load of a page that was not read before. A
 * loop of plain arithmetic is timed beside, so that machines compare. Writes
 * docs/PERFORMANCE.md, unless the machine has other work to do: then the
 * figures are those of the other work. Asserts nothing: no test depends on a time.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../scripts/chromium.ts';
import { Extension } from '../../scripts/extension.ts';
import { StaticServer } from '../../scripts/static-server.ts';
import { sectionsOf } from './library/section.ts';
import { longArticle } from './long-article.ts';
import { type Clock, longTasksOf, readClocks, windClocks } from './page-clock.ts';
import { type Row, report } from './speed-report.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = Math.max(1, Number(values.runs));

/** Tasks that were running in the last minute, this not yet among them. */
const [loadBefore = 0] = loadavg();

/** `icon`: the popup wakes the background as it opens. `site`: nothing does before the reader. */
const ways = ['icon', 'site'] as const;

const found = findBrowser('chromium');
if (found === null) throw new Error('No Chromium, Chrome or Edge was found.');
const site = await StaticServer.start();
const browser = await ChromiumWithExtension.open({
  executablePath: found.path,
  extensionDir: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  headless: true,
  size: { width: 1280, height: 900 },
});
const extension = new Extension(browser);

const rows: Row[] = [];
for (const words of [1_000, 5_000]) {
  const address = `/words-${words}`;
  let loads = 0;
  const page = await extension.open(site.serve(address, longArticle(words, loads)));
  // The icon gives leave to read this address; the first reading is not measured.
  await extension.read(page);
  const idle: number[] = [];
  for (let run = 0; run < runs; run += 1) idle.push(...(await idleTasks()));
  for (const way of ways) {
    for (const isStopped of [false, true]) {
      const clocks: Clock[] = [];
      for (let run = 0; run < runs; run += 1) clocks.push(await readOnce(way, isStopped));
      rows.push({ words, way, isStopped, clocks, idle });
      process.stdout.write('.');
    }
  }
  await page.close();

  /** Another article at the same address, so that the background cannot know it yet. */
  async function loadAnother(): Promise<void> {
    loads += 1;
    site.serve(address, longArticle(words, loads));
    await page.reload();
  }

  /** The same page without a reader. */
  async function idleTasks(): Promise<readonly number[]> {
    await loadAnother();
    await windClocks(extension, page);
    await pause(500);
    return longTasksOf(page);
  }

  async function readOnce(way: (typeof ways)[number], isStopped: boolean): Promise<Clock> {
    await loadAnother();
    await page.bringToFront();
    await windClocks(extension, page);
    if (isStopped) await extension.stopWorker();
    if (way === 'icon') await browser.clickToolbarButton(page);
    else await putReaderIn();
    // Asking the reader while it reads would be measured too.
    await pause(400);
    await extension.settledState(page);
    const clock = await readClocks(extension, page);
    if (way === 'icon') await browser.closeSurface(await browser.surface('popup.html'));
    return clock;
  }

  /** What the browser does by itself on a site that was allowed. */
  async function putReaderIn(): Promise<void> {
    const own = await extension.ownPage();
    await own.evaluate(
      async tabId => {
        const target = { tabId };
        await chrome.scripting.insertCSS({ target, files: ['/content-scripts/reader.css'] });
        await chrome.scripting.executeScript({ target, files: ['/content-scripts/reader.js'] });
      },
      await extension.tabIdOf(page),
    );
  }
}
await browser.close();
await site.stop();

const text = report(rows, runs);
process.stdout.write(`\n${text}`);
if (loadBefore > availableParallelism() / 2)
  console.error(`Not written: ${loadBefore.toFixed(1)} other tasks were running on this machine.`);
else {
  const sections = sectionsOf();
  const file = fileURLToPath(new URL('../../docs/PERFORMANCE.md', import.meta.url));
  writeFileSync(file, sections === '' ? text : `${text.trimEnd()}\n\n${sections}`);
}
