/** One slot difference as numbers, beside those of its pair: what the judge of conflicts goes by. */
import { alignQuantities, alignTimes } from '../comparison/aligned-slots.ts';
import { maskedCoverage, namesWithout } from '../comparison/masked-coverage.ts';
import type { Pair } from '../comparison/pair.ts';
import type { SlotDifference, SlotSort } from '../comparison/slot-difference.ts';
import { type GateSlot, sameEvent } from '../matching/same-event.ts';
import { overlaps, type Span } from '../text/span.ts';
import { spellingGap } from '../text/spelling-gap.ts';

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
  const masked = [maskedCoverage(pair, 'here', slot), maskedCoverage(pair, 'there', slot)] as const;
  return {
    ...Object.fromEntries(sorts.map(sort => [`is_${sort}`, slot.sort === sort ? 1 : 0])),
    slotTied: slot.tied ? 1 : 0,
    slotContext: slot.context,
    slotContextBack: slot.contextBack,
    slotGap: slot.gap,
    slotOthers: others,
    maskedHere: masked[0],
    maskedThere: masked[1],
    maskedLess: Math.min(...masked),
    maskedNames: namesWithout(pair, slot),
    ...gateFeatures(pair, slot),
    ...restFeatures(pair, slot),
    ...placeFeatures(pair, slot),
  };
}

const gateSlotOf: Readonly<Record<SlotSort, GateSlot>> = {
  quantity: 'quantity',
  ordinal: 'quantity',
  time: 'time',
  person: 'participants',
  place: 'place',
  organisation: 'participants',
  opposite: 'none',
  denial: 'none',
};

/** How well the happenings of the two pass for one with this slot left out. */
function gateFeatures(pair: Pair, slot: SlotDifference): Record<string, number> {
  let best = -1;
  let own = -1;
  let clashes = 0;
  for (const { here, there } of pair.happenings) {
    const gate = sameEvent(here, there, pair, gateSlotOf[slot.sort]);
    if (gate === null) {
      clashes += 1;
      continue;
    }
    best = Math.max(best, gate.score);
    if (holds(here.frame.clause, slot.here) && holds(there.frame.clause, slot.there))
      own = Math.max(own, gate.score);
  }
  return { gateBest: best, gateOwn: own, gateClashes: clashes };
}

const holds = (clause: Span, { start, end }: Span): boolean => clause.start <= start && end <= clause.end;

/** What else is the same, and what else parts: equal numbers and days tie two statements, others that part loosen them. */
function restFeatures(pair: Pair, slot: SlotDifference): Record<string, number> {
  const quantities = alignQuantities(pair).filter(one => !overlaps(one.here, slot.here));
  const times = alignTimes(pair).filter(one => !overlaps(one.here, slot.here));
  const count = (rows: readonly { readonly standing: string }[], standing: string) =>
    rows.filter(row => row.standing === standing).length;
  let sharedWords = 0;
  let sharedNames = 0;
  for (const match of pair.aligned.matches) {
    const word = pair.here.words[match.here];
    if (!word || match.there === null || overlaps(word, slot.here)) continue;
    if (word.name === null) sharedWords += word.weight * match.alike;
    else if (match.alike >= 0.9) sharedNames += 1;
  }
  const strangeNames = pair.alignedBack.matches.filter(match => {
    const word = pair.there.words[match.here];
    return word !== undefined && word.name !== null && match.alike < 0.5 && !overlaps(word, slot.there);
  }).length;
  return {
    restQuantities: count(quantities, 'within'),
    restQuantitiesApart: count(quantities, 'apart'),
    restTimes: count(times, 'within'),
    restTimesApart: count(times, 'apart'),
    sharedWords,
    sharedNames,
    restStrangeNames: strangeNames,
  };
}

/** What stands right beside the two, and how they are written. */
function placeFeatures(pair: Pair, { here, there, sort }: SlotDifference): Record<string, number> {
  const [a, b] = [pair.here.reading.text, pair.there.reading.text];
  const [beforeA, beforeB] = [wordBefore(a, here.start), wordBefore(b, there.start)];
  const [afterA, afterB] = [wordAfter(a, here.end), wordAfter(b, there.end)];
  const isName = sort === 'person' || sort === 'place' || sort === 'organisation';
  return {
    beforeAlike: beforeA !== '' && beforeA === beforeB ? 1 : 0,
    afterAlike: afterA !== '' && afterA === afterB ? 1 : 0,
    whereHere: wherePattern.test(beforeA) ? 1 : 0,
    whereThere: wherePattern.test(beforeB) ? 1 : 0,
    startHere: here.start / Math.max(1, a.length),
    startThere: there.start / Math.max(1, b.length),
    spelling: isName ? spellingGap(here.text, there.text) : 1,
  };
}

const wherePattern = /^(?:in|at|near|from|to|of|outside|around|into)$/;
const wordBefore = (text: string, at: number): string =>
  /([\p{L}\p{N}]+)\W*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1]?.toLowerCase() ?? '';
const wordAfter = (text: string, at: number): string =>
  /^\W*([\p{L}\p{N}]+)/u.exec(text.slice(at, at + 30))?.[1]?.toLowerCase() ?? '';
