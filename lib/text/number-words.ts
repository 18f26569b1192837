import {
  FEW,
  GLYPHS,
  HALF_WORDS,
  JOINED_SCALES,
  SCALES,
  TENS,
  UNITS,
  VAGUE,
  VAGUE_LEAST,
} from './numerals.ts';
import { isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';

/*
 * Reads one number, in digits or in words, from a place in a sentence:
 * "1,000", "1 000", "1.2k", "two and a half million", "a dozen", "hundreds".
 * Knows nothing of what is counted, nor of comparators, ranges and fractions.
 */

export type NumberReading = {
  readonly low: number;
  /** `null`: "hundreds" has no upper end. */
  readonly high: number | null;
  /** Index of the first piece after the number. */
  readonly next: number;
  readonly digits: boolean;
  /** "hundreds", "dozens", "a couple": says a size and no number. */
  readonly vague: boolean;
  /** A joined "m" that may be millions or metres ("30m"): index of the piece; the caller decides. */
  readonly openSuffix: number | null;
  /** The scale word or suffix of digits (1e6 in "3 million"), which a range shares: "2-3 million". Else 1. */
  readonly scale: number;
};

const PLAIN = /^(?:\d{1,15}(?:\.\d+)?|\.\d+)$/;
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;

/** The value of written digits; `null` for "1.2.3", "1,5" and whatever else is no English number. */
export function parseDigits(text: string): number | null {
  if (text.length > 24) return null;
  if (PLAIN.test(text)) return Number(text);
  return GROUPED.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** Trillions: no newspaper prints more groups of three. */
const MAX_GROUPS = 5;

type Partial = { readonly value: number; readonly next: number };

/** Digits, their spaced groups ("20 000") and a joined fraction glyph ("2½"). */
function readDigits(pieces: readonly Piece[], index: number): Partial | null {
  const first = pieceAt(pieces, index);
  if (first.kind !== 'number') return null;
  let value = parseDigits(first.text);
  if (value === null) return null;
  let next = index + 1;
  if (first.text.length <= 3 && value > 0) {
    while (isThousandsGroup(pieces, next) && next < index + MAX_GROUPS) {
      value = value * 1000 + Number(pieceAt(pieces, next).text);
      next += 1;
    }
  }
  const glyph = GLYPHS.get(lowerAt(pieces, next));
  if (glyph !== undefined) return { value: value + glyph, next: next + 1 };
  return { value, next };
}

const isThousandsGroup = (pieces: readonly Piece[], index: number): boolean => {
  const piece = pieceAt(pieces, index);
  return (
    piece.kind === 'number' &&
    piece.text.length === 3 &&
    piece.start - pieceAt(pieces, index - 1).end === 1 &&
    /^\d{3}$/.test(piece.text)
  );
};

/** One to ninety-nine in words. */
function readBelowHundred(pieces: readonly Piece[], index: number): Partial | null {
  const word = lowerAt(pieces, index);
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, next: index + 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const after = isHyphenAt(pieces, index + 1) ? index + 2 : index + 1;
  const ones = UNITS.get(lowerAt(pieces, after));
  return ones !== undefined && ones > 0 && ones < 10
    ? { value: tens + ones, next: after + 1 }
    : { value: tens, next: index + 1 };
}

/** "three hundred and five": what may stand before a scale word. */
function readBelowThousand(pieces: readonly Piece[], index: number): Partial | null {
  const isA = lowerAt(pieces, index) === 'a' && lowerAt(pieces, index + 1) === 'hundred';
  const head = isA ? { value: 1, next: index + 1 } : readBelowHundred(pieces, index);
  if (head === null) return null;
  const hundred = afterHyphen(pieces, head.next);
  if (lowerAt(pieces, hundred) !== 'hundred') return head;
  const value = head.value * 100;
  const tailAt = lowerAt(pieces, hundred + 1) === 'and' ? hundred + 2 : hundred + 1;
  const tail = readBelowHundred(pieces, tailAt);
  return tail === null ? { value, next: hundred + 1 } : { value: value + tail.value, next: tail.next };
}

const afterHyphen = (pieces: readonly Piece[], index: number): number =>
  isHyphenAt(pieces, index) ? index + 1 : index;

/** "… and a half", when a number stands before it. */
function readAndHalf(pieces: readonly Piece[], index: number): Partial | null {
  const a = afterHyphen(pieces, index);
  if (lowerAt(pieces, a) !== 'and') return null;
  const article = afterHyphen(pieces, a + 1);
  if (lowerAt(pieces, article) !== 'a') return null;
  const half = afterHyphen(pieces, article + 1);
  const part = HALF_WORDS.get(lowerAt(pieces, half));
  return part === undefined ? null : { value: part, next: half + 1 };
}

/** Words such as "two million three hundred thousand and five", falling scales only. */
function readWords(pieces: readonly Piece[], index: number): Partial | null {
  let total = 0;
  let next = index;
  let last = Number.POSITIVE_INFINITY;
  let found = false;
  for (;;) {
    const at = found && lowerAt(pieces, next) === 'and' ? next + 1 : next;
    const isA = lowerAt(pieces, at) === 'a' && SCALES.has(lowerAt(pieces, at + 1));
    const group = isA ? { value: 1, next: at + 1 } : readBelowThousand(pieces, at);
    if (group === null || (found && last < 1000)) break;
    const half = readAndHalf(pieces, group.next);
    const value = group.value + (half?.value ?? 0);
    const end = half?.next ?? group.next;
    const scaleAt = afterHyphen(pieces, end);
    const scale = SCALES.get(lowerAt(pieces, scaleAt)) ?? 1;
    if (scale >= last || (found && half !== null)) break;
    total += value * scale;
    next = scale === 1 ? end : scaleAt + 1;
    last = scale;
    found = true;
    if (scale === 1) break;
  }
  return found ? { value: total, next } : null;
}

/** "a dozen", "two dozen", "half a dozen", "half a million", "a couple of". */
function readIdiom(pieces: readonly Piece[], index: number): (Partial & { readonly vague: boolean }) | null {
  const word = lowerAt(pieces, index);
  if (word === 'half') {
    const article = isHyphenAt(pieces, index + 1)
      ? index + 2
      : lowerAt(pieces, index + 1) === 'a'
        ? index + 2
        : -1;
    if (article < 0) return null;
    const noun = lowerAt(pieces, article);
    const size = noun === 'dozen' ? 12 : SCALES.get(noun);
    return size === undefined ? null : { value: size / 2, next: article + 1, vague: false };
  }
  if (word !== 'a') return null;
  const noun = lowerAt(pieces, index + 1);
  if (noun === 'dozen') return { value: 12, next: index + 2, vague: false };
  if (noun === 'couple' && lowerAt(pieces, index + 2) === 'of')
    return { value: 2, next: index + 2, vague: true };
  return null;
}

/** "hundreds", "tens of thousands", "several hundred", "a few dozen". */
function readVague(pieces: readonly Piece[], index: number): NumberReading | null {
  const few = readFew(pieces, index);
  if (few !== null) return few;
  const first = VAGUE.get(lowerAt(pieces, index));
  if (first === undefined) return null;
  // "scores three goals", "tens machine": these two are numbers only before "of".
  const needsOf = lowerAt(pieces, index) === 'scores' || lowerAt(pieces, index) === 'tens';
  if (needsOf && lowerAt(pieces, index + 1) !== 'of') return null;
  const second = lowerAt(pieces, index + 1) === 'of' ? VAGUE.get(lowerAt(pieces, index + 2)) : undefined;
  const low = VAGUE_LEAST * first * (second ?? 1);
  return {
    low,
    high: null,
    next: second === undefined ? index + 1 : index + 3,
    digits: false,
    vague: true,
    openSuffix: null,
    scale: 1,
  };
}

/** "several hundred", "a few thousand": at least two of them, and how many is left open. */
function readFew(pieces: readonly Piece[], index: number): NumberReading | null {
  const at = lowerAt(pieces, index) === 'a' ? index + 1 : index;
  if (!FEW.has(lowerAt(pieces, at))) return null;
  const word = lowerAt(pieces, at + 1);
  const size = word === 'hundred' ? 100 : word === 'dozen' ? 12 : SCALES.get(word);
  if (size === undefined) return null;
  const open = { high: null, digits: false, vague: true, openSuffix: null, scale: 1 } as const;
  return { low: VAGUE_LEAST * size, next: at + 2, ...open };
}

/** The number that begins at a piece; `null` where none does. "one" is a number here: the caller knows its company. */
export function readNumber(pieces: readonly Piece[], index: number): NumberReading | null {
  const piece = pieceAt(pieces, index);
  if (piece.kind === 'mark') return null;
  if (piece.kind === 'number') return readScaledDigits(pieces, index);
  const vague = readVague(pieces, index);
  if (vague !== null) return vague;
  const idiom = readIdiom(pieces, index);
  if (idiom !== null) return exact(idiom.value, idiom.next, idiom.vague);
  const words = readWords(pieces, index);
  if (words === null) return null;
  const dozenAt = afterHyphen(pieces, words.next);
  const dozen = lowerAt(pieces, dozenAt) === 'dozen';
  return dozen ? exact(words.value * 12, dozenAt + 1, false) : exact(words.value, words.next, false);
}

const exact = (value: number, next: number, vague: boolean): NumberReading => ({
  low: value,
  high: value,
  next,
  digits: false,
  vague,
  openSuffix: null,
  scale: 1,
});

function readScaledDigits(pieces: readonly Piece[], index: number): NumberReading | null {
  const digits = readDigits(pieces, index);
  if (digits === null) return null;
  const half = readAndHalf(pieces, digits.next);
  const value = digits.value + (half?.value ?? 0);
  const end = half?.next ?? digits.next;
  const joined = isJoined(pieces, end) && pieceAt(pieces, end).kind === 'word';
  const scaleAt = joined ? end : afterHyphen(pieces, end);
  const word = lowerAt(pieces, scaleAt);
  // "$2B" is money, "2B" a name.
  const isName = pieceAt(pieces, scaleAt).text === 'B' && !/^[$£€¥]$/u.test(lowerAt(pieces, index - 1));
  const scale = isName
    ? undefined
    : ((joined ? JOINED_SCALES : SCALES).get(word) ??
      (word === 'dozen' ? 12 : word === 'hundred' ? 100 : undefined));
  if (scale !== undefined) {
    // 2.3 × 1e6 has a tail in binary; twelve digits are more than any newspaper prints.
    const scaled = Number((value * scale).toPrecision(12));
    return {
      low: scaled,
      high: scaled,
      next: scaleAt + 1,
      digits: true,
      vague: false,
      openSuffix: null,
      scale,
    };
  }
  return {
    low: value,
    high: value,
    next: end,
    digits: true,
    vague: false,
    openSuffix: joined && word === 'm' ? end : null,
    scale: 1,
  };
}
