import type { Season, TimeUnit } from './time-words.ts';

/** Which third of a period: "early May", "mid-May", "late May". */
export type Part = 'early' | 'mid' | 'late';

/** "last", "this", "next"; `null` where the words leave it open. */
export type Which = 'last' | 'this' | 'next' | null;

/**
 * A time as the words have it, before any day of reference is known.
 * `time-parsers.ts` makes it, `resolve-time.ts` turns it into days.
 */
export type TimeExpression =
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly weekday: number | null;
      readonly part: Part | null;
      readonly which: Which;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which; readonly partOfDay: boolean }
  /** "two days ago", "last week", "tomorrow night": units away from a day, the whole unit or a part of it. */
  | {
      readonly kind: 'shift';
      readonly unit: TimeUnit;
      readonly amount: number;
      readonly origin: 'published' | 'anchor';
      /** "earlier this week": only up to the day itself; "later this week": only from it on. */
      readonly side: 'whole' | 'before' | 'after';
      readonly part: Part | null;
      readonly partOfDay: boolean;
    }
  | {
      readonly kind: 'season';
      readonly season: Season;
      readonly year: number | null;
      readonly which: Which;
      readonly part: Part | null;
    }
  /** A quarter (of four) or half (of two) of a year. */
  | {
      readonly kind: 'quarter';
      readonly quarter: number;
      readonly of: 4 | 2;
      readonly year: number | null;
      readonly which: Which;
    }
  | { readonly kind: 'decade'; readonly year: number; readonly part: Part | null }
  | { readonly kind: 'weekend'; readonly which: Which }
  | { readonly kind: 'range'; readonly from: TimeExpression; readonly to: TimeExpression };

/** What a parser found: `expression` is `null` for words that are no time of ours and must not be read as anything else ("10:30"). */
export type TimeReading = { readonly expression: TimeExpression | null; readonly next: number };

export type DateExpression = Extract<TimeExpression, { kind: 'date' }>;

export const NO_DATE: DateExpression = {
  kind: 'date',
  year: null,
  month: null,
  day: null,
  weekday: null,
  part: null,
  which: null,
};
