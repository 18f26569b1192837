/**
 * Where a slot stands in two statements of one story. Neighbours in a story share much, so that the two slots
 * are held for one only where the rest of the statement says so: nearly all of it (twins), much of it as both
 * tell it (near), or what one event is recognised by (one claim). Decisions 26 and 27.
 */
import type { Happening, Statement } from '../matching/statement.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { alignQuantities, alignTimes } from './aligned-slots.ts';
import { maskedCoverage, namesWithout, toldCoverage } from './masked-coverage.ts';
import { haveOtherAgents } from './other-agents.ts';
import { type Pair, passGate } from './pair.ts';
import { isName, type SlotDifference } from './slot-difference.ts';
import { nearDays } from './slot-differences.ts';
import { areOfTwoHappenings } from './two-times.ts';

/**
 * In the 35 events of basil, where nothing was swapped, one slot besides the real conflicts is likelier than
 * not and has this much of the rest on both sides; with .5 of the rest there are five.
 */
const twins = 0.65;

/** The same to the word, nearly. */
const letterTwins = 0.85;

/** Of what the sentences tell themselves; a denial alone asks for a little more. */
const near = { denial: 0.42, other: 0.35 } as const;

/** Of one event the one statement may be longer: the rest has to stand in the other, seen from both. */
const oneClaim = { here: 0.6, there: 0.45 } as const;

/** All but the slot stands on both sides: two sentences that say one thing, whatever event it is. Two polls part in each number. */
export const areTwins = (pair: Pair, slot: SlotDifference): boolean =>
  onBothSides(maskedCoverage, pair, slot) >= twins && nothingElseParts(pair, slot);

/** To the letter: then even a name can only be that of the slot. */
export const areLetterTwins = (pair: Pair, slot: SlotDifference): boolean =>
  onBothSides(toldCoverage, pair, slot) >= letterTwins && !saysWho(pair, slot);

/** Much of the rest stands on both sides: what the slot is of has to be clearer than with twins. */
export const areNear = (pair: Pair, slot: SlotDifference): boolean =>
  pair.sameStory === true &&
  onBothSides(toldCoverage, pair, slot) >= (slot.sort === 'denial' ? near.denial : near.other) &&
  nothingElseParts(pair, slot) &&
  (slot.sort !== 'denial' || (slot.tied && isOfOneHappening(pair))) &&
  (slot.sort !== 'time' || slot.gap <= nearDays || isOfOneEvent(pair, slot)) &&
  !saysWho(pair, slot);

export const areOfOneClaim = (pair: Pair, slot: SlotDifference): boolean =>
  slot.tied &&
  !haveOtherAgents(pair, slot) &&
  isOfOneEvent(pair, slot) &&
  namesWithout(pair, slot) === 0 &&
  maskedCoverage(pair, 'here', slot) >= oneClaim.here &&
  maskedCoverage(pair, 'there', slot) >= oneClaim.there;

const onBothSides = (coverage: typeof maskedCoverage, pair: Pair, slot: SlotDifference): number =>
  Math.min(coverage(pair, 'here', slot), coverage(pair, 'there', slot));

const nothingElseParts = (pair: Pair, slot: SlotDifference): boolean =>
  !haveOtherAgents(pair, slot) &&
  ![...alignQuantities(pair), ...alignTimes(pair)].some(
    ({ here, standing }) => standing === 'apart' && !overlaps(here, slot.here),
  ) &&
  !(slot.sort === 'time' && !slot.tied && areOfTwoHappenings(pair, slot.here, slot.there));

/** Two people may say much the same. */
const saysWho = ({ here, there }: Pair, slot: SlotDifference): boolean =>
  isSpeaker(here, slot.here) || isSpeaker(there, slot.there);

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

/** People speak, meet and travel often: another day, place or person is of the same event only if all else says so. */
function isOfOneEvent(pair: Pair, slot: SlotDifference): boolean {
  const { sort, here, there } = slot;
  const without = sort === 'time' || sort === 'place' ? sort : 'participants';
  if (sort !== 'time' && !isName(slot)) return true;
  return pair.happenings.some(
    happenings =>
      contains(happenings.here.frame.clause, here) &&
      contains(happenings.there.frame.clause, there) &&
      passGate(pair, happenings, without) !== null,
  );
}
