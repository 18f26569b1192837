/**
 * Beside others, in one run, on the same pages and ranges:
 *
 *   npm run bench:beside [-- --runs 15]
 *
 * Our drawing against mark.js and against wrapping in `<mark>`, in a page of the
 * real Chromium; our analysis against harper.js, in Node. Each takes its turn in
 * every run. What counts are the ratios: they hold on a busy machine too. Asserts nothing.
 */
import { parseArgs } from 'node:util';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { chromium } from 'playwright';
import { createChecker } from '../../lib/app/check-article.ts';
import { buildLibrary } from '../../lib/app/library.ts';
import { bundledSets } from '../../lib/cli/bundled.ts';
import { readDocument } from '../../lib/reading/read-document.ts';
import { findBrowser } from '../../scripts/browsers.ts';
import { longArticle } from './long-article.ts';
import { bundleInPage } from './page/bundle.ts';
import type { Drawing } from './page/in-page.ts';

declare const bench: typeof import('./page/in-page.ts');

const { values } = parseArgs({ options: { runs: { type: 'string', default: '11' } } });
const runs = Math.max(1, Number(values.runs));

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const bodyOf = (html: string): string => html.replace(/^.*<body[^>]*>|<\/body>.*$/gs, '');

console.log('| words, ranges | way | ms | mutations | times ours |\n|---|---|---|---|---|');
const found = findBrowser('chromium');
if (found === null) throw new Error('No Chromium, Chrome or Edge was found.');
const browser = await chromium.launch({ executablePath: found.path, args: ['--disable-gpu'] });
const page = await browser.newPage();
await page.setContent('<!doctype html><html lang="en"><body></body></html>');
await page.addScriptTag({ content: await bundleInPage() });
for (const [words, count] of [
  [1000, 40],
  [5000, 200],
  [50_000, 2000],
] as const) {
  const html = bodyOf(longArticle(words, 0));
  const times: Drawing[] = [];
  for (let run = 0; run < runs; run += 1)
    times.push(...(await page.evaluate(([html, count]) => bench.draw(html, count), [html, count] as const)));
  const of = (name: Drawing['name']): { ms: number; mutations: number } => ({
    ms: median(times.filter(time => time.name === name).map(time => time.ms)),
    mutations: times.find(time => time.name === name)?.mutations ?? 0,
  });
  const ours = of('highlights');
  for (const name of ['highlights', 'mark.js', 'wrapping in <mark>'] as const) {
    const { ms, mutations } = of(name);
    console.log(
      `| ${words.toLocaleString('en')}, ${count.toLocaleString('en')} | ${name} | ${ms.toFixed(2)} | ${mutations.toLocaleString('en')} | ${(ms / ours.ms).toFixed(1)} |`,
    );
  }
}
await browser.close();

console.log('\n| words | analysis | ms per 1,000 words | times ours |\n|---|---|---|---|');
const linter = new LocalLinter({ binary: binaryInlined });
await linter.setup();
const library = buildLibrary(bundledSets());
for (const words of [1000, 5000]) {
  const paragraphs = [...longArticle(words, 1).matchAll(/<p>([^<]{40,})<\/p>/g)].map(([, text = '']) => text);
  const text = paragraphs.join('\n');
  const article = {
    title: null,
    outlet: null,
    author: null,
    published: '2025-05-24',
    url: null,
    language: 'en',
  };
  const ways = {
    'reading it into slots': () => readDocument({ text, published: null }),
    'reading it and comparing it with the bundled claims': () =>
      createChecker(library).check({ ...article, text }),
    'harper.js, grammar': () => linter.lint(text),
  };
  const times = new Map<string, number[]>(Object.keys(ways).map(name => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now();
      await way();
      // The first run warms up.
      if (run > 0) times.get(name)?.push((performance.now() - start) / (words / 1000));
    }
  }
  const ours = median(times.get('reading it and comparing it with the bundled claims') ?? []);
  for (const [name, all] of times)
    console.log(
      `| ${words.toLocaleString('en')} | ${name} | ${median(all).toFixed(1)} | ${(median(all) / ours).toFixed(1)} |`,
    );
}
