/**
 * Carries over what a sentence leaves unsaid: "these talks", "the meeting", "it",
 * "both sides" take their parties, place and time from the happening spoken of
 * before. A referent is replaced only by a mention that fills two parties, a time
 * or a mark of uniqueness, never by a question, and "another" inherits nothing.
 */
import type { NameMention } from '../text/names.ts';
import type { DayNumber, TimeMention } from '../text/times.ts';
import { hasFlag } from './event-classes.ts';
import type { DraftFrame } from './frames.ts';
import type { Frame, Inherited, Party } from './reading.ts';

/** Verbs whose subject is what something came out of: "the talks resulted in …". */
const outcomeVerbs = new Set(
  'result end lead produce yield bring conclude finish culminate secure achieve'.split(' '),
);

export type Referents = {
  /** The last happening of each class, planned ones apart. */
  readonly byClass: ReadonlyMap<string, Inherited>;
  readonly lastMeeting: Inherited | null;
  /** The last two persons, and the last two others, that were named together; the newer of them first. */
  readonly pairs: readonly (readonly Party[])[];
};

export const noReferents: Referents = { byClass: new Map(), lastMeeting: null, pairs: [] };

type Slots = {
  readonly lemmas: readonly string[];
  readonly names: readonly NameMention[];
  readonly times: readonly TimeMention[];
  readonly question: boolean;
};

/** Completes the frames of one sentence from what came before, and says what the next one may refer to. */
export function carryOver(
  drafts: readonly DraftFrame[],
  slots: Slots,
  before: Referents,
): { frames: Frame[]; referents: Referents } {
  const hosts = drafts.map(draft => hostOf(draft, drafts));
  const frames = drafts.map((draft, index) => complete(draft, hosts[index] ?? null, drafts, slots, before));
  return { frames, referents: slots.question ? before : remember(frames, slots, before) };
}

/** The meeting of the same sentence that an outcome came out of. */
function hostOf(draft: DraftFrame, drafts: readonly DraftFrame[]): number | null {
  if (hasFlag(draft.eventClass, 'meeting')) return null;
  const meetings = drafts.flatMap((other, index) =>
    hasFlag(other.eventClass, 'meeting') && other.at !== draft.at ? [{ other, index }] : [],
  );
  const before = meetings.filter(({ other }) => other.at < draft.at).at(-1);
  return before?.index ?? meetings.find(({ other }) => other.form === 'noun')?.index ?? null;
}

function complete(
  draft: DraftFrame,
  host: number | null,
  drafts: readonly DraftFrame[],
  slots: Slots,
  before: Referents,
): Frame {
  const { refersBack, pronoun, governor, at, ...frame } = draft;
  const parties = [...subjectBefore(draft, drafts), ...draft.parties];
  return {
    ...frame,
    parties,
    host,
    inherited: inheritedBy({ ...draft, parties }, host, drafts, slots, before),
  };
}

function inheritedBy(
  draft: DraftFrame,
  host: number | null,
  drafts: readonly DraftFrame[],
  slots: Slots,
  before: Referents,
): Inherited | null {
  if (draft.distinct) return null;
  const isMeeting = hasFlag(draft.eventClass, 'meeting');
  if (isMeeting && draft.form === 'verb' && draft.times.length === 0 && draft.certainty === 'fact') {
    return { ...(before.byClass.get(keyOf(draft)) ?? empty), parties: [], places: [] };
  }
  if (isMeeting && draft.refersBack === 'definite' && named(draft.parties).length < 2) {
    return (
      before.byClass.get(keyOf(draft)) ??
      (draft.eventClass === 'meet' ? (before.byClass.get('meet') ?? null) : null)
    );
  }
  if (draft.refersBack === 'pronoun' && host === null && comesOut(draft, drafts, slots))
    return before.lastMeeting;
  if (draft.refersBack === 'definite' && named(draft.parties).length === 0)
    return before.byClass.get(keyOf(draft)) ?? null;
  const sides = sidesOf(draft, before);
  return sides.length > 0 ? { ...empty, parties: sides } : null;
}

const empty: Inherited = { parties: [], places: [], from: null, to: null, unique: null, eventClass: null };

/** "It ended with an agreement": the verb's subject is what the outcome came out of. */
function comesOut(draft: DraftFrame, drafts: readonly DraftFrame[], slots: Slots): boolean {
  const governor = draft.governor;
  const lemma = governor ? (slots.lemmas[governor.head] ?? '') : draft.lemma;
  return (
    outcomeVerbs.has(lemma) ||
    (draft.form === 'noun' && drafts.some(other => other.at < draft.at && outcomeVerbs.has(other.lemma)))
  );
}

/** "The army said it had taken the town": who did what was told right before in the sentence, if the pronoun fits. */
function subjectBefore(draft: DraftFrame, drafts: readonly DraftFrame[]): readonly Party[] {
  const { pronoun } = draft;
  if (pronoun === null || !(pronoun in fits) || named(draft.parties).some(isAgent)) return [];
  const teller = drafts.findLast(other => other.at < draft.at && other.form === 'verb');
  const agents = named(teller?.parties ?? []).filter(isAgent);
  return agents.every(({ kind }) => fits[pronoun]?.(kind)) ? agents : [];
}

const isAgent = ({ role }: Party): boolean => role === 'agent';
const isPerson = (kind: Party['kind']): boolean => kind === 'person';
const fits: Readonly<Record<string, (kind: Party['kind']) => boolean>> = {
  it: kind => !isPerson(kind),
  he: isPerson,
  she: isPerson,
  they: kind => !isPerson(kind),
};

const personWords = new Set(
  'leader president man minister envoy negotiator diplomat'.split(' ').map(word => `noun:${word}`),
);
const sideWords = new Set(
  'side party delegation country nation government team power neighbour neighbor rival'
    .split(' ')
    .map(word => `noun:${word}`),
);

/** "the leaders", "both sides": the pair of that sort that was named last. */
function sidesOf(draft: DraftFrame, before: Referents): readonly Party[] {
  if (named(draft.parties).length > 0) return [];
  const speaksOfPersons = draft.parties.some(party => personWords.has(party.id));
  if (!speaksOfPersons && !draft.parties.some(party => sideWords.has(party.id))) return [];
  return (speaksOfPersons ? before.pairs.find(isPersons) : before.pairs[0]) ?? [];
}

const isPersons = (pair: readonly Party[]): boolean => pair[0]?.kind === 'person';

export const named = (parties: readonly Party[]): Party[] => parties.filter(party => party.kind !== 'common');

const keyOf = (frame: { readonly eventClass: string | null; readonly family: string }): string =>
  frame.eventClass ?? `~${frame.family}`;

function remember(frames: readonly Frame[], slots: Slots, before: Referents): Referents {
  const byClass = new Map(before.byClass);
  let lastMeeting = before.lastMeeting;
  let pairs = before.pairs;
  for (const frame of frames) {
    if (frame.certainty === 'asked' || frame.certainty === 'conditional') continue;
    const parties = named(frame.parties);
    if (parties.length >= 2 && parties[0]?.kind === parties[1]?.kind) {
      const pair = parties.slice(0, 2);
      pairs = [pair, ...pairs.filter(old => isPersons(old) !== isPersons(pair))];
    }
    const known = asInherited(frame, slots);
    const says =
      parties.length >= 2 || frame.times.length > 0 || frame.unique !== null || frame.places.length > 0;
    const old = byClass.get(keyOf(frame)) ?? null;
    const isPlan = frame.certainty !== 'fact' && frame.certainty !== 'reported';
    if (!says || (isPlan && old !== null)) continue;
    const next = frame.distinct || old === null || startsAnew(known, old) ? known : merge(known, old);
    byClass.set(keyOf(frame), next);
    if (hasFlag(frame.eventClass, 'meeting')) lastMeeting = next;
  }
  return { byClass, lastMeeting, pairs };
}

/** Two named parties of which none was in the old referent, or a day it could not have been on. */
function startsAnew(next: Inherited, old: Inherited): boolean {
  const others =
    next.parties.length >= 2 && !next.parties.some(party => old.parties.some(known => known.id === party.id));
  const otherDay =
    next.from !== null &&
    next.to !== null &&
    old.from !== null &&
    old.to !== null &&
    (next.from > old.to || next.to < old.from);
  return others || otherDay;
}

const merge = (next: Inherited, old: Inherited): Inherited => ({
  parties: next.parties.length >= 2 ? next.parties : old.parties.length >= 2 ? old.parties : next.parties,
  places: next.places.length > 0 ? next.places : old.places,
  from: next.from ?? old.from,
  to: next.to ?? old.to,
  unique: next.unique ?? old.unique,
  eventClass: next.eventClass ?? old.eventClass,
});

export function asInherited(
  frame: Frame,
  slots: { readonly names: readonly NameMention[]; readonly times: readonly TimeMention[] },
): Inherited {
  const days = dayRange(frame.times.flatMap(index => slots.times[index] ?? []));
  return {
    parties: named(frame.parties).length > 0 ? named(frame.parties) : (frame.inherited?.parties ?? []),
    places:
      frame.places.length > 0
        ? frame.places.flatMap(index => slots.names[index]?.id ?? [])
        : (frame.inherited?.places ?? []),
    from: days?.from ?? frame.inherited?.from ?? null,
    to: days?.to ?? frame.inherited?.to ?? null,
    unique: frame.unique ?? frame.inherited?.unique ?? null,
    eventClass: frame.eventClass,
  };
}

/** The days of the narrowest time given; `null` where none is known. */
export function dayRange(
  times: readonly TimeMention[],
): { readonly from: DayNumber; readonly to: DayNumber } | null {
  const known = times.flatMap(time =>
    time.from !== null && time.to !== null && time.relation === 'at'
      ? [{ from: time.from, to: time.to }]
      : [],
  );
  return known.sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}
