import type { Span } from './span.ts';

/** Days since 1970-01-01 in the calendar of the text; no time zones. */
export type DayNumber = number;

export type TimeGrain = 'part-of-day' | 'day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade';

/**
 * A time in a sentence, resolved against a reference day. Durations are
 * quantities and never times ("a 30-day truce", "for three years").
 */
export type TimeMention = Span & {
  readonly text: string;
  /** First and last day that the words allow, both included; `null` where there is no reference day. */
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
  readonly grain: TimeGrain;
  /** How it binds its event: "on 16 May", "since 2022", "until Friday", "before / after the vote of 5 May". */
  readonly relation: 'at' | 'since' | 'until' | 'before' | 'after';
  /** Day of week as written (1 Monday to 7 Sunday), also without a reference day. */
  readonly weekday: number | null;
  /** `true`: the words alone fix it ("16 May 2025"); `false`: it needed the reference day ("last week", "16 May"). */
  readonly absolute: boolean;
};
