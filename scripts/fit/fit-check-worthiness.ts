/**
 * Fits how check-worthy a sentence is (lib/reading/check-worthiness.ts) on the
 * training split of claimbuster and writes assets/weights/check-worthiness.json.
 *
 *   node scripts/fit/fit-check-worthiness.ts FOLDER
 *
 * The set's positives are the few statements that are worth checking first. Any
 * statement of fact is a claim here, so the threshold is the score that 98 % of
 * those positives reach, found on a fifth of the sentences left out of a first fit.
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
/** Share of the check-worthy sentences that pass the threshold. */
const share = 0.98;
const options = { rounds: 90, depth: 4, rate: 0.1, ridge: 6, leastHessian: 6 };

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

const first = fitAll(rows.filter((_, at) => at % 5 !== 0));
const chances = rows
  .filter((_, at) => at % 5 === 0 && rows[at]?.label === 1)
  .map(row => predict(first, valuesOf(row.features))[1] ?? 0)
  .sort((a, b) => a - b);
const threshold = Math.round((chances[Math.floor(chances.length * (1 - share))] ?? 0) * 10_000) / 10_000;
const body = {
  provenance: `scripts/fit/fit-check-worthiness.ts over ${file}: ${rows.length} sentences`,
  threshold,
  ...storeTrees(fitAll(rows)),
};
writeFileSync(
  new URL('../../assets/weights/check-worthiness.json', import.meta.url),
  `${JSON.stringify(body)}\n`,
);
process.stdout.write(`threshold ${threshold}\n`);
