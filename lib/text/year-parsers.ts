import { parseDigits } from './number-words.ts';
import { isCapitalised, isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { NO_DATE, type TimeReading } from './time-expression.ts';

/*
 * Tells years and decades from other numbers of four digits: "in 2014", "'08",
 * "the 1990s", but "2022 people". Knows no months and no day of reference.
 */

/** Four digits that can be a year of the news: 1500 to 2099. */
export function readYearDigits(pieces: readonly Piece[], index: number): number | null {
  const piece = pieceAt(pieces, index);
  if (piece.kind !== 'number' || !/^\d{4}$/.test(piece.text)) return null;
  if (isJoined(pieces, index + 1) && pieceAt(pieces, index + 1).kind === 'word') return null;
  const year = Number(piece.text);
  return year >= 1500 && year <= 2099 ? year : null;
}

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
