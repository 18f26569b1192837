/**
 * A sentence ready to be held against another: its reading, the document it
 * stands in, its content words, and each of its happenings with what the clause
 * and the context add to it.
 */
import { type ContentWord, contentWords } from '../reading/content-words.ts';
import { hasFlag } from '../reading/event-classes.ts';
import type { DocumentReading, Frame, Party, SentenceReading, Unique } from '../reading/reading.ts';
import { dayRange, named } from '../reading/referents.ts';
import { plainWords } from '../text/plain-words.ts';
import { contains, type Span } from '../text/span.ts';
import type { DayNumber, TimeMention } from '../text/times.ts';

/** `own`: said of the event itself; `near`: said in its clause; `far`: elsewhere in its sentence; `inherited`: carried over from before. */
export type Nearness = 'own' | 'near' | 'far' | 'inherited';

export type Days = { readonly from: DayNumber; readonly to: DayNumber; readonly nearness: Nearness };

export type Happening = {
  readonly frame: Frame;
  readonly parties: readonly Party[];
  readonly partiesNearness: Nearness;
  /** Ids of the places, each with the larger ones that hold it. */
  readonly places: readonly PlaceChain[];
  readonly placesNearness: Nearness;
  readonly days: Days | null;
  readonly unique: Unique | null;
  /** The meeting it came out of, as far as it is known. */
  readonly host: Host | null;
};

export type PlaceChain = { readonly id: string; readonly text: string; readonly within: readonly string[] };

export type Host = {
  readonly parties: readonly Party[];
  readonly places: readonly PlaceChain[];
  readonly days: Days | null;
  readonly unique: Unique | null;
};

/** A reading without its tokens, and its frames as happenings: what is kept and shipped of a source's claim. */
export type KeptReading = Omit<SentenceReading, 'tokens' | 'tags' | 'frames'>;

export type Statement = {
  readonly reading: KeptReading;
  readonly document: Pick<DocumentReading, 'published' | 'names' | 'affiliations'>;
  readonly words: readonly ContentWord[];
  readonly happenings: readonly Happening[];
  readonly quotations: readonly SpokenWords[];
};

/** Words in quotation marks and who said them. */
export type SpokenWords = {
  /** Lower case, letters and digits only. */
  readonly words: readonly string[];
  /** A name's id; `null` where it is not told. */
  readonly speaker: string | null;
  readonly speakerSpan: Span | null;
  /** In the sentence; `null` for a quotation that a claim set gives beside its claim. */
  readonly span: Span | null;
};

/** `atomic`: the sentence speaks of one event only (a claim of a claim set), so its time and place are that event's. */
export function toStatement(reading: SentenceReading, document: DocumentReading, atomic: boolean): Statement {
  const { tokens, tags, frames, ...kept } = reading;
  const { published, names, affiliations } = document;
  return {
    reading: kept,
    document: { published, names, affiliations },
    words: contentWords(reading),
    happenings: frames.map(frame => happeningOf(reading, frame, atomic)),
    quotations: spokenWords(reading),
  };
}

function spokenWords(reading: SentenceReading): SpokenWords[] {
  const speech = reading.speeches.find(one => one.speaker !== null && !one.speaker.startsWith('noun:'));
  return reading.quotes.map(span => ({
    words: plainWords(reading.text.slice(span.start, span.end)),
    speaker: speech?.speaker ?? null,
    speakerSpan: speech?.speakerSpan ?? null,
    span,
  }));
}

function happeningOf(reading: SentenceReading, frame: Frame, atomic: boolean): Happening {
  const own = named(frame.parties);
  const inherited = frame.inherited?.parties ?? [];
  const parties = own.length > 0 ? own : inherited;
  const places = placesOf(reading, frame, atomic);
  return {
    frame,
    parties,
    partiesNearness: own.length > 0 ? 'own' : 'inherited',
    places: places.chains,
    placesNearness: places.nearness,
    days: daysOf(reading, frame, atomic),
    unique: frame.unique ?? frame.inherited?.unique ?? null,
    host: hostOf(reading, frame),
  };
}

function daysOf(reading: SentenceReading, frame: Frame, atomic: boolean): Days | null {
  const own = dayRange(pick(reading.times, frame.times));
  if (own) return { ...own, nearness: 'own' };
  const inClause = reading.times.filter(time => atomic || contains(frame.clause, time));
  const near = dayRange(inClause) ?? dayRange(onlyTime(reading.times));
  if (near) return { ...near, nearness: 'near' };
  const { from = null, to = null } = frame.inherited ?? {};
  return from !== null && to !== null ? { from, to, nearness: 'inherited' } : null;
}

/** The one day a sentence names is that of all it tells, unless a clause says otherwise. */
const onlyTime = (times: readonly TimeMention[]): TimeMention[] => {
  const days = times.filter(time => time.relation === 'at');
  return days.length === 1 ? days : [];
};

function placesOf(
  reading: SentenceReading,
  frame: Frame,
  atomic: boolean,
): { chains: PlaceChain[]; nearness: Nearness } {
  const own = chainsOf(reading, frame.places);
  if (own.length > 0) return { chains: own, nearness: 'own' };
  const others = reading.frames
    .filter(other => atomic || contains(frame.clause, other.trigger))
    .flatMap(other => other.places);
  const near = chainsOf(reading, others);
  if (near.length > 0) return { chains: near, nearness: 'near' };
  const far = chainsOf(reading, onlyPlace(reading));
  if (far.length > 0) return { chains: far, nearness: 'far' };
  return { chains: (frame.inherited?.places ?? []).map(bareChain), nearness: 'inherited' };
}

/** The one place a sentence puts anything in is where all it tells of is, unless a clause says otherwise. */
function onlyPlace({ frames }: SentenceReading): readonly number[] {
  const all = [...new Set(frames.flatMap(frame => frame.places))];
  return all.length === 1 ? all : [];
}

const bareChain = (id: string): PlaceChain => ({ id, text: '', within: [] });

function chainsOf(reading: SentenceReading, indices: readonly number[]): PlaceChain[] {
  return [...new Set(indices)].flatMap(index => {
    const name = reading.names[index];
    return name ? [{ id: name.id, text: name.text, within: name.within }] : [];
  });
}

function hostOf(reading: SentenceReading, frame: Frame): Host | null {
  const host = frame.host === null ? null : (reading.frames[frame.host] ?? null);
  if (host) {
    const happening = happeningOf(reading, { ...host, host: null }, false);
    return {
      parties: happening.parties,
      places: happening.places,
      days: happening.days,
      unique: happening.unique,
    };
  }
  const from = frame.inherited;
  if (from === null || !hasFlag(from.eventClass, 'meeting')) return null;
  const days: Days | null =
    from.from !== null && from.to !== null ? { from: from.from, to: from.to, nearness: 'inherited' } : null;
  return { parties: from.parties, places: from.places.map(bareChain), days, unique: from.unique };
}

const pick = (times: readonly TimeMention[], indices: readonly number[]): TimeMention[] =>
  indices.flatMap(index => times[index] ?? []);
