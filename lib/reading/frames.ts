/**
 * Reads the happenings of one sentence: a frame for each verb and each noun that
 * names an event, with who, where, when and how many beside it.
 */
import { familyOf } from '../text/lemmas.ts';
import type { Quantity } from '../text/quantities.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import type { DayNumber, TimeMention } from '../text/times.ts';
import { argumentsOfVerb, clauseAt, phrasesOfNoun } from './arguments.ts';
import { type Claimed, claimOfVerb, govern, plainFact } from './certainty.ts';
import { classOfNoun, classOfVerb, hasFlag } from './event-classes.ts';
import {
  isLocative,
  isPersonalPronoun,
  namesWithin,
  partiesOf,
  type Sentence,
  tokensSpan,
} from './parties.ts';
import type { Frame, Party, PartyRole } from './reading.ts';
import type { Clause, NounGroup, Structure, VerbGroup } from './structure.ts';
import { readUnique } from './unique.ts';

export type FrameInput = Sentence & {
  /** The day the sentence is told on; `null` where unknown. */
  readonly today: DayNumber | null;
  readonly structure: Structure;
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  readonly question: boolean;
};

/** A frame with what the referent step still needs to know of it. */
export type DraftFrame = Omit<Frame, 'host' | 'inherited'> & {
  /** Its subject or the noun itself refers back: "it", "they", "these talks", "the meeting". */
  readonly refersBack: 'pronoun' | 'definite' | null;
  readonly governor: VerbGroup | null;
  /** Token index of the trigger. */
  readonly at: number;
};

/** Verbs that say no more than that their noun happened. */
const lightVerbs = new Set(
  'have hold make take conduct carry give reach sign stage launch mount do undergo attend join host open resume begin start end finish conclude complete produce yield bring result lead see participate engage place happen occur come be strike ink secure achieve continue face suffer report announce'.split(
    ' ',
  ),
);

/** Verbs whose subject is what something came out of: "the talks resulted in …". */
export const outcomeVerbs = new Set(
  'result end lead produce yield bring conclude finish culminate secure achieve'.split(' '),
);

export function readFrames(input: FrameInput): DraftFrame[] {
  const verbs = new Map(input.structure.verbGroups.map(verb => [verb, claimOfVerbInChain(input, verb)]));
  const fromVerbs = input.structure.verbGroups.flatMap(verb =>
    verbFrame(input, verb, verbs.get(verb) ?? plainFact),
  );
  const fromNouns = input.structure.nounGroups.flatMap(group => nounFrames(input, group, verbs));
  return [...fromVerbs, ...fromNouns].sort((a, b) => a.at - b.at);
}

/** Follows the verbs that govern this one: "did not agree to meet" is a meeting that was not agreed. */
function claimOfVerbInChain(input: FrameInput, verb: VerbGroup): Claimed {
  const own = claimOfVerb(input, verb, clauseAt(input.structure, verb.head), input.question);
  const governor = governorOf(input, verb);
  if (governor === null) return own;
  const token = input.tokens[governor.head];
  return token
    ? govern(claimOfVerbInChain(input, governor), token.lemma, { start: token.start, end: token.end }, own)
    : own;
}

function governorOf(input: FrameInput, verb: VerbGroup): VerbGroup | null {
  if (!verb.dependent) return null;
  const before = input.structure.verbGroups.filter(group => group.to <= verb.from).at(-1);
  if (!before) return null;
  const sameClause =
    clauseAt(input.structure, before.head).from === clauseAt(input.structure, verb.head).from;
  return sameClause && verb.from - before.to <= 8 ? before : null;
}

function verbFrame(input: FrameInput, verb: VerbGroup, claimed: Claimed): DraftFrame[] {
  const token = input.tokens[verb.head];
  if (!token || input.tags[verb.head] !== 'verb') return [];
  const clause = clauseAt(input.structure, verb.head);
  const { subject, objects, phrases } = argumentsOfVerb(input, input.structure, verb);
  const eventClass = classOfVerbInClause(input, token.lemma, clause);
  const symmetric = hasFlag(eventClass, 'symmetric');
  const subjectRole: PartyRole = symmetric ? 'with' : verb.passive ? 'patient' : 'agent';
  const objectRole: PartyRole = symmetric ? 'with' : 'patient';
  const parties = [
    ...subject.flatMap(group => partiesOf(input, group, subjectRole)),
    ...objects.flatMap(group => partiesOf(input, group, objectRole)),
    ...phrases.flatMap(group => phraseParties(input, group, symmetric)),
  ];
  const clauseSpan = spanOf(input, clause);
  return [
    {
      eventClass,
      lemma: token.lemma,
      family: familyOf(token.lemma) ?? token.lemma,
      trigger: { start: token.start, end: token.end },
      form: 'verb',
      clause: clauseSpan,
      ...claimed,
      parties: dedupe(parties),
      places: placesIn(input, phrases),
      times: timesOfVerb(input, verb),
      quantities: quantitiesIn(input, [...subject, ...objects, ...phrases], clauseSpan, verb),
      unique: null,
      distinct: false,
      refersBack: subject.some(group => isPersonalPronoun(input, group)) ? 'pronoun' : null,
      governor: governorOf(input, verb),
      at: verb.head,
    },
  ];
}

/** "spoke by telephone" is a call, "spoke in Geneva" is not: some verbs are told apart by a noun beside them. */
function classOfVerbInClause(input: FrameInput, lemma: string, clause: Clause): string | null {
  const own = classOfVerb(lemma);
  if (own?.id !== 'speak') return own?.id ?? null;
  const byPhone = input.tokens
    .slice(clause.from, clause.to)
    .some(token => /^(tele)?phone$/.test(token.lemma));
  return byPhone ? 'call' : own.id;
}

function nounFrames(
  input: FrameInput,
  group: NounGroup,
  verbs: ReadonlyMap<VerbGroup, Claimed>,
): DraftFrame[] {
  const frames: DraftFrame[] = [];
  for (let at = group.from; at < group.to; at += 1) {
    const token = input.tokens[at];
    const eventClass = token && input.tags[at] === 'noun' ? classOfNoun(token.lemma) : null;
    if (token && eventClass) frames.push(nounFrame(input, group, at, eventClass.id, verbs));
  }
  return frames;
}

function nounFrame(
  input: FrameInput,
  group: NounGroup,
  at: number,
  eventClass: string,
  verbs: ReadonlyMap<VerbGroup, Claimed>,
): DraftFrame {
  const token = input.tokens[at];
  if (!token) throw new RangeError(`No token at ${at}`);
  const clause = clauseAt(input.structure, at);
  const symmetric = hasFlag(eventClass, 'symmetric');
  const phrases = phrasesOfNoun(input.structure, group, clause);
  const governor = nounGovernor(input, group, clause);
  const governorLemma = governor ? (input.tokens[governor.head]?.lemma ?? '') : '';
  const light = governor !== null && lightVerbs.has(governorLemma);
  const isSubject = governor !== null && group.to <= governor.from;
  const claimed = claimOfNoun(input, group, governor, governorLemma, isSubject, verbs);
  const verbArguments = governor && light ? argumentsOfVerb(input, input.structure, governor) : null;
  const parties = [
    ...modifierParties(input, group, at, symmetric, hasFlag(eventClass, 'meeting')),
    ...phrases.flatMap(phrase => phraseParties(input, phrase, symmetric, phrase.preposition === 'of')),
    ...(verbArguments && !isSubject
      ? verbArguments.subject.flatMap(subject => partiesOf(input, subject, symmetric ? 'with' : 'agent'))
      : []),
    ...(verbArguments
      ? verbArguments.phrases
          .filter(phrase => phrase.preposition === 'with')
          .flatMap(phrase => partiesOf(input, phrase, 'with'))
      : []),
  ];
  const named = dedupe(parties).filter(party => party.kind !== 'common' || !isEventNoun(party.id));
  const span = tokensSpan(input.tokens, group.from, Math.max(group.to, ...phrases.map(phrase => phrase.to)));
  return {
    eventClass,
    lemma: token.lemma,
    family: familyOf(token.lemma) ?? token.lemma,
    trigger: { start: token.start, end: token.end },
    form: 'noun',
    clause: spanOf(input, clause),
    ...claimed,
    parties: named,
    places: [
      ...new Set([
        ...modifierPlaces(input, group, eventClass),
        ...placesIn(input, phrases),
        ...(verbArguments ? placesIn(input, verbArguments.phrases) : []),
      ]),
    ],
    times: [
      ...new Set([
        ...timesWithin(input, span, group),
        ...(governor && light ? timesOfVerb(input, governor) : []),
      ]),
    ],
    quantities: input.quantities.flatMap((quantity, index) =>
      span && contains(span, quantity) ? [index] : [],
    ),
    unique: readUnique(input, group),
    distinct: isDistinct(input, group),
    refersBack: isDefinite(input, group)
      ? 'definite'
      : governor && isSubjectPronoun(input, governor)
        ? 'pronoun'
        : null,
    governor,
    at,
  };
}

const isEventNoun = (id: string): boolean => id.startsWith('noun:') && classOfNoun(id.slice(5)) !== null;

const isSubjectPronoun = (input: FrameInput, verb: VerbGroup): boolean =>
  argumentsOfVerb(input, input.structure, verb).subject.some(group => isPersonalPronoun(input, group));

/** The verb whose subject, object or phrase the noun group is. */
function nounGovernor(input: FrameInput, group: NounGroup, clause: Clause): VerbGroup | null {
  const inClause = input.structure.verbGroups.filter(
    verb => verb.head >= clause.from && verb.head < clause.to,
  );
  const before = inClause.findLast(verb => verb.to <= group.from);
  if (before) return before;
  return group.preposition === null ? (inClause.find(verb => verb.from >= group.to) ?? null) : null;
}

function claimOfNoun(
  input: FrameInput,
  group: NounGroup,
  governor: VerbGroup | null,
  lemma: string,
  isSubject: boolean,
  verbs: ReadonlyMap<VerbGroup, Claimed>,
): Claimed {
  const own = deniedByDeterminer(input, group);
  if (governor === null) return own;
  const outer = verbs.get(governor) ?? plainFact;
  const token = input.tokens[governor.head];
  if (!token) return own;
  // "The talks failed" denies no talks; but talks that "will start" are planned.
  if (isSubject && !governor.passive)
    return { ...own, certainty: outer.certainty, certaintyCue: outer.certaintyCue };
  return govern(outer, lemma, { start: token.start, end: token.end }, own);
}

function deniedByDeterminer(input: FrameInput, group: NounGroup): Claimed {
  const first = input.tokens[group.from];
  const before = input.tokens[group.from - 1];
  const denial =
    first && /^(no|neither|zero)$/.test(first.lower)
      ? first
      : before && /^(without|no|neither)$/.test(before.lower)
        ? before
        : null;
  return denial === null
    ? plainFact
    : { ...plainFact, denied: true, denial: { start: denial.start, end: denial.end } };
}

function modifierParties(
  input: FrameInput,
  group: NounGroup,
  at: number,
  symmetric: boolean,
  meeting: boolean,
): Party[] {
  const head = { ...group, to: at, preposition: null };
  if (at <= group.from) return [];
  const role: PartyRole = symmetric ? 'with' : 'agent';
  return namesWithin(input, head).flatMap(name => {
    if (name.kind === 'place' && (meeting || name.government === null)) return [];
    const id = name.kind === 'place' ? (name.government ?? name.id) : name.id;
    return [
      {
        id,
        kind: name.kind === 'place' ? ('country' as const) : name.kind,
        text: name.text,
        span: { start: name.start, end: name.end },
        role,
      },
    ];
  });
}

function modifierPlaces(input: FrameInput, group: NounGroup, eventClass: string): number[] {
  if (!hasFlag(eventClass, 'meeting')) return [];
  const inside = namesWithin(input, group);
  return input.names.flatMap((name, index) =>
    inside.includes(name) && name.kind === 'place' ? [index] : [],
  );
}

const withPrepositions = new Set(['with', 'between', 'among', 'alongside']);
const patientPrepositions = new Set(['against', 'on', 'of', 'for', 'to', 'from']);

function phraseParties(input: FrameInput, group: NounGroup, symmetric: boolean, ofAgent = false): Party[] {
  const preposition = group.preposition ?? '';
  if (withPrepositions.has(preposition)) return partiesOf(input, group, 'with');
  if (preposition === 'by') return partiesOf(input, group, symmetric ? 'with' : 'agent');
  if (symmetric && preposition === 'of')
    return partiesOf(input, group, 'with').filter(party => party.kind !== 'common');
  if (patientPrepositions.has(preposition)) return partiesOf(input, group, ofAgent ? 'patient' : 'patient');
  return [];
}

function placesIn(input: FrameInput, groups: readonly NounGroup[]): number[] {
  return groups
    .filter(group => isLocative(group.preposition))
    .flatMap(group => {
      const inside = namesWithin(input, group);
      return input.names.flatMap((name, index) =>
        inside.includes(name) && (name.kind === 'place' || name.kind === 'country') && name.form !== 'demonym'
          ? [index]
          : [],
      );
    });
}

/** A time belongs to the nearest verb before it in its clause, else to the first one after it. */
function timesOfVerb(input: FrameInput, verb: VerbGroup): number[] {
  return input.times.flatMap((time, index) => {
    if (time.relation === 'since') return [];
    const at = input.tokens.findIndex(token => token.end > time.start);
    return at >= 0 && verbOfTime(input, at) === verb ? [index] : [];
  });
}

function verbOfTime(input: FrameInput, at: number): VerbGroup | null {
  const clause = clauseAt(input.structure, at);
  const inClause = input.structure.verbGroups.filter(
    verb => verb.head >= clause.from && verb.head < clause.to,
  );
  const near = inClause.findLast(verb => verb.head < at) ?? inClause[0];
  if (near) return near;
  return (
    input.structure.verbGroups.find(verb => verb.head >= at) ?? input.structure.verbGroups.at(-1) ?? null
  );
}

const timesWithin = (input: FrameInput, span: Span | null, group: NounGroup): number[] =>
  input.times.flatMap((time, index) => {
    if (span === null || time.relation === 'since') return [];
    const behind = time.start >= span.start && time.start <= span.end + 6;
    return behind && time.start >= (input.tokens[group.from]?.start ?? 0) ? [index] : [];
  });

function quantitiesIn(
  input: FrameInput,
  groups: readonly NounGroup[],
  clause: Span,
  verb: VerbGroup,
): number[] {
  const spans = groups
    .map(group => tokensSpan(input.tokens, group.from, group.to))
    .filter(span => span !== null);
  return input.quantities.flatMap((quantity, index) => {
    if (spans.some(span => overlaps(span, quantity))) return [index];
    const alone = input.structure.verbGroups.filter(
      other =>
        (input.tokens[other.head]?.start ?? -1) >= clause.start &&
        (input.tokens[other.head]?.end ?? Infinity) <= clause.end,
    );
    return contains(clause, quantity) && alone.length === 1 && alone[0] === verb ? [index] : [];
  });
}

const spanOf = (input: FrameInput, clause: Clause): Span =>
  tokensSpan(input.tokens, clause.from, clause.to) ?? { start: 0, end: input.text.length };

const isDefinite = (input: FrameInput, group: NounGroup): boolean =>
  /^(the|this|that|these|those|their|its|his|her|both)$/.test(input.tokens[group.from]?.lower ?? '');

const isDistinct = (input: FrameInput, group: NounGroup): boolean =>
  input.tokens
    .slice(group.from, group.to)
    .some(token =>
      /^(another|second|third|separate|new|next|previous|earlier|further|fresh)$/.test(token.lower),
    );

function dedupe(parties: readonly Party[]): Party[] {
  const seen = new Map<string, Party>();
  for (const party of parties) if (!seen.has(party.id)) seen.set(party.id, party);
  return [...seen.values()];
}
