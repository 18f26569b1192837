import { casual } from 'chrono-node/en';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber } from '../../../lib/text/days.ts';
import { readTimes, type TimeMention } from '../../../lib/text/times.ts';

/** A Wednesday. */
const published = toDayNumber('2025-05-21');

/** "text: from..to grain" of every time, as a line each. */
const seen = (sentence: string, day = published): string[] => readTimes(sentence, day).map(line);

function line({ text, from, to, grain }: TimeMention): string {
  const days =
    from === null || to === null
      ? 'open'
      : from === to
        ? fromDayNumber(from)
        : `${fromDayNumber(from)}..${fromDayNumber(to)}`;
  return `${text}: ${days} ${grain}`;
}

describe('readTimes', () => {
  it.each([
    // calendar dates
    ['The ferry sank on 16 May 2025.', '16 May 2025: 2025-05-16 day'],
    ['The court ruled on May 16, 2025, in Oslo.', 'May 16, 2025: 2025-05-16 day'],
    ['The quake of the 3rd of March 2011 was felt widely.', '3rd of March 2011: 2011-03-03 day'],
    ['Shares fell on Friday, May 16, 2025.', 'Friday, May 16, 2025: 2025-05-16 day'],
    ['Trading stopped on 2025-05-16.', '2025-05-16: 2025-05-16 day'],
    ['The form is dated 16/05/2025.', '16/05/2025: 2025-05-16 day'],
    ['The form is dated 05/16/2025.', '05/16/2025: 2025-05-16 day'],
    ['The vote fell on Jan. 20 in the north.', 'Jan. 20: 2025-01-20 day'],
    ['It snowed on July 13,2009.', 'July 13,2009: 2009-07-13 day'],
    // a day without its year is the nearest, and the past is preferred
    ['The strike began on 16 May.', '16 May: 2025-05-16 day'],
    ['The strike began on 20 December.', '20 December: 2024-12-20 day'],
    ['The cup final is on 31 May.', '31 May: 2025-05-31 day'],
    ['The court will rule on 20 December.', '20 December: 2025-12-20 day'],
    // months, years, decades
    ['Prices rose in May 2024.', 'May 2024: 2024-05-01..2024-05-31 month'],
    ['Prices rose in May.', 'May: 2025-05-01..2025-05-31 month'],
    ['Prices rose in August.', 'August: 2024-08-01..2024-08-31 month'],
    ['Prices rose last March.', 'last March: 2025-03-01..2025-03-31 month'],
    ['The treaty was signed in 1776.', '1776: 1776-01-01..1776-12-31 year'],
    ['The 2012 elections were close.', '2012: 2012-01-01..2012-12-31 year'],
    ['Bridges of the 1990s are being renewed.', '1990s: 1990-01-01..1999-12-31 decade'],
    ['The hope of ’08 is gone.', '08: 2008-01-01..2008-12-31 year'],
    // parts of a period
    ['The talks were held in mid-May.', 'mid-May: 2025-05-11..2025-05-21 month'],
    ['The team was formed in early June 2024.', 'early June 2024: 2024-06-01..2024-06-11 month'],
    ['The bank failed in late 2021.', 'late 2021: 2021-09-01..2021-12-31 year'],
    ['It will open by the end of the year.', 'end of the year: 2025-09-01..2025-12-31 year'],
    // seasons and quarters
    ['It began in the spring of 2022.', 'spring of 2022: 2022-03-01..2022-05-31 season'],
    ['It began in spring 2022.', 'spring 2022: 2022-03-01..2022-05-31 season'],
    ['It rained all through last summer.', 'last summer: 2024-06-01..2024-08-31 season'],
    ['Sales fell in Q3 2020.', 'Q3 2020: 2020-07-01..2020-09-30 quarter'],
    ['Sales fell in the third quarter of 2020.', 'third quarter of 2020: 2020-07-01..2020-09-30 quarter'],
    ['Sales fell in the first half of 2020.', 'first half of 2020: 2020-01-01..2020-06-30 quarter'],
    // weekdays: the past, unless the words look ahead
    ['The mayor resigned on Friday.', 'Friday: 2025-05-16 day'],
    ['The mayor resigned on Wednesday.', 'Wednesday: 2025-05-21 day'],
    ['The mayor will resign on Friday.', 'Friday: 2025-05-23 day'],
    ['The truce holds until Friday.', 'Friday: 2025-05-23 day'],
    ['On Friday, the leaders will meet.', 'Friday: 2025-05-23 day'],
    ['She said on Friday that she will resign.', 'Friday: 2025-05-16 day'],
    ['It might happen on Friday.', 'Friday: 2025-05-23 day'],
    ['They play next Friday.', 'next Friday: 2025-05-23 day'],
    ['They played last Wednesday.', 'last Wednesday: 2025-05-14 day'],
    ['The storm hit on Monday night.', 'Monday night: 2025-05-19 part-of-day'],
    // relative to the day of publication
    ['The match was played yesterday.', 'yesterday: 2025-05-20 day'],
    ['Voters go to the polls tomorrow.', 'tomorrow: 2025-05-22 day'],
    ['The roof fell in last night.', 'last night: 2025-05-20 part-of-day'],
    ['The index fell last week.', 'last week: 2025-05-12..2025-05-18 week'],
    ['The index fell earlier this week.', 'this week: 2025-05-19..2025-05-21 week'],
    ['The index may fall next month.', 'next month: 2025-06-01..2025-06-30 month'],
    ['The index fell last year.', 'last year: 2024-01-01..2024-12-31 year'],
    ['The trial opened two days ago.', 'two days ago: 2025-05-19 day'],
    ['The trial opened three years ago.', 'three years ago: 2022-01-01..2022-12-31 year'],
    ['The trial opened a month ago.', 'a month ago: 2025-04-01..2025-04-30 month'],
    ['Rain fell over the weekend.', 'weekend: 2025-05-17..2025-05-18 day'],
    // feasts and known days
    ['The pool opened on New Year’s Day.', 'New Year’s Day: 2025-01-01 day'],
    ['The pool closed at Christmas.', 'Christmas: 2024-12-25 day'],
    ['Security changed after 9/11.', '9/11: 2001-09-11 day'],
    // ranges
    ['The fair ran from 16 to 19 May.', '16 to 19 May: 2025-05-16..2025-05-19 day'],
    ['The fair ran May 16-19.', 'May 16-19: 2025-05-16..2025-05-19 day'],
    ['The fair ran from 28 April to 2 May 2024.', '28 April to 2 May 2024: 2024-04-28..2024-05-02 day'],
    ['He governed from 2014 to 2016.', '2014 to 2016: 2014-01-01..2016-12-31 year'],
    ['The season of 2014–15 was his best.', '2014–15: 2014-01-01..2015-12-31 year'],
  ])('reads %j', (sentence, expected) => {
    expect(seen(sentence)).toEqual([expected]);
  });

  it.each([
    // "May" and "March" that are no months
    'Theresa May may resign.',
    'May said the bill would pass.',
    'Thousands march on the capital.',
    'The spring water is clean.',
    'The fall of the city was quick.',
    // names that have a weekday in them, and weekdays of habit
    'Shops cut prices on Black Friday.',
    'Sheffield Wednesday drew at home.',
    'The market is open every Monday.',
    // durations, ages, scores, counts
    'A 30-day truce was signed.',
    'He was jailed for three years.',
    'Players aged 18 to 22 may enter.',
    'They won 2-1.',
    'The town has 1,000 houses.',
    'About 2022 people live there.',
    'The flat cost $2000.',
    // clock times and centuries
    'The whistle blew at 10:30.',
    'The polls close at 8 p.m. in the capital.',
    'The tower is of the 19th century.',
    // two readings of one date
    'The form is dated 05/06/2025.',
    // "second" and "the second half" of a match
    'She came second.',
    'He scored in the second half.',
  ])('finds no time in %j', sentence => {
    expect(seen(sentence)).toEqual([]);
  });

  it.each([
    ['Prices have risen since 2022.', 'since'],
    ['The bridge is shut until Friday.', 'until'],
    ['The bridge is shut through Friday.', 'until'],
    ['It must open by the end of the year.', 'until'],
    ['The bridge was shut before March.', 'before'],
    ['Talks went on ahead of Friday.', 'before'],
    ['The bridge was shut after May 2024.', 'after'],
    ['He resigned after the vote of 5 May.', 'after'],
    ['He resigned on 5 May.', 'at'],
    ['He governed from 2014 to 2016.', 'at'],
    ['He has governed from 2014.', 'since'],
  ])('tells how the time binds its event in %j', (sentence, relation) => {
    expect(readTimes(sentence, published).map(time => time.relation)).toEqual([relation]);
  });
});

describe('readTimes without a day of publication', () => {
  it('resolves what the words alone fix', () => {
    expect(seen('The ferry sank on 16 May 2025.', null)).toEqual(['16 May 2025: 2025-05-16 day']);
    expect(readTimes('The ferry sank on 16 May 2025.', null)[0]?.absolute).toBe(true);
  });

  it('keeps the weekday of what it cannot resolve', () => {
    expect(readTimes('The ferry sank on Friday.', null)).toMatchObject([
      { from: null, to: null, weekday: 5, absolute: false },
    ]);
  });

  it('keeps month and day of a date without its year', () => {
    expect(readTimes('The ferry sank on 16 May.', null)).toMatchObject([
      { from: null, monthDay: { month: 5, day: 16 } },
    ]);
  });

  it('leaves "yesterday" open', () => {
    expect(seen('The ferry sank yesterday.', null)).toEqual(['yesterday: open day']);
  });
});

describe('readTimes with an anchor', () => {
  const anchor = toDayNumber('2020-03-10');

  it.each([
    ['Profits had been higher a year earlier.', '2019-01-01'],
    ['The minister had resigned the day before.', '2020-03-09'],
    ['The minister resigned the following day.', '2020-03-11'],
    ['The minister said the next day that he would stay.', '2020-03-11'],
    ['Two weeks later the court ruled.', '2020-03-23'],
  ])('leans %j on it', (sentence, from) => {
    const [time] = readTimes(sentence, published, { anchor });
    expect(time?.from).toBe(toDayNumber(from));
  });

  it('leaves them open without one', () => {
    expect(seen('Profits had been higher a year earlier.')).toEqual(['a year earlier: open year']);
  });
});

/** chrono-node as the oracle, where both must agree: full dates, in whatever order and spelling. */
describe('full dates', () => {
  const months = [
    'January',
    'Feb.',
    'March',
    'Apr.',
    'May',
    'June',
    'July',
    'August',
    'Sept.',
    'October',
    'Nov.',
    'December',
  ];
  const written = fc.record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 1, max: 28 }),
    write: fc.constantFrom<(day: number, month: string, year: number) => string>(
      (day, month, year) => `${day} ${month} ${year}`,
      (day, month, year) => `${month} ${day}, ${year}`,
      (day, month, year) => `${month} ${day}th, ${year}`,
    ),
  });

  it('come to the day that chrono-node reads', () => {
    fc.assert(
      fc.property(written, ({ year, month, day, write }) => {
        const sentence = `The ferry sank on ${write(day, months[month] ?? '', year)} in a storm.`;
        const theirs = casual.parse(sentence)[0]?.start;
        const iso = [theirs?.get('year'), theirs?.get('month'), theirs?.get('day')]
          .map(part => String(part).padStart(2, '0'))
          .join('-');
        expect(readTimes(sentence, null).map(time => time.from)).toEqual([toDayNumber(iso)]);
      }),
    );
  });
});

describe('spans of times', () => {
  const words = [
    'on',
    '16',
    'May',
    'May',
    '2025',
    ',',
    'Friday',
    'last',
    'week',
    'two',
    'days',
    'ago',
    'since',
    '-',
    'to',
    '1990s',
    'the',
    '9/11',
    'Q3',
    'mid',
    'will',
    '10:30',
    '’',
    'late',
    'spring',
    'of',
    '٣',
    '💥',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map(list => list.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map(list => list.join('')),
  );

  it('lie inside the text, in order, and give their words back', () => {
    fc.assert(
      fc.property(anyText, text => {
        let last = 0;
        for (const time of readTimes(text, published)) {
          expect(time.start).toBeGreaterThanOrEqual(last);
          expect(time.end).toBeGreaterThan(time.start);
          expect(text.slice(time.start, time.end)).toBe(time.text);
          if (time.from !== null && time.to !== null) expect(time.from).toBeLessThanOrEqual(time.to);
          last = time.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('time zones', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  it('change nothing', () => {
    const sentence =
      'On Friday and on 16 May, two days ago, last week, since 1 January 2024 and over the weekend.';
    const inZone = (zone: string): readonly TimeMention[] => {
      process.env['TZ'] = zone;
      return readTimes(sentence, published);
    };
    expect(inZone('Asia/Tokyo')).toEqual(inZone('America/New_York'));
    expect(inZone('Pacific/Kiritimati')).toHaveLength(6);
  });
});
