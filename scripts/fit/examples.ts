/** The training splits as pairs of statements, and pairs that agree with one slot swapped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { StatementPair } from '../../lib/app/compare-statements.ts';
import { poolNames } from '../../tests/bench/quality/mutate/names.ts';
import type { Swap } from '../../tests/bench/quality/mutate/swap.ts';
import { swappers } from '../../tests/bench/quality/mutate/swappers.ts';
import { seededRandom, seedOf } from '../../tests/bench/quality/random.ts';

export type Example = {
  readonly group: string;
  readonly label: string;
  readonly pair: StatementPair;
  readonly swap?: Swap;
};

export const vitamincFile = 'vitaminc_real/train.jsonl.gz';
export const ecbFile = 'ecbplus/train.jsonl.gz';
const ecbSentences = 'ecbplus/sentences_train.jsonl.gz';

type Row = Readonly<Record<string, string>>;
const rowsOf = (folder: string, file: string): Row[] =>
  gunzipSync(readFileSync(join(folder, file)))
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));

export const readVitaminc = (folder: string): Example[] =>
  rowsOf(folder, vitamincFile).map(row => ({
    group: row['page'] ?? '',
    label: row['label'] ?? '',
    pair: { claim: row['claim'] ?? '', evidence: row['evidence'] ?? '' },
  }));

/** Each side with the sentences before it in its document. */
export function readEcb(folder: string): Example[] {
  const contexts = contextsOf(rowsOf(folder, ecbSentences));
  return rowsOf(folder, ecbFile).map(row => {
    const [a = '', b = ''] = (row['id'] ?? '').split('|');
    const context = { claimContext: contexts.get(a) ?? [], evidenceContext: contexts.get(b) ?? [] };
    return {
      group: `topic ${row['topic']}`,
      label: row['label'] ?? '',
      pair: { claim: row['a'] ?? '', evidence: row['b'] ?? '', ...context },
    };
  });
}

function contextsOf(rows: readonly Row[]): Map<string, string[]> {
  const documents = new Map<string, Row[]>();
  for (const row of rows) documents.set(row['doc'] ?? '', [...(documents.get(row['doc'] ?? '') ?? []), row]);
  const before = new Map<string, string[]>();
  for (const own of documents.values()) {
    const inOrder = own.toSorted((a, b) => Number(a['sent']) - Number(b['sent']));
    for (const [at, row] of inOrder.entries())
      before.set(
        row['id'] ?? '',
        inOrder.slice(0, at).map(one => one['text'] ?? ''),
      );
  }
  return before;
}

/** Every swap that the agreeing pairs allow; seeded by their order. */
export function swapAll(agreeing: readonly Example[], seed: string): Example[] {
  const pools = poolNames(agreeing.flatMap(({ pair }) => [pair.claim, pair.evidence]));
  return agreeing.flatMap((example, at) =>
    swappers.flatMap(([, swapper], kind) => {
      const swap = swapper(example.pair, pools, seededRandom(seedOf(`${seed} ${at} ${kind}`)));
      return swap === null
        ? []
        : [{ ...example, label: 'swapped', swap, pair: { ...example.pair, claim: swap.claim } }];
    }),
  );
}

/** Pages and topics in five parts by a plain hash of their names. */
export const parts = 5;
export const part = (group: string): number =>
  [...group].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7) % parts;

/** The labels of vitaminc_real, in the order of the judge's classes. */
export const statementLabels = ['supports', 'refutes', 'nei'];
