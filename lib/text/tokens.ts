import type { Span } from './span.ts';

/**
 * A word, number or mark of a sentence. Offsets are those of the sentence's
 * own text. "U.S." is one token, "US-Iran" is three (US, -, Iran), "Kyiv's" is
 * two (Kyiv, 's), "1,000" and "17th" and "30-day" are one, one, and three.
 */
export type Token = Span & {
  /** As it stands in the text. */
  readonly text: string;
  /** NFC, lower case, without soft hyphens and zero-width characters. */
  readonly lower: string;
  /** Dictionary form: "agreed" → "agree", "prisoners" → "prisoner"; `lower` where none is known. */
  readonly lemma: string;
  readonly kind: 'word' | 'number' | 'mark';
};
