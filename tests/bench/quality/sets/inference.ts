/** Small sets of inference and of rumours: what matters is what is called a contradiction. */
import { contradicts, type Decision, decide, isLabel } from '../decisions.ts';
import { type About, type Measure, share } from '../measures.ts';
import { textOf } from '../rows.ts';
import type { BenchSet } from '../set.ts';
import { type Folders, type Outcome, rowsFor } from '../set.ts';
import { byField, decidePairs, type PairFields } from './pairs.ts';

function pairSet(
  set: string,
  fields: PairFields,
  measures: (
    decisions: readonly Decision[],
    about: (name: string, more?: Partial<About>) => About,
  ) => Measure[],
): BenchSet {
  return {
    name: set,
    run(folders): Outcome | null {
      const decisions = decidePairs(folders, set, fields);
      if (decisions === null) return null;
      return { decisions, measures: measures(decisions, (name, more) => ({ set, name, ...more })) };
    },
  };
}

const refuted = isLabel('refutes');
const supported = isLabel('supports');
const always = (): boolean => true;

/** Its negatives are contradictions and missing details alike. */
export const newsNli = pairSet('equate_newsnli', { group: byField('id') }, (decisions, about) => [
  share(about('contradicts on supports', { goal: { most: 0.02 } }), decisions, supported, contradicts),
  share(about('contradicts on not supports'), decisions, isLabel('not_supports'), contradicts),
]);

export const breakingNli = pairSet('breaking_nli', { group: byField('evidence') }, (decisions, about) => {
  const antonyms = decisions.filter(one => one.stratum === 'antonym');
  const numbers = decisions.filter(one => one.stratum === 'number');
  return [
    share(about('contradicts: precision', { goal: { least: 0.95 } }), decisions, contradicts, refuted),
    share(about('contradicts: recall', { goal: { least: 0.6 } }), decisions, refuted, contradicts),
    share(about('contradicts: precision, antonyms', { floor: '1.00' }), antonyms, contradicts, refuted),
    share(about('contradicts: recall, antonyms', { floor: '.71' }), antonyms, refuted, contradicts),
    share(about('contradicts: recall, numbers'), numbers, refuted, contradicts),
  ];
});

export const negationMnli = pairSet('negation_nli_mnli', { group: byField('id') }, (decisions, about) => [
  share(
    about('contradicts: precision', { goal: { least: 0.8 }, floor: '.79' }),
    decisions,
    contradicts,
    refuted,
  ),
  share(
    about('contradicts: recall', { goal: { least: 0.4 }, floor: '.33' }),
    decisions,
    refuted,
    contradicts,
  ),
  share(about('contradicts on supports'), decisions, supported, contradicts),
]);

/** Two ways only: precision is the share that is not `supports`. */
export const negationRte = pairSet('negation_nli_rte', { group: byField('id') }, (decisions, about) => [
  share(
    about('contradicts: precision (2-way)', { goal: { least: 0.8 }, floor: '.94' }),
    decisions,
    contradicts,
    isLabel('not_supports'),
  ),
  share(about('contradicts on supports'), decisions, supported, contradicts),
]);

export const emergent = pairSet('emergent', { group: byField('claim_id') }, (decisions, about) => [
  share(
    about('contradicts: precision', { goal: { least: 0.7 }, floor: 'most frequent label .48' }),
    decisions,
    contradicts,
    refuted,
  ),
  share(about('contradicts: recall'), decisions, refuted, contradicts),
  share(about('contradicts on all'), decisions, always, contradicts),
]);

/** News sentences on one fact, in pairs `a`, `b`. */
export const mrpc: BenchSet = {
  name: 'mrpc',
  run(folders: Folders) {
    const decisions = rowsFor(folders, 'mrpc/dev.jsonl')?.map(row =>
      decide({
        set: 'mrpc',
        id: textOf(row, 'id'),
        group: textOf(row, 'id'),
        label: textOf(row, 'label'),
        pair: { claim: textOf(row, 'a'), evidence: textOf(row, 'b') },
      }),
    );
    if (decisions === undefined) return null;
    const on = (label: string) =>
      share(
        { set: 'mrpc', name: `contradicts on ${label.replaceAll('_', ' ')}` },
        decisions,
        isLabel(label),
        contradicts,
      );
    const supports = share(
      { set: 'mrpc', name: 'supports on paraphrase' },
      decisions,
      isLabel('paraphrase'),
      one => one.relation === 'supports',
    );
    return { decisions, measures: [on('paraphrase'), on('related_not_paraphrase'), supports] };
  },
};
