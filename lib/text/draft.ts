import type { QuantityKind } from './quantities.ts';
import type { Unit } from './units.ts';

/**
 * A quantity on the way: what a reader found at a place, before comparators,
 * what is counted, and scope are looked for around it. Indexes are of pieces.
 */
export type Draft = {
  readonly first: number;
  readonly next: number;
  /** The number alone, half-open. */
  readonly numberFirst: number;
  readonly numberNext: number;
  readonly kind: QuantityKind;
  /** As written, in `unit`; `high` null: "hundreds". */
  readonly low: number;
  readonly high: number | null;
  /** The words say a size and no number: "a couple". */
  readonly vague: boolean;
  readonly unit: Unit | null;
  /** A unit that has no table entry: "magnitude", or `null`. */
  readonly unitName: string | null;
  /** Where what is counted begins, `null` where nothing is looked for. */
  readonly countedFrom: number | null;
  /** Lemmas that the reader knows already ("nobody" → person). */
  readonly counted: readonly string[];
};

type Least = Pick<Draft, 'first' | 'next' | 'kind' | 'low'>;

/** A draft from what differs; the number is the whole span, and nothing is counted, unless told. */
export const draftOf = (given: Least & Partial<Draft>): Draft => ({
  numberFirst: given.first,
  numberNext: given.next,
  high: given.low,
  vague: false,
  unit: null,
  unitName: null,
  countedFrom: null,
  counted: [],
  ...given,
});
