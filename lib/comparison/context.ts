/**
 * What stands around a word: whether two slots of two sentences fill one place.
 * "17 people were hurt" and "15 were injured" put their numbers in one place,
 * "17 people were hurt" and "15 shops burnt" do not.
 */
import { likeness } from '../matching/alignment.ts';
import type { Statement } from '../matching/statement.ts';
import type { ContentWord } from '../reading/content-words.ts';
import type { Span } from '../text/span.ts';
import type { Pair } from './pair.ts';

/** Characters to either side that count as around; about six words. */
const aroundChars = 45;

/** The content words around a span, the nearer the heavier. */
function around(statement: Statement, span: Span): { word: ContentWord; near: number }[] {
  return statement.words.flatMap(word => {
    if (word.start < span.end && span.start < word.end) return [];
    const gap = word.start >= span.end ? word.start - span.end : span.start - word.end;
    return gap <= aroundChars ? [{ word, near: word.weight * (1 - (0.6 * gap) / aroundChars) }] : [];
  });
}

/** 0 to 1: the weighted share of the words around the one span that have a like around the other; `back`: seen from there. */
export function contextLikeness(
  pair: Pair,
  here: Span,
  there: Span,
  from: 'forth' | 'back' = 'forth',
): number {
  const [first, second] = from === 'forth' ? [pair.here, pair.there] : [pair.there, pair.here];
  const ours = around(first, from === 'forth' ? here : there);
  const theirs = around(second, from === 'forth' ? there : here);
  let total = 0;
  let found = 0;
  for (const { word, near } of ours) {
    const best = theirs.reduce(
      (most, other) => Math.max(most, likeness(word, other.word, first.reading.names, second.reading.names)),
      0,
    );
    total += near;
    found += near * best;
  }
  return total === 0 ? 0 : found / total;
}
