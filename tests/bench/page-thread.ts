/**
 * What the page's thread pays, in the real Chromium:
 *
 *   npm run build && npm run bench:page [-- --runs 9]
 *
 * line 2: a page that is enabled and no article; lines 4 and 5: the thread's share in
 * reading 1,000 to 100,000 words; line 8: 10,000 changes a second for 10 seconds.
 * Lines 2 and 8 are of the built extension, against the same page without it.
 * Written into docs/PERFORMANCE.md with what else the machine had to do. Asserts
 * nothing: no test depends on a time.
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright';
import { findBrowser } from '../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../scripts/chromium.ts';
import { Extension } from '../../scripts/extension.ts';
import { StaticServer } from '../../scripts/static-server.ts';
import { writeSection } from './library/section.ts';
import { longArticle } from './long-article.ts';
import { bundleInPage } from './page/bundle.ts';
import type { ThreadShare } from './page/in-page.ts';

declare const bench: typeof import('./page/in-page.ts');

const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
const runs = Math.max(1, Number(values.runs));
const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const [loadBefore = 0] = loadavg();
const lines: string[] = [];
const say = (line: string): void => {
  lines.push(`- **${line.replace(':', ':**')}`);
  console.log(line);
};

const found = findBrowser('chromium');
if (found === null) throw new Error('No Chromium, Chrome or Edge was found.');
const site = await StaticServer.start();
const browser = await ChromiumWithExtension.open({
  executablePath: found.path,
  extensionDir: path('.output/chrome-mv3'),
  headless: true,
  size: { width: 1280, height: 900 },
});
const extension = new Extension(browser);
const code = await bundleInPage();

/** A front page: some 700 links in 200 teasers, and no running text. */
const teasers = Array.from(
  { length: 200 },
  (_, at) => `<section><h2><a href="#${at}">Story number ${at} of the day</a></h2>
    <p><a href="#${at}">What happened in it, told in one short line for those in a hurry.</a></p><a href="#m">More</a></section>`,
);
const frontPage = `<!doctype html><html lang="en"><title>Vestmark Post</title><body>${teasers.join('')}</body></html>`;

/** CPU time of all tasks of the page's process, in milliseconds, and its heap after a collection, in bytes. */
async function metricsOf(session: CDPSession): Promise<{ readonly taskMs: number; readonly heap: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find(metric => metric.name === name)?.value ?? 0;
  return { taskMs: value('TaskDuration') * 1000, heap: value('JSHeapUsedSize') };
}

async function openMeasured(address: string, html: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await extension.open(site.serve(address, html));
  const session = await browser.context.newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session };
}

async function putReaderIn(page: Page): Promise<void> {
  const own = await extension.ownPage();
  await own.evaluate(
    async tabId => {
      const target = { tabId };
      await chrome.scripting.executeScript({ target, files: ['/content-scripts/reader.js'] });
    },
    await extension.tabIdOf(page),
  );
}

/* Line 2. */
{
  const { page, session } = await openMeasured('/front', frontPage);
  await extension.read(page);
  const taskMs: number[] = [];
  const heap: number[] = [];
  const gateMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.reload();
    const without = await metricsOf(session);
    await page.waitForTimeout(300);
    const idle = (await metricsOf(session)).taskMs - without.taskMs;
    const before = await metricsOf(session);
    await putReaderIn(page);
    await page.waitForTimeout(300);
    const after = await metricsOf(session);
    taskMs.push(after.taskMs - before.taskMs - idle);
    heap.push(after.heap - before.heap);
    await page.addScriptTag({ content: code });
    gateMs.push((await page.evaluate(() => bench.gate())).ms);
  }
  say(
    `line 2: a front page of ${frontPage.match(/<a /g)?.length ?? 0} links: quick look ${median(gateMs).toFixed(2)} ms (target 2), tasks ${median(taskMs).toFixed(1)} ms (target 10), heap ${(median(heap) / 1024 / 1024).toFixed(2)} MB (target 1)`,
  );
  await page.close();
}

/* Lines 4 and 5. */
for (const words of [1000, 5000, 20_000, 100_000]) {
  const page = await extension.open(site.serve(`/words-${words}`, longArticle(words, 0)));
  const shares: ThreadShare[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.reload();
    await page.addScriptTag({ content: code });
    shares.push(await page.evaluate(() => bench.read()));
  }
  const of = (field: 'findMs' | 'longestStepMs' | 'drawMs' | 'longestSliceMs'): number =>
    median(shares.map(share => share[field]));
  const all = of('findMs') + of('drawMs');
  say(
    `lines 4, 5: ${words.toLocaleString('en')} words: found and read in ${of('findMs').toFixed(1)} ms (longest step ${of('longestStepMs').toFixed(1)}), drawn in ${of('drawMs').toFixed(1)} ms (longest slice ${of('longestSliceMs').toFixed(1)}), together ${(all / (words / 1000)).toFixed(2)} ms per 1,000 words (target 3)`,
  );
  await page.close();
}

/* Line 8. */
{
  const article = readFileSync(path('assets/sample/sample-article.html'), 'utf8');
  const html = article.replace('</main>', '</main><div id="busy"></div>');
  for (const kind of ['elements beside the article', 'text in the article', 'styles of an element']) {
    const cost = { without: 0, observed: 0, drawn: 0 };
    for (const way of ['without', 'observed', 'drawn'] as const) {
      const { page, session } = await openMeasured('/busy', html);
      if (way !== 'without') await extension.read(page);
      // Drawing has its own price: the browser paints what is underlined anew in every frame in which anything changed.
      if (way === 'observed')
        await extension.askReader(await extension.tabIdOf(page), 'setHighlights', { visible: false });
      await page.bringToFront();
      await page.waitForTimeout(1500);
      const before = (await metricsOf(session)).taskMs;
      await page.evaluate(mutate, kind);
      cost[way] = (await metricsOf(session)).taskMs - before;
      await page.close();
    }
    const share = (ms: number): string => `${((ms - cost.without) / 100).toFixed(2)} %`;
    say(
      `line 8: 10,000 changes a second for 10 s, ${kind}: ${cost.without.toFixed(0)} ms of tasks without a reader; observing takes ${share(cost.observed)} of the time (target 1 %), with underlines in sight ${share(cost.drawn)}`,
    );
  }
}

await browser.close();
await site.stop();
writeSection(
  'page thread',
  `## What the page's thread pays

Written by \`npm run build && npm run bench:page\` on ${new Date().toISOString().slice(0, 10)}: medians of ${runs} runs, two cores, ${loadBefore.toFixed(1)} other tasks running on them. The lines are those of the project's own list of what an extension of this kind withstands.

${lines.join('\n')}

Line 2 counts all tasks of the page's process from putting the script in, parsing it included. What line 8 gives with underlines in sight is the browser's own: it paints highlighted text anew in every frame in which anything on the page changed, whoever registered the highlight.`,
);

/** Runs in the page: 100 changes every 10 ms, for 10 s. */
async function mutate(kind: string): Promise<void> {
  const busy = document.querySelector<HTMLElement>('#busy');
  const text = document.querySelector('article p')?.firstChild;
  if (busy === null || !(text instanceof Text)) throw new Error('The page is another one');
  const until = performance.now() + 10_000;
  let count = 0;
  while (performance.now() < until) {
    for (let at = 0; at < 100; at += 1) {
      count += 1;
      if (kind.startsWith('elements')) busy.replaceChildren(document.createElement('i'));
      else if (kind.startsWith('text')) text.data = `Change ${count} of the text of this paragraph.`;
      else busy.style.width = `${count % 100}px`;
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
