/*
 * The words of the calendar: months, weekdays, seasons, parts of a day, feasts.
 * Data only; what they mean beside other words is `time-parsers.ts`.
 */

const numbered = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((words, index) => words.map(word => [word, index + 1] as const)));

export const MONTHS = numbered([
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]);

/** Months that are also verbs, names or adjectives: alone, they need a preposition before them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'dec',
  'jun',
  'august',
  'april',
  'june',
]);

/** 1 Monday to 7 Sunday. */
export const WEEKDAYS = numbered([
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'weds'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday'],
  ['sunday'],
]);

/** "Black Friday", "Sheffield Wednesday": a name that has a weekday in it. */
export const WEEKDAY_NAMES: ReadonlySet<string> = new Set([
  'black',
  'good',
  'bloody',
  'super',
  'sheffield',
  'ash',
  'palm',
  'cyber',
  'man',
]);

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Northern, meteorological: spring is March to May. */
export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['springtime', 'spring'],
  ['summer', 'summer'],
  ['summertime', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
  ['wintertime', 'winter'],
]);

export const SEASON_START: Record<Season, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

export const DAY_PARTS: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'noon',
  'midnight',
  'lunchtime',
]);

export type TimeUnit = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade';

export const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['fortnight', 'fortnight'],
  ['fortnights', 'fortnight'],
  ['month', 'month'],
  ['months', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['years', 'year'],
  ['decade', 'decade'],
  ['decades', 'decade'],
]);

/** Units below the day: the day is today, or cannot be told. */
export const CLOCK_UNITS: ReadonlySet<string> = new Set([
  'second',
  'seconds',
  'minute',
  'minutes',
  'hour',
  'hours',
]);

/** Feasts that fall on one day of every year, as the words of their names. */
export const FEASTS: readonly {
  readonly words: readonly string[];
  readonly month: number;
  readonly day: number;
}[] = [
  { words: ['new', 'year', '’', 's', 'day'], month: 1, day: 1 },
  { words: ['new', 'year', '’', 's', 'eve'], month: 12, day: 31 },
  { words: ['valentine', '’', 's', 'day'], month: 2, day: 14 },
  { words: ['halloween'], month: 10, day: 31 },
  { words: ['christmas', 'eve'], month: 12, day: 24 },
  { words: ['christmas', 'day'], month: 12, day: 25 },
  { words: ['christmas'], month: 12, day: 25 },
  { words: ['boxing', 'day'], month: 12, day: 26 },
];

/** What stands before a time and nothing else: proof that "May" is the month. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'since',
  'until',
  'till',
  'during',
  'early',
  'mid',
  'late',
  'last',
  'next',
  'this',
  'of',
  'by',
  'before',
  'after',
  'from',
  'through',
  'throughout',
  'to',
  'on',
  'between',
]);

/** Which third of a period a word means. */
export const PARTS: ReadonlyMap<string, 'early' | 'mid' | 'late'> = new Map([
  ['early', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['end', 'late'],
  ['close', 'late'],
]);

/** After these, a season's word is no season: "spring water", "the fall in prices". */
export const NO_SEASON_AFTER: ReadonlySet<string> = new Set([
  'water',
  'onion',
  'onions',
  'roll',
  'rolls',
  'guy',
  'from',
]);

/** How a word points from the present: "last May", "this week", "the coming year". */
export const WHICH: ReadonlyMap<string, 'last' | 'this' | 'next'> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
]);
