import type { Span } from './span.ts';

/*
 * The small lexer under numbers and times: words, runs of digits, and single
 * marks. It is cheaper and finer than tokens (`17th` is two joined pieces, `17`
 * and `th`; `5-7` is three), because a number's grammar lives between them.
 * Knows nothing of lemmas or of sentences.
 */

export type Piece = Span & {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
};

// One pass, no alternative can match where another has begun: linear in the text.
// A comma joins only groups of two or three digits ("July 13,2009" is a date). A possessive ’s is left outside of the word ("Friday’s" → Friday ’ s).
const PIECE =
  /((?<=\s)\.\d+|\d+(?:,\d{2,3}(?!\d)|\.\d+)*)|([\p{L}\p{M}][\p{L}\p{M}\d]*(?:['’](?!s(?!\p{L}))\p{L}+)*)|[^\s]/gu;

const NO_PIECE: Piece = { start: -1, end: -2, text: '', lower: '', kind: 'mark' };

/**
 * No sentence of an article is longer; a longer one is data or an attack, and
 * nothing is read from it. The longest of 3,585 sentences of 35 news stories has 584.
 */
const MAX_SENTENCE_CHARS = 10_000;

/** The last sentence and its pieces: times and quantities of one sentence are read one after the other. */
let last: { readonly text: string; readonly pieces: readonly Piece[] } = { text: '', pieces: [] };

export function readPieces(text: string): readonly Piece[] {
  if (text.length > MAX_SENTENCE_CHARS) return [];
  if (last.text !== text) last = { text, pieces: cut(text) };
  return last.pieces;
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0];
    const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark';
    pieces.push({
      start: match.index,
      end: match.index + piece.length,
      text: piece,
      lower: kind === 'word' ? piece.toLowerCase() : piece,
      kind,
    });
  }
  return pieces;
}

/** The piece at an index, or an empty mark that equals nothing: grammars look left and right without asking. */
export const pieceAt = (pieces: readonly Piece[], index: number): Piece => pieces[index] ?? NO_PIECE;

export const lowerAt = (pieces: readonly Piece[], index: number): string => pieceAt(pieces, index).lower;

/** Whether nothing stands between a piece and the one before it. */
export const isJoined = (pieces: readonly Piece[], index: number): boolean =>
  pieceAt(pieces, index - 1).end === pieceAt(pieces, index).start;

/** `-` and its longer sisters, as they join numbers and words. */
export const isDash = (mark: string): boolean =>
  mark === '-' || mark === '–' || mark === '‑' || mark === '—' || mark === '−';

/** A dash with nothing around it: "30-day", "5–7". */
export const isHyphenAt = (pieces: readonly Piece[], index: number): boolean =>
  isDash(lowerAt(pieces, index)) && isJoined(pieces, index) && isJoined(pieces, index + 1);

/** Whether a word begins with a capital letter. */
export const isCapitalised = (piece: Piece): boolean =>
  piece.kind === 'word' && piece.text.charAt(0) !== piece.lower.charAt(0);
