/**
 * How much of what one sentence says stands in another: each content word of the
 * first looks for its like in the second. Order does not count (it made the
 * measurement worse), hypernyms neither (they add noise).
 */
import type { ContentWord } from '../reading/content-words.ts';
import { shareClass } from '../reading/event-classes.ts';
import { namesOne, placeContains } from '../text/name-identity.ts';
import type { NameMention } from '../text/names.ts';
import { isMisspelt } from '../text/spelling-gap.ts';
import { shareSense } from '../text/synonyms.ts';

export type WordMatch = {
  /** Index of the word in the first sentence. */
  readonly here: number;
  /** Index of its like in the second, and how alike (0 to 1); `null` for none. */
  readonly there: number | null;
  readonly alike: number;
};

export type Aligned = {
  readonly matches: readonly WordMatch[];
  /** Weighted share of the first sentence's words that the second has, 0 to 1. */
  readonly coverage: number;
};

export type AlignSide = { readonly words: readonly ContentWord[]; readonly names: readonly NameMention[] };

export function align(here: AlignSide, there: AlignSide, known: ReadonlySet<string> = new Set()): Aligned {
  const taken = new Set<number>();
  let total = 0;
  let matched = 0;
  const matches = here.words.map((word, index) => {
    const best = bestMatch(word, here, there, taken);
    if (best.there !== null) taken.add(best.there);
    const alike = best.there === null && known.has(word.key) ? knownFromContext : best.alike;
    total += word.weight;
    matched += word.weight * alike;
    return { here: index, there: best.there, alike };
  });
  return { matches, coverage: total === 0 ? 0 : matched / total };
}

/** A word of the other side's headline or lead is known, though it does not stand in the sentence. */
const knownFromContext = 0.8;

function bestMatch(
  word: ContentWord,
  here: AlignSide,
  there: AlignSide,
  taken: ReadonlySet<number>,
): { there: number | null; alike: number } {
  let best: { there: number | null; alike: number } = { there: null, alike: 0 };
  there.words.forEach((other, index) => {
    if (taken.has(index)) return;
    const alike = likeness(word, other, here.names, there.names);
    if (alike > best.alike) best = { there: index, alike };
  });
  return best;
}

/** The measured ladder: same lemma 1, same derivational family .9, same event class .8, a shared sense .6. */
export function likeness(
  a: ContentWord,
  b: ContentWord,
  namesA: readonly NameMention[],
  namesB: readonly NameMention[],
): number {
  if (a.key === b.key) return 1;
  if (a.name !== null && b.name !== null) return nameLikeness(namesA[a.name], namesB[b.name]);
  if (a.name !== null || b.name !== null) return 0;
  if (a.family !== null && a.family === b.family) return 0.9;
  if (shareClass(a.key, a.eventClass, b.key, b.eventClass)) return 0.8;
  return shareSense(a.key, b.key) ? 0.6 : 0;
}

function nameLikeness(a: NameMention | undefined, b: NameMention | undefined): number {
  if (!a || !b) return 0;
  if (namesOne(a, b)) return 1;
  if (placeContains(a, b) || placeContains(b, a)) return 0.6;
  // Two known places that are written nearly alike are two; of other names it is a slip.
  return (isKnownPlace(a) && isKnownPlace(b)) || !isMisspelt(a.text, b.text) ? 0 : 0.9;
}

const isKnownPlace = ({ kind }: NameMention): boolean => kind === 'place' || kind === 'country';
