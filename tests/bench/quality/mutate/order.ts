/** "before" for "after" and the other way, where both statements put the same things in that order. */
import { indexOfWords, replaceAt, type Swapper, stem, wordsOf } from './swap.ts';

const pairs = [
  ['before', 'after'],
  ['after', 'before'],
] as const;

/** Content words at each side of the cue that the other statement has at the same side of its cue. */
const least = 1;

export const swapOrder: Swapper = ({ claim, evidence }) => {
  for (const [from, to] of pairs) {
    const here = indexOfWords(claim, from);
    const there = indexOfWords(evidence, from);
    if (here < 0 || there < 0 || indexOfWords(evidence, to) >= 0) continue;
    const left = sharedWords(claim.slice(0, here), evidence.slice(0, there));
    const right = sharedWords(claim.slice(here + from.length), evidence.slice(there + from.length));
    if (left < least || right < least) continue;
    return { kind: 'order', claim: replaceAt(claim, here, from, to), from, to };
  }
  return null;
};

function sharedWords(a: string, b: string): number {
  const stems = (text: string): Set<string> =>
    new Set(
      wordsOf(text)
        .filter(word => word.length >= 5)
        .map(stem),
    );
  const there = stems(b);
  return [...stems(a)].filter(word => there.has(word)).length;
}
