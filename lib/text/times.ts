import { isDash, lowerAt, type Piece, pieceAt, readPieces } from './pieces.ts';
import { resolveTime } from './resolve-time.ts';
import type { Span } from './span.ts';
import type { TimeExpression } from './time-expression.ts';
import { type FoundTime, findTimes } from './time-parsers.ts';

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
  /**
   * Month and, where it is given, day of a date whose year nothing tells ("16 May" without a day of
   * publication, `from` and `to` null): two such dates can still be held against each other.
   */
  readonly monthDay?: { readonly month: number; readonly day: number | null };
};

/**
 * Reads the times of one sentence, in order, against the day it was published.
 *
 * The past is preferred ("on Friday" is the last one), unless the words look
 * ahead. Clock times, centuries, durations, ages and "May" as a name are none.
 * `anchor` is the day that "a year earlier" and "the following day" lean on.
 * Without `published`, whatever needs it has `from` and `to` null; what the
 * words alone fix ("16 May 2025") is resolved. Linear in the sentence; no `Date`.
 */
export function readTimes(
  sentence: string,
  published: DayNumber | null,
  options: { readonly anchor?: DayNumber | null } = {},
): TimeMention[] {
  const pieces = readPieces(sentence);
  return findTimes(pieces).flatMap(found => {
    if (found.expression === null) return [];
    const relation = relationOf(pieces, found);
    const future = looksAhead(pieces, found, relation);
    const resolved = resolveTime(found.expression, { published, anchor: options.anchor ?? null, future });
    const start = pieceAt(pieces, found.first).start;
    const end = pieceAt(pieces, found.next - 1).end;
    const monthDay = resolved.days === null ? monthDayOf(found.expression) : null;
    return [
      {
        start,
        end,
        text: sentence.slice(start, end),
        from: resolved.days?.from ?? null,
        to: resolved.days?.to ?? null,
        grain: resolved.grain,
        relation,
        weekday: resolved.weekday,
        absolute: resolved.absolute,
        ...(monthDay === null ? {} : { monthDay }),
      },
    ];
  });
}

function monthDayOf(time: TimeExpression): { month: number; day: number | null } | null {
  return time.kind === 'date' && time.month !== null ? { month: time.month, day: time.day } : null;
}

const RELATIONS: ReadonlyMap<string, TimeMention['relation']> = new Map([
  ['since', 'since'],
  ['from', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['by', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
]);
/** Words that may stand between the preposition and the time. */
const LIGHT: ReadonlySet<string> = new Set(['the', 'around', 'about', 'at', 'least', 'on', 'in', 'early']);
/** "before the vote of 5 May": how many words the noun between may have. */
const NOUN_WORDS = 4;

function relationOf(pieces: readonly Piece[], { first, expression }: FoundTime): TimeMention['relation'] {
  let index = first - 1;
  while (LIGHT.has(lowerAt(pieces, index)) && index > first - 3) index -= 1;
  const direct = RELATIONS.get(lowerAt(pieces, index));
  if (direct !== undefined) {
    // "from the 2004 telecast" is where it comes from; "from 16 to 19 May" is the range itself.
    const isFrom = lowerAt(pieces, index) === 'from';
    return isFrom && (expression?.kind === 'range' || index < first - 1) ? 'at' : direct;
  }
  const word = lowerAt(pieces, index);
  if (word === 'to' && lowerAt(pieces, index - 1) === 'prior') return 'before';
  if (word === 'to' && lowerAt(pieces, index - 1) === 'up') return 'until';
  if (word === 'of' && lowerAt(pieces, index - 1) === 'ahead') return 'before';
  const binds = ['of', 'on', 'in'].includes(lowerAt(pieces, first - 1));
  for (let step = 2; binds && step <= NOUN_WORDS + 2; step += 1) {
    const piece = pieceAt(pieces, first - step);
    if (piece.kind !== 'word') break;
    if (piece.lower === 'before' || piece.lower === 'after') return piece.lower;
  }
  return 'at';
}

const AHEAD: ReadonlySet<string> = new Set([
  'will',
  'shall',
  'due',
  'scheduled',
  'expected',
  'upcoming',
  'forthcoming',
  'planned',
  'might',
  'may',
  'likely',
  'plan',
  'plans',
  'planning',
  'slated',
  'going',
  'wo',
  'won’t',
  "won't",
  'tomorrow',
  'next',
  'deadline',
  'postponed',
  'set',
  'll',
]);
/** A verb of saying or the past ends the reach of "will" to its right and left. */
const BEHIND: ReadonlySet<string> = new Set([
  'said',
  'told',
  'announced',
  'was',
  'were',
  'had',
  'did',
  'ago',
  'since',
  'added',
  'wrote',
  'tweeted',
]);
/** How many words before (or, at the head of a sentence, after) a time a word such as "will" still reaches it. */
const REACH = 9;

/** "may" looks ahead, "May" is a month. */
const aheadWord = (pieces: readonly Piece[], index: number): string =>
  pieceAt(pieces, index).text === 'May' ? 'May' : lowerAt(pieces, index);

/** Whether the words bind a time to what is to come: "will meet on Friday", "until Friday", "On Friday, they will". */
function looksAhead(
  pieces: readonly Piece[],
  { first, next }: FoundTime,
  relation: TimeMention['relation'],
): boolean {
  if (relation === 'until') return !hasPast(pieces, first);
  if (relation === 'before' && lowerAt(pieces, first - 2) === 'ahead') return true;
  for (let index = first - 1; index >= Math.max(0, first - REACH); index -= 1) {
    const word = aheadWord(pieces, index);
    if (BEHIND.has(word) || word === ';') return false;
    if (AHEAD.has(word)) return true;
  }
  if (first > 2) return false;
  for (let index = next; index < next + REACH; index += 1) {
    const word = aheadWord(pieces, index);
    if (BEHIND.has(word) || isDash(word)) return false;
    if (AHEAD.has(word)) return true;
  }
  return false;
}

/** "had until Friday", "was closed by Friday": what ended then is past. */
function hasPast(pieces: readonly Piece[], first: number): boolean {
  for (let index = first - 2; index >= Math.max(0, first - REACH); index -= 1) {
    const word = lowerAt(pieces, index);
    if (AHEAD.has(word)) return false;
    if (word === 'was' || word === 'were' || word === 'had') return true;
  }
  return false;
}
