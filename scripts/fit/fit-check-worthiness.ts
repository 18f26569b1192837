/**
 * Fits how check-worthy a sentence is (lib/reading/check-worthiness.ts) on the
 * training split of claimbuster and writes assets/weights/check-worthiness.json.
 *
 *   node scripts/fit/fit-check-worthiness.ts FOLDER [--check]
 *
 * The set's positives are the few statements that are worth checking first, while
 * any statement of fact is a claim here. So the least chances are low: what 95 %
 * of those positives reach for a statement that nothing anchors, and what 90 % reach
 * for sentences that state nothing at first sight ("I think …", "you know …").
 * Both are read off sentences that the trees had not seen (five folds).
 * `--check` prints the figures of those folds and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { predict, storeTrees } from '../../lib/base/boosted-trees.ts';
import { claimFeatures } from '../../lib/reading/claim-features.ts';
import { readDocument } from '../../lib/reading/read-document.ts';
import { fitBoostedTrees } from './boosting.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the data sets.');
const file = 'claimbuster/train.jsonl';
const shareStated = 0.95;
const shareOther = 0.9;
const folds = 5;
const options = { rounds: 140, depth: 3, rate: 0.1, ridge: 6, leastHessian: 6 };

const rows = readFileSync(join(folder, file), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map((line): { text: string; label: number } => JSON.parse(line))
  .flatMap(({ text, label }) => {
    const [sentence] = readDocument({ text: text.replaceAll('\n', ' '), published: null }).sentences;
    return sentence ? [{ label, features: claimFeatures(sentence) }] : [];
  });
const names = Object.keys(rows[0]?.features ?? {});
const valuesOf = (features: Record<string, number>) => names.map(name => features[name] ?? 0);
const fitAll = (train: typeof rows) =>
  fitBoostedTrees(
    names,
    ['other', 'check-worthy'],
    train.map(row => valuesOf(row.features)),
    train.map(row => row.label),
    options,
  );

const unseen = Array.from({ length: folds }, (_, fold) => {
  const trees = fitAll(rows.filter((_, at) => at % folds !== fold));
  return rows
    .filter((_, at) => at % folds === fold)
    .map(({ label, features }) => ({ label, chance: predict(trees, valuesOf(features))[1] ?? 0 }));
}).flat();
const positives = unseen
  .filter(({ label }) => label === 1)
  .map(({ chance }) => chance)
  .sort((a, b) => a - b);
/** The chance that this share of the check-worthy sentences reach. */
const reachedBy = (share: number): number =>
  Math.round((positives[Math.floor(positives.length * (1 - share))] ?? 0) * 10_000) / 10_000;
const least = { leastStated: reachedBy(shareStated), leastOther: reachedBy(shareOther) };
process.stdout.write(
  `${JSON.stringify(least)}, average precision of the folds ${averagePrecision(unseen)}\n`,
);

if (!process.argv.includes('--check')) {
  const provenance = `scripts/fit/fit-check-worthiness.ts over ${file}: ${rows.length} sentences`;
  const body = { provenance, ...least, ...storeTrees(fitAll(rows)) };
  const target = new URL('../../assets/weights/check-worthiness.json', import.meta.url);
  writeFileSync(target, `${JSON.stringify(body)}\n`);
}

function averagePrecision(scored: readonly { readonly label: number; readonly chance: number }[]): string {
  let [hits, sum] = [0, 0];
  scored
    .toSorted((a, b) => b.chance - a.chance)
    .forEach(({ label }, at) => {
      hits += label;
      if (label === 1) sum += hits / (at + 1);
    });
  return (sum / hits).toFixed(3);
}
