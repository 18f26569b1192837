/**
 * Differences between two statements that say nearly the same: one slot of the
 * one is filled otherwise in the other. No event has to be recognised; in its
 * stead the fitted judge of conflicts has to believe that the two slots are one.
 */
import { phrase } from '../base/phrase.ts';
import type { Happening, Statement } from '../matching/statement.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { alignQuantities, alignTimes } from './aligned-slots.ts';
import type { Counterpart } from './counterparts.ts';
import { maskedCoverage, namesWithout, toldCoverage } from './masked-coverage.ts';
import { type Finding, type Pair, passGate, turn } from './pair.ts';
import type { Judgement, SecondReader } from './second-reader.ts';
import type { SlotDifference, SlotSort } from './slot-difference.ts';
import { likeliestClash, nearDays, saysWhere, slotDifferences } from './slot-differences.ts';
import { areOfTwo } from './two-happenings.ts';
import { areOfTwoHappenings } from './two-times.ts';
import type { Difference, DifferenceKind } from './verdict.ts';

/**
 * At this certainty one in a hundred of the agreeing pairs of the public sets still parts, most of them
 * for real (docs/QUALITY.md); at .85 more swaps are found (.40 for .38), and half as many more of those.
 */
const conflictAt = 0.89;

/** Who did it is often all that tells two events apart: of persons and bodies believed at less, none of seven read by hand was a conflict. */
const nameAt = 0.95;

/** Where nothing is known but the two statements, the judge of statements is believed at this; .91 of what it says then holds. */
const statementAt = 0.75;

/** More likely a conflict than not. */
const likelyAt = 0.5;

/**
 * So likely a conflict, nothing is called a match: of 485 matches of basil 14 are lost, a third of them wrong,
 * and of 124 that had a slot swapped 25. Bare pairs share too little for a lower mark.
 */
const doubtAt = { name: 0.25, other: 0.4 } as const;

const kindOf: Readonly<Record<SlotSort, DifferenceKind>> = {
  quantity: 'quantity',
  ordinal: 'quantity',
  time: 'time',
  person: 'participants',
  place: 'place',
  organisation: 'participants',
  opposite: 'polarity',
  denial: 'polarity',
};

export type StatementFindings = {
  readonly findings: readonly Finding[];
  /** Some slot more likely parts the two than not: too little to say so, too much to say that they agree. */
  readonly isDoubtful: boolean;
};

export function findInStatements(pair: Pair, reader: SecondReader, judgement: Judgement): StatementFindings {
  if (pair.sameStory === false) return { findings: [], isDoubtful: false };
  const slots = slotDifferences(pair);
  const isJudged = pair.story === null && judgement.contradicts >= statementAt;
  const judged = slots.map(slot => ({
    slot,
    chance: chanceOf(pair, reader, slot, slots.length, judgement),
    isPlaced: isPlaced(pair, slot),
  }));
  return {
    findings: believedFindings(
      pair,
      judgement,
      isJudged,
      judged.filter(one => one.isPlaced),
    ),
    isDoubtful: judged.some(({ slot, chance }) => chance >= leastDoubt(pair, slot)),
  };
}

/** Of near statements it is believed what holds from either side: from one alone much looks like a conflict. */
function chanceOf(
  pair: Pair,
  reader: SecondReader,
  slot: SlotDifference,
  slots: number,
  judgement: Judgement,
): number {
  const chance = reader.judgeConflict(pair, slot, slots, judgement);
  if (chance < likelyAt || slot.sort === 'denial' || areTwins(pair, slot) || !areKin(pair, slot))
    return chance;
  const turned = turn(pair);
  const back = {
    ...slot,
    here: slot.there,
    there: slot.here,
    context: slot.contextBack,
    contextBack: slot.context,
  };
  return (chance + reader.judgeConflict(turned, back, slots, reader.judge(turned))) / 2;
}

const leastDoubt = (pair: Pair, slot: SlotDifference): number =>
  pair.story === null ? likelyAt : isName(slot) ? doubtAt.name : doubtAt.other;

type JudgedSlot = { readonly slot: SlotDifference; readonly chance: number };

function believedFindings(
  pair: Pair,
  judgement: Judgement,
  isJudged: boolean,
  judged: readonly JudgedSlot[],
): Finding[] {
  // Another one and another number, or two others: that is another statement, and both can hold.
  const likely = judged.filter(({ chance }) => isJudged || chance >= likelyAt);
  if (likely.length > 1 && likely.some(({ slot }) => isName(slot))) return [];
  const believed = judged.filter(
    ({ slot, chance }) => isJudged || chance >= leastChance(pair, slot) + pair.ease / 5,
  );
  if (believed.length > 0) return believed.map(({ slot, chance }) => findingOf(slot, chance));
  const clash = isJudged ? likeliestClash(pair) : null;
  return clash === null ? [] : [findingOf(clash, judgement.contradicts)];
}

/** Twins need little more: what else could the slot be? A name may still be of whoever tells it. */
const twinAt = { name: conflictAt, other: likelyAt } as const;

/** "in Peru" beside "in Chile" tells where; a name that does not often tells who, or which of two events. */
function leastChance(pair: Pair, slot: SlotDifference): number {
  // "more than 12" beside 12: as near as two numbers can be.
  const isEdge = slot.sort === 'quantity' && slot.gap === 0;
  const isTold = isPlaceTold(pair, slot);
  if (pair.story !== null && !isEdge) {
    if (areTwins(pair, slot)) return isName(slot) && !areLetterTwins(pair, slot) ? twinAt.name : twinAt.other;
    if (areKin(pair, slot)) return leastOfKin(slot, isTold);
  }
  return isName(slot) && !isTold ? nameAt : conflictAt;
}

const isPlaceTold = (pair: Pair, slot: SlotDifference): boolean =>
  slot.sort === 'place' && saysWhere(pair, 'here', slot.here) && saysWhere(pair, 'there', slot.there);

const isName = ({ sort }: Pick<SlotDifference, 'sort'>): boolean =>
  sort === 'person' || sort === 'organisation' || sort === 'place';

const findingOf = (slot: FilledSlot, chance: number): Finding => ({
  difference: differenceOf(slot),
  excludes: true,
  bothCanHold: null,
  sameEvent: [phrase('phrase.same.statement')],
  confidence: Math.round(Math.min(0.95, chance) * 100) / 100,
});

/** Something else has to stand on both sides; two statements that share nothing do not part in a slot. */
const leastShared = 0.1;

const isPlaced = (pair: Pair, slot: SlotDifference): boolean =>
  pair.story === null
    ? Math.max(maskedCoverage(pair, 'here', slot), maskedCoverage(pair, 'there', slot)) >= leastShared
    : isPlacedInStory(pair, slot);

/** In one story neighbours share much: there the rest of the statement has to stand in the other, seen from both. */
const story = { here: 0.6, there: 0.45 } as const;

const isPlacedInStory = (pair: Pair, slot: SlotDifference): boolean =>
  areTwins(pair, slot) || areKin(pair, slot) || isOfOneClaim(pair, slot);

/** Much of the rest stands on both sides: what the slot is of has to be clearer than with twins. */
const areKin = (pair: Pair, slot: SlotDifference): boolean =>
  pair.sameStory === true &&
  Math.min(toldCoverage(pair, 'here', slot), toldCoverage(pair, 'there', slot)) >=
    (slot.sort === 'denial' ? deniedKin : kin) &&
  nothingElseParts(pair, slot) &&
  (slot.sort !== 'denial' || (slot.tied && isOfOneHappening(pair))) &&
  (slot.sort !== 'time' || slot.gap <= nearDays || isOfOneEvent(pair, slot)) &&
  !(isSpeaker(pair.here, slot.here) || isSpeaker(pair.there, slot.there));

/** Two people may say much the same. */
const isSpeaker = ({ reading }: Statement, value: Span): boolean =>
  reading.speeches.some(({ speakerSpan }) => speakerSpan !== null && overlaps(speakerSpan, value));

/** "was not dismissed" beside "was dismissed": one happening, told as done and as not done. */
const isOfOneHappening = (pair: Pair): boolean =>
  pair.happenings.some(
    happenings =>
      happenings.here.frame.denied !== happenings.there.frame.denied &&
      happenings.here.frame.lemma === happenings.there.frame.lemma &&
      isTold(happenings.here) &&
      isTold(happenings.there) &&
      passGate(pair, happenings, 'none') !== null,
  );

const isTold = ({ frame: { certainty } }: Happening): boolean =>
  certainty === 'fact' || certainty === 'reported';

function leastOfKin({ sort, tied }: SlotDifference, isTold: boolean): number {
  if (tied && sort !== 'denial') return tiedKinAt;
  return kinAt[sort === 'place' && !isTold ? 'person' : sort];
}

const kin = 0.35;
const deniedKin = 0.42;
/** Both slots are of one happening, or said by one person: of such none in 35 events of basil is likelier than this. */
const tiedKinAt = 0.8;
const kinAt: Readonly<Record<SlotSort, number>> = {
  place: 0.8,
  person: 0.85,
  denial: 0.85,
  opposite: 0.85,
  quantity: 0.9,
  ordinal: 0.9,
  organisation: 0.9,
  time: 0.95,
};

/** All but the slot stands on both sides: two sentences that say one thing, whatever event it is. Two polls part in each number. */

const areTwins = (pair: Pair, slot: SlotDifference): boolean =>
  Math.min(maskedCoverage(pair, 'here', slot), maskedCoverage(pair, 'there', slot)) >= twins &&
  nothingElseParts(pair, slot);

/** The same to the word, nearly. */
const areLetterTwins = (pair: Pair, slot: SlotDifference): boolean =>
  Math.min(toldCoverage(pair, 'here', slot), toldCoverage(pair, 'there', slot)) >= letterTwins &&
  !(isSpeaker(pair.here, slot.here) || isSpeaker(pair.there, slot.there));
const letterTwins = 0.85;

const nothingElseParts = (pair: Pair, slot: SlotDifference): boolean =>
  !areOfTwo(pair, slot) &&
  ![...alignQuantities(pair), ...alignTimes(pair)].some(
    ({ here, standing }) => standing === 'apart' && !overlaps(here, slot.here),
  ) &&
  !(slot.sort === 'time' && !slot.tied && areOfTwoHappenings(pair, slot.here, slot.there));

/**
 * In the 35 events of basil, where nothing was swapped, one slot besides the real conflicts is likelier than
 * not and has this much of the rest on both sides; with .5 of the rest there are five.
 */
const twins = 0.65;

const isOfOneClaim = (pair: Pair, slot: SlotDifference): boolean =>
  slot.tied &&
  !areOfTwo(pair, slot) &&
  isOfOneEvent(pair, slot) &&
  namesWithout(pair, slot) === 0 &&
  maskedCoverage(pair, 'here', slot) >= story.here &&
  maskedCoverage(pair, 'there', slot) >= story.there;

/** People speak, meet and travel often: another day, place or person is of the same event only if all else says so. */
function isOfOneEvent(pair: Pair, { sort, here, there }: SlotDifference): boolean {
  const without = sort === 'time' || sort === 'place' ? sort : 'participants';
  if (sort !== 'time' && !isName({ sort })) return true;
  return pair.happenings.some(
    happenings =>
      contains(happenings.here.frame.clause, here) &&
      contains(happenings.there.frame.clause, there) &&
      passGate(pair, happenings, without) !== null,
  );
}

type FilledSlot = Pick<SlotDifference, 'sort' | 'shown'> &
  Pick<SlotDifference | Counterpart, 'here' | 'there'>;

function differenceOf({ sort, shown, ...values }: FilledSlot): Difference {
  const kind = kindOf[sort];
  const { here, there } = shown ?? values;
  return {
    kind,
    ...(sort === 'ordinal' ? { ordinal: true as const } : {}),
    here: { text: here.text, spans: [{ start: here.start, end: here.end }] },
    there: { text: there.text, spans: [{ start: there.start, end: there.end }] },
    note: phrase(`phrase.note.${sort === 'ordinal' ? 'ordinal' : kind}`, here.text, there.text),
  };
}
