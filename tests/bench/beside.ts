/**
 * Beside others, in one run, on the same pages and ranges:
 *
 *   npm run bench:beside [-- --runs 15]
 *
 * Our drawing against mark.js and against wrapping in `<mark>`, in a page of the
 * real Chromium; our analysis against harper.js, in Node. Each takes its turn in
 * every run. What counts are the ratios, which hold on a busy machine too; they are written into
 * docs/PERFORMANCE.md. Asserts nothing.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { chromium } from 'playwright';
import { createChecker } from '../../lib/app/check-article.ts';
import { buildLibrary } from '../../lib/app/library.ts';
import { bundledSets } from '../../lib/cli/bundled.ts';
import { readDocument } from '../../lib/reading/read-document.ts';
import { findBrowser } from '../../scripts/browsers.ts';
import { writeSection } from './library/section.ts';
import { longArticle } from './long-article.ts';
import { bundleInPage } from './page/bundle.ts';
import type { Drawing } from './page/in-page.ts';

declare const bench: typeof import('./page/in-page.ts');

const { values } = parseArgs({ options: { runs: { type: 'string', default: '11' } } });
const runs = Math.max(1, Number(values.runs));

/** Other tasks only make a run longer. */
const shortest = (times: readonly number[]): number => Math.min(...times);

const bodyOf = (html: string): string => html.replace(/^.*<body[^>]*>|<\/body>.*$/gs, '');

const lines: string[] = [];
const say = (line: string): void => {
  lines.push(line);
  console.log(line);
};

say('| words, ranges | way | times ours | changes to the page |\n|---|---|---|---|');
const found = findBrowser('chromium');
if (found === null) throw new Error('No Chromium, Chrome or Edge was found.');
const browser = await chromium.launch({ executablePath: found.path, args: ['--disable-gpu'] });
const page = await browser.newPage();
await page.setContent('<!doctype html><html lang="en"><body></body></html>');
await page.addScriptTag({ content: await bundleInPage() });
for (const [words, count] of [
  [5000, 200],
  [20_000, 800],
  [50_000, 2000],
] as const) {
  const html = bodyOf(longArticle(words, 0));
  const times: Drawing[] = [];
  for (let run = 0; run < runs; run += 1)
    times.push(...(await page.evaluate(([html, count]) => bench.draw(html, count), [html, count] as const)));
  const of = (name: Drawing['name']): { ms: number; mutations: number } => ({
    ms: shortest(times.filter(time => time.name === name).map(time => time.ms)),
    mutations: times.find(time => time.name === name)?.mutations ?? 0,
  });
  const ours = of('highlights');
  for (const name of ['highlights', 'mark.js', 'wrapping in <mark>'] as const) {
    const { ms, mutations } = of(name);
    say(
      `| ${words.toLocaleString('en')}, ${count.toLocaleString('en')} | ${name} | ${(ms / ours.ms).toFixed(1)} | ${mutations.toLocaleString('en')} |`,
    );
    console.log(`  ${ms.toFixed(2)} ms`);
  }
}
await browser.close();

say('\n| words | analysis | times ours |\n|---|---|---|');
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
  const ours = shortest(times.get('reading it and comparing it with the bundled claims') ?? []);
  for (const [name, all] of times) {
    say(`| ${words.toLocaleString('en')} | ${name} | ${(shortest(all) / ours).toFixed(2)} |`);
    console.log(`  ${shortest(all).toFixed(1)} ms per 1,000 words`);
  }
}

const day = new Date().toISOString().slice(0, 10);
writeSection(
  'beside others',
  `## Beside others

Written by \`npm run bench:beside\` on ${day}: ${runs} runs, each way in its turn in every run, on the same pages and the same ranges. Ratios of the shortest runs, which a busy machine moves less than times.

${lines.join('\n')}

- **Drawing**: from the places in the text to a page whose layout is done; what the browser then paints is not in it. mark.js ${version('mark.js')} by \`markRanges\`; wrapping puts each range into a \`<mark>\` by \`surroundContents\`.
- **Analysis**, in one thread of Node, on sentences that the bundled claims partly speak of: the more of them, the longer the comparing. harper.js ${version('harper.js')} checks grammar, with its whole dictionary, and compares with nothing. None of our analysis runs on the page's thread.`,
);

function version(name: string): string {
  const file = fileURLToPath(new URL(`../../node_modules/${name}/package.json`, import.meta.url));
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
