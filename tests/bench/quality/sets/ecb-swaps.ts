/** Sentences of ECB+ with one slot replaced, by kind, and the untouched pairs as controls. */
import { contradicts, isLabel } from '../decisions.ts';
import { type Goal, share } from '../measures.ts';
import type { BenchSet } from '../set.ts';
import { byField, decidePairs } from './pairs.ts';

const set = 'ecb_swaps';
const kinds: readonly { readonly kind: string; readonly goal: Goal; readonly floor: string }[] = [
  { kind: 'number', goal: { least: 0.65 }, floor: '.62' },
  { kind: 'date', goal: { least: 0.8 }, floor: '.69-.98' },
  { kind: 'place', goal: { least: 0.3 }, floor: '0-.2' },
  { kind: 'actor', goal: { least: 0.3 }, floor: '.05-.3' },
];

export const ecbSwaps: BenchSet = {
  name: set,
  run(folders) {
    const decisions = decidePairs(folders, set, { group: byField('topic') });
    if (decisions === null) return null;
    const found = kinds.map(({ kind, goal, floor }) =>
      share(
        { set, name: `contradicts on swapped ${kind}`, goal, floor },
        decisions,
        one => one.stratum === kind,
        contradicts,
      ),
    );
    const controls = share(
      { set, name: 'contradicts on controls', goal: { most: 0.02 }, floor: '.013' },
      decisions,
      isLabel('same_event_unmodified'),
      contradicts,
    );
    return { decisions, measures: [...found, controls] };
  },
};
