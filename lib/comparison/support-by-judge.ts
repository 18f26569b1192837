/**
 * Whether two statements say the same by the second reader's word, where no
 * event was recognised. It is believed only where nothing is denied on one side
 * alone, and within one story only where most words stand on both sides.
 */
import { phrase } from '../base/phrase.ts';
import type { Aligned } from '../matching/alignment.ts';
import type { Happening } from '../matching/statement.ts';
import type { Pair } from './pair.ts';
import type { Judgement } from './second-reader.ts';
import type { Support } from './support.ts';

/** How sure the judge has to be where documents are known. */
const supportAt = 0.5;
/**
 * Of two bare statements both judges have a say: that the one bears out the other, and, with half the
 * weight, that both tell of one event. Weight and sum were chosen on vitaminc_real and ecbplus together.
 */
const bare = { weight: 0.5, least: -0.5 } as const;
const isBelieved = ({ story }: Pair, { supports, contradicts, related }: Judgement): boolean =>
  story === null
    ? supports > contradicts && oddsOf(supports) + bare.weight * oddsOf(related) >= bare.least
    : supports >= supportAt;
/** Logarithm of the odds, of a chance kept a little from 0 and 1. */
const oddsOf = (chance: number): number => Math.log((chance + 0.01) / (1.01 - chance));

export function supportByJudge(pair: Pair, judgement: Judgement | null): Support | null {
  if (judgement === null || !isBelieved(pair, judgement) || pair.sameStory === false || deniesTheSame(pair))
    return null;
  if (pair.story === null ? !sharesWords(pair) : !isRestated(pair, judgement)) return null;
  return {
    sameEvent: [phrase('phrase.same.restated')],
    confidence: Math.round(judgement.supports * 100) / 100,
  };
}

/** Two statements that share next to nothing are no witnesses for each other, whatever else is alike. */
const leastShared = 0.1;
const sharesWords = ({ aligned, alignedBack }: Pair): boolean =>
  Math.max(aligned.coverage, alignedBack.coverage) >= leastShared;

/** What one side tells as done the other tells as not done. */
const deniesTheSame = (pair: Pair): boolean =>
  pair.happenings.some(
    ({ here, there }) => here.frame.denied !== there.frame.denied && here.frame.form === there.frame.form,
  );

/** In one story neighbours share much by context alone: there most words themselves have to stand on both sides. */
const isRestated = (pair: Pair, judgement: Judgement): boolean =>
  pair.happenings.every(({ here, there }) => isSettled(here) === isSettled(there)) &&
  judgement.related >= restated.related &&
  realCoverage(pair.aligned) >= restated.here &&
  realCoverage(pair.alignedBack) >= restated.there;

const isSettled = ({ frame }: Happening): boolean =>
  frame.certainty === 'fact' || frame.certainty === 'reported';

const restated = { related: 0.5, here: 0.5, there: 0.45 } as const;

/** Share of a side's words, by number, that have a like in the other sentence itself. */
const realCoverage = ({ matches }: Aligned): number =>
  matches.length === 0
    ? 0
    : matches.reduce((sum, match) => sum + (match.there === null ? 0 : match.alike), 0) / matches.length;
