/** One slot difference as numbers, beside those of its pair: what the judge of conflicts goes by. */
import { maskedCoverage, namesWithout } from '../comparison/masked-coverage.ts';
import type { Pair } from '../comparison/pair.ts';
import type { SlotDifference, SlotSort } from '../comparison/slot-differences.ts';

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
