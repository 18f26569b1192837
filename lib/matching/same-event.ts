/**
 * Do two happenings speak of one event? Summed evidence with its reasons; an
 * explicit clash says no at once, an inherited one only costs. The slot that is
 * to be compared is left out, since what differs must not decide whether to look.
 *
 * Weights and thresholds were found on news clusters before this code was
 * written: under 2.5 unlike events begin to pass, at 4 like ones are lost.
 */
import { type Phrase, phrase } from '../base/phrase.ts';
import { areApart, hasFlag, shareClass } from '../reading/event-classes.ts';
import type { Certainty, Party } from '../reading/reading.ts';
import { fromDayNumber } from '../text/days.ts';
import type { Aligned } from './alignment.ts';
import { placesMeet, sameParty, sharedParties } from './identity.ts';
import type { Days, Happening, Host, PlaceChain, Statement } from './statement.ts';

export type GateSlot = 'participants' | 'time' | 'place' | 'quantity' | 'none';

export type SameEvent = {
  readonly score: number;
  readonly reasons: readonly Phrase[];
};

/** Passing scores: time and place help to tell events apart, so a conflict on them asks for more of the rest. */
export const gateScore = { usual: 3, timeOrPlace: 3.5 } as const;

const weights = {
  eventClass: 1,
  family: 0.8,
  allParties: 2,
  oneParty: 1,
  commonParty: 0.75,
  nearDays: 1.5,
  farDays: 0.5,
  place: 1,
  farPlace: 0.5,
  unique: 1.5,
  host: 2,
  words: 1.5,
  publishedTogether: 0.5,
  inheritedClash: -1.5,
} as const;

/** `null`: an explicit clash, or no common kind of event. */
export function sameEvent(
  here: Happening,
  there: Happening,
  sides: { readonly here: Statement; readonly there: Statement; readonly aligned: Aligned },
  without: GateSlot,
): SameEvent | null {
  const kind = kindScore(here, there);
  if (kind === null) return null;
  const parts: (Part | null)[] = [
    kind,
    without === 'participants' ? hostParties(here, there) : partiesPart(here, there),
    without === 'participants' ? nothing : agentsPart(here, there, sides),
    without === 'time' ? nothing : (agedPart(here, there, sides) ?? daysPart(here.days, there.days)),
    without === 'place' ? nothing : placesPart(here, there, without),
    uniquePart(here, there),
    hostPart(here, there),
    wordsPart(sides),
    publishedPart(sides.here, sides.there),
  ];
  if (parts.some(part => part === null)) return null;
  const sure = parts.filter(part => part !== null);
  return {
    score: sure.reduce((sum, part) => sum + part.score, 0),
    reasons: telling(sure.flatMap(part => part.reasons)),
  };
}

/** What tells a reader most comes first; a reason that another one holds is left out. */
const order = [
  'hostPlaceDay',
  'hostPlace',
  'first',
  'day',
  'days',
  'place',
  'parties',
  'hostParties',
  'words',
  'period',
  'kind',
  'host',
];
const heldBy: Readonly<Record<string, readonly string[]>> = {
  day: ['hostPlaceDay'],
  place: ['hostPlaceDay', 'hostPlace'],
  hostParties: ['parties', 'hostPlaceDay', 'hostPlace'],
  kind: ['words'],
  host: ['hostPlaceDay', 'hostPlace', 'hostParties', 'parties'],
};

function telling(reasons: readonly Phrase[]): Phrase[] {
  const nameOf = (reason: Phrase): string => reason.key.slice('phrase.same.'.length);
  const names = new Set(reasons.map(nameOf));
  return reasons
    .filter(reason => !(heldBy[nameOf(reason)] ?? []).some(other => names.has(other)))
    .toSorted((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)));
}

type Part = { readonly score: number; readonly reasons: readonly Phrase[] };
const nothing: Part = { score: 0, reasons: [] };
const give = (score: number, ...reasons: Phrase[]): Part => ({ score, reasons });

function kindScore(here: Happening, there: Happening): Part | null {
  const a = here.frame;
  const b = there.frame;
  if (areApart(a.eventClass, b.eventClass) || isPlanned(a.certainty) !== isPlanned(b.certainty)) return null;
  const reason = phrase('phrase.same.kind', a.lemma === b.lemma ? a.lemma : `${a.lemma} / ${b.lemma}`);
  // "another meeting" beside "the meeting": two, unless much else says one.
  const another = a.distinct === b.distinct || isPlanned(a.certainty) ? 0 : weights.inheritedClash;
  if (shareClass(a.lemma, a.eventClass, b.lemma, b.eventClass))
    return give(weights.eventClass + another, reason);
  return a.family === b.family ? give(weights.family + another, reason) : null;
}

const isPlanned = (certainty: Certainty): boolean =>
  certainty === 'planned' || certainty === 'possible' || certainty === 'conditional';

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** A country by its name, also where a text says "Russian"; anybody else as written. */
const nameOfParty = ({ id, text }: Party): string =>
  /^country:[A-Z]{2}$/.test(id) ? (countryNames.of(id.slice(-2)) ?? text) : text;

function partiesPart(here: Happening, there: Happening): Part | null {
  const shared = sharedParties(here.parties, there.parties).filter(party => !isTurned(here, there, party));
  const fewer = Math.min(here.parties.length, there.parties.length);
  if (fewer === 0) return commonPart(here, there) ?? hostParties(here, there);
  const reason = phrase('phrase.same.parties', shared.map(nameOfParty).join(', '));
  if (shared.length === fewer && fewer >= 2) return give(weights.allParties, reason);
  // A and B spoke, A and C spoke: two happenings that share a party.
  const isPair = fewer >= 2 && hasFlag(here.frame.eventClass, 'symmetric');
  if (shared.length > 0 && !isPair) return give(weights.oneParty, reason);
  const explicit = here.partiesNearness === 'own' && there.partiesNearness === 'own';
  if (explicit && (isPair || haveOneRole(here, there))) return null;
  return explicit ? nothing : give(weights.inheritedClash);
}

/** "A beat B", "B won": who does it in the one and whom it is done to in the other. */
function isTurned(here: Happening, there: Happening, party: Party): boolean {
  const { eventClass } = here.frame;
  if (eventClass === null || eventClass !== there.frame.eventClass || hasFlag(eventClass, 'symmetric'))
    return false;
  const theirs = there.parties.filter(other => sameParty(party, other));
  const turned = party.role === 'agent' ? 'patient' : party.role === 'patient' ? 'agent' : null;
  return theirs.length > 0 && theirs.every(({ role }) => role === turned);
}

/** "arrested two Chileans", "police in Lima arrested 20 men": whom the one names and who the other names are no clash. */
const haveOneRole = (here: Happening, there: Happening): boolean =>
  hasFlag(here.frame.eventClass, 'symmetric') ||
  here.parties.some(({ role }) => there.parties.some(other => other.role === role));

/** Who does it and to whom: where a kind of event has two sides, an agent on both sides has to be one. */
function agentsPart(
  here: Happening,
  there: Happening,
  sides: { readonly here: Statement; readonly there: Statement },
): Part | null {
  if (hasFlag(here.frame.eventClass, 'symmetric')) return nothing;
  const ours = agentsOf(here);
  const theirs = agentsOf(there);
  if (ours.length === 0 || theirs.length === 0) return nothing;
  const behind = (party: Party, side: Statement): string => side.document.affiliations[party.id] ?? party.id;
  const one = ours.some(party =>
    theirs.some(other => sameParty(party, other) || behind(party, sides.here) === behind(other, sides.there)),
  );
  return one ? nothing : null;
}

export const agentsOf = (happening: Happening): Party[] =>
  happening.parties.filter(party => party.role === 'agent');

/** Nobody is named on either side, but both tell of "the senate" or "police". */
function commonPart(here: Happening, there: Happening): Part | null {
  if (here.parties.length > 0 || there.parties.length > 0) return null;
  const shared = here.frame.parties.find(party =>
    there.frame.parties.some(other => other.id === party.id && other.role === party.role),
  );
  // Of "eight people" beside "six people" the people are what both name.
  const [noun = ''] = /\S+$/.exec(shared?.text ?? '') ?? [];
  return shared ? give(weights.commonParty, phrase('phrase.same.parties', noun)) : null;
}

/** The parties of what an outcome came out of; they count where its own are left out or not told. */
function hostParties(here: Happening, there: Happening): Part {
  const a = here.host && here.host.parties.length > 0 ? here.host.parties : here.parties;
  const b = there.host && there.host.parties.length > 0 ? there.host.parties : there.parties;
  const shared = sharedParties(a, b);
  return shared.length >= 2
    ? give(weights.oneParty, phrase('phrase.same.hostParties', shared.map(nameOfParty).join(', ')))
    : nothing;
}

/** A day either way is no clash: a night has two dates, and so has a time zone. */
const dayTolerance = 1;
const nearSpanDays = 8;

const dayReason = (from: number, to: number): Phrase =>
  from === to
    ? phrase('phrase.same.day', fromDayNumber(from))
    : phrase('phrase.same.days', fromDayNumber(from), fromDayNumber(to));

const periodReason = (from: number, to: number): Phrase =>
  from === to ? dayReason(from, to) : phrase('phrase.same.period', fromDayNumber(from), fromDayNumber(to));

export function daysPart(a: Days | null, b: Days | null): Part | null {
  if (a === null || b === null) return nothing;
  const overlap = a.from <= b.to && b.from <= a.to;
  if (!overlap) {
    const gap = Math.max(a.from - b.to, b.from - a.to);
    if (gap <= dayTolerance) return nothing;
    return a.nearness === 'inherited' || b.nearness === 'inherited' ? give(weights.inheritedClash) : null;
  }
  const widest = Math.max(a.to - a.from, b.to - b.from);
  if (widest <= nearSpanDays)
    return give(weights.nearDays, dayReason(Math.max(a.from, b.from), Math.min(a.to, b.to)));
  return give(weights.farDays, periodReason(Math.max(a.from, b.from), Math.min(a.to, b.to)));
}

/** News tell of what is about: without a date, an event is taken to be no older than this when it is published. */
const newsDays = 120;

/** One side gives no day and the other gives one long before the first was written: an old story beside the news. */
function agedPart(
  here: Happening,
  there: Happening,
  sides: { readonly here: Statement; readonly there: Statement },
): Part | null {
  const [dated, undated] = here.days === null ? [there, sides.here] : [here, sides.there];
  if (
    (here.days === null) === (there.days === null) ||
    dated.days === null ||
    undated.document.published === null
  )
    return null;
  return dated.days.to < undated.document.published - newsDays ? give(weights.inheritedClash) : null;
}

function placesPart(here: Happening, there: Happening, without: GateSlot): Part | null {
  if (here.places.length === 0 || there.places.length === 0) return nothing;
  const meeting = narrowestShared(here.places, there.places);
  const isFar = here.placesNearness === 'far' || there.placesNearness === 'far';
  // "leave on Wednesday and arrive in Turin on Friday": what is put in one place is not done on one day.
  if (meeting && isFar && without === 'time') return nothing;
  if (meeting)
    return give(isFar ? weights.farPlace : weights.place, phrase('phrase.same.place', meeting.text));
  const explicit = here.placesNearness === 'own' && there.placesNearness === 'own';
  return explicit ? null : nothing;
}

/** "first since 2022" and "first in three years" meet where their beginnings are within half a year. */
const sinceTolerance = 200;

function uniquePart(here: Happening, there: Happening): Part {
  const a = here.unique ?? here.host?.unique ?? null;
  const b = there.unique ?? there.host?.unique ?? null;
  if (a === null || b === null || a.kind !== b.kind || a.of !== b.of) return nothing;
  if (a.since === null || b.since === null || Math.abs(a.since - b.since) > sinceTolerance) return nothing;
  return give(
    weights.unique,
    phrase('phrase.same.first', fromDayNumber(Math.min(a.since, b.since)).slice(0, 4)),
  );
}

/** What both came out of: one meeting, or the meeting of the one where and when the other was agreed. */
function hostPart(here: Happening, there: Happening): Part {
  if (here.host === null && there.host === null) return nothing;
  const a: Host = here.host ?? here;
  const b: Host = there.host ?? there;
  const days = daysPart(a.days, b.days);
  if (days === null) return give(weights.inheritedClash);
  const place = narrowestShared(a.places, b.places);
  const parties = sharedParties(a.parties, b.parties).length >= 2;
  const score = Math.min(weights.host, (parties ? 1 : 0) + (place ? 1 : 0) + Math.min(1, days.score));
  return score > 0 ? give(score, hostReason(place, a.days, b.days)) : nothing;
}

function hostReason(place: PlaceChain | null, a: Days | null, b: Days | null): Phrase {
  const day = a && b ? Math.max(a.from, b.from) : null;
  const isOneDay = a && b && day === Math.min(a.to, b.to);
  if (place && isOneDay && day !== null)
    return phrase('phrase.same.hostPlaceDay', place.text, fromDayNumber(day));
  return place ? phrase('phrase.same.hostPlace', place.text) : phrase('phrase.same.host');
}

/** The more precise name of a place that both are put in: of "Istanbul" and "Türkiye" the first. */
function narrowestShared(a: readonly PlaceChain[], b: readonly PlaceChain[]): PlaceChain | null {
  for (const own of a) {
    const other = b.find(place => placesMeet(own, place));
    if (other) return other.within.includes(own.id) || own.text === '' ? other : own;
  }
  return null;
}

function wordsPart(sides: { readonly here: Statement; readonly aligned: Aligned }): Part {
  const shared = sides.aligned.matches.filter(
    match => match.there !== null && sides.here.words[match.here]?.name === null,
  );
  const score = Math.min(
    weights.words,
    shared.reduce((sum, match) => sum + (sides.here.words[match.here]?.weight ?? 0) * match.alike, 0) / 2,
  );
  const telling = shared
    .map(match => sides.here.words[match.here])
    .filter(word => word !== undefined && word.weight > 0.5);
  if (telling.length === 0) return give(score);
  return give(
    score,
    phrase(
      'phrase.same.words',
      telling.map(word => sides.here.reading.text.slice(word?.start, word?.end)).join(', '),
    ),
  );
}

const togetherDays = 10;

function publishedPart(here: Statement, there: Statement): Part {
  const a = here.document.published;
  const b = there.document.published;
  return a !== null && b !== null && Math.abs(a - b) <= togetherDays
    ? give(weights.publishedTogether)
    : nothing;
}
