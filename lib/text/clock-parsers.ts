import { readOrdinal } from './ordinals.ts';
import { isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import type { TimeReading } from './time-expression.ts';

/*
 * Clock times and centuries: finer and coarser than what we compare. They are
 * read so that nothing else takes their numbers for a quantity.
 */

/** Clock times and centuries: no times of ours, and no quantities either. */
export function readMask(pieces: readonly Piece[], index: number): TimeReading | null {
  const hour = pieceAt(pieces, index);
  if (hour.kind === 'number') {
    const end = clockEnd(pieces, index);
    const marked = meridiemEnd(pieces, end);
    if (marked > end) return { expression: null, next: marked };
    if (end > index + 1) return { expression: null, next: end };
    if (/^o['’]clock$/.test(lowerAt(pieces, index + 1))) return { expression: null, next: index + 2 };
    if (
      lowerAt(pieces, index) === '24' &&
      lowerAt(pieces, index + 1) === '/' &&
      lowerAt(pieces, index + 2) === '7'
    )
      return { expression: null, next: index + 3 };
  }
  const ordinal = readOrdinal(pieces, index);
  if (ordinal === null) return null;
  const noun = lowerAt(pieces, isHyphenAt(pieces, ordinal.next) ? ordinal.next + 1 : ordinal.next);
  if (noun !== 'century' && noun !== 'centuries') return null;
  return { expression: null, next: isHyphenAt(pieces, ordinal.next) ? ordinal.next + 2 : ordinal.next + 1 };
}

/** "10:30", "10:30:15": the index after it; `index + 1` where no minutes follow. */
function clockEnd(pieces: readonly Piece[], index: number): number {
  let end = index + 1;
  while (
    lowerAt(pieces, end) === ':' &&
    isJoined(pieces, end) &&
    isJoined(pieces, end + 1) &&
    /^\d\d$/.test(lowerAt(pieces, end + 1)) &&
    end < index + 5
  )
    end += 2;
  return end;
}

/** "pm", "p.m.", "a.m" after an hour. */
function meridiemEnd(pieces: readonly Piece[], index: number): number {
  const word = lowerAt(pieces, index);
  if (word === 'am' || word === 'pm') return index + 1;
  if (
    (word === 'a' || word === 'p') &&
    lowerAt(pieces, index + 1) === '.' &&
    lowerAt(pieces, index + 2) === 'm'
  ) {
    return lowerAt(pieces, index + 3) === '.' ? index + 4 : index + 3;
  }
  return index;
}
