/** Whether capitals mean anything in a sentence: headlines capitalise every word, or every letter. */
import { isFunctionWord } from './function-words.ts';
import { isKnownLemma } from './lemmas.ts';
import type { Token } from './tokens.ts';

export type SentenceStyle = {
  /** Most Words Begin with a Capital. */
  readonly isTitled: boolean;
  /** MOST LETTERS ARE CAPITALS. */
  readonly isShouted: boolean;
};

export function readSentenceStyle(tokens: readonly Token[]): SentenceStyle {
  let small = 0;
  let commonCapitals = 0;
  let shouted = 0;
  let words = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.lower.length < 2) continue;
    words += 1;
    const isCapital = /^\p{Lu}/u.test(token.text);
    if (token.text.length > 2 && token.text === token.text.toUpperCase() && !token.text.includes('.'))
      shouted += 1;
    if (!isCapital && !isFunctionWord(token.lower) && token.lower !== "'s") small += 1;
    if (isCapital && index > 0 && (isKnownLemma(token.lemma) || isFunctionWord(token.lower)))
      commonCapitals += 1;
  }
  const isShouted = words >= 3 && shouted / words >= 0.6;
  return { isShouted, isTitled: isShouted || (small === 0 && commonCapitals >= 2) };
}
