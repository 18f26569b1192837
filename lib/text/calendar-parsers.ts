import { isCalendarDay } from './days.ts';
import { isCapitalised, isDash, isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { type DateExpression, NO_DATE, type TimeReading } from './time-expression.ts';
import { DOUBTFUL_MONTHS, MONTHS, TIME_PREPOSITIONS } from './time-words.ts';
import { readYearDigits } from './year-parsers.ts';

/*
 * Reads dates that name a month: "16 May 2025", "May 16-19", "in May".
 * Dates of digits alone and feasts are numeric-dates.ts; knows no day of reference.
 */

/** A day of the month, with or without "th"; the index after it, or `null`. */
function readDay(
  pieces: readonly Piece[],
  index: number,
): { readonly day: number; readonly next: number } | null {
  const piece = pieceAt(pieces, index);
  if (piece.kind !== 'number' || piece.text.length > 2) return null;
  const day = Number(piece.text);
  if (!(day >= 1 && day <= 31)) return null;
  const ending = isJoined(pieces, index + 1) ? lowerAt(pieces, index + 1) : '';
  if (ending === 'st' || ending === 'nd' || ending === 'rd' || ending === 'th')
    return { day, next: index + 2 };
  return pieceAt(pieces, index + 1).kind === 'word' && ending !== '' ? null : { day, next: index + 1 };
}

/** A month's name, with its full stop if it is shortened. */
export function readMonth(
  pieces: readonly Piece[],
  index: number,
): { readonly month: number; readonly next: number } | null {
  const piece = pieceAt(pieces, index);
  const month = MONTHS.get(piece.lower);
  if (month === undefined || !isCapitalised(piece)) return null;
  const stop = lowerAt(pieces, index + 1) === '.' && isJoined(pieces, index + 1);
  const short = stop && piece.lower !== 'may' && piece.text.length <= 4 && index + 2 < pieces.length;
  return { month, next: short ? index + 2 : index + 1 };
}

/** ", 2025" or "of 2025" or "2025" after a month or a day. */
export function readYearAfter(
  pieces: readonly Piece[],
  index: number,
): { readonly year: number | null; readonly next: number } {
  const skip = lowerAt(pieces, index) === ',' || lowerAt(pieces, index) === 'of' ? index + 1 : index;
  const year = readYearDigits(pieces, skip);
  return year === null ? { year: null, next: index } : { year, next: skip + 1 };
}

/** A date of the calendar; what is not written is `null`. */
export const dated = (year: number | null, month: number, day: number | null): DateExpression => ({
  ...NO_DATE,
  year,
  month,
  day,
});

/** A leap year stands in where none is written, so that 29 February may be. */
const exists = (year: number | null, month: number, day: number): boolean =>
  isCalendarDay(year ?? 2024, month, day);

const isRangeWord = (word: string): boolean =>
  word === 'to' || word === 'and' || word === 'through' || word === 'or' || isDash(word);

/** "16 May 2025", "16th of May", "16-19 May", "16 to 19 May". */
export function readDayMonth(pieces: readonly Piece[], index: number): TimeReading | null {
  const first = readDay(pieces, index);
  if (first === null) return null;
  const second = isRangeWord(lowerAt(pieces, first.next)) ? readDay(pieces, first.next + 1) : null;
  const end = second?.next ?? first.next;
  const monthAt = lowerAt(pieces, end) === 'of' ? end + 1 : isHyphenAt(pieces, end) ? end + 1 : end;
  const month = readMonth(pieces, monthAt);
  if (month === null) return null;
  const { year, next } = readYearAfter(pieces, month.next);
  return dayOrDays(pieces, year, month.month, first.day, second?.day ?? null, next);
}

/** After "Sept. 11" these mean the day in 2001. */
const AFTER_SEPTEMBER_11: ReadonlySet<string> = new Set([
  'attack',
  'attacks',
  'survivors',
  'victims',
  'families',
  'terrorist',
  'terror',
  'hijackers',
  'memorial',
  'commission',
]);

function dayOrDays(
  pieces: readonly Piece[],
  year: number | null,
  month: number,
  day: number,
  last: number | null,
  next: number,
): TimeReading | null {
  if (!exists(year, month, day)) return null;
  const isAttack =
    year === null && month === 9 && day === 11 && AFTER_SEPTEMBER_11.has(lowerAt(pieces, next));
  if (isAttack) return { expression: dated(2001, month, day), next };
  const from = dated(year, month, day);
  if (last === null) return { expression: from, next };
  if (last <= day || !exists(year, month, last)) return null;
  return { expression: { kind: 'range', from, to: dated(year, month, last) }, next };
}

/** "May 16, 2025", "Jan. 20", "May 16-19", "May 2025"; a month alone where the words around leave no doubt. */
export function readMonthFirst(pieces: readonly Piece[], index: number): TimeReading | null {
  const month = readMonth(pieces, index);
  if (month === null) return null;
  return readMonthDay(pieces, month) ?? readMonthYear(pieces, month) ?? readBareMonth(pieces, index, month);
}

type MonthReading = { readonly month: number; readonly next: number };

function readMonthDay(pieces: readonly Piece[], month: MonthReading): TimeReading | null {
  const at = lowerAt(pieces, month.next) === 'the' ? month.next + 1 : month.next;
  const first = readDay(pieces, at);
  if (first === null) return null;
  const joins = isRangeWord(lowerAt(pieces, first.next)) && readMonth(pieces, first.next + 2) === null;
  const second = joins ? readDay(pieces, first.next + 1) : null;
  const range = second !== null && second.day > first.day ? second : null;
  const { year, next } = readYearAfter(pieces, range?.next ?? first.next);
  return dayOrDays(pieces, year, month.month, first.day, range?.day ?? null, next);
}

function readMonthYear(pieces: readonly Piece[], month: MonthReading): TimeReading | null {
  const { year, next } = readYearAfter(pieces, month.next);
  return year === null ? null : { expression: dated(year, month.month, null), next };
}

/** Words after which "May" is a person or a verb: only these prepositions prove the month. */
const SURE_BEFORE_MAY: ReadonlySet<string> = new Set([
  'in',
  'since',
  'until',
  'till',
  'during',
  'early',
  'mid',
  'late',
  'last',
  'next',
  'this',
  'throughout',
  'of',
]);

function readBareMonth(pieces: readonly Piece[], index: number, month: MonthReading): TimeReading | null {
  const word = lowerAt(pieces, index);
  const before = lowerAt(pieces, isHyphenAt(pieces, index - 1) ? index - 2 : index - 1);
  const sure = month.month === 5 ? SURE_BEFORE_MAY : TIME_PREPOSITIONS;
  const doubtful = DOUBTFUL_MONTHS.has(word) || MONTHS.get(word) === undefined || word.length <= 4;
  if (doubtful && !sure.has(before)) return null;
  // "to March on", "by June Carter": a capital after it makes a name of it.
  const after = pieceAt(pieces, month.next);
  const followed =
    isCapitalised(after) && doubtful && before !== 'in' && before !== 'last' && before !== 'since';
  return followed ? null : { expression: dated(null, month.month, null), next: month.next };
}
