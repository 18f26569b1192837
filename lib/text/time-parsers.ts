import { readDayMonth, readMonthFirst } from './calendar-parsers.ts';
import { readMask } from './clock-parsers.ts';
import { numberStarters } from './numerals.ts';
import { readFeast, readNineEleven, readNumericDate } from './numeric-dates.ts';
import { ordinalStarters } from './ordinals.ts';
import { isDash, isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { isPluralNoun } from './plurals.ts';
import {
  readBesideAnchor,
  readCountedAway,
  readSimpleDay,
  readWeekday,
  readWeekend,
  readWhich,
  relativeStarters,
} from './relative-parsers.ts';
import { readQuarter, readSeason } from './season-parsers.ts';
import type { Part, TimeExpression, TimeReading } from './time-expression.ts';
import { FEASTS, MONTHS, PARTS, SEASONS, WEEKDAYS } from './time-words.ts';
import { readDecade, readShortYear, readYear } from './year-parsers.ts';

/*
 * Finds the times of a sentence as its words have them, before any day of
 * reference. Every parser looks at a bounded number of pieces: linear.
 */

export type FoundTime = {
  /** Indexes of pieces, half-open. */
  readonly first: number;
  readonly next: number;
  /** `null`: a clock time, a century: neither a time of ours nor a quantity. */
  readonly expression: TimeExpression | null;
};

function readSimple(pieces: readonly Piece[], index: number): TimeReading | null {
  if (pieceAt(pieces, index).kind === 'number') {
    return (
      readNumericDate(pieces, index) ??
      readNineEleven(pieces, index) ??
      readDayMonth(pieces, index) ??
      readMask(pieces, index) ??
      readDecade(pieces, index) ??
      readShortYear(pieces, index) ??
      readCountedAway(pieces, index) ??
      readQuarter(pieces, index) ??
      readYear(pieces, index, isPluralNoun)
    );
  }
  return (
    readDatedWeekday(pieces, index) ??
    readWhich(pieces, index) ??
    readSimpleDay(pieces, index) ??
    readMonthFirst(pieces, index) ??
    readFeast(pieces, index) ??
    readSeason(pieces, index) ??
    readQuarter(pieces, index) ??
    readWeekend(pieces, index) ??
    readCountedAway(pieces, index) ??
    readBesideAnchor(pieces, index) ??
    readMask(pieces, index)
  );
}

/** "Friday, May 16, 2025": the date keeps its weekday. */
function readDatedWeekday(pieces: readonly Piece[], index: number): TimeReading | null {
  const weekday = readWeekday(pieces, index);
  if (weekday === null || weekday.expression?.kind !== 'weekday') return null;
  const mark = lowerAt(pieces, weekday.next);
  const at =
    mark === ',' || mark === '('
      ? weekday.next + 1
      : lowerAt(pieces, weekday.next) === 'the'
        ? weekday.next + 1
        : weekday.next;
  const date = readDayMonth(pieces, at) ?? readMonthFirst(pieces, at);
  if (date?.expression?.kind !== 'date' || date.expression.day === null) return weekday;
  return { expression: { ...date.expression, weekday: weekday.expression.weekday }, next: date.next };
}

/** "mid-May", "early last year", "the end of the year", "late 2021". */
function readPart(pieces: readonly Piece[], index: number): TimeReading | null {
  const word = lowerAt(pieces, index);
  const part = PARTS.get(word);
  if (part === undefined) return null;
  const noun = word !== 'early' && word !== 'mid' && word !== 'late';
  if (noun && lowerAt(pieces, index + 1) !== 'of') return null;
  const at = noun ? index + 2 : isHyphenAt(pieces, index + 1) ? index + 2 : index + 1;
  const inner =
    readSimple(pieces, at) ??
    (noun ? readTheUnit(pieces, at) : lowerAt(pieces, at) === 'in' ? readSimple(pieces, at + 1) : null);
  if (inner === null || inner.expression === null) return null;
  const expression = withPart(inner.expression, part);
  return expression === null ? null : { expression, next: inner.next };
}

/** "the end of the year", "the start of the month": the unit that holds the day of publication. */
function readTheUnit(pieces: readonly Piece[], index: number): TimeReading | null {
  const at = lowerAt(pieces, index) === 'the' ? index + 1 : index;
  const noun = lowerAt(pieces, at);
  if (noun === 'year' || noun === 'month' || noun === 'week' || noun === 'quarter' || noun === 'decade') {
    const expression: TimeExpression = {
      kind: 'shift',
      unit: noun,
      amount: 0,
      origin: 'published',
      side: 'whole',
      part: null,
      partOfDay: false,
    };
    return at > index ? { expression, next: at + 1 } : null;
  }
  return at > index ? readSimple(pieces, at) : null;
}

function withPart(time: TimeExpression, part: Part): TimeExpression | null {
  switch (time.kind) {
    case 'date':
      return time.day === null ? { ...time, part } : null;
    case 'shift':
      return time.unit === 'day' ? null : { ...time, part };
    case 'season':
    case 'decade':
      return { ...time, part };
    case 'weekday':
      return part === 'mid' ? null : { ...time, partOfDay: true };
    default:
      return null;
  }
}

const TO: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till']);

/** One time and, where it is the first of two ("from 16 May to 2 June", "2014-2016", "2014–15"), the range. */
function readTime(pieces: readonly Piece[], index: number): TimeReading | null {
  const first = readPart(pieces, index) ?? readSimple(pieces, index);
  if (first === null || first.expression === null || first.expression.kind === 'range') return first;
  const joiner = lowerAt(pieces, first.next);
  const between = lowerAt(pieces, index - 1) === 'between' && joiner === 'and';
  if (!between && !TO.has(joiner) && !isDash(joiner)) return first;
  const short = shortYear(pieces, first);
  if (short !== null) return short;
  const second = readPart(pieces, first.next + 1) ?? readSimple(pieces, first.next + 1);
  if (second === null || second.expression === null || second.expression.kind !== first.expression.kind)
    return first;
  if (first.expression.kind === 'shift') return first;
  return { expression: { kind: 'range', from: first.expression, to: second.expression }, next: second.next };
}

/** "2014-15", "2014–15". */
function shortYear(pieces: readonly Piece[], first: TimeReading): TimeReading | null {
  const time = first.expression;
  if (time?.kind !== 'date' || time.month !== null || time.year === null) return null;
  const piece = pieceAt(pieces, first.next + 1);
  if (!isHyphenAt(pieces, first.next) || !/^\d\d$/.test(piece.text) || isJoinedWord(pieces, first.next + 2))
    return null;
  const year = Math.floor(time.year / 100) * 100 + Number(piece.text);
  return year <= time.year
    ? null
    : { expression: { kind: 'range', from: time, to: { ...time, year } }, next: first.next + 2 };
}

const isJoinedWord = (pieces: readonly Piece[], index: number): boolean =>
  isJoined(pieces, index) && pieceAt(pieces, index).kind === 'word';

/** Every lower-case word that a time may begin with; most words of a text begin none. */
const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SEASONS.keys(),
  ...PARTS.keys(),
  ...FEASTS.flatMap(feast => feast.words.slice(0, 1)),
  ...numberStarters(),
  ...ordinalStarters(),
  ...relativeStarters(),
]);

const mayBegin = (piece: Piece): boolean =>
  piece.kind === 'number' || (piece.kind === 'word' && STARTERS.has(piece.lower));

const found = new WeakMap<readonly Piece[], readonly FoundTime[]>();

/** All times of a sentence, in order, none over another. Remembered for the pieces, since two readers ask. */
export function findTimes(pieces: readonly Piece[]): readonly FoundTime[] {
  const before = found.get(pieces);
  if (before !== undefined) return before;
  const times = searchTimes(pieces);
  found.set(pieces, times);
  return times;
}

function searchTimes(pieces: readonly Piece[]): FoundTime[] {
  const found: FoundTime[] = [];
  let index = 0;
  while (index < pieces.length) {
    const reading = mayBegin(pieceAt(pieces, index)) ? readTime(pieces, index) : null;
    if (reading === null) {
      index += 1;
      continue;
    }
    found.push({ first: index, next: reading.next, expression: reading.expression });
    index = reading.next;
  }
  return found;
}
