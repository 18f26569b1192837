import { type Draft, draftOf } from './draft.ts';
import { readNumber } from './number-words.ts';
import { isCapitalised, isDash, isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { unitNamed } from './units.ts';

/*
 * Ages, told apart from durations and counts: "59-year-old", "aged 18 to 22",
 * "Anna Berg, 59,", "in her 40s", "over-65s". In years.
 */

const year = unitNamed('year');
const OLDEST = 120;

export function readAge(pieces: readonly Piece[], index: number): Draft | null {
  return (
    readYearOld(pieces, index) ??
    readAged(pieces, index) ??
    readDecadeOfLife(pieces, index) ??
    readBehindName(pieces, index) ??
    readAgeGroup(pieces, index)
  );
}

const aged = (
  first: number,
  next: number,
  numberFirst: number,
  numberNext: number,
  low: number,
  high: number,
): Draft | null =>
  low <= OLDEST && high <= OLDEST
    ? draftOf({ first, next, numberFirst, numberNext, kind: 'age', low, high, unit: year })
    : null;

const IN_YEARS: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['years', 1],
  ['month', 1 / 12],
  ['months', 1 / 12],
  ['week', 7 / 365.2425],
  ['weeks', 7 / 365.2425],
  ['day', 1 / 365.2425],
  ['days', 1 / 365.2425],
]);

/** "59-year-old", "18- to 22-year-olds", "18-22-year-olds", "59 years old", "59 years of age". */
function readYearOld(pieces: readonly Piece[], index: number): Draft | null {
  const number = readNumber(pieces, index);
  if (number === null || number.vague || number.scale !== 1) return null;
  const to = rangeTo(pieces, number.next);
  const last = to === null ? null : readNumber(pieces, to);
  const end = last?.next ?? number.next;
  const unitAt = isDash(lowerAt(pieces, end)) ? end + 1 : end;
  const inYears = IN_YEARS.get(lowerAt(pieces, unitAt));
  if (inYears === undefined) return null;
  const next = oldAfter(pieces, unitAt + 1);
  if (next === null) return null;
  return aged(index, next, index, end, number.low * inYears, (last?.low ?? number.low) * inYears);
}

function oldAfter(pieces: readonly Piece[], index: number): number | null {
  const at = isDash(lowerAt(pieces, index)) ? index + 1 : index;
  const word = lowerAt(pieces, at);
  if (word === 'old' || word === 'olds') return at + 1;
  return word === 'of' && lowerAt(pieces, at + 1) === 'age' ? at + 2 : null;
}

/** The index after "to", "-" or "- to" between two ages. */
function rangeTo(pieces: readonly Piece[], index: number): number | null {
  const at = isDash(lowerAt(pieces, index)) ? index + 1 : index;
  if (['to', 'and', 'or'].includes(lowerAt(pieces, at)) && pieceAt(pieces, at + 1).kind !== 'mark')
    return at + 1;
  return at > index && pieceAt(pieces, at).kind === 'number' ? at : null;
}

/** "died at 67" */
const DEATHS: ReadonlySet<string> = new Set(['dies', 'died', 'dead', 'die']);

/** "aged 59", "aged between 18 and 22", "age 59", "at the age of 59", "ages 18 to 22". */
function readAged(pieces: readonly Piece[], index: number): Draft | null {
  const word = lowerAt(pieces, index);
  const death = word === 'at' && DEATHS.has(lowerAt(pieces, index - 1));
  if (!death && word !== 'aged' && word !== 'age' && word !== 'ages') return null;
  const skip = ['of', 'between', 'from'].includes(lowerAt(pieces, index + 1)) ? index + 2 : index + 1;
  const number = readNumber(pieces, skip);
  if (
    number === null ||
    number.vague ||
    number.low > OLDEST ||
    (death && number.low < 16) ||
    isJoinedWord(pieces, number.next)
  )
    return null;
  const to = rangeTo(pieces, number.next);
  const last = to === null ? null : readNumber(pieces, to);
  const range = last !== null && last.low > number.low && last.low <= OLDEST ? last : null;
  const end = range?.next ?? number.next;
  return aged(index, end, skip, end, number.low, range?.low ?? number.low);
}

const isJoinedWord = (pieces: readonly Piece[], index: number): boolean =>
  isJoined(pieces, index) && pieceAt(pieces, index).kind === 'word';

/** "in her 40s", "in their late 60s": the ten years. */
function readDecadeOfLife(pieces: readonly Piece[], index: number): Draft | null {
  if (
    !/^[2-9]0$/.test(lowerAt(pieces, index)) ||
    lowerAt(pieces, index + 1) !== 's' ||
    !isJoined(pieces, index + 1)
  )
    return null;
  const before = lowerAt(pieces, index - (isDash(lowerAt(pieces, index - 1)) ? 2 : 1));
  const owner = ['early', 'mid', 'late'].includes(before)
    ? lowerAt(pieces, isDash(lowerAt(pieces, index - 1)) ? index - 3 : index - 2)
    : before;
  if (!['his', 'her', 'their', 'my'].includes(owner)) return null;
  const low = Number(lowerAt(pieces, index));
  return aged(index, index + 2, index, index + 2, low, low + 9);
}

/** "Anna Berg, 59, said", "Anna Berg (59)". */
function readBehindName(pieces: readonly Piece[], index: number): Draft | null {
  const piece = pieceAt(pieces, index);
  // "Tom Sample Jr., 56,": the full stop is the name's.
  const name = lowerAt(pieces, index - 2) === '.' ? index - 3 : index - 2;
  if (!/^[1-9]\d?$/.test(piece.text) || !isCapitalised(pieceAt(pieces, name))) return null;
  const before = lowerAt(pieces, index - 1);
  const after = lowerAt(pieces, index + 1);
  const closed =
    (before === ',' && (after === ',' || after === '.' || beForms.has(after))) ||
    (before === '(' && after === ')');
  if (!closed || (after === '.' && index + 2 < pieces.length) || Number(piece.text) < 2) return null;
  return aged(index, index + 1, index, index + 1, Number(piece.text), Number(piece.text));
}

const beForms: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);

/** "over-65s", "under 21s": everybody above or below that age. */
function readAgeGroup(pieces: readonly Piece[], index: number): Draft | null {
  if (
    !/^\d\d$/.test(lowerAt(pieces, index)) ||
    lowerAt(pieces, index + 1) !== 's' ||
    !isJoined(pieces, index + 1)
  )
    return null;
  const at = isHyphenAt(pieces, index - 1) ? index - 2 : index - 1;
  const side = lowerAt(pieces, at);
  if (side !== 'over' && side !== 'under') return null;
  return aged(
    index,
    index + 2,
    index,
    index + 1,
    Number(lowerAt(pieces, index)),
    Number(lowerAt(pieces, index)),
  );
}
