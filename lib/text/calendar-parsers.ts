import { isCalendarDay } from './days.ts';
import { parseDigits } from './number-words.ts';
import { isCapitalised, isDash, isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { type DateExpression, NO_DATE, type TimeReading } from './time-expression.ts';
import { DOUBTFUL_MONTHS, FEASTS, MONTHS, TIME_PREPOSITIONS } from './time-words.ts';

/*
 * Reads dates that name a day, a month or a year: "16 May 2025", "May 16-19",
 * "2025-05-16", "in May", "2014", feasts. Knows no day of reference.
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

/** Four digits that can be a year of the news: 1500 to 2099. */
export function readYearDigits(pieces: readonly Piece[], index: number): number | null {
  const piece = pieceAt(pieces, index);
  if (piece.kind !== 'number' || !/^\d{4}$/.test(piece.text)) return null;
  if (isJoined(pieces, index + 1) && pieceAt(pieces, index + 1).kind === 'word') return null;
  const year = Number(piece.text);
  return year >= 1500 && year <= 2099 ? year : null;
}

/** ", 2025" or "of 2025" or "2025" after a month or a day. */
function readYearAfter(
  pieces: readonly Piece[],
  index: number,
): { readonly year: number | null; readonly next: number } {
  const skip = lowerAt(pieces, index) === ',' || lowerAt(pieces, index) === 'of' ? index + 1 : index;
  const year = readYearDigits(pieces, skip);
  return year === null ? { year: null, next: index } : { year, next: skip + 1 };
}

const dated = (year: number | null, month: number, day: number | null): DateExpression => ({
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

/** "2025-05-16", "16/05/2025", "16.05.2025": numbers only, and only where one reading is possible. */
export function readNumericDate(pieces: readonly Piece[], index: number): TimeReading | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(pieceAt(pieces, index).text);
  if (dotted !== null) return unambiguous(Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), index + 1);
  const parts = joinedNumbers(pieces, index);
  if (parts === null) return null;
  const [a, b, c] = parts;
  if (a.length === 4 && b.length === 2 && c.length === 2) {
    const [year, month, day] = [Number(a), Number(b), Number(c)];
    return isCalendarDay(year, month, day) ? { expression: dated(year, month, day), next: index + 5 } : null;
  }
  return c.length === 4 ? unambiguous(Number(a), Number(b), Number(c), index + 5) : null;
}

function joinedNumbers(pieces: readonly Piece[], index: number): readonly [string, string, string] | null {
  const mark = lowerAt(pieces, index + 1);
  if (!(mark === '/' || isDash(mark)) || lowerAt(pieces, index + 3) !== mark) return null;
  for (let step = 1; step <= 4; step += 1) if (!isJoined(pieces, index + step)) return null;
  const numbers = [pieceAt(pieces, index), pieceAt(pieces, index + 2), pieceAt(pieces, index + 4)];
  if (numbers.some(piece => !/^\d{1,4}$/.test(piece.text))) return null;
  return [lowerAt(pieces, index), lowerAt(pieces, index + 2), lowerAt(pieces, index + 4)];
}

/** Day first or month first can only be told where one of them is above twelve, or both are one. */
function unambiguous(a: number, b: number, year: number, next: number): TimeReading | null {
  if (a !== b && a <= 12 && b <= 12) return { expression: null, next };
  const [day, month] = b <= 12 ? [a, b] : [b, a];
  return isCalendarDay(year, month, day) ? { expression: dated(year, month, day), next } : null;
}

/** "9/11" is the day in 2001, wherever no year follows. */
export function readNineEleven(pieces: readonly Piece[], index: number): TimeReading | null {
  if (
    lowerAt(pieces, index) !== '9' ||
    lowerAt(pieces, index + 1) !== '/' ||
    lowerAt(pieces, index + 2) !== '11'
  )
    return null;
  if (!isJoined(pieces, index + 1) || !isJoined(pieces, index + 2) || lowerAt(pieces, index + 3) === '/')
    return null;
  return { expression: dated(2001, 9, 11), next: index + 3 };
}

/** "Christmas Day", "New Year's Eve"; bare "Christmas" only where it is no adjective ("Christmas tree"). */
export function readFeast(pieces: readonly Piece[], index: number): TimeReading | null {
  if (!isCapitalised(pieceAt(pieces, index))) return null;
  for (const feast of FEASTS) {
    if (!feast.words.every((word, step) => sameWord(lowerAt(pieces, index + step), word))) continue;
    const next = index + feast.words.length;
    if (
      feast.words.length === 1 &&
      pieceAt(pieces, next).kind === 'word' &&
      !isFunctionWord(lowerAt(pieces, next))
    )
      return null;
    const { year, next: end } = readYearAfter(pieces, next);
    return { expression: dated(year, feast.month, feast.day), next: end };
  }
  return null;
}

const sameWord = (word: string, wanted: string): boolean =>
  word === wanted || (wanted === '’' && word === "'");

const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'on',
  'and',
  'or',
  'but',
  'when',
  'after',
  'before',
  'as',
  'with',
  'was',
  'is',
  'will',
  'of',
  'this',
  'last',
  'to',
  'for',
  'he',
  'she',
  'they',
  'it',
  'the',
  'that',
]);
const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

/** What makes four bare digits a year even before a plural ("in 2014 rebels seized"). */
const YEAR_CUES: ReadonlySet<string> = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'before',
  'after',
  'from',
  'during',
  'early',
  'mid',
  'late',
  'year',
  'the',
  'and',
  'to',
  'through',
  'between',
  'of',
  'for',
  'around',
  'circa',
  'its',
  'his',
  'her',
  'their',
  'a',
]);
/** Cues strong enough for the years that are no news: "in 1776". */
const OLD_YEAR_CUES: ReadonlySet<string> = new Set([
  'in',
  'since',
  'until',
  'year',
  'before',
  'after',
  'early',
  'late',
  'from',
]);

/** A bare year. `isPlural` says whether a word may be what the digits count ("2022 people"). */
export function readYear(
  pieces: readonly Piece[],
  index: number,
  isPlural: (word: string) => boolean,
): TimeReading | null {
  const year = readYearDigits(pieces, index);
  if (year === null || !standsAlone(pieces, index)) return null;
  const before = lowerAt(pieces, isHyphenAt(pieces, index - 1) ? index - 2 : index - 1);
  if (year < 1900 && !OLD_YEAR_CUES.has(before)) return null;
  const after = pieceAt(pieces, index + 1);
  const counts = after.kind === 'word' && !isCapitalised(after) && isPlural(after.lower);
  if (
    counts &&
    !(
      YEAR_CUES.has(before) &&
      before !== 'of' &&
      before !== 'for' &&
      before !== 'to' &&
      before !== 'and' &&
      before !== 'by' &&
      before !== 'around'
    )
  )
    return null;
  return { expression: { ...NO_DATE, year }, next: index + 1 };
}

/** Not a price, a part of a longer number, or a share. */
function standsAlone(pieces: readonly Piece[], index: number): boolean {
  const before = lowerAt(pieces, index - 1);
  if (/^[$£€¥#+/.:]$/u.test(before) && isJoined(pieces, index)) return false;
  const after = lowerAt(pieces, index + 1);
  if (isJoined(pieces, index + 1) && (after === '%' || after === '°')) return false;
  return !['percent', 'million', 'billion', 'thousand', 'per'].includes(after);
}

/** "'08", "‘96": the apostrophe stands for the century, this one up to 30. */
export function readShortYear(pieces: readonly Piece[], index: number): TimeReading | null {
  const { text } = pieceAt(pieces, index);
  if (
    !/^\d\d$/.test(text) ||
    !["'", '’', '‘'].includes(lowerAt(pieces, index - 1)) ||
    !isJoined(pieces, index)
  )
    return null;
  if (
    isJoined(pieces, index - 1) ||
    (isJoined(pieces, index + 1) && pieceAt(pieces, index + 1).kind === 'word')
  )
    return null;
  const year = Number(text);
  return { expression: { ...NO_DATE, year: year <= 30 ? 2000 + year : 1900 + year }, next: index + 1 };
}

/** "1990s", "the 1930s", "the '90s". */
export function readDecade(pieces: readonly Piece[], index: number): TimeReading | null {
  const value = parseDigits(pieceAt(pieces, index).text);
  const suffix =
    lowerAt(pieces, index + 1) === '’' || lowerAt(pieces, index + 1) === "'" ? index + 2 : index + 1;
  if (value === null || value % 10 !== 0 || lowerAt(pieces, suffix) !== 's' || !isJoined(pieces, suffix))
    return null;
  if (value >= 1500 && value <= 2090)
    return { expression: { kind: 'decade', year: value, part: null }, next: suffix + 1 };
  const before = lowerAt(pieces, index - 1);
  const article = before === '’' || before === '‘' || before === "'" ? index - 2 : index - 1;
  if (value < 20 || value > 90 || !['the', 'early', 'late', 'mid', '-'].includes(lowerAt(pieces, article)))
    return null;
  return { expression: { kind: 'decade', year: 1900 + value, part: null }, next: suffix + 1 };
}
