import type { Span } from './span.ts';

export type NameKind = 'country' | 'place' | 'person' | 'organisation' | 'other';

/**
 * A name in a sentence, with what it stands for.
 *
 * `id` is canonical over spellings and documents: `country:UA`, `place:istanbul`,
 * `organisation:european-union`, `person:volodymyr-zelensky`, `other:dolmabahce-palace`.
 * A person of whom a document only gives the surname is `person:putin`;
 * `namesOne` (name-identity.ts) knows that it may be `person:vladimir-putin`.
 */
export type NameMention = Span & {
  readonly text: string;
  readonly id: string;
  readonly kind: NameKind;
  /**
   * `capital`: a seat of government that news use for the government ("Kyiv rejected"),
   * a person's bare `surname`, a people or adjective (`demonym`: "Russians", "Ukrainian").
   */
  readonly form: 'full' | 'alias' | 'demonym' | 'capital' | 'surname';
  /** For a capital: the country whose government it may stand for. */
  readonly government: string | null;
  /** Larger places that hold it, nearest first: Istanbul → `country:TR`. */
  readonly within: readonly string[];
};
