/** The compounds of a sentence in one form, however they are written. */
import { compoundKey, isKnownLemma } from './lemmas.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

/** A compound and where it stands; `parts` are the lemmas that it was joined from (one for a closed compound). */
export type Compound = Span & { readonly key: string; readonly parts: readonly string[] };

/**
 * Neighbours that are one word elsewhere: "cease fire" and "cease-fire" give
 * `ceasefire`, as the closed word's own lemma does; "prisoner-swap" gives
 * `prisonerswap`, and so does "prisoner swap" where `pairs` asks for open
 * pairs that no dictionary joins. Spans are the sentence's.
 */
export function joinCompounds(tokens: readonly Token[], pairs: 'known' | 'all' = 'known'): Compound[] {
  const compounds: Compound[] = [];
  for (const [index, first] of tokens.entries()) {
    const next = tokens[index + 1];
    if (first.kind !== 'word' || next === undefined) continue;
    const isHyphened = next.text === '-' && next.start === first.end;
    const second = isHyphened ? tokens[index + 2] : next;
    if (second?.kind !== 'word' || (isHyphened && second.start !== next.end)) continue;
    const key = compoundKey(first.lower + second.lower);
    if (!isHyphened && pairs === 'known' && !isKnownLemma(key)) continue;
    compounds.push({ start: first.start, end: second.end, key, parts: [first.lemma, second.lemma] });
  }
  return compounds;
}
