/**
 * How long it takes to refuse a malformed pack:
 *
 *   npm run bench:packs [-- --write]
 *
 * 1,000 of them from the tests' generator, and one of 50 MB that breaks at its
 * very end. With `--write` the figures go into docs/PERFORMANCE.md.
 */
import { parseArgs } from 'node:util';
import { readPack } from '../../../lib/formats/read-pack.ts';
import { writeClaimSet } from '../../../lib/formats/write-library.ts';
import { claimReviewFeed } from '../../unit/formats/claim-review.ts';
import { malformedPacks } from '../../unit/formats/malformed.ts';
import { generateSet } from './generate.ts';
import { calibrate, machineLine } from './machine.ts';
import { writeSection } from './section.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
const file = { name: 'pack.json', today: '2026-11-25' };

function time(text: string): number {
  const start = performance.now();
  readPack(text, file);
  return performance.now() - start;
}

const times = malformedPacks(1000).map(({ text }) => time(text));
const median = times.toSorted((a, b) => a - b)[500] ?? 0;
const longest = Math.max(...times);
const large = [...writeClaimSet(generateSet(100_000))].join('').replace(/"source":"s999"/, '"source":"none"');
const largeMs = time(large);
const feedMs = time(JSON.stringify(claimReviewFeed(5000).map(({ item }) => item)));
const lines = [
  `- 1,000 malformed packs: median ${median.toFixed(2)} ms, longest ${longest.toFixed(0)} ms until refused (target: 200 ms each).`,
  `- A set of 100,000 claims (${(large.length / 1e6).toFixed(0)} MB) with one claim of a source that it has not: ${largeMs.toFixed(0)} ms until refused. Files of more than 50 MB are refused by their size, unread.`,
  `- 5,000 ClaimReviews with something missing, doubled or odd in each: read in ${feedMs.toFixed(0)} ms.`,
];
process.stdout.write(`${lines.join('\n')}\n`);
if (values.write === true)
  writeSection(
    'packs',
    [
      '## Packs that are looked at',
      '',
      `Written by \`npm run bench:packs -- --write\`, in Node; ${machineLine([calibrate(), calibrate()])}`,
      '',
      ...lines,
    ].join('\n'),
  );
