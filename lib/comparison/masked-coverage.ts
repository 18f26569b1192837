/** How much of two statements stands in each other with one slot left out. */
import type { WordMatch } from '../matching/alignment.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Pair } from './pair.ts';

type Slot = { readonly here: Span; readonly there: Span };

/** Coverage of one side's words with the slot itself left out. */
export const maskedCoverage = (pair: Pair, side: 'here' | 'there', slot: Slot): number =>
  coverageWithout(pair, side, slot, () => true);

/** The same of words that stand in the other statement itself: what its document is known to speak of does not count. */
export const toldCoverage = (pair: Pair, side: 'here' | 'there', slot: Slot): number =>
  coverageWithout(pair, side, slot, match => match.there !== null);

function coverageWithout(
  pair: Pair,
  side: 'here' | 'there',
  slot: Slot,
  counts: (match: WordMatch) => boolean,
): number {
  const { matches } = side === 'here' ? pair.aligned : pair.alignedBack;
  const own = side === 'here' ? slot.here : slot.there;
  let total = 0;
  let found = 0;
  for (const match of matches) {
    const word = pair[side].words[match.here];
    if (!word || overlaps(word, own)) continue;
    total += word.weight;
    if (counts(match)) found += word.weight * match.alike;
  }
  return total === 0 ? 0 : found / total;
}

/** How many other names of here there does not have. */
export const namesWithout = (pair: Pair, slot: Slot): number =>
  pair.aligned.matches.filter(match => {
    const word = pair.here.words[match.here];
    return word !== undefined && word.name !== null && match.alike < 0.5 && !overlaps(word, slot.here);
  }).length;
