/**
 * Fits the judge of conflicts (lib/meaning/fitted-reader.ts): is a slot that two
 * statements fill otherwise a real conflict, or do they speak of two things?
 * Conflicts are slots that were swapped in pairs that agree, and slots that part
 * the refuting pairs of vitaminc_real; the rest are slots that part pairs that
 * agree, and pairs of other events. What the judge of statements says is a feature;
 * of the pages it was fitted on it says more than it knows, so there one that was
 * fitted without the page is asked. Writes assets/weights/conflicts.json.
 *
 *   node scripts/fit/fit-conflicts.ts FOLDER [--check]
 */
import { writeFileSync } from 'node:fs';
import { pairOfStatements } from '../../lib/app/compare-statements.ts';
import { predict, storeTrees } from '../../lib/base/boosted-trees.ts';
import type { Pair } from '../../lib/comparison/pair.ts';
import { slotDifferences } from '../../lib/comparison/slot-differences.ts';
import { conflictFeatures } from '../../lib/meaning/conflict-features.ts';
import { pairFeatures } from '../../lib/meaning/features.ts';
import { fittedReader } from '../../lib/meaning/fitted-reader.ts';
import { overlaps } from '../../lib/text/span.ts';
import type { Swap } from '../../tests/bench/quality/mutate/swap.ts';
import { fitBoostedTrees } from './boosting.ts';
import {
  type Example,
  ecbFile,
  part,
  parts,
  readEcb,
  readVitaminc,
  statementLabels,
  swapAll,
  vitamincFile,
} from './examples.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the data sets.');
const check = process.argv.includes('--check');

const vitaminc = readVitaminc(folder);
const ecb = readEcb(folder);
const agreeingVitaminc = vitaminc.filter(one => one.label === 'supports');
const agreeingEcb = ecb.filter(one => one.label === 'same_event');
const examples = [
  ...vitaminc.map(one => ({ ...one, from: 'vitaminc' })),
  ...ecb.map(one => ({ ...one, from: 'ecb' })),
  ...swapAll(agreeingVitaminc, 'vitaminc').map(one => ({ ...one, from: 'vitaminc swap' })),
  ...swapAll(agreeingEcb, 'ecb').map(one => ({ ...one, from: 'ecb swap' })),
];

/** Judges of statements, each fitted without one part of the pages. */
const judges = Array.from({ length: parts }, (_, left) => {
  const rows = vitaminc.flatMap(({ group, label, pair }) => {
    const read = part(group) === left ? null : pairOfStatements(pair);
    return read === null ? [] : [{ label: statementLabels.indexOf(label), features: pairFeatures(read) }];
  });
  const names = Object.keys(rows[0]?.features ?? {});
  return fitBoostedTrees(
    names,
    statementLabels,
    rows.map(row => names.map(name => row.features[name] ?? 0)),
    rows.map(row => row.label),
  );
});

function judge(example: Example & { readonly from: string }, pair: Pair) {
  const trees = judges[part(example.group)];
  if (!example.from.startsWith('vitaminc') || trees === undefined) return fittedReader.judge(pair);
  const features = pairFeatures(pair);
  const [supports = 0, contradicts = 0] = predict(
    trees,
    trees.features.map(name => features[name] ?? 0),
  );
  return { supports, contradicts };
}

/** What was put in for what: a slot is a conflict for certain where it holds both. */
function holdsSwap({ from, kind }: Swap, there: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [was, is] = [plain(from), plain(there)];
  return kind === 'polarity' || kind === 'order' || was.includes(is) || is.includes(was);
}

type Slot = {
  readonly group: string;
  readonly from: string;
  readonly label: string;
  readonly sort: string;
  readonly conflict: number;
  readonly features: Record<string, number>;
};

/** Of a swapped pair only the slot that holds what was put in is a conflict for certain; the others are left out. */
function slotsOf(example: Example & { readonly from: string }): Slot[] {
  const pair = pairOfStatements(example.pair);
  if (pair === null) return [];
  const slots = slotDifferences(pair);
  if (slots.length === 0) return [];
  const judgement = judge(example, pair);
  const { swap } = example;
  const start = swap ? example.pair.claim.indexOf(swap.to) : -1;
  return slots.flatMap(slot => {
    const isSwapped =
      swap !== undefined &&
      (start < 0 ||
        swap.to === '' ||
        swap.kind === 'polarity' ||
        overlaps(slot.here, { start, end: start + swap.to.length }));
    if (swap !== undefined && !(isSwapped && holdsSwap(swap, slot.there.text))) return [];
    const conflict = swap !== undefined || example.label === 'refutes' ? 1 : 0;
    return [
      {
        group: example.group,
        from: example.from,
        label: example.label,
        sort: slot.sort,
        conflict,
        features: conflictFeatures(pair, slot, slots.length, judgement),
      },
    ];
  });
}

const slots = examples.flatMap(slotsOf);
const names = Object.keys(slots[0]?.features ?? {});
const valuesOf = (features: Record<string, number>) => names.map(name => features[name] ?? 0);
const train = check ? slots.filter(slot => part(slot.group) !== 0) : slots;
const model = fitBoostedTrees(
  names,
  ['none', 'conflict'],
  train.map(slot => valuesOf(slot.features)),
  train.map(slot => slot.conflict),
);

if (check) {
  const test = slots
    .filter(slot => part(slot.group) === 0)
    .map(slot => ({ ...slot, chance: predict(model, valuesOf(slot.features))[1] ?? 0 }));
  const share = (rows: readonly { chance: number }[], least: number) =>
    `${(rows.filter(row => row.chance >= least).length / Math.max(1, rows.length)).toFixed(3)} of ${rows.length}`;
  for (const least of [0.5, 0.7, 0.8, 0.9, 0.95]) {
    process.stdout.write(`at ${least}\n`);
    for (const key of [...new Set(test.map(row => `${row.from} ${row.label}`))])
      process.stdout.write(
        `   ${key}: ${share(
          test.filter(row => `${row.from} ${row.label}` === key),
          least,
        )}\n`,
      );
    for (const sort of [...new Set(test.map(row => row.sort))])
      process.stdout.write(
        `      swaps ${sort}: ${share(
          test.filter(row => row.from === 'ecb swap' && row.sort === sort),
          least,
        )}; ecb none ${share(
          test.filter(row => row.from === 'ecb' && row.sort === sort),
          least,
        )}\n`,
      );
  }
} else {
  const body = {
    provenance: `scripts/fit/fit-conflicts.ts over ${vitamincFile} and ${ecbFile}: ${train.length} slots`,
    ...storeTrees(model),
  };
  writeFileSync(new URL('../../assets/weights/conflicts.json', import.meta.url), `${JSON.stringify(body)}\n`);
  process.stdout.write(`conflicts: fitted on ${train.length} slots\n`);
}
