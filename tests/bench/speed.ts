/**
 * How fast a page is read, in the real Chromium with the built extension:
 *
 *   npm run build && npm run bench
 *
 * Articles of 1,000 and 5,000 words are made of sentences that the bundled set
 * partly matches. The clock starts when the icon is pressed, so opening the
 * popup, injecting the reader and finding the article are in every figure. Long
 * tasks are those of the page's thread over 50 ms, with the reader and without.
 * A loop of plain arithmetic is timed beside, so that machines compare. Writes
 * docs/PERFORMANCE.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { findBrowser } from '../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../scripts/chromium.ts';
import { Extension } from '../../scripts/extension.ts';
import { StaticServer } from '../../scripts/static-server.ts';
import { articlePage, sampleArticle } from '../e2e/articles.ts';

const runs = 7;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Paragraphs of the sample article and of filler, till there are so many words. */
function article(words: number): string {
  const known = [...sampleArticle.matchAll(/<p>([^<]{40,})<\/p>/g)].map(([, text = '']) => text.trim());
  const paragraphs: string[] = [];
  let count = 0;
  for (let at = 0; count < words; at += 1) {
    const text =
      at < known.length
        ? (known[at] ?? '')
        : `On day ${at} the harbour master counted ${at + 20} boats at the northern quay, and the council of Port Arden approved ${at + 3} permits.`;
    paragraphs.push(text);
    count += text.split(/\s+/).length;
  }
  return articlePage({ published: '2025-05-24', paragraphs });
}

type Reading = { readonly firstMs: number; readonly longest: number; readonly longTasks: number };

/** Watches a page for its first highlight and for long tasks; the clock is the page's own. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { first: 0, tasks: [] as number[] };
    Object.assign(window, { seen });
    new PerformanceObserver(list =>
      seen.tasks.push(...list.getEntries().map(entry => entry.duration)),
    ).observe({ type: 'longtask' });
    const look = () => {
      if (CSS.highlights.size > 0 && [...CSS.highlights.values()].some(highlight => highlight.size > 0))
        seen.first = performance.timeOrigin + performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });

async function read(extension: Extension, site: StaticServer, path: string, cold: boolean): Promise<Reading> {
  const page = await extension.open(`${site.origin}${path}`);
  await extension.tabIdOf(page);
  await watch(page);
  if (cold) await extension.stopWorker();
  const start = Date.now();
  const popup = await extension.click(page);
  await extension.settledState(page);
  const { first, tasks } = await page.evaluate(
    () => (window as unknown as { seen: { first: number; tasks: number[] } }).seen,
  );
  await extension.browser.closeSurface(popup);
  await page.close();
  return { firstMs: first - start, longest: Math.max(0, ...tasks), longTasks: tasks.length };
}

/** From the article found to the background's first answer, which is drawn in the next frame: asked as the reader asks. */
async function firstAnswer(extension: Extension, words: number, cold: boolean): Promise<number> {
  const page = await extension.browser.context.newPage();
  await page.goto(extension.browser.pageUrl('options.html'));
  const text = [...article(words).matchAll(/<p>([^<]{40,})<\/p>/g)]
    .map(([, paragraph = '']) => paragraph)
    .join('\n');
  const request = {
    article: {
      title: 'The harbour',
      outlet: null,
      author: null,
      published: '2025-05-24',
      url: null,
      language: 'en',
      text,
    },
    from: 0,
  };
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    if (cold) await extension.stopWorker();
    times.push(
      await page.evaluate(
        async envelope => {
          const start = performance.now();
          await chrome.runtime.sendMessage(envelope);
          return performance.now() - start;
        },
        {
          to: 'background',
          call: 'checkArticle',
          request: { ...request, article: { ...request.article, title: `The harbour ${run}` } },
        },
      ),
    );
  }
  await page.close();
  return median(times);
}

/** Milliseconds of ten million multiplications on one core. */
function calibrate(): number {
  const start = performance.now();
  let value = 1;
  for (let at = 0; at < 1e7; at += 1) value = Math.imul(value, 48_271) ^ at;
  return value === 0 ? 0 : performance.now() - start;
}

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
const rows: string[] = [];
for (const words of [1_000, 5_000]) {
  const path = `/words-${words}`;
  site.serve(path, article(words));
  await read(extension, site, path, false);
  for (const cold of [false, true]) {
    const answerMs = await firstAnswer(extension, words, cold);
    const readings: Reading[] = [];
    for (let run = 0; run < runs; run += 1) readings.push(await read(extension, site, path, cold));
    rows.push(
      `| ${words.toLocaleString('en')} | ${cold ? 'stopped before' : 'running'} | ${answerMs.toFixed(0)} ms | ${median(readings.map(one => one.firstMs)).toFixed(0)} ms | ${median(readings.map(one => one.longTasks))} | ${Math.max(...readings.map(one => one.longest)).toFixed(0)} ms |`,
    );
    process.stdout.write(`${rows.at(-1)}\n`);
  }
}
await browser.close();
await site.stop();

const loop = median(Array.from({ length: runs }, calibrate));
const body = `# How fast it is

Written by \`npm run build && npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Chromium without a display, medians of ${runs} runs. Ten million multiplications in Node took ${loop.toFixed(0)} ms beside it.

The clock starts when the icon is pressed: opening the popup, injecting the reader, finding the article and the first answer of the background are all in “icon to first highlight”. “Article found to first answer” is the call that the reader then makes; what it brings is drawn in the next frame.

| words | background | article found to first answer | icon to first highlight | tasks over 50 ms on the page's thread | longest of them in any run |
|---|---|---|---|---|---|
${rows.join('\n')}

Reading alone, without a browser: \`npm run bench:quality\` prints the milliseconds for 1,000 words, and for comparing them with 1,000 claims.
`;
writeFileSync(fileURLToPath(new URL('../../docs/PERFORMANCE.md', import.meta.url)), body);
process.stdout.write(
  `${readFileSync(fileURLToPath(new URL('../../docs/PERFORMANCE.md', import.meta.url)), 'utf8')}\n`,
);
