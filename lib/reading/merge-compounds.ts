/** Writes a known compound as one token: "cease-fire" and "cease fire" become the token that "ceasefire" is. */
import { joinCompounds } from '../text/compounds.ts';
import { isKnownLemma } from '../text/lemmas.ts';
import type { Token } from '../text/tokens.ts';

/** Both parts of an open pair have at least this many letters: "may be" is no "maybe". */
const shortestOpenPart = 4;

export function mergeCompounds(text: string, tokens: readonly Token[]): Token[] {
  const compounds = new Map(
    joinCompounds(tokens).flatMap(compound =>
      isKnownLemma(compound.key) && isSafe(text, compound, compound.parts)
        ? [[compound.start, compound]]
        : [],
    ),
  );
  const merged: Token[] = [];
  let until = -1;
  for (const token of tokens) {
    if (token.start < until) continue;
    const compound = compounds.get(token.start);
    if (compound === undefined) {
      merged.push(token);
      continue;
    }
    const written = text.slice(compound.start, compound.end);
    merged.push({
      start: compound.start,
      end: compound.end,
      text: written,
      lower: written.toLowerCase(),
      lemma: compound.key,
      kind: 'word',
    });
    until = compound.end;
  }
  return merged;
}

const isSafe = (
  text: string,
  span: { readonly start: number; readonly end: number },
  parts: readonly string[],
): boolean =>
  !/\s/.test(text.slice(span.start, span.end)) || parts.every(part => part.length >= shortestOpenPart);
