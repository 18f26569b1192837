/** How much of two statements stands in each other with one slot left out. */
import { overlaps } from '../text/span.ts';
import type { Pair } from './pair.ts';
import type { SlotDifference } from './slot-difference.ts';

/** Coverage of one side's words with the slot itself left out. */
export function maskedCoverage(pair: Pair, side: 'here' | 'there', slot: SlotDifference): number {
  const { matches } = side === 'here' ? pair.aligned : pair.alignedBack;
  const own = side === 'here' ? slot.here : slot.there;
  let total = 0;
  let found = 0;
  for (const match of matches) {
    const word = pair[side].words[match.here];
    if (!word || overlaps(word, own)) continue;
    total += word.weight;
    found += word.weight * match.alike;
  }
  return total === 0 ? 0 : found / total;
}

/** How many other names of here there does not have. */
export const namesWithout = (pair: Pair, slot: SlotDifference): number =>
  pair.aligned.matches.filter(match => {
    const word = pair.here.words[match.here];
    return word !== undefined && word.name !== null && match.alike < 0.5 && !overlaps(word, slot.here);
  }).length;
