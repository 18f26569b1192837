import type { Pair } from '../comparison/pair.ts';
import { likeness } from '../matching/alignment.ts';

/** Every name of here stands there. */
export const isFullyNamed = (pair: Pair): boolean =>
  pair.here.words.every(
    word =>
      word.name === null ||
      pair.there.words.some(
        other => likeness(word, other, pair.here.reading.names, pair.there.reading.names) >= 0.9,
      ),
  );
