/** The happening that a verb names. */
import { familyOf } from '../text/lemmas.ts';
import { argumentsOfVerb, clauseAt } from './arguments.ts';
import { type Claimed, governorOf, plainFact } from './certainty.ts';
import { classOfVerb } from './event-classes.ts';
import type { DraftFrame, FrameInput } from './frames.ts';
import { isPersonalPronoun, partiesOf } from './parties.ts';
import {
  clauseSpan,
  distinctParties,
  phraseParties,
  placesIn,
  quantitiesOfVerb,
  timesOfVerb,
} from './slots.ts';
import type { Clause, NounGroup, VerbGroup } from './structure.ts';

export function verbFrame(
  input: FrameInput,
  verb: VerbGroup,
  claims: ReadonlyMap<VerbGroup, Claimed>,
): DraftFrame[] {
  const token = input.tokens[verb.head];
  if (!token || input.tags[verb.head] !== 'verb') return [];
  const clause = clauseAt(input.structure, verb.head);
  const { subject, objects, phrases } = argumentsOfVerb(input, input.structure, verb);
  const pronoun = subject.find(group => isPersonalPronoun(input, group));
  const parties = [
    ...subject.flatMap(group => partiesOf(input, group, verb.passive ? 'patient' : 'agent')),
    ...objects.flatMap(group => partiesOf(input, group, 'patient')),
    ...phrases.flatMap(group => phraseParties(input, group)),
  ];
  return [
    {
      eventClass: classInClause(input, token.lemma, clause),
      lemma: token.lemma,
      family: familyOf(token.lemma) ?? token.lemma,
      trigger: { start: token.start, end: token.end },
      form: 'verb',
      clause: clauseSpan(input, clause),
      ...deniedBySubject(input, subject, claims.get(verb) ?? plainFact),
      parties: distinctParties(parties),
      places: placesIn(input, phrases),
      times: timesOfVerb(input, verb),
      quantities: quantitiesOfVerb(input, [...subject, ...objects, ...phrases], verb, clause),
      unique: null,
      given: false,
      distinct: false,
      refersBack: pronoun ? 'pronoun' : null,
      // Of a passive it is who it was done to.
      pronoun: pronoun && !verb.passive ? (input.tokens[pronoun.head]?.lower ?? null) : null,
      governor: governorOf(input, verb),
      at: verb.head,
    },
  ];
}

/** "No warning was issued", "nobody came": whom a "no" leaves out did nothing, and nothing was done to them. */
function deniedBySubject(input: FrameInput, subject: readonly NounGroup[], claimed: Claimed): Claimed {
  const first = subject
    .flatMap(group => [input.tokens[group.from - 1], input.tokens[group.from]])
    .find(token => /^(?:no|nobody|none)$/.test(token?.lower ?? ''));
  if (first === undefined || claimed.denied) return claimed;
  return { ...claimed, denied: true, denial: { start: first.start, end: first.end } };
}

/** "spoke by telephone" is a call, "spoke in Geneva" is not: some verbs are told apart by a noun beside them. */
function classInClause(input: FrameInput, lemma: string, clause: Clause): string | null {
  const own = classOfVerb(lemma);
  if (own?.id !== 'speak') return own?.id ?? null;
  const byPhone = input.tokens
    .slice(clause.from, clause.to)
    .some(token => /^(tele)?phone$/.test(token.lemma));
  return byPhone ? 'call' : own.id;
}
