import { readOrdinal } from './ordinals.ts';
import { isHyphenAt, lowerAt, type Piece } from './pieces.ts';
import type { TimeReading } from './time-expression.ts';
import { NO_SEASON_AFTER, SEASONS, WHICH } from './time-words.ts';
import { readYearDigits } from './year-parsers.ts';

/*
 * Reads seasons, quarters and halves of a year: "spring of 2022", "the summer",
 * "Q3 2020". Knows no day of reference, and no halves of a match.
 */

/** "spring 2022", "the spring of 2022", "the summer", "in winter"; no "hot springs", no "fall of Kabul". */
export function readSeason(pieces: readonly Piece[], index: number): TimeReading | null {
  const word = lowerAt(pieces, index);
  const season = SEASONS.get(word);
  if (season === undefined) return null;
  const of =
    lowerAt(pieces, index + 1) === 'of' || lowerAt(pieces, index + 1) === ',' ? index + 2 : index + 1;
  const year = readYearDigits(pieces, of);
  if (year !== null)
    return { expression: { kind: 'season', season, year, which: null, part: null }, next: of + 1 };
  const before = lowerAt(pieces, isHyphenAt(pieces, index - 1) ? index - 2 : index - 1);
  const isFall = word === 'fall';
  const article =
    before === 'the' &&
    ['in', 'during', 'over', 'by', 'since', 'until', 'throughout', 'of', 'for', 'through'].includes(
      lowerAt(pieces, index - 2),
    );
  const bare = !isFall && ['in', 'by', 'since', 'until', 'during', 'early', 'mid', 'late'].includes(before);
  if (!article && !bare) return null;
  if (lowerAt(pieces, index + 1) === 'of' || NO_SEASON_AFTER.has(lowerAt(pieces, index + 1))) return null;
  return { expression: { kind: 'season', season, year: null, which: null, part: null }, next: index + 1 };
}

/** "Q3 2020", "the third quarter of 2020", "the first half of the year". */
export function readQuarter(pieces: readonly Piece[], index: number): TimeReading | null {
  const short = /^q([1-4])$/.exec(lowerAt(pieces, index));
  if (short !== null) return withYear(pieces, index + 1, Number(short[1]), 4);
  const ordinal = readOrdinal(pieces, index);
  if (ordinal === null || ordinal.value > 4) return null;
  const nounAt = isHyphenAt(pieces, ordinal.next) ? ordinal.next + 1 : ordinal.next;
  const noun = lowerAt(pieces, nounAt);
  if (noun === 'quarter') return withYear(pieces, nounAt + 1, ordinal.value, 4);
  if (noun !== 'half' || ordinal.value > 2) return null;
  const reading = withYear(pieces, nounAt + 1, ordinal.value, 2);
  // A match has halves too: a half needs its year.
  return reading.next > nounAt + 1 ? reading : null;
}

function withYear(pieces: readonly Piece[], index: number, quarter: number, of: 4 | 2): TimeReading {
  const skip = lowerAt(pieces, index) === 'of' || lowerAt(pieces, index) === ',' ? index + 1 : index;
  const year = readYearDigits(pieces, skip);
  if (year !== null)
    return { expression: { kind: 'quarter', quarter, of, year, which: null }, next: skip + 1 };
  const which = WHICH.get(lowerAt(pieces, skip)) ?? null;
  if (which !== null && lowerAt(pieces, skip + 1) === 'year')
    return { expression: { kind: 'quarter', quarter, of, year: null, which }, next: skip + 2 };
  if (
    lowerAt(pieces, index) === 'of' &&
    lowerAt(pieces, skip) === 'the' &&
    lowerAt(pieces, skip + 1) === 'year'
  ) {
    return { expression: { kind: 'quarter', quarter, of, year: null, which: 'this' }, next: skip + 2 };
  }
  return { expression: { kind: 'quarter', quarter, of, year: null, which: null }, next: index };
}
