import { calendarDay, dayNumber, daysInMonth, weekdayOf } from './days.ts';
import type { DateExpression, Part, TimeExpression, Which } from './time-expression.ts';
import { SEASON_START, type TimeUnit } from './time-words.ts';
import type { DayNumber, TimeGrain } from './times.ts';

/*
 * Turns a time as the words have it into first and last day. Prefers the past,
 * as news do, unless the sentence speaks of what is to come.
 */

export type TimeContext = {
  readonly published: DayNumber | null;
  /** The day that "a year earlier" and "the following day" lean on. */
  readonly anchor: DayNumber | null;
  readonly future: boolean;
};

type Days = { readonly from: DayNumber; readonly to: DayNumber };
export type Resolved = {
  readonly days: Days | null;
  readonly grain: TimeGrain;
  readonly weekday: number | null;
  readonly absolute: boolean;
};

/**
 * A day without its year is the nearest one, where a day to come counts as this
 * many times farther: "on 16 May" printed on 10 May is next week, "on 1 August"
 * printed in May was last summer. Chosen so that about two months ahead still win.
 */
const FUTURE_FARTHER = 5;

const monthDays = (year: number, month: number): Days => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month + 1, 1) - 1,
});
const yearDays = (year: number): Days => ({ from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) });

/** A third of a period, a little generous: "mid-May" is the 11th to the 21st, "late 2021" September to December. */
function third(days: Days, part: Part | null): Days {
  if (part === null) return days;
  const third = Math.floor((days.to - days.from + 1) / 3);
  if (part === 'early') return { from: days.from, to: days.from + third };
  if (part === 'late') return { from: days.to - third, to: days.to };
  return { from: days.from + third, to: days.to - third };
}

export function resolveTime(time: TimeExpression, context: TimeContext): Resolved {
  switch (time.kind) {
    case 'date':
      return resolveDate(time, context);
    case 'weekday':
      return {
        days:
          context.published === null
            ? null
            : weekdayDay(time.weekday, time.which, context.published, context.future),
        grain: time.partOfDay ? 'part-of-day' : 'day',
        weekday: time.weekday,
        absolute: false,
      };
    case 'shift':
      return resolveShift(time, context);
    case 'season':
      return plain(seasonDays(time, context), 'season', time.year !== null, time.part);
    case 'quarter':
      return plain(quarterDays(time, context), 'quarter', time.year !== null, null);
    case 'decade':
      return plain(
        { from: dayNumber(time.year, 1, 1), to: dayNumber(time.year + 10, 1, 1) - 1 },
        'decade',
        true,
        time.part,
      );
    case 'weekend':
      return plain(weekendDays(time.which, context), 'day', false, null);
    case 'range':
      return resolveRange(time.from, time.to, context);
  }
}

const plain = (days: Days | null, grain: TimeGrain, absolute: boolean, part: Part | null): Resolved => ({
  days: days === null ? null : third(days, part),
  grain,
  weekday: null,
  absolute,
});

/** The weekday of this week or the last, or the next to come. The day of publication itself counts as past. */
function weekdayDay(weekday: number, which: Which, published: DayNumber, future: boolean): Days {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  let day = future ? published + ahead : published - back;
  if (which === 'last') day = published - (back === 0 ? 7 : back);
  if (which === 'next') day = published + (ahead === 0 ? 7 : ahead);
  if (which === 'this') day = published - weekdayOf(published) + weekday;
  return { from: day, to: day };
}

function weekendDays(which: Which, { published, future }: TimeContext): Days | null {
  if (published === null) return null;
  const today = weekdayOf(published);
  const thisSaturday = published - today + 6;
  // "this weekend" in the first half of a week is mostly the one that was.
  const toCome =
    which === 'next' ||
    (which === 'this' && (future || today > 3)) ||
    (which === null && future) ||
    (which === null && today >= 6);
  const saturday = toCome ? thisSaturday : thisSaturday - 7;
  return { from: saturday, to: saturday + 1 };
}

function resolveDate(date: DateExpression, context: TimeContext): Resolved {
  const grain = date.day !== null ? 'day' : date.month !== null ? 'month' : 'year';
  const year = date.year ?? guessYear(date, context);
  const base = { grain, weekday: date.weekday, absolute: date.year !== null } as const;
  return { ...base, days: year === null ? null : third(daysOf(year, date), date.part) };
}

function daysOf(year: number, { month, day }: DateExpression): Days {
  if (month === null) return yearDays(year);
  if (day === null) return monthDays(year, month);
  const written = dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
  return { from: written, to: written };
}

/** The year that a day or month without one most likely means; `null` without a day of publication. */
function guessYear(date: DateExpression, { published, future }: TimeContext): number | null {
  if (published === null) return null;
  const now = calendarDay(published).year;
  const candidates = [now - 1, now, now + 1].map(year => ({ year, days: daysOf(year, date) }));
  const past = candidates.filter(({ days }) => days.from <= published);
  const ahead = candidates.filter(({ days }) => days.to >= published);
  if (date.which === 'last') return candidates.findLast(({ days }) => days.to < published)?.year ?? now;
  if (date.which === 'next') return candidates.find(({ days }) => days.from > published)?.year ?? now;
  if (date.which === 'this') return now;
  if (date.weekday !== null) {
    const fits = candidates.find(({ days }) => date.day !== null && weekdayOf(days.from) === date.weekday);
    if (fits !== undefined) return fits.year;
  }
  if (future) return ahead[0]?.year ?? now;
  const latest = past.at(-1)?.year ?? now;
  if (date.day === null) return latest;
  const distance = (days: Days): number =>
    days.from > published ? FUTURE_FARTHER * (days.from - published) : published - days.from;
  return candidates.reduce((best, next) => (distance(next.days) < distance(best.days) ? next : best)).year;
}

/** The unit that holds a day: Monday to Sunday, the month, the year. */
function unitDays(
  unit: TimeUnit,
  day: DayNumber,
  amount: number,
): { readonly days: Days; readonly grain: TimeGrain } {
  const { year, month } = calendarDay(day);
  switch (unit) {
    case 'day':
      return { days: { from: day + amount, to: day + amount }, grain: 'day' };
    case 'week':
    case 'fortnight': {
      const monday = day - weekdayOf(day) + 1 + 7 * amount;
      return { days: { from: monday, to: monday + 6 }, grain: 'week' };
    }
    case 'month':
      return { days: monthDays(year, month + amount), grain: 'month' };
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * amount;
      return {
        days: { from: dayNumber(year, first, 1), to: dayNumber(year, first + 3, 1) - 1 },
        grain: 'quarter',
      };
    }
    case 'year':
      return { days: yearDays(year + amount), grain: 'year' };
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + 10 * amount;
      return { days: { from: dayNumber(first, 1, 1), to: dayNumber(first + 10, 1, 1) - 1 }, grain: 'decade' };
    }
  }
}

function resolveShift(shift: Extract<TimeExpression, { kind: 'shift' }>, context: TimeContext): Resolved {
  const origin = shift.origin === 'anchor' ? context.anchor : context.published;
  const { days, grain } = unitDays(shift.unit, origin ?? 0, shift.amount);
  const base = { grain: shift.partOfDay ? ('part-of-day' as const) : grain, weekday: null, absolute: false };
  if (origin === null) return { ...base, days: null };
  if (shift.side === 'before') return { ...base, days: { from: Math.min(days.from, origin), to: origin } };
  if (shift.side === 'after') return { ...base, days: { from: origin, to: days.to } };
  return { ...base, days: third(days, shift.part) };
}

/** A winter has two years: "winter of 2022" may have begun in 2021 or in 2022, and both are allowed. */
function seasonDays(
  time: Extract<TimeExpression, { kind: 'season' }>,
  { published, future }: TimeContext,
): Days | null {
  const start = SEASON_START[time.season];
  const of = (year: number): Days => ({
    from: dayNumber(year, start, 1),
    to: dayNumber(year, start + 3, 1) - 1,
  });
  if (time.year !== null)
    return time.season === 'winter' ? { from: of(time.year - 1).from, to: of(time.year).to } : of(time.year);
  if (published === null) return null;
  const year = calendarDay(published).year;
  const all = [year - 2, year - 1, year, year + 1].map(of);
  const nextOne = all.find(days => days.from > published);
  if (time.which === 'next') return nextOne ?? null;
  if (time.which === 'last') return all.findLast(days => days.to < published) ?? null;
  if (time.which === 'this') return all.find(days => days.to >= published) ?? null;
  if (future) return all.find(days => days.to >= published) ?? null;
  return all.findLast(days => days.from <= published) ?? null;
}

function quarterDays(
  time: Extract<TimeExpression, { kind: 'quarter' }>,
  { published, future }: TimeContext,
): Days | null {
  const months = 12 / time.of;
  const of = (year: number): Days => ({
    from: dayNumber(year, (time.quarter - 1) * months + 1, 1),
    to: dayNumber(year, time.quarter * months + 1, 1) - 1,
  });
  if (time.year !== null) return of(time.year);
  if (published === null) return null;
  const year = calendarDay(published).year;
  if (time.which === 'this') return of(year);
  if (time.which === 'last') return of(year - 1);
  if (time.which === 'next') return of(year + 1);
  if (future) return [of(year), of(year + 1)].find(days => days.to >= published) ?? null;
  return [of(year), of(year - 1)].find(days => days.from <= published) ?? null;
}

/** The end lends its year and month to the beginning: "from 16 to 19 June 2022". */
function resolveRange(from: TimeExpression, to: TimeExpression, context: TimeContext): Resolved {
  const end = resolveTime(to, context);
  const lent =
    from.kind === 'date' && to.kind === 'date' && from.year === null ? { ...from, year: to.year } : from;
  let begin = resolveTime(lent, context);
  // Two weekdays or days without a year that come out backwards span the turn of the week or the year.
  if (begin.days !== null && end.days !== null && begin.days.from > end.days.to && !begin.absolute) {
    const back = from.kind === 'weekday' ? 7 : 0;
    begin = { ...begin, days: { from: begin.days.from - back, to: begin.days.to - back } };
  }
  const ordered = begin.days !== null && end.days !== null && begin.days.from <= end.days.to;
  return {
    days:
      ordered && begin.days !== null && end.days !== null ? { from: begin.days.from, to: end.days.to } : null,
    grain: end.grain,
    weekday: null,
    absolute: end.absolute,
  };
}
