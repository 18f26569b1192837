/**
 * Fits the judge of statements (lib/comparison/judge.ts) on the training split
 * of vitaminc_real and writes assets/weights/judge.json.
 *
 *   node scripts/fit/fit-judge.ts FOLDER [--check]
 *
 * FOLDER holds the data sets (docs/QUALITY.md names their origins). `--check`
 * fits on four fifths of the pages and prints the figures on the fifth left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pairOfStatements } from '../../lib/app/compare-statements.ts';
import { predict } from '../../lib/base/boosted-trees.ts';
import { pairFeatures } from '../../lib/comparison/features.ts';
import { fitBoostedTrees } from './boosting.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the data sets.');
const check = process.argv.includes('--check');
const classes = ['supports', 'refutes', 'nei'];

type Row = {
  readonly claim: string;
  readonly evidence: string;
  readonly label: string;
  readonly page: string;
};
const file = 'vitaminc_real/train.jsonl.gz';
const rows: Row[] = gunzipSync(readFileSync(join(folder, file)))
  .toString('utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line));
const read = rows.flatMap(row => {
  const pair = pairOfStatements(row);
  return pair === null
    ? []
    : [{ page: row.page, label: classes.indexOf(row.label), features: pairFeatures(pair) }];
});
const names = Object.keys(read[0]?.features ?? {});
const valuesOf = (features: Record<string, number>) => names.map(name => features[name] ?? 0);

/** Pages in five parts by a plain hash of their names. */
const part = (page: string): number =>
  [...page].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7) % 5;

const train = check ? read.filter(row => part(row.page) !== 0) : read;
const model = fitBoostedTrees(
  names,
  classes,
  train.map(row => valuesOf(row.features)),
  train.map(row => row.label),
);

if (check) {
  const test = read
    .filter(row => part(row.page) === 0)
    .map(row => ({ label: row.label, chances: predict(model, valuesOf(row.features)) }));
  const right = test.filter(row => row.chances.indexOf(Math.max(...row.chances)) === row.label).length;
  process.stdout.write(
    `${train.length} fitted, ${test.length} left out: accuracy ${(right / test.length).toFixed(3)}\n`,
  );
  for (const least of [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const said = test.filter(row => (row.chances[1] ?? 0) >= least);
    const hits = said.filter(row => row.label === 1).length;
    process.stdout.write(
      `refutes at ${least}: precision ${(hits / said.length).toFixed(3)} recall ${(hits / test.filter(row => row.label === 1).length).toFixed(3)}\n`,
    );
  }
  const uses = new Map<string, number>();
  for (const [, nodes] of model.trees)
    for (let at = 0; at < nodes.length; at += 4)
      if ((nodes[at] ?? -1) >= 0)
        uses.set(names[nodes[at] ?? 0] ?? '', (uses.get(names[nodes[at] ?? 0] ?? '') ?? 0) + 1);
  process.stdout.write(
    `${[...uses]
      .sort((a, b) => b[1] - a[1])
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}\n`,
  );
} else {
  const body = { provenance: `scripts/fit/fit-judge.ts over ${file}: ${train.length} pairs`, ...model };
  writeFileSync(new URL('../../assets/weights/judge.json', import.meta.url), `${JSON.stringify(body)}\n`);
  process.stdout.write(`fitted on ${train.length} pairs\n`);
}
