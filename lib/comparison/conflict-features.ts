import { pairFeatures } from './features.ts';
import type { Judgement } from './judge.ts';
import type { Pair } from './pair.ts';
import type { SlotDifference } from './slot-differences.ts';
import { slotFeatures } from './slot-features.ts';

/** What the judge of conflicts goes by: the slot, its pair, and what the other two judges say. `slots`: how many part the pair. */
export const conflictFeatures = (
  pair: Pair,
  slot: SlotDifference,
  slots: number,
  judgement: Judgement,
): Record<string, number> => ({
  ...pairFeatures(pair),
  ...slotFeatures(pair, slot, slots - 1),
  judgedSupports: judgement.supports,
  judgedContradicts: judgement.contradicts,
  judgedRelated: judgement.related,
});
