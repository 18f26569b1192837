/**
 * A library of very many claims in the real Chromium, with the built extension:
 *
 *   npm run build && npm run bench:library [-- --sizes 1000,10000,100000] [--write]
 *
 * For each size a fresh browser imports generated claims on the library page,
 * while a clock on the page and a popup tell how long each kept waiting. Then
 * an article of 1,000 words that the claims partly tell of is compared, right
 * after the background's worker was ended and again while it runs, and the
 * worker's heap is weighed after a collection. With `--write` the figures go
 * into docs/PERFORMANCE.md. Asserts nothing: no test depends on a time.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeClaimSet } from '../../../lib/formats/write-library.ts';
import { findBrowser } from '../../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../../scripts/chromium.ts';
import { Extension } from '../../../scripts/extension.ts';
import { StaticServer } from '../../../scripts/static-server.ts';
import { articlePage } from '../../e2e/articles.ts';
import { generateArticle, generateSet } from './generate.ts';
import { calibrate, machineLine } from './machine.ts';
import { writeSection } from './section.ts';
import { heapOfWorker } from './worker-heap.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,100000' }, write: { type: 'boolean' } },
});
const sizes = values.sizes.split(',').map(Number);
const runs = 9;

const found = findBrowser('chromium');
if (found === null) throw new Error('No Chromium, Chrome or Edge was found.');
const { path: executablePath } = found;
const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
const site = await StaticServer.start();

type Figures = {
  readonly importMs: number;
  readonly pageGapMs: number;
  readonly popupMs: number;
  readonly coldMs: readonly number[];
  readonly warmMs: readonly number[];
  readonly heapBytes: number;
  readonly diskBytes: number;
  readonly matched: number;
};

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

calibrate();
const calibrations: number[] = [calibrate()];
const rows: string[] = [];
for (const size of sizes) {
  const figures = await measure(size);
  calibrations.push(calibrate());
  const row = [
    size.toLocaleString('en'),
    `${(figures.importMs / 1000).toFixed(1)} s`,
    ms(figures.pageGapMs),
    ms(figures.popupMs),
    spread(figures.coldMs),
    spread(figures.warmMs),
    `${(figures.heapBytes / 1e6).toFixed(0)} MB`,
    `${(figures.diskBytes / 1e6).toFixed(0)} MB`,
    String(figures.matched),
  ];
  rows.push(`| ${row.join(' | ')} |`);
  process.stdout.write(`${row.join('  ')}\n`);
}
await site.stop();
rmSync(folder, { recursive: true, force: true });

async function measure(size: number): Promise<Figures> {
  const file = join(folder, `${size}.json`);
  writeFileSync(file, [...writeClaimSet(generateSet(size))].join(''));
  const browser = await ChromiumWithExtension.open({
    executablePath,
    extensionDir: fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url)),
    headless: true,
    size: { width: 1280, height: 900 },
  });
  const extension = new Extension(browser);
  const article = generateArticle(1_000);
  const page = await extension.open(
    site.serve(
      `/article-${size}`,
      articlePage({
        title: article.title ?? '',
        published: article.published ?? '',
        paragraphs: article.text.split('\n'),
      }),
    ),
  );
  const library = await browser.openOwnPage('library.html');
  await library.locator('.source-table').waitFor();
  await library.evaluate(startClock);
  const start = performance.now();
  await library.locator('input[type=file]').setInputFiles(file);
  await library.locator('.import').waitFor();
  const popupMs = await popupWhileImporting(extension, page);
  await library.bringToFront();
  await library.locator('.import-head button').filter({ hasText: 'Close' }).waitFor({ timeout: 600_000 });
  const importMs = performance.now() - start;
  const pageGapMs = await library.evaluate(() => (globalThis as unknown as { gap: number }).gap);
  await library.close();

  const own = await extension.ownPage();
  const coldMs: number[] = [];
  const warmMs: number[] = [];
  let matched = 0;
  for (let run = 0; run < runs; run += 1) {
    await extension.stopWorker();
    const cold = await own.evaluate(compareAll, { ...article, title: `cold ${run}` });
    coldMs.push(cold.ms);
    matched = cold.matched;
    warmMs.push((await own.evaluate(compareAll, { ...article, title: `warm ${run}` })).ms);
  }
  const heapBytes = await heapOfWorker(browser);
  const diskBytes = await own.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await browser.close();
  return { importMs, pageGapMs, popupMs, coldMs, warmMs, heapBytes, diskBytes, matched };
}

/** From the click on the icon until the popup says how much was compared, in the midst of an import. */
async function popupWhileImporting(extension: Extension, page: Parameters<Extension['click']>[0]) {
  await extension.tabIdOf(page);
  const start = performance.now();
  const popup = await extension.click(page);
  await popup.locator('.compared, .note').first().waitFor();
  const waited = performance.now() - start;
  await extension.browser.closeSurface(popup);
  return waited;
}

/** Runs in the library page: the longest time between two ticks that should be 20 ms apart. */
function startClock(): void {
  const state = globalThis as unknown as { gap: number };
  state.gap = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    state.gap = Math.max(state.gap, now - last - 20);
    last = now;
  }, 20);
}

/** Runs in a page of the extension: an article slice by slice, as its reader has it compared. */
async function compareAll(article: {
  readonly text: string;
}): Promise<{ readonly ms: number; readonly matched: number }> {
  type Slice = {
    readonly next: number;
    readonly left: number;
    readonly claims: readonly { readonly status: string }[];
  };
  const start = performance.now();
  let begin = 0;
  let matched = 0;
  for (;;) {
    const request = { article, part: { start: begin, end: article.text.length } };
    const answer: unknown = await chrome.runtime.sendMessage({
      to: 'background',
      call: 'checkArticle',
      request,
    });
    const slice = (answer as { answer: { value: Slice } }).answer.value;
    matched += slice.claims.filter(({ status }) => status !== 'unmatched').length;
    begin = slice.next;
    if (slice.left === 0) return { ms: performance.now() - start, matched };
  }
}

/** On a machine with other work the least is the nearest to what the work itself takes. */
function spread(times: readonly number[]): string {
  const [least = 0, most = 0] = [Math.min(...times), Math.max(...times)];
  return `${ms(least)} · **${ms(median(times))}** · ${ms(most)}`;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

if (values.write === true)
  writeSection(
    'library',
    [
      "## The reader's own library",
      '',
      `Written by \`npm run build && npm run bench:library -- --write\`: Chromium without a display, generated claims (tests/bench/library/generate.ts) beside the bundled ones, ${runs} comparisons each. ${machineLine(calibrations)}`,
      '',
      '| claims imported | import | longest wait of the library page meanwhile | popup opened and page compared meanwhile | 1,000 words compared, worker stopped right before | the same, worker running | heap of the worker after it | storage used | claims of the article that were matched |',
      '|---|---|---|---|---|---|---|---|---|',
      ...rows,
      '',
      "Of the comparisons the least, the median and the longest. The targets at 100,000 claims: 1,000 words compared in 500 ms after the worker's death, and 150 MB for the background.",
      '',
      '- **Import** is from the choice of the file to the moment when all of it is there: the file is parsed and written by a worker of the page, read into statements by the background in slices of about 40 ms, and indexed.',
      '- **Longest wait of the library page**: how much later than due a clock of the page ticked.',
      '- **1,000 words compared**: from the first message to the last answer, slice after slice, as the reader of a page asks; after a death the worker has to start, to read the bundled claims and to open the database first. Each comparison is of a text that was not compared before.',
      '- **Heap**: after a collection (`Runtime.getHeapUsage`), with what stands in array buffers.',
    ].join('\n'),
  );
