/**
 * line 12: has anything become slower? Each piece of work is timed beside a loop
 * of plain arithmetic, and their ratio held against the one that was recorded:
 *
 *   npm run bench:gate                 ends with status 1 where one is over 1.2 times what it was
 *   npm run bench:gate -- --record     records the ratios of this machine
 *
 * The shortest of many runs counts, of the loop as of the work: other tasks only
 * make a run longer. A ratio moves far less from machine to machine than a time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DOMParser } from 'linkedom';
import { createChecker } from '../../lib/app/check-article.ts';
import { buildLibrary } from '../../lib/app/library.ts';
import { bundledSets } from '../../lib/cli/bundled.ts';
import { findArticle } from '../../lib/page/find-article.ts';
import { readDocument } from '../../lib/reading/read-document.ts';
import { longArticle } from './long-article.ts';

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
const file = fileURLToPath(new URL('gate.json', import.meta.url));
const most = 1.2;
const runs = 25;

const html = longArticle(1000, 3);
const parse = (): Document => new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
const article = findArticle(parse())?.article;
if (article === undefined) throw new Error('The article was not found');
const library = buildLibrary(bundledSets());

function loop(): number {
  let value = 1;
  for (let at = 0; at < 3e6; at += 1) value = Math.imul(value, 48_271) ^ at;
  return value;
}

const works: Readonly<Record<string, () => unknown>> = {
  'finding an article of 1,000 words': () => findArticle(parse()),
  'reading 1,000 words': () => readDocument({ text: article.text, published: null }),
  'reading them and comparing them with the bundled claims': () => createChecker(library).check(article),
};

const timeOf = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const shortest = new Map<string, number>();
let shortestLoop = Number.POSITIVE_INFINITY;
for (let run = 0; run < runs; run += 1) {
  shortestLoop = Math.min(shortestLoop, timeOf(loop));
  for (const [name, work] of Object.entries(works))
    shortest.set(name, Math.min(shortest.get(name) ?? Number.POSITIVE_INFINITY, timeOf(work)));
}
const ratios = Object.fromEntries([...shortest].map(([name, ms]) => [name, ms / shortestLoop]));

if (values.record) {
  const rounded = Object.entries(ratios).map(([name, ratio]) => [name, Number(ratio.toFixed(2))]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
let isSlower = false;
for (const [name, ratio] of Object.entries(ratios)) {
  const times = ratio / (recorded[name] ?? Number.NaN);
  const isOver = !(times <= most);
  isSlower ||= isOver;
  console.log(
    `${isOver ? 'SLOWER' : 'ok    '} ${name}: ${ratio.toFixed(2)} loops, ${times.toFixed(2)} times what was recorded (at most ${most})`,
  );
}
process.exit(isSlower ? 1 : 0);
