import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDay,
  dayNumber,
  fromDayNumber,
  isCalendarDay,
  toDayNumber,
  weekdayOf,
} from '../../../lib/text/days.ts';

const anyDay = fc.integer({ min: dayNumber(1500, 1, 1), max: dayNumber(2500, 12, 31) });

describe('day numbers', () => {
  it('count from 1970-01-01', () => {
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(toDayNumber('1969-12-31')).toBe(-1);
  });

  it('agree with the clock of the computer, read in universal time', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(fromDayNumber(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(weekdayOf(day) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
    );
  });

  it('come back from their text and from their parts', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const { year, month, day: dayOfMonth } = calendarDay(day);
        expect(toDayNumber(fromDayNumber(day))).toBe(day);
        expect(dayNumber(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it('take months beyond the year', () => {
    expect(fromDayNumber(dayNumber(2024, 13, 1))).toBe('2025-01-01');
    expect(fromDayNumber(dayNumber(2025, 0, 1))).toBe('2024-12-01');
  });

  it('read the day of a timestamp', () => {
    expect(toDayNumber('2025-05-16T08:00:00Z')).toBe(toDayNumber('2025-05-16'));
  });

  it.each(['', '2025-02-30', '2025-13-01', '2025-5-1', '16 May 2025', '2023-02-29'])(
    'are null for %j',
    text => {
      expect(toDayNumber(text)).toBeNull();
    },
  );

  it('know leap years', () => {
    expect(isCalendarDay(2024, 2, 29)).toBe(true);
    expect(isCalendarDay(1900, 2, 29)).toBe(false);
    expect(isCalendarDay(2000, 2, 29)).toBe(true);
  });
});
