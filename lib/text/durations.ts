import { type Draft, draftOf } from './draft.ts';
import { readNumber } from './number-words.ts';
import { isHyphenAt, lowerAt, type Piece } from './pieces.ts';
import { readUnit, type Unit, unitNamed } from './units.ts';

/*
 * Lengths of time that a bare "number and unit" does not give: "an hour and a
 * half", "half an hour", "two hours and 15 minutes", "month-long", "for a year".
 * Plain ones ("three years", "30-day") are amounts.ts; "three years ago" is a time.
 */

const durationUnit = (
  pieces: readonly Piece[],
  index: number,
): { readonly unit: Unit; readonly next: number } | null => {
  const found = readUnit(pieces, index);
  return found !== null && found.unit.kind === 'duration' ? found : null;
};

/** Every lower-case word that `readDuration` may begin with. */
export const durationStarters = (): readonly string[] => [
  ...['half', 'three', 'quarter', 'a', 'an', 'one'],
  ...['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade'].flatMap(unit => [
    unit,
    `${unit}s`,
    `${unit}long`,
  ]),
];

export function readDuration(pieces: readonly Piece[], index: number): Draft | null {
  return (
    readOneOrTwo(pieces, index) ??
    readHalfUnit(pieces, index) ??
    readAndAHalf(pieces, index) ??
    readLong(pieces, index) ??
    readSingle(pieces, index)
  );
}

const lasting = (first: number, next: number, low: number, unit: Unit, high: number | null = low): Draft =>
  draftOf({ first, next, kind: 'duration', low, high, unit, vague: high === null });

/** "half an hour", "half-hour", "a half hour", "quarter of an hour", "three-quarters of an hour". */
function readHalfUnit(pieces: readonly Piece[], index: number): Draft | null {
  const word = lowerAt(pieces, index);
  if (word === 'half') {
    const at =
      lowerAt(pieces, index + 1) === 'an' || lowerAt(pieces, index + 1) === 'a' ? index + 2 : index + 1;
    const unit = durationUnit(pieces, at);
    return unit === null ? null : lasting(index, unit.next, 0.5, unit.unit);
  }
  const three = word === 'three' ? 3 : 1;
  const quarter = three === 3 ? (isHyphenAt(pieces, index + 1) ? index + 2 : index + 1) : index;
  if (
    !/^quarters?$/.test(lowerAt(pieces, quarter)) ||
    lowerAt(pieces, quarter + 1) !== 'of' ||
    lowerAt(pieces, quarter + 2) !== 'an'
  )
    return null;
  const unit = durationUnit(pieces, quarter + 3);
  return unit === null ? null : lasting(index, unit.next, 0.25 * three, unit.unit);
}

/** "an hour and a half", "a year and a half". */
function readAndAHalf(pieces: readonly Piece[], index: number): Draft | null {
  const word = lowerAt(pieces, index);
  if (word !== 'a' && word !== 'an' && word !== 'one') return null;
  const unit = durationUnit(pieces, index + 1);
  if (
    unit === null ||
    ![0, 1, 2].every(step => lowerAt(pieces, unit.next + step) === ['and', 'a', 'half'][step])
  )
    return null;
  return lasting(index, unit.next + 3, 1.5, unit.unit);
}

/** "month-long", "year-long", "hours-long" (at least two), "weeklong". */
function readLong(pieces: readonly Piece[], index: number): Draft | null {
  const word = lowerAt(pieces, index);
  const closed = /^(day|week|month|year|decade)long$/.exec(word);
  const closedUnit = closed === null ? null : unitNamed(closed[1] ?? '');
  if (closedUnit !== null) return lasting(index, index + 1, 1, closedUnit);
  if (!isHyphenAt(pieces, index + 1) || lowerAt(pieces, index + 2) !== 'long') return null;
  const unit = durationUnit(pieces, index);
  if (unit === null || unit.next !== index + 1) return null;
  return word.endsWith('s')
    ? lasting(index, index + 3, 2, unit.unit, null)
    : lasting(index, index + 3, 1, unit.unit);
}

/** "a day or two", "an hour or two". */
function readOneOrTwo(pieces: readonly Piece[], index: number): Draft | null {
  const word = lowerAt(pieces, index);
  const unit = word === 'a' || word === 'an' ? durationUnit(pieces, index + 1) : null;
  if (unit === null || lowerAt(pieces, unit.next) !== 'or' || lowerAt(pieces, unit.next + 1) !== 'two')
    return null;
  return lasting(index, unit.next + 2, 1, unit.unit, 2);
}

/** Words that make "a year" a length of time and not a rate ("$5m a year") or a point. */
const BEFORE_SINGLE: ReadonlySet<string> = new Set([
  'for',
  'within',
  'under',
  'than',
  'least',
  'nearly',
  'almost',
  'about',
  'around',
  'lasted',
  'lasts',
  'lasting',
  'took',
  'take',
  'takes',
  'taking',
  'spent',
  'spend',
  'over',
  'exactly',
  'only',
  'just',
]);

function readSingle(pieces: readonly Piece[], index: number): Draft | null {
  const word = lowerAt(pieces, index);
  if ((word !== 'a' && word !== 'an') || !BEFORE_SINGLE.has(lowerAt(pieces, index - 1))) return null;
  const unit = durationUnit(pieces, index + 1);
  if (
    unit === null ||
    unit.unit.unit === 'second' ||
    lowerAt(pieces, index + 1).endsWith('s') ||
    isHyphenAt(pieces, unit.next)
  )
    return null;
  return lasting(index, unit.next, 1, unit.unit);
}

/** The rest of "two hours and 15 minutes", in the first unit: its index and how much more. */
export function readSmallerUnits(
  pieces: readonly Piece[],
  index: number,
  first: Unit,
): { readonly more: number; readonly next: number } {
  let more = 0;
  let next = index;
  for (let turn = 0; turn < 2; turn += 1) {
    const word = lowerAt(pieces, next);
    const at = word === 'and' || word === ',' ? next + 1 : next;
    const number = readNumber(pieces, at);
    const unit = number === null || number.vague ? null : durationUnit(pieces, number.next);
    if (
      number === null ||
      unit === null ||
      unit.unit.factor >= first.factor ||
      number.low * unit.unit.factor >= first.factor
    )
      break;
    more += (number.low * unit.unit.factor) / first.factor;
    next = unit.next;
  }
  return { more, next };
}
