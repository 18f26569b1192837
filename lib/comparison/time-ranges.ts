/**
 * The days that two times allow, for holding one against the other. A date whose
 * year nothing tells ("16 May") takes the year of the other, so that two days of
 * a year can be told apart where neither text says which year it is.
 */
import { calendarDay, dayNumber, daysInMonth } from '../text/days.ts';
import type { DayNumber, TimeMention } from '../text/times.ts';

/** First and last day, both included; infinite to one side for "since", "after", "before" and "until". */
export type DayRange = { readonly from: number; readonly to: number };

type Days = { readonly from: DayNumber; readonly to: DayNumber };

/** Any year with a 29 February. */
const leapYear = 2024;

/** Both as ranges; `null` where the days of either are not known. */
export function rangesOf(here: TimeMention, there: TimeMention): readonly [DayRange, DayRange] | null {
  const [a, b] = [daysOf(here, there), daysOf(there, here)];
  return a === null || b === null ? null : [rangeOf(here, a), rangeOf(there, b)];
}

/** The days written, without what "since" or "before" makes of them. */
export function daysOf(time: TimeMention, beside: TimeMention): Days | null {
  if (time.from !== null && time.to !== null) return { from: time.from, to: time.to };
  if (time.monthDay === undefined) return null;
  const year = yearOf(beside);
  return year === null ? null : daysInYear(time.monthDay, year);
}

/** `null` where the other spans more than a year's part or has no date at all. */
function yearOf(time: TimeMention): number | null {
  if (time.from === null) return time.monthDay === undefined ? null : leapYear;
  return time.grain === 'year' || time.grain === 'decade' ? null : calendarDay(time.from).year;
}

function daysInYear({ month, day }: { month: number; day: number | null }, year: number): Days {
  const last = daysInMonth(year, month);
  return {
    from: dayNumber(year, month, Math.min(day ?? 1, last)),
    to: dayNumber(year, month, Math.min(day ?? last, last)),
  };
}

function rangeOf({ relation }: TimeMention, { from, to }: Days): DayRange {
  switch (relation) {
    case 'at':
      return { from, to };
    case 'since':
      return { from, to: Number.POSITIVE_INFINITY };
    case 'after':
      return { from: to + 1, to: Number.POSITIVE_INFINITY };
    case 'before':
      return { from: Number.NEGATIVE_INFINITY, to: from - 1 };
    case 'until':
      return { from: Number.NEGATIVE_INFINITY, to };
  }
}
