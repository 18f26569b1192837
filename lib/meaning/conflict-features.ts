import type { Pair } from '../comparison/pair.ts';
import type { Judgement } from '../comparison/second-reader.ts';
import type { SlotDifference } from '../comparison/slot-difference.ts';
import { pairFeatures } from './features.ts';
import { slotFeatures } from './slot-features.ts';

/** What the judge of conflicts goes by: the slot, its pair, and what the judge of statements says. `slots`: how many part the pair. */
export const conflictFeatures = (
  pair: Pair,
  slot: SlotDifference,
  slots: number,
  judgement: Pick<Judgement, 'supports' | 'contradicts'>,
): Record<string, number> => ({
  ...pairFeatures(pair),
  ...slotFeatures(pair, slot, slots - 1),
  judgedSupports: judgement.supports,
  judgedContradicts: judgement.contradicts,
});
