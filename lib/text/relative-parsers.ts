import { readMonth } from './calendar-parsers.ts';
import { readNumber } from './number-words.ts';
import { isCapitalised, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { NO_DATE, type TimeExpression, type TimeReading, type Which } from './time-expression.ts';
import {
  CLOCK_UNITS,
  DAY_PARTS,
  SEASONS,
  TIME_UNITS,
  type TimeUnit,
  WEEKDAY_NAMES,
  WEEKDAYS,
  WHICH,
} from './time-words.ts';
import { readYearDigits } from './year-parsers.ts';

/*
 * Reads times that lean on another day: weekdays, "last week", "two days ago",
 * "the day before", "the weekend". What they come to is `resolve-time.ts`.
 */

type Shift = Extract<TimeExpression, { kind: 'shift' }>;

const shiftBy = (unit: TimeUnit, amount: number, more: Partial<Shift> = {}): Shift => ({
  kind: 'shift',
  unit,
  amount,
  origin: 'published',
  side: 'whole',
  part: null,
  partOfDay: false,
  ...more,
});

/** "night" after a day, with or without a hyphen. */
const dayPartAfter = (pieces: readonly Piece[], index: number): number =>
  DAY_PARTS.has(lowerAt(pieces, index)) ? index + 1 : index;

/** "Monday", "Mon.", "Friday night"; no "Mondays", no "Black Friday", no "Sheffield Wednesday". */
export function readWeekday(
  pieces: readonly Piece[],
  index: number,
  which: Which = null,
): TimeReading | null {
  const piece = pieceAt(pieces, index);
  const weekday = WEEKDAYS.get(piece.lower);
  if (weekday === undefined || !isCapitalised(piece)) return null;
  const short = piece.text.length <= 5;
  if (short && lowerAt(pieces, index + 1) !== '.') return null;
  const before = pieceAt(pieces, index - 1);
  if (['every', 'each'].includes(before.lower) || (WEEKDAY_NAMES.has(before.lower) && isCapitalised(before)))
    return null;
  const end = short ? index + 2 : index + 1;
  const next = dayPartAfter(pieces, end);
  return { expression: { kind: 'weekday', weekday, which, partOfDay: next > end }, next };
}

/** Every lower-case word that a relative time may begin with, month, weekday and season names aside. */
export const relativeStarters = (): readonly string[] => [
  ...SIMPLE_DAYS.keys(),
  ...WHICH.keys(),
  ...VAGUE_COUNTS,
  ...TIME_UNITS.keys(),
  ...CLOCK_UNITS,
  ...['the', 'weekend', 'a', 'an', 'q1', 'q2', 'q3', 'q4'],
];

const SIMPLE_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/** "yesterday", "tomorrow night", "tonight". */
export function readSimpleDay(pieces: readonly Piece[], index: number): TimeReading | null {
  const word = lowerAt(pieces, index);
  const amount = SIMPLE_DAYS.get(word);
  if (amount === undefined) return null;
  const next = dayPartAfter(pieces, index + 1);
  return { expression: shiftBy('day', amount, { partOfDay: word === 'tonight' || next > index + 1 }), next };
}

const SIGN: Record<'last' | 'this' | 'next', number> = { last: -1, this: 0, next: 1 };

/** "last week", "this month", "next Friday", "last May", "this spring", "next quarter", "last night". */
export function readWhich(pieces: readonly Piece[], index: number): TimeReading | null {
  const word = lowerAt(pieces, index);
  const which = WHICH.get(word) ?? null;
  if (which === null) return null;
  const sameDay = readPartOfToday(pieces, index, which);
  if (sameDay !== null) return sameDay;
  const noun = lowerAt(pieces, index + 1);
  if (noun === 'weekend') return { expression: { kind: 'weekend', which }, next: index + 2 };
  const unit = /s$/.test(noun) ? undefined : TIME_UNITS.get(noun);
  if (unit !== undefined) return unit === 'day' ? null : readPeriod(pieces, index, unit, which);
  const season = SEASONS.get(noun);
  if (season !== undefined)
    return { expression: { kind: 'season', season, year: null, which, part: null }, next: index + 2 };
  const month = word === 'past' ? null : readMonth(pieces, index + 1);
  if (
    month !== null &&
    readYearDigits(pieces, month.next) === null &&
    pieceAt(pieces, month.next).kind !== 'number'
  ) {
    return { expression: { ...NO_DATE, month: month.month, which }, next: month.next };
  }
  return month === null ? readWeekday(pieces, index + 1, which) : null;
}

/** "last night" is yesterday's, "this morning" today's. */
function readPartOfToday(
  pieces: readonly Piece[],
  index: number,
  which: 'last' | 'this' | 'next',
): TimeReading | null {
  if (!DAY_PARTS.has(lowerAt(pieces, index + 1)) || which === 'next') return null;
  if (which === 'last' && lowerAt(pieces, index + 1) !== 'night') return null;
  return { expression: shiftBy('day', which === 'last' ? -1 : 0, { partOfDay: true }), next: index + 2 };
}

/** "last week" is a week; "the past week" runs up to the day itself. */
function readPeriod(
  pieces: readonly Piece[],
  index: number,
  unit: TimeUnit,
  which: 'last' | 'this' | 'next',
): TimeReading {
  const next = index + 2;
  const weekday = unit === 'week' ? readWeekday(pieces, next) : null;
  if (weekday !== null) return weekday;
  const when = lowerAt(pieces, index - 1);
  const side =
    which !== 'this' ? 'whole' : when === 'earlier' ? 'before' : when === 'later' ? 'after' : 'whole';
  const rolling = lowerAt(pieces, index) === 'past';
  return { expression: shiftBy(unit, rolling ? 0 : SIGN[which], { side: rolling ? 'before' : side }), next };
}

const PREVIOUS: ReadonlyMap<string, number> = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['following', 1],
]);

/** "the previous day", "the following week", "the day before", "the week after": days that lean on another event. */
export function readBesideAnchor(pieces: readonly Piece[], index: number): TimeReading | null {
  if (lowerAt(pieces, index) !== 'the') return null;
  const adjective = lowerAt(pieces, index + 1);
  // "the next week" is the coming one as often; only "the next day" is surely told from another day.
  const nextDay = adjective === 'next' && lowerAt(pieces, index + 2) === 'day';
  const step = nextDay ? 1 : PREVIOUS.get(adjective);
  const unit = TIME_UNITS.get(lowerAt(pieces, step === undefined ? index + 1 : index + 2));
  if (unit === undefined) return null;
  if (step !== undefined) return { expression: shiftBy(unit, step, { origin: 'anchor' }), next: index + 3 };
  const side = lowerAt(pieces, index + 2);
  if (side !== 'before' && side !== 'after') return null;
  if (lowerAt(pieces, index + 3) === 'yesterday') return { expression: shiftBy('day', -2), next: index + 4 };
  if (lowerAt(pieces, index + 3) === 'tomorrow') return { expression: shiftBy('day', 2), next: index + 4 };
  // "the day before the vote" leans on the vote, not on the anchor.
  if (pieceAt(pieces, index + 3).kind === 'word' && !AFTER_ANCHOR.has(lowerAt(pieces, index + 3)))
    return null;
  return { expression: shiftBy(unit, side === 'before' ? -1 : 1, { origin: 'anchor' }), next: index + 3 };
}

const AFTER_ANCHOR: ReadonlySet<string> = new Set([
  'and',
  'but',
  'in',
  'when',
  'was',
  'at',
  'that',
  'had',
  'by',
  'to',
  'or',
  'as',
]);

/** How a count of units points: "ago" from the day of publication, "earlier" and "later" from another event. */
function direction(
  word: string,
  following: string,
): { readonly sign: number; readonly origin: 'published' | 'anchor'; readonly words: number } | null {
  if (word === 'ago') return { sign: -1, origin: 'published', words: 1 };
  if (word === 'from' && (following === 'now' || following === 'today'))
    return { sign: 1, origin: 'published', words: 2 };
  if (word === 'hence') return { sign: 1, origin: 'published', words: 1 };
  if (word === 'earlier' || word === 'previously') return { sign: -1, origin: 'anchor', words: 1 };
  if (word === 'later') return { sign: 1, origin: 'anchor', words: 1 };
  return null;
}

/** "two days ago", "a week ago", "a year earlier", "10 days later", "months ago" (a time, but of no length). */
export function readCountedAway(pieces: readonly Piece[], index: number): TimeReading | null {
  const number = readCount(pieces, index);
  if (number === null) return null;
  const word = lowerAt(pieces, number.next);
  const unit = TIME_UNITS.get(word);
  if (unit === undefined && !CLOCK_UNITS.has(word)) return null;
  const points = direction(lowerAt(pieces, number.next + 1), lowerAt(pieces, number.next + 2));
  if (points === null) return null;
  const next = number.next + 1 + points.words;
  const weeks = unit === 'fortnight' ? 2 : 1;
  const amount =
    number.value === null || !Number.isInteger(number.value) ? null : points.sign * number.value * weeks;
  if (unit === undefined || amount === null || Math.abs(amount) > 5000) return { expression: null, next };
  return {
    expression: shiftBy(unit === 'fortnight' ? 'week' : unit, amount, { origin: points.origin }),
    next,
  };
}

const VAGUE_COUNTS: ReadonlySet<string> = new Set(['several', 'few', 'some', 'many', 'couple']);

function readCount(
  pieces: readonly Piece[],
  index: number,
): { readonly value: number | null; readonly next: number } | null {
  const word = lowerAt(pieces, index);
  if (
    (word === 'a' || word === 'an') &&
    (TIME_UNITS.has(lowerAt(pieces, index + 1)) || CLOCK_UNITS.has(lowerAt(pieces, index + 1)))
  ) {
    return { value: 1, next: index + 1 };
  }
  if (word === 'a' && (lowerAt(pieces, index + 1) === 'few' || lowerAt(pieces, index + 1) === 'couple')) {
    return { value: null, next: index + (lowerAt(pieces, index + 2) === 'of' ? 3 : 2) };
  }
  if (VAGUE_COUNTS.has(word)) return { value: null, next: index + 1 };
  if ((TIME_UNITS.has(word) || CLOCK_UNITS.has(word)) && word.endsWith('s'))
    return { value: null, next: index };
  const number = readNumber(pieces, index);
  return number === null ? null : { value: number.vague ? null : number.low, next: number.next };
}

/** "the weekend", "over the weekend"; "last weekend" is `readWhich`. */
export function readWeekend(pieces: readonly Piece[], index: number): TimeReading | null {
  if (lowerAt(pieces, index) !== 'weekend' || lowerAt(pieces, index - 1) !== 'the') return null;
  return { expression: { kind: 'weekend', which: null }, next: index + 1 };
}
