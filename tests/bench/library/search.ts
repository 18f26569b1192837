/**
 * How fast the candidates of a sentence are found among very many claims, in
 * the product's own index and in two search libraries, in one run over the same
 * claims and the same sentences:
 *
 *   npm run bench:library-search [-- --write]
 *
 * With `--write` the figures go into docs/PERFORMANCE.md. Asserts nothing.
 */
import { parseArgs } from 'node:util';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { readPart } from '../../../lib/app/read-source.ts';
import { sourcesOfSet } from '../../../lib/app/set-sources.ts';
import { termsOf } from '../../../lib/matching/claim-index.ts';
import { rankCandidates } from '../../../lib/matching/rank-candidates.ts';
import { toStatement } from '../../../lib/matching/statement.ts';
import { claimThreshold } from '../../../lib/reading/check-worthiness.ts';
import { readDocument } from '../../../lib/reading/read-document.ts';
import { bucketOf, packNumbers, unpackNumbers } from '../../../lib/storage/library/postings.ts';
import { generateArticle, generateSet } from './generate.ts';
import { calibrate, machineLine } from './machine.ts';
import { writeSection } from './section.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean' }, sizes: { type: 'string' } } });
const sizes = (values.sizes ?? '1000,10000,100000').split(',').map(Number);
const most = 24;
const rounds = 5;
/** Queries of the libraries take up to seconds; the first of the same sentences, once. */
const asOthers = 40;

type Query = { readonly text: string; readonly terms: ReadonlySet<string> };

/** Sentences of articles that the claims partly tell of. */
function queries(): readonly Query[] {
  const document = readDocument({ text: generateArticle(4_000).text, published: null });
  return document.sentences
    .filter(sentence => sentence.checkWorthiness >= claimThreshold)
    .slice(0, 200)
    .map(sentence => ({ text: sentence.text, terms: termsOf(toStatement(sentence, document, false)) }));
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const asked = queries();
calibrate();
const calibrations = [calibrate()];
const rows: string[] = [];
for (const size of sizes) {
  const set = generateSet(size);
  const texts = set.claims.map(({ text }) => text);
  const statements = sourcesOfSet(set).flatMap(source =>
    readPart(source, 0).claims.map(claim => claim.statement),
  );
  const packed = new Map<string, Uint8Array>();
  const building = time(() => {
    const postings = new Map<string, number[]>();
    statements.forEach((statement, number) => {
      for (const term of termsOf(statement)) {
        const list = postings.get(term);
        if (list) list.push(number);
        else postings.set(term, [number]);
      }
    });
    for (const [term, numbers] of postings) packed.set(term, packNumbers(numbers));
  });
  const bytes = [...packed].reduce((sum, [term, list]) => sum + term.length + list.length, 0);
  const unpacked = new Map([...packed].map(([term, list]) => [term, unpackNumbers(list)]));
  let matching = 0;
  const own = measure(({ terms }) => {
    rankCandidates({
      size: statements.length,
      terms,
      listsOf: term => {
        const numbers = unpacked.get(term);
        return numbers ? [{ numbers, from: 0 }] : [];
      },
      most,
    });
  });
  for (const { terms } of asked)
    for (const term of terms) matching += (unpacked.get(term)?.length ?? 0) / asked.length;
  const buckets = new Set(asked.flatMap(({ terms }) => [...terms].map(bucketOf))).size;

  const mini = new MiniSearch({ fields: ['text'] });
  const miniBuilding = time(() => mini.addAll(texts.map((text, id) => ({ id, text }))));
  const miniQuery = measureOther(({ text }) => void mini.search(text).slice(0, most));

  const flex = new FlexSearch.Index({ tokenize: 'strict' });
  const flexBuilding = time(() => texts.forEach((text, id) => void flex.add(id, text)));
  const flexQuery = measureOther(({ text }) => void flex.search(text, { limit: most, suggest: true }));

  const row = [
    size.toLocaleString('en'),
    `${building.toFixed(0)} ms`,
    `**${own.toFixed(2)} ms**`,
    `${miniBuilding.toFixed(0)} ms`,
    `${miniQuery.toFixed(2)} ms`,
    `${flexBuilding.toFixed(0)} ms`,
    `${flexQuery.toFixed(2)} ms`,
    Math.round(matching).toLocaleString('en'),
    `${(bytes / 1e6).toFixed(2)} MB in ${packed.size.toLocaleString('en')} terms`,
    `${buckets} of 4,096`,
  ];
  calibrations.push(calibrate());
  rows.push(`| ${row.join(' | ')} |`);
  process.stdout.write(`${row.join('  ')}\n`);
}

/** Milliseconds of the median query, every query several times and not the first. */
function measure(run: (query: Query) => void): number {
  for (const query of asked) run(query);
  return median(Array.from({ length: rounds }, () => asked.map(query => time(() => run(query)))).flat());
}

function measureOther(run: (query: Query) => void): number {
  const some = asked.slice(0, asOthers);
  for (const query of some.slice(0, 5)) run(query);
  return median(some.map(query => time(() => run(query))));
}

if (values.write === true)
  writeSection(
    'library-search',
    [
      '## Finding candidates among very many claims',
      '',
      `Written by \`npm run bench:library-search -- --write\`: ${asked.length} sentences of generated articles, each held against as many generated claims (tests/bench/library/generate.ts), ${rounds} times (the libraries: the first ${asOthers} sentences once, after five to warm up); medians of a query for the ${most} likeliest, in Node. Terms of the own index are typed (names, numbers, months, kinds of event), those of the libraries are words. ${machineLine(calibrations)}`,
      '',
      '| claims | own: build | own: query | minisearch: build | minisearch: query | flexsearch: build | flexsearch: query | postings a query goes through | own index | buckets that 200 sentences read |',
      '|---|---|---|---|---|---|---|---|---|---|',
      ...rows,
      '',
      'The target is 1 ms for a query at 100,000 claims. Reading the claims into statements, which none of the libraries does, is not in the time to build.',
    ].join('\n'),
  );
