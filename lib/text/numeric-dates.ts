import { dated, readYearAfter } from './calendar-parsers.ts';
import { isCalendarDay } from './days.ts';
import { isCapitalised, isDash, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import type { TimeReading } from './time-expression.ts';
import { FEASTS } from './time-words.ts';

/*
 * Reads days that name no month: "2025-05-16", "16/05/2025", "9/11", "Christmas Day".
 * Where day and month could change places, there is no date.
 */

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
