import type { Phrase } from '../base/phrase.ts';
import type { ClaimId } from '../claims/claim-set.ts';
import type { Source } from '../claims/source.ts';
import type { Span } from '../text/span.ts';

/** How a claim stands to one piece of evidence. No relation is no evidence: nothing is shown. */
export type Relation = 'supports' | 'contradicts' | 'differs';

/** The slot that parts two claims. */
export type DifferenceKind =
  | 'participants'
  | 'quantity'
  | 'time'
  | 'place'
  | 'polarity'
  | 'certainty'
  | 'attribution'
  | 'quotation'
  | 'role'
  | 'sequence';

export const differenceKinds = [
  'participants',
  'quantity',
  'time',
  'place',
  'polarity',
  'certainty',
  'attribution',
  'quotation',
  'role',
  'sequence',
] as const satisfies readonly DifferenceKind[];

export type Difference = {
  readonly kind: DifferenceKind;
  /** A quantity that is a number in a row ("the 17th package") and not a count. */
  readonly ordinal?: true;
  readonly here: SlotValue;
  readonly there: SlotValue;
  /** One sentence that says what parts the two. */
  readonly note: Phrase;
};

/** A slot's value as words, and where they stand. */
export type SlotValue = {
  readonly text: string;
  /** Offsets into the claim's own text (`here`) or the evidence's text (`there`); empty if it was inherited. */
  readonly spans: readonly Span[];
};

export type FigureKind = 'count' | 'percentage' | 'money' | 'measure' | 'duration' | 'ordinal' | 'day';

/** A number or a day that a claim tells, to be drawn beside those of other claims. */
export type Figure = {
  readonly kind: FigureKind;
  /** Durations in seconds, measures in the SI base unit, days since 1970; the middle of what the words allow. */
  readonly value: number;
  /** What stands on one scale with it: a unit, a currency, the lemma of the noun that is counted. */
  readonly of: string;
  /** As it stands: "more than 1,000 prisoners"; and up to the end of its number: "more than 1,000". */
  readonly text: string;
  readonly number: string;
  readonly scope: 'each' | 'total' | null;
  /** `YYYY-MM-DD`, where the claim tells the one day that it is the figure of. */
  readonly day: string | null;
  /** Told as agreed or planned, and not as done. */
  readonly planned: boolean;
};

export type Evidence = {
  readonly source: Source;
  readonly claim: EvidenceClaim;
  readonly relation: Relation;
  /** 0 to 1; an order, not a probability. */
  readonly confidence: number;
  /** Why both are taken to speak of one happening; never empty. */
  readonly sameEvent: readonly Phrase[];
  /** Why two different values can hold together; only where `relation` is `differs`. */
  readonly bothCanHold: Phrase | null;
  /** Empty where `relation` is `supports`. */
  readonly differences: readonly Difference[];
};

export type EvidenceClaim = {
  readonly id: ClaimId;
  readonly text: string;
  /** `false`: restated, and never shown in quotation marks. */
  readonly verbatim: boolean;
  readonly paragraph: number | null;
  /** Left out where there is none. */
  readonly figures?: readonly Figure[];
};

/**
 * What all evidence says together: `contradicted` some contradicts and none
 * supports, `disputed` some contradicts and some supports, `differs` some
 * differs and none contradicts or supports… see `gather.ts`.
 */
export type Status = 'contradicted' | 'disputed' | 'differs' | 'supported' | 'unmatched';

/** A claim of the article that is being read, after it was held against all sources. */
export type CheckedClaim = {
  /** Stable for one text: made of the claim's words and how many like it came before. */
  readonly id: ClaimId;
  /** Offsets into the article's text. */
  readonly span: Span;
  readonly text: string;
  readonly status: Status;
  /** Contradicting first, then differing, then supporting; newest first within. */
  readonly evidence: readonly Evidence[];
  /** The happening it speaks of, to group by; `null` where nothing was matched. */
  readonly event: EventLabel | null;
  /** Left out where there is none. */
  readonly figures?: readonly Figure[];
};

export type EventLabel = {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`, first and last day; equal for one day, `null` where unknown. */
  readonly from: string | null;
  readonly to: string | null;
};
