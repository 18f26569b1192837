import { parseDigits } from './number-words.ts';
import { TENS } from './numerals.ts';
import { isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';

/*
 * Reads a number that tells a place in a row: "17th", "seventeenth",
 * "twenty-first". Knows nothing of what stands in the row.
 */

const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['hundredth', 100],
  ['thousandth', 1000],
]);
/** Every lower-case word that an ordinal may begin with. */
export const ordinalStarters = (): readonly string[] => [...ORDINAL_WORDS.keys(), ...TENS.keys()];

const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** "17th", "seventeenth", "twenty-first": its value and the index after it. */
export function readOrdinal(
  pieces: readonly Piece[],
  index: number,
): { readonly value: number; readonly next: number } | null {
  const piece = pieceAt(pieces, index);
  if (piece.kind === 'number') {
    const value = parseDigits(piece.text);
    if (value === null || !isJoined(pieces, index + 1) || !ORDINAL_ENDINGS.has(lowerAt(pieces, index + 1)))
      return null;
    return { value, next: index + 2 };
  }
  const tens = TENS.get(piece.lower);
  if (tens !== undefined && isHyphenAt(pieces, index + 1)) {
    const ones = ORDINAL_WORDS.get(lowerAt(pieces, index + 2));
    return ones !== undefined && ones < 10 ? { value: tens + ones, next: index + 3 } : null;
  }
  const value = ORDINAL_WORDS.get(piece.lower);
  return value === undefined ? null : { value, next: index + 1 };
}
