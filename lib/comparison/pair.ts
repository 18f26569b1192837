/**
 * Two statements side by side, with everything the kinds of difference share:
 * their alignment, which happenings of the one may be which of the other, and
 * whether their documents tell one story.
 */
import { type Phrase, phrase } from '../base/phrase.ts';
import { type Aligned, align } from '../matching/alignment.ts';
import { sameParty } from '../matching/identity.ts';
import { type GateSlot, gateScore, type SameEvent, sameEvent } from '../matching/same-event.ts';
import type { Happening, Statement } from '../matching/statement.ts';
import { emptyVerbs } from '../reading/closed-classes.ts';
import { shareClass } from '../reading/event-classes.ts';
import type { Party } from '../reading/reading.ts';
import { contains, type Span } from '../text/span.ts';
import type { Difference, DifferenceKind, SlotValue } from './verdict.ts';

export type Pair = {
  readonly here: Statement;
  readonly there: Statement;
  /** Here's words looked for there, and there's looked for here. */
  readonly aligned: Aligned;
  readonly alignedBack: Aligned;
  /** `null`: nothing is known of the documents beyond the two statements. */
  readonly sameStory: boolean | null;
  /** Likeness of the two documents, 0 to 1; `null` where `sameStory` is. */
  readonly story: number | null;
  readonly happenings: readonly HappeningPair[];
  /** Added to every passing score: 0 strict, negative for looser levels. */
  readonly ease: number;
  /** Indices of here's roles that some source gives too: an odd one out does not part from them. */
  readonly witnessedRoles: ReadonlySet<number>;
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
  /** Said in the same words: that ties the two, whatever else their documents tell. */
  readonly isTied?: boolean;
  /** The second reader does not see such a slot, so it has no say in it. */
  readonly isUnseen?: boolean;
};

/** Quotations of fewer words are said by many, and again. */
export const tyingWords = 8;

export type PairContext = {
  readonly sameStory: boolean | null;
  readonly story: number | null;
  /** Words that the context of each side has said before: headline, lead, the sentences just before. */
  readonly knownHere: ReadonlySet<string>;
  readonly knownThere: ReadonlySet<string>;
  readonly ease: number;
  readonly witnessedRoles: ReadonlySet<number>;
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
    story: context.story,
    happenings: here.happenings.flatMap(a =>
      there.happenings.flatMap(b => (mayBeOne(a, b) ? [{ here: a, there: b }] : [])),
    ),
    ease: context.ease,
    witnessedRoles: context.witnessedRoles,
  };
}

/** The same two, seen from the other. */
export const turn = (pair: Pair): Pair => ({
  ...pair,
  here: pair.there,
  there: pair.here,
  aligned: pair.alignedBack,
  alignedBack: pair.aligned,
  happenings: pair.happenings.map(({ here, there }) => ({ here: there, there: here })),
  witnessedRoles: new Set(),
});

/** Of one class or family; words that name no happening of their own make none. */
function mayBeOne(a: Happening, b: Happening): boolean {
  if (emptyVerbs.has(a.frame.lemma) || emptyVerbs.has(b.frame.lemma)) return false;
  return (
    shareClass(a.frame.lemma, a.frame.eventClass, b.frame.lemma, b.frame.eventClass) ||
    a.frame.family === b.frame.family
  );
}

/**
 * How much of the other side's words is found in one clause of this side: what
 * stands elsewhere in a long sentence says nothing of the clause's event.
 */
export function clauseCoverage(pair: Pair, side: 'here' | 'there', clause: Span): number {
  const { matches } = side === 'here' ? pair.alignedBack : pair.aligned;
  const other = side === 'here' ? pair.there : pair.here;
  let total = 0;
  let found = 0;
  for (const match of matches) {
    const weight = other.words[match.here]?.weight ?? 0;
    const own = match.there === null ? undefined : pair[side].words[match.there];
    total += weight;
    if (own && contains(clause, own)) found += weight * match.alike;
  }
  return total === 0 ? 0 : found / total;
}

/** The gate for one pair of happenings without the slot under test; `null` where it does not pass. */
export function passGate(pair: Pair, happenings: HappeningPair, without: GateSlot): SameEvent | null {
  const found = sameEvent(happenings.here, happenings.there, pair, without);
  const isTimeOrPlace = without === 'time' || without === 'place';
  if (isTimeOrPlace && areStrangers(happenings)) return null;
  const least = isTimeOrPlace ? gateScore.timeOrPlace : gateScore.usual;
  return found !== null && found.score >= least + pair.ease ? found : null;
}

/** Both tell of somebody, and of nobody that the other tells of: another day or place is then another event. */
function areStrangers({ here, there }: HappeningPair): boolean {
  const all = ({ parties, frame, host }: Happening): readonly Party[] => [
    ...parties,
    ...frame.parties,
    ...(host?.parties ?? []),
  ];
  const [ours, theirs] = [all(here), all(there)];
  return (
    ours.length > 0 && theirs.length > 0 && !ours.some(party => theirs.some(other => sameParty(party, other)))
  );
}

/** Turns the score of a passed gate into a confidence: 3 is .6, each point more adds .1, up to .95. */
export const confidenceOf = (score: number): number =>
  Math.round(Math.min(0.95, 0.6 + 0.1 * (score - gateScore.usual)) * 100) / 100;

/** A finding whose happenings passed the gate. With a reason why both can hold the two only differ. */
export function gatedFinding(
  kind: DifferenceKind,
  here: SlotValue,
  there: SlotValue,
  gate: SameEvent,
  bothCanHold: Phrase | null = null,
): Finding {
  return {
    difference: { kind, here, there, note: phrase(`phrase.note.${kind}`, here.text, there.text) },
    excludes: bothCanHold === null,
    bothCanHold,
    sameEvent: gate.reasons,
    confidence: confidenceOf(gate.score),
  };
}
