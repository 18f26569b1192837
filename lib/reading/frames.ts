/**
 * Reads the happenings of one sentence: a frame for each verb and each noun that
 * names an event, with who, where, when and how many beside it.
 */
import type { Quantity } from '../text/quantities.ts';
import type { DayNumber, TimeMention } from '../text/times.ts';
import { claimOfVerbInChain } from './certainty.ts';
import { nounFrames } from './noun-frames.ts';
import type { Structured } from './parties.ts';
import type { Frame } from './reading.ts';
import type { VerbGroup } from './structure.ts';
import { verbFrame } from './verb-frames.ts';

export type FrameInput = Structured & {
  /** The day the sentence is told on; `null` where unknown. */
  readonly today: DayNumber | null;
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  readonly question: boolean;
};

/** A frame with what the referent step still needs to know of it. */
export type DraftFrame = Omit<Frame, 'host' | 'inherited'> & {
  /** Its subject or the noun itself refers back: "it", "they", "these talks", "the meeting". */
  readonly refersBack: 'pronoun' | 'definite' | null;
  /** The pronoun that does it, lower case. */
  readonly pronoun: string | null;
  readonly governor: VerbGroup | null;
  /** Token index of the trigger. */
  readonly at: number;
};

/** In the order of their triggers. */
export function readFrames(input: FrameInput): DraftFrame[] {
  const claims = new Map(input.structure.verbGroups.map(verb => [verb, claimOfVerbInChain(input, verb)]));
  const fromVerbs = input.structure.verbGroups.flatMap(verb => verbFrame(input, verb, claims));
  const fromNouns = input.structure.nounGroups.flatMap(group => nounFrames(input, group, claims));
  return [...fromVerbs, ...fromNouns].sort((a, b) => a.at - b.at);
}
