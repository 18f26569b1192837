/**
 * Differences between two statements that say nearly the same: one slot of the
 * one is filled otherwise in the other. No event has to be recognised; in its
 * stead the fitted judge of conflicts has to believe that the two slots are one.
 */
import { phrase } from '../base/phrase.ts';
import type { Counterpart } from './counterparts.ts';
import { maskedCoverage } from './masked-coverage.ts';
import { areLetterTwins, areNear, areOfOneClaim, areTwins } from './near-statements.ts';
import { type Finding, type Pair, turn } from './pair.ts';
import type { Judgement, SecondReader } from './second-reader.ts';
import { isName, type SlotDifference, type SlotSort, turnSlot } from './slot-difference.ts';
import { likeliestClash, saysWhere, slotDifferences } from './slot-differences.ts';
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
  const ties = pair.story === null ? bareTies : storyTies;
  const judged = slots.map(slot => ({
    slot,
    chance: reader.judgeConflict(pair, slot, slots.length, judgement),
    chanceBack: () => chanceFromBack(pair, reader, slot, slots.length),
    ties: ties.filter(tie => tie.holds(pair, slot)),
  }));
  return {
    findings: believedFindings(
      pair,
      judgement,
      judged.filter(one => one.ties.length > 0),
    ),
    isDoubtful: judged.some(({ slot, chance }) => chance >= leastDoubt(pair, slot)),
  };
}

const leastDoubt = (pair: Pair, slot: SlotDifference): number =>
  pair.story === null ? likelyAt : isName(slot) ? doubtAt.name : doubtAt.other;

/** What says that two slots are one, and how likely a conflict has to be that rests on it. */
type Tie = {
  readonly holds: (pair: Pair, slot: SlotDifference) => boolean;
  readonly least: (pair: Pair, slot: SlotDifference) => number;
  /** From one side alone much looks like a conflict: it has to be likely from either. A denial stands on one of them. */
  readonly isSeenFromBoth?: true;
};

type JudgedSlot = {
  readonly slot: SlotDifference;
  readonly chance: number;
  /** The same, seen from the other statement; takes a judgement of its own. */
  readonly chanceBack: () => number;
  readonly ties: readonly Tie[];
};

function believedFindings(pair: Pair, judgement: Judgement, judged: readonly JudgedSlot[]): Finding[] {
  const isJudged = pair.story === null && judgement.contradicts >= statementAt;
  // Another one and another number, or two others: that is another statement, and both can hold.
  const likely = judged.filter(({ chance }) => isJudged || chance >= likelyAt);
  if (likely.length > 1 && likely.some(({ slot }) => isName(slot))) return [];
  const believed = judged.filter(one => isJudged || one.ties.some(tie => isBelieved(pair, one, tie)));
  if (believed.length > 0) return believed.map(({ slot, chance }) => findingOf(slot, chance));
  const clash = isJudged ? likeliestClash(pair) : null;
  return clash === null ? [] : [findingOf(clash, judgement.contradicts)];
}

function isBelieved(pair: Pair, { slot, chance, chanceBack }: JudgedSlot, tie: Tie): boolean {
  const least = tie.least(pair, slot) + pair.ease / 5;
  if (!tie.isSeenFromBoth || slot.sort === 'denial') return chance >= least;
  return chance >= likelyAt && (chance + chanceBack()) / 2 >= least;
}

function chanceFromBack(pair: Pair, reader: SecondReader, slot: SlotDifference, slots: number): number {
  const turned = turn(pair);
  return reader.judgeConflict(turned, turnSlot(slot), slots, reader.judge(turned));
}

/** "in Peru" beside "in Chile" tells where; a name that does not often tells who, or which of two events. */
const usualLeast = (pair: Pair, slot: SlotDifference): number =>
  isName(slot) && !isPlaceTold(pair, slot) ? nameAt : conflictAt;

/** Twins need little more: what else could the slot be? A name may still be of whoever tells it. */
const twinLeast = (pair: Pair, slot: SlotDifference): number =>
  isEdge(slot) || (isName(slot) && !areLetterTwins(pair, slot)) ? conflictAt : likelyAt;

/** Both slots are of one happening, or said by one person: of such none in 35 events of basil is likelier than this. */
const tiedNearAt = 0.8;
/** Of the rest hardly any; where a place says where, and not who. */
const nearAt: Readonly<Record<SlotSort, number>> = {
  place: 0.8,
  person: 0.85,
  denial: 0.85,
  opposite: 0.85,
  quantity: 0.9,
  ordinal: 0.9,
  organisation: 0.9,
  time: 0.95,
};

function nearLeast(pair: Pair, slot: SlotDifference): number {
  if (isEdge(slot)) return conflictAt;
  if (slot.tied && slot.sort !== 'denial') return tiedNearAt;
  return nearAt[slot.sort === 'place' && !isPlaceTold(pair, slot) ? 'person' : slot.sort];
}

/** "more than 12" beside 12: as near as two numbers can be. */
const isEdge = ({ sort, gap }: SlotDifference): boolean => sort === 'quantity' && gap === 0;

const isPlaceTold = (pair: Pair, slot: SlotDifference): boolean =>
  slot.sort === 'place' && saysWhere(pair, 'here', slot.here) && saysWhere(pair, 'there', slot.there);

/** Something else has to stand on both sides; two statements that share nothing do not part in a slot. */
const leastShared = 0.1;

const bareTies: readonly Tie[] = [
  {
    holds: (pair, slot) =>
      Math.max(maskedCoverage(pair, 'here', slot), maskedCoverage(pair, 'there', slot)) >= leastShared,
    least: usualLeast,
  },
];

const storyTies: readonly Tie[] = [
  { holds: areTwins, least: twinLeast },
  { holds: areOfOneClaim, least: usualLeast },
  { holds: areNear, least: nearLeast, isSeenFromBoth: true },
];

const findingOf = (slot: FilledSlot, chance: number): Finding => ({
  difference: differenceOf(slot),
  excludes: true,
  bothCanHold: null,
  sameEvent: [phrase('phrase.same.statement')],
  confidence: Math.round(Math.min(0.95, chance) * 100) / 100,
});

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
