/**
 * What a statement says, as typed slots: the shapes that reading makes and that
 * matching and comparison work on. Plain JSON throughout, so that a reading can
 * be stored, shipped and sent.
 *
 * Offsets are those of the sentence's own text, except `SentenceReading.span`.
 */
import type { NameKind, NameMention } from '../text/names.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import type { DayNumber, TimeMention } from '../text/times.ts';
import type { Token } from '../text/tokens.ts';

export type Tag =
  | 'noun'
  | 'name'
  | 'number'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'preposition'
  | 'auxiliary'
  | 'modal'
  | 'pronoun'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'to'
  | 'negation'
  | 'possessive'
  | 'time'
  | 'mark';

/** How sure the text itself is that something happened. */
export type Certainty =
  /** told as done or as being so */
  | 'fact'
  /** "reportedly", "allegedly", "sources said" */
  | 'reported'
  /** will, is to, plans to, agreed to, asked for */
  | 'planned'
  /** may, might, could, likely */
  | 'possible'
  /** if, unless, once */
  | 'conditional'
  /** whether, a question */
  | 'asked';

export type PartyRole = 'agent' | 'patient' | 'with';

/** Somebody or something that takes part: a name, or a common noun ("police"). */
export type Party = {
  /** A name's `id`, or `noun:police`. Capitals that stand for a government have the country's id. */
  readonly id: string;
  readonly kind: NameKind | 'common';
  readonly text: string;
  readonly span: Span;
  readonly role: PartyRole;
};

/** "the first … since 2022", "the largest … of the war": what makes an event the only one of its kind. */
export type Unique = {
  readonly kind: 'first' | 'last' | 'superlative';
  /** The adjective's lemma for a superlative ("largest"); `null` otherwise. */
  readonly of: string | null;
  /** Since when, in days; `null` where the text does not say. */
  readonly since: DayNumber | null;
};

/**
 * One happening or state that a sentence speaks of, with what fills its slots.
 * `explicit` slots stand in the clause; `inherited` ones come from what a
 * pronoun or "these talks" refers to, and weigh less wherever they are used.
 */
export type Frame = {
  /** Id of an event class (assets/events/classes.json); `null`: an open word. */
  readonly eventClass: string | null;
  /** Lemma of the word that names the event. */
  readonly lemma: string;
  /** Its derivational family ("negotiate" for negotiation, negotiator). */
  readonly family: string;
  readonly trigger: Span;
  readonly form: 'verb' | 'noun';
  readonly clause: Span;
  /** `true`: told as not having happened or not being so. */
  readonly denied: boolean;
  /** The words that deny it. */
  readonly denial: Span | null;
  readonly certainty: Certainty;
  readonly certaintyCue: Span | null;
  readonly parties: readonly Party[];
  /** Indices into the sentence's `names`, of kind place or country, that say where. */
  readonly places: readonly number[];
  /** Indices into the sentence's `times`. */
  readonly times: readonly number[];
  /** Indices into the sentence's `quantities`. */
  readonly quantities: readonly number[];
  readonly unique: Unique | null;
  /** Told as known ("these talks", "the deal of May"): spoken about, not stated. */
  readonly given: boolean;
  /** "another", "a second": opens a happening that was not spoken of before. */
  readonly distinct: boolean;
  /** Index (in the same sentence's frames) of the happening that this one came out of: an agreement's talks. */
  readonly host: number | null;
  /** Slots that the sentence does not fill itself. */
  readonly inherited: Inherited | null;
};

export type Inherited = {
  readonly parties: readonly Party[];
  /** Ids of places. */
  readonly places: readonly string[];
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
  readonly unique: Unique | null;
  /** The class of the happening referred to. */
  readonly eventClass: string | null;
};

/** An office or title that a person is given: "Former President Donald Trump". */
export type RoleMention = {
  /** Index into the sentence's `names`. */
  readonly name: number;
  /** Lemmas of the office, head last: ["foreign", "minister"]. */
  readonly office: readonly string[];
  readonly head: string;
  /** "former", "ex-", "then" (held at the time told of), "acting", "deputy" …: what qualifies the office. */
  readonly standing: 'current' | 'former' | 'then' | 'acting' | 'elect' | 'future';
  /** Id of the country or organisation that the office is of; `null` where not said. */
  readonly of: string | null;
  readonly span: Span;
};

/** Who says what. */
export type Speech = {
  /** A name's id or `noun:official`; `null` for a pronoun that could not be resolved. */
  readonly speaker: string | null;
  readonly speakerSpan: Span | null;
  readonly verb: string;
  /** What is said, as far as it stands in this sentence. */
  readonly content: Span;
  readonly quoted: boolean;
};

export type SentenceReading = {
  /** In the document's text. */
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly names: readonly NameMention[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  readonly quotes: readonly Span[];
  readonly frames: readonly Frame[];
  readonly roles: readonly RoleMention[];
  readonly speeches: readonly Speech[];
  readonly question: boolean;
  /** 0 to 1: how much the sentence is a checkable statement of fact (check-worthy.ts). */
  readonly checkWorthiness: number;
};

export type DocumentReading = {
  readonly published: DayNumber | null;
  readonly sentences: readonly SentenceReading[];
  /** Names' ids of the whole document, most frequent first. */
  readonly names: readonly string[];
  /** Person id → id of the country or organisation the document puts them with. */
  readonly affiliations: Readonly<Record<string, string>>;
};
