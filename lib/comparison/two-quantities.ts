/**
 * What says that two numbers are two, though they count one thing, or that some other number
 * answers: asked by every way in which numbers are held against each other.
 */
import type { Statement } from '../matching/statement.ts';
import { intervalsDisjoint } from '../text/intervals.ts';
import { lemmaOf } from '../text/lemmas.ts';
import type { Quantity } from '../text/quantities.ts';
import { comparable } from './comparable-quantities.ts';
import { counterparts } from './counterparts.ts';
import type { Pair } from './pair.ts';

export const areTwo = (pair: Pair, here: Quantity, there: Quantity): boolean =>
  isBeside(pair.here, here) ||
  isBeside(pair.there, there) ||
  isPart(here) !== isPart(there) ||
  isOfOneAlone(pair.here, here) !== isOfOneAlone(pair.there, there) ||
  isSummand(pair.here, here) !== isSummand(pair.there, there) ||
  isInRow(pair.here, here) ||
  isInRow(pair.there, there) ||
  areToDoOther(pair, here, there) ||
  areOfTwoPolls(pair, here) ||
  isPairedElsewhere(pair, here, there);

/** Where another number of either side may be the one across, the two do not part here. */
export function isAnswered(pair: Pair, here: Quantity, there: Quantity): boolean {
  const mayBeOne = (a: Quantity, b: Quantity) => comparable(a, b) && !intervalsDisjoint(a, b);
  return (
    pair.there.reading.quantities.some(other => mayBeOne(here, other)) ||
    pair.here.reading.quantities.some(other => mayBeOne(other, there))
  );
}

/** "down 7 cents to $1.84", "down 8 cents to $1.83": each number has one counterpart, and this is not it. */
const isPairedElsewhere = (pair: Pair, here: Quantity, there: Quantity): boolean =>
  counterparts(pair).some(one => (one.here === here) !== (one.there === there));

/** "two of the four nationals": a part, and no count of all. */
const isPart = ({ kind, text }: Quantity): boolean =>
  kind === 'count' && /\sof\s+(?:the|these|those|its|his|her|their|our)\b/i.test(text);

/** "1,200 homes in Leeds alone": of a part, whatever the whole is. */
const isOfOneAlone = ({ reading }: Statement, { kind, end }: Quantity): boolean =>
  kind !== 'ordinal' && /^[^.;,]{0,60}\balone\b/i.test(reading.text.slice(end));

/** "one Chilean and one Peruvian climber", "two men and three women": each is a part of what both make. */
const isSummand = ({ reading }: Statement, quantity: Quantity): boolean =>
  quantity.kind === 'count' &&
  reading.quantities.some(other => {
    if (other === quantity || other.kind !== 'count') return false;
    const [first, second] = other.start < quantity.start ? [other, quantity] : [quantity, other];
    return /^(?:\s+[\p{L}-]+){0,3}\s+and\s+$/u.test(reading.text.slice(first.number.end, second.start));
  });

/** "on its first day … on its third day": a text that counts through a row puts more in it than one place. */
const isInRow = ({ reading }: Statement, quantity: Quantity): boolean =>
  quantity.kind === 'ordinal' &&
  reading.quantities.some(
    other =>
      other !== quantity && other.kind === 'ordinal' && other.counted.at(-1) === quantity.counted.at(-1),
  );

/** Shares that part one and all are those of two polls, or of two days. */
function areOfTwoPolls(pair: Pair, { kind, unit }: Quantity): boolean {
  if (kind !== 'percentage') return false;
  const shares = counterparts(pair).filter(
    ({ here }) => 'kind' in here && here.kind === kind && here.unit === unit,
  );
  return shares.length >= fewestShares && shares.every(({ holds }) => holds === 0);
}

const fewestShares = 3;

/** "the first team to win it", "the ninth team to reach it": places in two rows. */
function areToDoOther(pair: Pair, here: Quantity, there: Quantity): boolean {
  if (here.kind !== 'ordinal' || there.kind !== 'ordinal') return false;
  const [ours, theirs] = [purposeOf(pair.here, here), purposeOf(pair.there, there)];
  return ours !== null && theirs !== null && lemmaOf(ours) !== lemmaOf(theirs);
}

const purposeOf = ({ reading }: Statement, { end }: Quantity): string | null =>
  /^(?:\s+[\p{L}-]+){0,4}?\s+to\s+([\p{L}-]+)/u.exec(reading.text.slice(end))?.[1]?.toLowerCase() ?? null;

/** "another five" comes on top of what was counted, "after the 57th minute" is no number in a row. */
const isBeside = ({ reading }: Statement, { kind, start, text }: Quantity): boolean =>
  /^another\b/i.test(text) ||
  /\banother\s*$/i.test(reading.text.slice(0, start)) ||
  (kind === 'ordinal' &&
    /\b(?:before|after|since|until|by|from)\s+(?:the\s+)?$/i.test(reading.text.slice(0, start)));
