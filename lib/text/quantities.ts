import type { Span } from './span.ts';

/** Numbers from `low` to `high`; `null` is without bound. A plain number has `low === high`. */
export type Interval = {
  readonly low: number | null;
  readonly high: number | null;
  /** `true`: the end itself is left out ("more than 5": low 5, lowOpen). */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
};

export type QuantityKind =
  /** people, cars, votes: `counted` says what */
  | 'count'
  /** 12 percent, 3 percentage points */
  | 'percentage'
  /** `unit` is an ISO 4217 code */
  | 'money'
  /** 2 hours, a 30-day cease-fire: `interval` in seconds, `unit` as written */
  | 'duration'
  /** 40 kilometres: `interval` in the SI base unit (m, kg, m2, K, m/s …) */
  | 'measure'
  /** the 17th package, first, seventeenth */
  | 'ordinal'
  /** an age: 59-year-old, aged 18 to 22 */
  | 'age'
  /** 3-2, 2.1 (odds, scores, votes 54-46) */
  | 'score'
  /** a number that says nothing of how many: road, jersey, flight, model, chapter numbers */
  | 'label';

export type Quantity = Span & {
  /** As it stands, comparator and unit included: "more than 1,000 prisoners". */
  readonly text: string;
  /** The number alone: "1,000", "a dozen". */
  readonly number: Span;
  readonly kind: QuantityKind;
  readonly interval: Interval;
  /** "about", "some", "nearly", "around": within 10 % of the number. */
  readonly approximate: boolean;
  /** Unit as a lemma ("hour", "day", "USD", "kilometre", "percent"); `null` for counts. */
  readonly unit: string | null;
  /** Lemmas of what is counted, head last: "prisoners of war" → ["prisoner"], "young men" → ["young", "man"]. */
  readonly counted: readonly string[];
  /** "each", "a side", "per", "apiece" → each; "in all", "in total", "altogether", "combined" → total. */
  readonly scope: 'each' | 'total' | null;
};
