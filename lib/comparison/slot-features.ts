/** One slot difference as numbers, beside those of its pair: what the judge of conflicts goes by. */
import { overlaps } from '../text/span.ts';
import type { Pair } from './pair.ts';
import type { SlotDifference, SlotSort } from './slot-differences.ts';

const sorts: readonly SlotSort[] = [
  'quantity',
  'ordinal',
  'time',
  'person',
  'place',
  'organisation',
  'opposite',
  'denial',
];

export function slotFeatures(pair: Pair, slot: SlotDifference, others: number): Record<string, number> {
  return {
    ...Object.fromEntries(sorts.map(sort => [`is_${sort}`, slot.sort === sort ? 1 : 0])),
    slotTied: slot.tied ? 1 : 0,
    slotContext: slot.context,
    slotContextBack: slot.contextBack,
    slotGap: slot.gap,
    slotOthers: others,
    maskedHere: maskedCoverage(pair, 'here', slot),
    maskedThere: maskedCoverage(pair, 'there', slot),
    maskedNames: namesWithout(pair, slot),
  };
}

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
