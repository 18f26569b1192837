import { type Draft, draftOf } from './draft.ts';
import { readNumber } from './number-words.ts';
import { readOrdinal } from './ordinals.ts';
import { isHyphenAt, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { unitNamed } from './units.ts';

/*
 * Shares in words, as percentages: "one-fifth of", "half its fleet", "two thirds",
 * "nine out of ten". A share that could be an ordinal or a match's half is none.
 */

const percent = unitNamed('percent');
const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);
const AFTER_HALF: ReadonlySet<string> = new Set([
  'of',
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'all',
  'that',
  'those',
  'these',
]);

/** Thirds and sixths have no last digit: they are given as the whole percents on both sides ("a third": 33 to 34). */
function share(first: number, next: number, over: number, under: number, countedFrom: number | null): Draft {
  const value = (100 * over) / under;
  const whole = Number.isInteger(Number(value.toFixed(6)) * 10);
  const [low, high] = whole
    ? [Number(value.toFixed(6)), Number(value.toFixed(6))]
    : [Math.floor(value), Math.ceil(value)];
  return draftOf({ first, next, kind: 'percentage', low, high, unit: percent, countedFrom });
}

export function readFraction(pieces: readonly Piece[], index: number): Draft | null {
  return readHalf(pieces, index) ?? readOutOf(pieces, index) ?? readParts(pieces, index);
}

/** "half of voters", "half its fleet", "cut by half"; no "second half", "half-time", "half an hour". */
function readHalf(pieces: readonly Piece[], index: number): Draft | null {
  if (lowerAt(pieces, index) !== 'half' || isHyphenAt(pieces, index + 1) || isHyphenAt(pieces, index - 1))
    return null;
  const before = lowerAt(pieces, index - 1);
  if (readOrdinal(pieces, index - 1) !== null || before === 'other' || before === 'better') return null;
  const after = lowerAt(pieces, index + 1);
  if (before === 'by' || before === 'in')
    return /^\p{L}/u.test(after) && after !== 'of' ? null : share(index, index + 1, 1, 2, null);
  if (!AFTER_HALF.has(after)) return null;
  return share(index, index + 1, 1, 2, countedOf(pieces, index + 1));
}

/** "one in five", "9 out of 10": people in a hundred. */
function readOutOf(pieces: readonly Piece[], index: number): Draft | null {
  const over = readNumber(pieces, index);
  if (over === null || over.vague || !(over.low > 0)) return null;
  const word = lowerAt(pieces, over.next);
  const out = word === 'out' && lowerAt(pieces, over.next + 1) === 'of';
  if (word !== 'in' && !out) return null;
  const under = readNumber(pieces, over.next + (out ? 2 : 1));
  if (
    under === null ||
    under.vague ||
    ![2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000].includes(under.low) ||
    over.low >= under.low
  )
    return null;
  const after = lowerAt(pieces, under.next);
  // "one in 10 days", "3 in 5 matches": a time or a run, not a share.
  if (!out && (unitNamed(after.replace(/s$/, '')) !== null || after === 'matches' || after === 'games'))
    return null;
  return share(index, under.next, over.low, under.low, under.next);
}

/** "one-fifth of", "two-thirds", "a third of", "three quarters". */
function readParts(pieces: readonly Piece[], index: number): Draft | null {
  const article = lowerAt(pieces, index) === 'a';
  const over = article ? { low: 1, next: index + 1, vague: false } : readNumber(pieces, index);
  if (over === null || over.vague || over.low < 1 || over.low > 9 || !Number.isInteger(over.low)) return null;
  const hyphen = isHyphenAt(pieces, over.next);
  const at = hyphen ? over.next + 1 : over.next;
  const under = denominator(pieces, at, over.low);
  if (under === null || over.low >= under) return null;
  const after = pieceAt(pieces, at + 1);
  const ofWhole = after.lower === 'of' && !['an', 'a'].includes(lowerAt(pieces, at + 2));
  const closes = after.kind === 'mark' && !isHyphenAt(pieces, at + 1);
  const isShare = article ? ofWhole : hyphen || ofWhole || closes || over.low > 1;
  if (!isShare || (article && under === 2)) return null;
  return share(index, at + 1, over.low, under, countedOf(pieces, at + 1));
}

/** "fifth" after one, "fifths" after more. */
function denominator(pieces: readonly Piece[], index: number, over: number): number | null {
  const word = lowerAt(pieces, index);
  const named = DENOMINATORS.get(word);
  if (named !== undefined) return named;
  if (pieceAt(pieces, index).kind !== 'word') return null;
  const singular =
    over > 1 && word.endsWith('s')
      ? { ...pieceAt(pieces, index), lower: word.slice(0, -1) }
      : pieceAt(pieces, index);
  const ordinal = readOrdinal([singular], 0);
  return ordinal !== null && ordinal.value > 2 && (over === 1 || singular.lower !== word)
    ? ordinal.value
    : null;
}

const countedOf = (pieces: readonly Piece[], index: number): number | null =>
  AFTER_HALF.has(lowerAt(pieces, index)) ? (lowerAt(pieces, index) === 'of' ? index : index + 1) : null;
