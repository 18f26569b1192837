/**
 * The happening that a noun names ("the A-B deal", "an attack on C"), with what
 * its light verb adds: in "A held talks with B in C" all but "talks" hangs on "held".
 */
import { familyOf } from '../text/lemmas.ts';
import { contains } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type Arguments, argumentsOfVerb, clauseAt, phrasesOfNoun } from './arguments.ts';
import { type Claimed, govern, plainFact } from './certainty.ts';
import { sayingVerbs } from './closed-classes.ts';
import { classOfNoun, hasFlag } from './event-classes.ts';
import type { DraftFrame, FrameInput } from './frames.ts';
import { isPersonalPronoun, namesWithin, partiesOf, partyOfName, tokensSpan } from './parties.ts';
import type { Certainty, Party } from './reading.ts';
import { clauseSpan, distinctParties, phraseParties, placesIn, timesOfVerb, timesWithin } from './slots.ts';
import type { Clause, NounGroup, VerbGroup } from './structure.ts';
import { readUnique } from './unique.ts';

/** Verbs that say no more than that their noun happened. */
const lightVerbs = new Set(
  'have hold make take conduct carry give reach sign stage launch mount do undergo attend join host open resume begin start end finish conclude complete produce yield bring result lead see participate engage place happen occur come be strike ink secure achieve continue face suffer report announce'.split(
    ' ',
  ),
);
const occurrenceVerbs = new Set(
  'hold stage take host conduct occur happen schedule organise organize'.split(' '),
);
/** Tokens between an event and the participle that places it: ", … – held in Rome". */
const nearTokens = 5;

export function nounFrames(
  input: FrameInput,
  group: NounGroup,
  claims: ReadonlyMap<VerbGroup, Claimed>,
): DraftFrame[] {
  const frames: DraftFrame[] = [];
  for (let at = group.from; at < group.to; at += 1) {
    const token = input.tokens[at];
    const eventClass = token && input.tags[at] === 'noun' ? classOfNoun(token.lemma) : null;
    if (token && eventClass)
      frames.push(nounFrame(input, { group, at, token, eventClass: eventClass.id }, claims));
  }
  return frames;
}

type EventNoun = {
  readonly group: NounGroup;
  readonly at: number;
  readonly token: Token;
  readonly eventClass: string;
};

function nounFrame(input: FrameInput, noun: EventNoun, claims: ReadonlyMap<VerbGroup, Claimed>): DraftFrame {
  const { group, at, token, eventClass } = noun;
  const whole = wholeOf(input, group);
  const clause = clauseAt(input.structure, at);
  const phrases = phrasesOfNoun(input.structure, group, clause);
  const governor = nounGovernor(input, whole, clause);
  const verbs = [occurrenceBehind(input, group), carries(input, governor, whole) ? governor : null].filter(
    verb => verb !== null,
  );
  const verbArguments = verbs.map(verb => ({ verb, ...argumentsOfVerb(input, input.structure, verb) }));
  const span = tokensSpan(input.tokens, group.from, Math.max(group.to, ...phrases.map(phrase => phrase.to)));
  return {
    eventClass,
    lemma: token.lemma,
    family: familyOf(token.lemma) ?? token.lemma,
    trigger: { start: token.start, end: token.end },
    form: 'noun',
    clause: clauseSpan(input, clause),
    ...claimOfNoun(input, whole, governor, claims),
    parties: nounParties(input, noun, phrases, verbArguments),
    places: [
      ...new Set([
        ...modifierPlaces(input, noun),
        ...placesIn(input, phrases),
        ...verbArguments.flatMap(verb => placesIn(input, verb.phrases)),
      ]),
    ],
    times: [
      ...new Set([...timesWithin(input, span, group), ...verbs.flatMap(verb => timesOfVerb(input, verb))]),
    ],
    quantities: input.quantities.flatMap((quantity, index) =>
      span && contains(span, quantity) ? [index] : [],
    ),
    unique: readUnique(input, group),
    given:
      isDefinite(input, group) &&
      readUnique(input, group) === null &&
      !(
        isLight(input, governor) &&
        governor !== null &&
        group.from >= governor.to &&
        group.preposition === null
      ),
    distinct: isDistinct(input, whole) || isDistinct(input, group),
    refersBack: refersBack(input, group, governor),
    pronoun: null,
    governor,
    at,
  };
}

function nounParties(
  input: FrameInput,
  noun: EventNoun,
  phrases: readonly NounGroup[],
  verbs: readonly (Arguments & { readonly verb: VerbGroup })[],
): Party[] {
  const parties = [
    ...modifierParties(input, noun),
    ...phrases.flatMap(phrase => phraseParties(input, phrase)),
    ...verbs.flatMap(({ verb, subject, phrases: behind }) => [
      ...(noun.group.from >= verb.to ? subject.flatMap(group => partiesOf(input, group, 'agent')) : []),
      ...behind
        .filter(phrase => phrase.preposition === 'with')
        .flatMap(phrase => partiesOf(input, phrase, 'with')),
    ]),
  ];
  return distinctParties(parties).filter(
    party => party.kind !== 'common' || classOfNoun(party.id.slice('noun:'.length)) === null,
  );
}

/** Nouns that stand between a light verb and its event: "took part in talks". */
const betweenNouns = new Set(['part', 'place', 'role', 'agreement', 'number', 'series']);

/** The light verb says of the noun who, where and when; not of a noun further on ("held a rally after the talks"). */
function carries(input: FrameInput, verb: VerbGroup | null, group: NounGroup): boolean {
  if (verb === null || !isLight(input, verb)) return false;
  if (group.to <= verb.from) return true;
  const between = input.structure.nounGroups.filter(other => other.from >= verb.to && other.to <= group.from);
  return between.every(
    other =>
      betweenNouns.has(input.tokens[other.head]?.lemma ?? '') ||
      (other.coordinated && other.preposition === group.preposition),
  );
}

const isLight = (input: FrameInput, verb: VerbGroup | null): boolean =>
  verb !== null && lightVerbs.has(input.tokens[verb.head]?.lemma ?? '');

/** "talks …, held in Rome": a participle behind the noun that says where and when it was. */
function occurrenceBehind(input: FrameInput, group: NounGroup): VerbGroup | null {
  const next = input.structure.verbGroups.find(verb => verb.from >= group.to);
  if (!next || next.from - group.to > nearTokens || next.from !== next.head) return null;
  const token = input.tokens[next.head];
  return token && occurrenceVerbs.has(token.lemma) && /(ed|ld)$/.test(token.lower) ? next : null;
}

/** The verb whose subject, object or phrase the noun group is. */
function nounGovernor(input: FrameInput, group: NounGroup, clause: Clause): VerbGroup | null {
  const inClause = input.structure.verbGroups.filter(
    verb => verb.head >= clause.from && verb.head < clause.to,
  );
  const before = inClause.findLast(verb => verb.to <= group.from);
  const behind = inClause.find(verb => verb.from >= group.to && !verb.dependent);
  // "A said talks would start": what is said has a verb of its own.
  if (
    before &&
    !(behind && group.preposition === null && sayingVerbs.has(input.tokens[before.head]?.lemma ?? ''))
  )
    return before;
  if (before && behind) return behind;
  if (group.preposition !== null) return null;
  // "The attack on ships crossing the gulf was foiled": the participle hangs on the ships.
  return behind ?? inClause.find(verb => verb.from >= group.to) ?? null;
}

function claimOfNoun(
  input: FrameInput,
  group: NounGroup,
  governor: VerbGroup | null,
  claims: ReadonlyMap<VerbGroup, Claimed>,
): Claimed {
  const own = { ...deniedByDeterminer(input, group), ...certaintyOfModifiers(input, group) };
  const token = governor ? input.tokens[governor.head] : undefined;
  if (governor === null || !token) return own;
  const outer = claims.get(governor) ?? plainFact;
  // "The talks failed" denies no talks; but talks that "will start" are planned.
  if (group.to <= governor.from && !governor.passive)
    return { ...own, certainty: outer.certainty, certaintyCue: outer.certaintyCue };
  return govern(outer, token.lemma, { start: token.start, end: token.end }, own);
}

const modifierCertainty: Readonly<Record<string, Certainty>> = {
  possible: 'possible',
  potential: 'possible',
  likely: 'possible',
  future: 'planned',
  next: 'planned',
  upcoming: 'planned',
  planned: 'planned',
  proposed: 'planned',
  alleged: 'reported',
  suspected: 'reported',
};

/** "a possible truce", "future talks": an adjective that takes the event out of what has happened. */
function certaintyOfModifiers(input: FrameInput, group: NounGroup): Partial<Claimed> {
  for (const token of input.tokens.slice(group.from, group.to)) {
    const certainty = Object.hasOwn(modifierCertainty, token.lower)
      ? modifierCertainty[token.lower]
      : undefined;
    if (certainty) return { certainty, certaintyCue: { start: token.start, end: token.end } };
  }
  return {};
}

function deniedByDeterminer(input: FrameInput, group: NounGroup): Claimed {
  const denial = [input.tokens[group.from], input.tokens[group.from - 1]].find(
    (token, index) =>
      token && (index === 0 ? /^(no|neither|zero)$/ : /^(without|no|neither)$/).test(token.lower),
  );
  return denial
    ? { ...plainFact, denied: true, denial: { start: denial.start, end: denial.end } }
    : plainFact;
}

/** "the US-Iran deal", "Peru's offer": names before the event's word. A meeting's capital is its place. */
function modifierParties(input: FrameInput, { group, at, eventClass }: EventNoun): Party[] {
  const preposition = hasFlag(eventClass, 'meeting') ? 'in' : null;
  return namesWithin(input, { from: group.from, to: at }).flatMap(name =>
    partyOfName(name, { preposition }, 'agent'),
  );
}

function modifierPlaces(input: FrameInput, { group, eventClass }: EventNoun): number[] {
  if (!hasFlag(eventClass, 'meeting')) return [];
  const inside = namesWithin(input, group);
  return input.names.flatMap((name, index) =>
    inside.includes(name) && name.kind === 'place' ? [index] : [],
  );
}

/** "the next round of talks": the group in front says what is denied, planned or new of the event behind "of". */
function wholeOf(input: FrameInput, group: NounGroup): NounGroup {
  if (group.preposition !== 'of') return group;
  const before = input.structure.nounGroups.find(other => other.to === group.from - 1);
  const head = before ? input.tokens[before.head] : undefined;
  return before && head && classOfNoun(head.lemma) !== null ? before : group;
}

const isDefinite = (input: FrameInput, group: NounGroup): boolean =>
  /^(the|this|that|these|those|their|its|his|her|both)$/.test(input.tokens[group.from]?.lower ?? '') ||
  input.tags.slice(group.from, group.to).includes('possessive');

function refersBack(
  input: FrameInput,
  group: NounGroup,
  governor: VerbGroup | null,
): DraftFrame['refersBack'] {
  if (/^(the|this|that|these|those|their|its|his|her|both)$/.test(input.tokens[group.from]?.lower ?? ''))
    return 'definite';
  const subject = governor ? argumentsOfVerb(input, input.structure, governor).subject : [];
  return subject.some(candidate => isPersonalPronoun(input, candidate)) ? 'pronoun' : null;
}

const isDistinct = (input: FrameInput, group: NounGroup): boolean =>
  input.tokens
    .slice(group.from, group.to)
    .some(token =>
      /^(another|second|third|separate|new|next|previous|earlier|further|fresh)$/.test(token.lower),
    );
