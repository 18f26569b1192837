import { readDayMonth, readMonthFirst } from './calendar-parsers.ts';
import { dayNumber, fromDayNumber } from './days.ts';
import { readNumericDate } from './numeric-dates.ts';
import { lowerAt, type Piece, pieceAt, readPieces } from './pieces.ts';
import type { TimeReading } from './time-expression.ts';
import { WEEKDAYS } from './time-words.ts';

/*
 * Finds the day a plain text says it was published, at its top: a line that is
 * nothing but a date, a byline ("Published …", "… | May 16, 2025"), or an agency's
 * dateline ("LONDON, May 16, 2025 (Wire) –"). A date in running prose is none.
 */

/** How many lines, blank ones not counted, the head of an article may have. */
const HEAD_LINES = 10;
/** A byline is short; longer is prose. */
const BYLINE_CHARS = 120;

/** `YYYY-MM-DD`, or `null`. "Published" wins over everything else, and "Updated" is only taken where nothing else is. */
export function findPublicationDate(text: string): string | null {
  const lines = headLines(text);
  for (const find of [afterPublished, aloneOrInByline, inDateline, afterUpdated]) {
    for (const line of lines) {
      const found = find(line);
      if (found !== null) return found;
    }
  }
  return null;
}

function headLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length && lines.length < HEAD_LINES) {
    const end = text.indexOf('\n', start);
    const line = text
      .slice(start, end < 0 ? Math.min(text.length, start + 2000) : Math.min(end, start + 2000))
      .trim();
    if (line !== '') lines.push(line);
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

type DateAt = { readonly iso: string; readonly next: number };

/** A full date, with or without its weekday before it, that begins at a piece. */
function readFullDate(pieces: readonly Piece[], index: number): DateAt | null {
  const at = WEEKDAYS.has(lowerAt(pieces, index)) ? afterWeekday(pieces, index) : index;
  const reading = readNumericDate(pieces, at) ?? readDayMonth(pieces, at) ?? readMonthFirst(pieces, at);
  const iso = reading === null ? null : isoOf(reading);
  return reading === null || iso === null ? null : { iso, next: reading.next };
}

function afterWeekday(pieces: readonly Piece[], index: number): number {
  const stop = lowerAt(pieces, index + 1) === '.' ? index + 2 : index + 1;
  return lowerAt(pieces, stop) === ',' ? stop + 1 : stop;
}

function isoOf({ expression }: TimeReading): string | null {
  if (
    expression?.kind !== 'date' ||
    expression.year === null ||
    expression.month === null ||
    expression.day === null
  )
    return null;
  return fromDayNumber(dayNumber(expression.year, expression.month, expression.day));
}

const PUBLISHED: ReadonlySet<string> = new Set(['published', 'posted', 'date', 'issued', 'dated']);
const UPDATED: ReadonlySet<string> = new Set(['updated', 'modified']);
/** "Published at 9:30 am on 16 May 2025": how many pieces may stand between. */
const WORD_REACH = 9;

/** "Published: 16 May 2025" */
const afterPublished = (line: string): string | null => dateAfter(line, PUBLISHED);

/** "Last updated on May 16, 2025 10:00" */
const afterUpdated = (line: string): string | null => dateAfter(line, UPDATED);

function dateAfter(line: string, words: ReadonlySet<string>): string | null {
  if (line.length > BYLINE_CHARS) return null;
  const pieces = readPieces(line);
  const index = pieces.findIndex(piece => words.has(piece.lower));
  if (index < 0 || index > 6) return null;
  for (let at = index + 1; at <= index + WORD_REACH; at += 1) {
    const date = readFullDate(pieces, at);
    if (date !== null) return date.iso;
  }
  return null;
}

/** What may follow a date that stands alone: a time of day, a zone. */
const TAIL =
  /^[\s,|·•—–-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}|T\S{1,20})?[\s.|)]*$/i;

/** "16 May 2025", "Friday, May 16, 2025 10:30 GMT", "By Ann Sample | 2025-05-16", "The Courier · May 16, 2025". */
function aloneOrInByline(line: string): string | null {
  if (line.length > BYLINE_CHARS) return null;
  const pieces = readPieces(line);
  for (let index = 0; index < pieces.length; index += 1) {
    const isStart = index === 0 || ['|', '·', '•', '—', '–', '('].includes(lowerAt(pieces, index - 1));
    const date = isStart ? readFullDate(pieces, index) : null;
    if (date === null) continue;
    const rest = line.slice(pieceAt(pieces, date.next - 1).end);
    const follows = ['|', '·', '•', '—', '–'].includes(lowerAt(pieces, date.next));
    if (TAIL.test(rest) || follows) return date.iso;
  }
  return null;
}

/** Capitals, then a date, then the agency in brackets or a dash: "LONDON, May 16, 2025 (Wire) – …". */
function inDateline(line: string): string | null {
  const pieces = readPieces(line.slice(0, BYLINE_CHARS));
  const comma = pieces.findIndex(piece => piece.text === ',' || piece.text === '(');
  if (comma < 1 || comma > 6) return null;
  const place = pieces.slice(0, comma);
  if (!place.every(piece => piece.kind !== 'word' || piece.text === piece.text.toUpperCase())) return null;
  for (let index = comma + 1; index <= comma + 4; index += 1) {
    const date = readFullDate(pieces, index);
    if (date === null) continue;
    const mark = lowerAt(pieces, date.next);
    return ['(', '-', '–', '—', ')', '/', ':'].includes(mark) ? date.iso : null;
  }
  return null;
}
