/** Which sentences are claims worth checking: the score and its threshold, as the product uses them. */
import { claimThreshold } from '../../../../lib/reading/check-worthiness.ts';
import { readDocument } from '../../../../lib/reading/read-document.ts';
import type { Decision } from '../decisions.ts';
import { f1, interval, type Measure, share } from '../measures.ts';
import { type Row, textOf } from '../rows.ts';
import { type BenchSet, rowsFor } from '../set.ts';

type Scored = Decision & { readonly score: number };

/** The score of a text is that of its best sentence. */
function score(set: string, row: Row, group: string): Scored {
  const text = textOf(row, 'text');
  const { sentences } = readDocument({ text, published: null });
  const best = Math.max(0, ...sentences.map(sentence => sentence.checkWorthiness));
  const id = textOf(row, 'id');
  return {
    set,
    id,
    group,
    label: textOf(row, 'label'),
    relation: 'unrelated',
    confidence: best,
    kinds: [],
    claim: text,
    evidence: '',
    differences: [],
    stratum: best >= claimThreshold ? 'claim' : 'none',
    score: best,
  };
}

const isClaim = (one: Scored): boolean => one.label === '1';
const saidClaim = (one: Scored): boolean => one.score >= claimThreshold;

export const policlaim: BenchSet = {
  name: 'policlaim',
  run(folders) {
    const set = 'policlaim';
    const decisions = rowsFor(folders, `${set}/dev.jsonl`)?.map(row => score(set, row, textOf(row, 'doc')));
    if (decisions === undefined) return null;
    const goal = { least: 0.82 };
    return {
      decisions,
      measures: [
        f1({ set, name: 'F1 of claims', goal, floor: 'all are claims .74' }, decisions, isClaim, saidClaim),
        share({ set, name: 'precision of claims' }, decisions, saidClaim, isClaim),
        share({ set, name: 'recall of claims' }, decisions, isClaim, saidClaim),
        share(
          { set, name: 'accuracy', floor: 'claim words alone .766' },
          decisions,
          () => true,
          one => isClaim(one) === saidClaim(one),
        ),
      ],
    };
  },
};

export const claimbuster: BenchSet = {
  name: 'claimbuster',
  run(folders) {
    const set = 'claimbuster';
    const decisions = rowsFor(folders, `${set}/dev.jsonl`)?.map(row => score(set, row, textOf(row, 'id')));
    if (decisions === undefined) return null;
    return { decisions, measures: [averagePrecision(set, decisions)] };
  },
};

/** Mean precision at each claim, the surest sentence first; equal scores count as one step. */
function averagePrecision(set: string, decisions: readonly Scored[]): Measure {
  const sorted = decisions.toSorted((a, b) => b.score - a.score);
  const ones = new Float64Array(sorted.length).fill(1);
  const [low, high] = interval(random => {
    const times = new Float64Array(sorted.length);
    for (let draw = 0; draw < sorted.length; draw += 1) {
      const at = Math.floor(random() * sorted.length);
      times[at] = (times[at] ?? 0) + 1;
    }
    return precisionOver(sorted, times);
  });
  return {
    set,
    name: 'average precision',
    value: sorted.length === 0 ? null : precisionOver(sorted, ones),
    low,
    high,
    cases: sorted.length,
    goal: { least: 0.55 },
    floor: 'chance .14',
  };
}

function precisionOver(sorted: readonly Scored[], times: Float64Array): number {
  let seen = 0;
  let hits = 0;
  let sum = 0;
  let stepHits = 0;
  sorted.forEach((one, at) => {
    const count = times[at] ?? 0;
    seen += count;
    if (isClaim(one)) stepHits += count;
    if (sorted[at + 1]?.score === one.score) return;
    hits += stepHits;
    if (seen > 0) sum += (stepHits * hits) / seen;
    stepHits = 0;
  });
  return hits === 0 ? 0 : sum / hits;
}
