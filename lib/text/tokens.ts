/**
 * Cuts a sentence into words, numbers and marks with one expression.
 * Knows nothing of names or meaning; lemmas come from lemmas.ts.
 */
import { lemmaOf } from './lemmas.ts';
import type { Span } from './span.ts';

/**
 * A word, number or mark of a sentence. Offsets are those of the sentence's
 * own text. "U.S." is one token, "US-Iran" is three (US, -, Iran), "Kyiv's" is
 * two (Kyiv, 's), "1,000" and "17th" and "30-day" are one, one, and three.
 */
export type Token = Span & {
  /** As it stands in the text. */
  readonly text: string;
  /** NFC, lower case, without soft hyphens and zero-width characters. Apostrophes are straight. */
  readonly lower: string;
  /** Dictionary form: "agreed" → "agree", "prisoners" → "prisoner"; `lower` where none is known. */
  readonly lemma: string;
  readonly kind: 'word' | 'number' | 'mark';
};

const letter = String.raw`[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]`;
const inner = String.raw`[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]`;
const apostrophe = String.raw`['\u2019\u02bc]`;
/** The possessive, or a short "is": an apostrophe and an s that ends the word. */
const possessive = `${apostrophe}[sS](?!${inner})`;

const pattern = new RegExp(
  [
    // U.S., p.m., J.K. with all their dots
    String.raw`(?:\p{L}\.){2,}(?!${inner})`,
    // J. in "J. Smith"
    String.raw`\p{Lu}\.(?=\s+\p{Lu})`,
    // 1,000 2.5 17th 5bn 1980s ½
    String.raw`\p{N}+(?:[.,]\p{N}+)*${letter}*`,
    String.raw`\p{L}${inner}*(?:(?!${possessive})${apostrophe}\p{L}${inner}*)*`,
    possessive,
    String.raw`\.{2,}|-{2,}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** Tokens in order; white space lies between them. Linear in the length of the sentence. */
export function tokenize(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const match of sentence.matchAll(pattern)) {
    const text = match[0];
    const lower = lowerForm(text);
    const kind = kindOf(text);
    const lemma = kind === 'word' ? lemmaOf(lower) : lower;
    tokens.push({ start: match.index, end: match.index + text.length, text, lower, lemma, kind });
  }
  return tokens;
}

function kindOf(text: string): Token['kind'] {
  if (/^\p{N}/u.test(text)) return 'number';
  return /\p{L}/u.test(text) ? 'word' : 'mark';
}

function lowerForm(text: string): string {
  if (/^[!-~]*$/.test(text)) return text.toLowerCase();
  const plain = text.replace(/[\u00ad\u200b-\u200d\u2060]/g, '').replace(/[\u2019\u02bc]/g, "'");
  return plain.normalize('NFC').toLowerCase();
}
