/**
 * Two statements side by side, with everything the kinds of difference share:
 * their alignment, which happenings of the one may be which of the other, and
 * whether their documents tell one story.
 */
import type { Phrase } from '../base/phrase.ts';
import { type Aligned, align } from '../matching/alignment.ts';
import { type GateSlot, gateScore, type SameEvent, sameEvent } from '../matching/same-event.ts';
import type { Happening, Statement } from '../matching/statement.ts';
import type { Difference } from './verdict.ts';

export type Pair = {
  readonly here: Statement;
  readonly there: Statement;
  /** Here's words looked for there, and there's looked for here. */
  readonly aligned: Aligned;
  readonly alignedBack: Aligned;
  /** `null`: nothing is known of the documents beyond the two statements. */
  readonly sameStory: boolean | null;
  readonly happenings: readonly HappeningPair[];
  /** Added to every passing score: 0 strict, negative for looser levels. */
  readonly ease: number;
};

export type HappeningPair = { readonly here: Happening; readonly there: Happening };

/** What one kind of difference found. */
export type Finding = {
  readonly difference: Difference;
  /** Both values cannot hold together. `false`: they differ only, and `bothCanHold` says why. */
  readonly excludes: boolean;
  readonly bothCanHold: Phrase | null;
  readonly sameEvent: readonly Phrase[];
  /** 0 to 1 */
  readonly confidence: number;
};

export type PairContext = {
  readonly sameStory: boolean | null;
  /** Words that the context of each side has said before: headline, lead, the sentences just before. */
  readonly knownHere: ReadonlySet<string>;
  readonly knownThere: ReadonlySet<string>;
  readonly ease: number;
};

export function makePair(here: Statement, there: Statement, context: PairContext): Pair {
  const sideHere = { words: here.words, names: here.reading.names };
  const sideThere = { words: there.words, names: there.reading.names };
  return {
    here,
    there,
    aligned: align(sideHere, sideThere, context.knownThere),
    alignedBack: align(sideThere, sideHere, context.knownHere),
    sameStory: context.sameStory,
    happenings: here.happenings.flatMap(a =>
      there.happenings.flatMap(b => (mayBeOne(a, b) ? [{ here: a, there: b }] : [])),
    ),
    ease: context.ease,
  };
}

const mayBeOne = (a: Happening, b: Happening): boolean =>
  (a.frame.eventClass !== null && a.frame.eventClass === b.frame.eventClass) ||
  a.frame.family === b.frame.family;

/** The gate for one pair of happenings without the slot under test; `null` where it does not pass. */
export function passGate(pair: Pair, happenings: HappeningPair, without: GateSlot): SameEvent | null {
  const found = sameEvent(happenings.here, happenings.there, pair, without);
  const least = without === 'time' || without === 'place' ? gateScore.timeOrPlace : gateScore.usual;
  return found !== null && found.score >= least + pair.ease ? found : null;
}

/** Turns the score of a passed gate into a confidence: 3 is .6, each point more adds .1, up to .95. */
export const confidenceOf = (score: number): number =>
  Math.round(Math.min(0.95, 0.6 + 0.1 * (score - gateScore.usual)) * 100) / 100;
