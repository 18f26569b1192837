/** What says that two times are of two things, however the rest agrees: asked by every way in which times are held against each other. */
import type { Happening, Statement } from '../matching/statement.ts';
import { contains, isPossessive, type Span } from '../text/span.ts';
import type { TimeMention } from '../text/times.ts';
import type { Pair } from './pair.ts';
import { timeStanding } from './time-standing.ts';

export const areTwoTimes = (pair: Pair, ours: TimeMention, theirs: TimeMention): boolean =>
  areToldApart(pair, ours, theirs) ||
  isAnswered(pair.here, theirs) ||
  isAnswered(pair.there, ours) ||
  isOfThing(pair.here, ours) !== isOfThing(pair.there, theirs) ||
  isToCome(pair.here, ours) !== isToCome(pair.there, theirs);

/** By their words alone, whatever event was recognised. */
export const areToldApart = ({ here, there }: Pair, ours: TimeMention, theirs: TimeMention): boolean =>
  areSameWords(ours, theirs) ||
  isOfSpeaker(here, ours) ||
  isOfSpeaker(there, theirs) ||
  isOfLimit(here, ours) !== isOfLimit(there, theirs);

/** "Sunday" and "today" of two texts, which no reader would see to part; of dates it may be "after" on one side. */
const areSameWords = (ours: TimeMention, theirs: TimeMention): boolean =>
  ours.text.toLowerCase() === theirs.text.toLowerCase() &&
  (ours.relation === theirs.relation || ours.weekday !== null || deictic.test(ours.text));

const deictic =
  /\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening|week|month|year))\b/i;

/** "“We met this afternoon,” she said": the day is hers, and not told. */
const isOfSpeaker = ({ reading }: Statement, time: TimeMention): boolean =>
  deictic.test(time.text) && reading.quotes.some(quote => contains(quote, time));

/** "the coldest night since the storm last March": the time of what it is reckoned from. */
const isOfLimit = ({ reading }: Statement, { start }: Span): boolean =>
  /\b(?:since|until|after|before)\s+(?:an?|the|its|their|his|her)\s+(?:[\p{L}-]+\s+){1,3}$/iu.test(
    reading.text.slice(Math.max(0, start - 60), start),
  );

/** "opened in 1961", "its profit fell last year": each is the time of something, and of no one thing. */
export function areOfTwoHappenings({ here, there, happenings }: Pair, ours: Span, theirs: Span): boolean {
  const holds = ({ reading }: Statement, { frame }: Happening, { start }: Span): boolean =>
    frame.times.some(index => reading.times[index]?.start === start);
  return (
    here.happenings.some(one => holds(here, one, ours)) &&
    there.happenings.some(one => holds(there, one, theirs)) &&
    !happenings.some(one => holds(here, one.here, ours) && holds(there, one.there, theirs))
  );
}

/** "to arrive on Friday and leave on Sunday" beside "leaves on Wednesday, arrives on Friday": another time says what the one across does. */
const isAnswered = ({ reading }: Statement, across: TimeMention): boolean =>
  reading.times.some(other => timeStanding(across, other) === 'within');

/** "Sunday's game" beside "arrested on Tuesday": the one is the day of a thing, the other of what was done. */
const isOfThing = ({ reading }: Statement, time: TimeMention): boolean => isPossessive(reading.text, time);

/** "to host the games of 2024", "the race, scheduled for 24 April, was put off": a time of what was or is to come. */
const isToCome = ({ happenings, reading }: Statement, time: TimeMention): boolean =>
  /\b(?:scheduled|due|set|slated|planned|expected|meant)\s+(?:[\p{L}-]+\s+){0,3}?(?:for|on|in|to be)\s+(?:the\s+)?$/iu.test(
    reading.text.slice(0, time.start),
  ) || happenings.some(({ frame }) => frame.certainty === 'planned' && contains(frame.clause, time));
