import type { DayNumber } from './times.ts';

/*
 * Days as whole numbers, so that no time zone and no clock can move a date.
 * Knows the proleptic Gregorian calendar and nothing of words or of `Date`.
 */

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/**
 * Days since 1970-01-01 of a calendar day; months run from 1 and may leave 1–12 ("month 13" is next January),
 * days may leave the month. Method: years begin in March, so that the leap day comes last
 * (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const monthsFromZero = year * 12 + (month - 1);
  const monthIndex = monthsFromZero - Math.floor(monthsFromZero / 12) * 12;
  const marchYear = Math.floor(monthsFromZero / 12) - (monthIndex < 2 ? 1 : 0);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((monthIndex + 10) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar day of a day number; the inverse of `dayNumber`. */
export function calendarDay(day: DayNumber): CalendarDay {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** 28 to 31; months may leave 1–12. */
export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

/** Whether the calendar has such a day: there is no 31 June, and 29 February only in leap years. */
export const isCalendarDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** 1 Monday to 7 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Reads `YYYY-MM-DD`, also as the head of a timestamp ("2025-05-16T08:00Z" → 16 May); `null` where it is no day. */
export function toDayNumber(iso: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCalendarDay(year, month, day) ? dayNumber(year, month, day) : null;
}

/** `YYYY-MM-DD` of a day number. */
export function fromDayNumber(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = calendarDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
