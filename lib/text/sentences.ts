/**
 * Cuts a block of text into sentences: `Intl.Segmenter`, mended where it stops
 * at an abbreviation, an initial, a list marker or inside a quotation.
 *
 * Knows nothing of the page; a block is a paragraph, a heading or a list item.
 */
import type { Span } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** `Intl.Segmenter` is quadratic on long strings without a stop in some engines, so it sees windows of this many UTF-16 units. */
const windowLength = 2000;

/** A stop after these never ends a sentence: a name, a number or a clause follows. */
const bindsNext = new Set(
  'mr mrs ms mx dr prof rev hon fr msgr gen lt col capt maj sgt cpl pvt adm cmdr brig gov sen rep reps sens pres amb det insp supt st ste mt ft messrs mme mlle vs v cf e.g i.e viz al approx ca sr. pte dist atty'.split(
    ' ',
  ),
);
/** These bind only a number: "No. 10", "Jan. 6", "p. 5". */
const bindsNumber = new Set(
  'no nos jan feb mar apr jun jul aug sep sept oct nov dec p pp fig vol ch art sec para op'.split(' '),
);
/** These stand inside a sentence or at its end; the next word decides. */
const mayEnd = new Set(
  'inc ltd co corp bros jr sr dept univ assn assoc est ave blvd rd etc esq plc llc ph.d m.d b.a m.a d.phil oz lb ft hr hrs min mins govt intl natl tel ext calif mass conn wash ore fla ga ala ariz ark colo del ill ind kan ky la md mich minn miss mo mont neb nev okla pa tenn tex va vt wis wyo'.split(
    ' ',
  ),
);
/** Words that begin sentences and seldom go on after "U.S." or "Inc.": then the stop was one. */
const starters = new Set(
  'the a an he she it they we i you this that these those there his her its their our my but and so or yet however although though while when if in on at for from with after before since as by to meanwhile earlier later last no not some many most all both each one two what who why how where police officials prices shares'.split(
    ' ',
  ),
);

/** Sentences in order, without the white space around them; empty for a block of white space. Linear time. */
export function splitSentences(block: string): Span[] {
  const sentences: Span[] = [];
  for (const piece of readPieces(block)) {
    const span = trim(block, piece);
    const before = sentences.at(-1);
    if (span === null) continue;
    if (before !== undefined && isOneSentence(block, before, span)) {
      sentences[sentences.length - 1] = { start: before.start, end: span.end };
    } else sentences.push(span);
  }
  return sentences;
}

/** What the segmenter finds, window by window; the last piece of a window is read again with the next. */
function* readPieces(block: string): Generator<Span> {
  let start = 0;
  while (start < block.length) {
    const end = windowEnd(block, start);
    const pieces = [...segmenter.segment(block.slice(start, end))];
    const whole = end < block.length && pieces.length > 1 ? pieces.slice(0, -1) : pieces;
    for (const { index, segment } of whole) yield* splitMissed(segment, start + index);
    const last = whole.at(-1);
    start += last === undefined ? end - start : last.index + last.segment.length;
  }
}

/** The segmenter sees no end before "(b) Both" or "iPhone sales". */
function* splitMissed(segment: string, offset: number): Generator<Span> {
  let start = 0;
  for (const match of segment.matchAll(
    /[.!?]["'\u2019\u201d)]?\s+(?=\([a-z0-9]{1,3}\)\s|\p{Ll}\p{Lu}\p{Ll})/gu,
  )) {
    const end = match.index + match[0].length;
    yield { start: offset + start, end: offset + end };
    start = end;
  }
  yield { start: offset + start, end: offset + segment.length };
}

/** The end of the window, after white space where there is some in its last quarter, never inside a surrogate pair. */
function windowEnd(block: string, start: number): number {
  const end = start + windowLength;
  if (end >= block.length) return block.length;
  for (let at = end; at > end - windowLength / 4; at -= 1) if (/\s/.test(block.charAt(at - 1))) return at;
  return /[\ud800-\udbff]/.test(block.charAt(end - 1)) ? end - 1 : end;
}

function trim(block: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(block.charAt(start))) start += 1;
  while (end > start && /\s/.test(block.charAt(end - 1))) end -= 1;
  return start === end ? null : { start, end };
}

function isOneSentence(block: string, before: Span, next: Span): boolean {
  // Enough of both sides to judge by, so that many merges stay linear.
  const left = block.slice(Math.max(before.start, before.end - 60), before.end);
  const right = block.slice(next.start, Math.min(next.end, next.start + 60));
  const gap = block.slice(before.end, next.start);
  if (/\n\s*\n/.test(gap)) return false;
  // Where a window had no stop at all, its end was forced.
  if (before.end - before.start > windowLength / 2 && /[\p{L}\p{N}]$/u.test(left)) return false;
  if (isListMarker(left) && before.end - before.start === left.length) return true;
  // A lower-case letter, or a closing mark and what belongs to it, goes on.
  if (/^["'\u2019\u201d\u00bb)\]]*[\s,;:\u2013\u2014-]*\p{Ll}/u.test(right))
    return !startsOddName(right) || !/[.!?]$/.test(left);
  if (/^["'\u201d\u2019\u00bb)\]]+(?:\s|$)/.test(right)) return true;
  if (/^[,;:]/.test(right)) return true;
  return left.endsWith('.') && bindsAfterStop(left.slice(0, -1), right);
}

/** "1." "2)" "(a)" "iv." on their own. */
const isListMarker = (text: string): boolean => /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]$/i.test(text);

/** "iPhone", "eBay", "al-Qaeda", "von der Leyen" may begin a sentence. */
const startsOddName = (text: string): boolean =>
  /^(?:\p{Ll}\p{Lu}|(?:al|el|de|von|van)[- ]\p{Lu}|von der \p{Lu})/u.test(text);

/** Whether the sentence goes on after `left` and a stop. */
function bindsAfterStop(left: string, right: string): boolean {
  const word = /[\p{L}\p{N}.'\u2019-]*$/u.exec(left)?.[0] ?? '';
  const lower = word.toLowerCase().replace(/^['\u2019.]+/, '');
  const next = /^[\p{L}\p{N}.'\u2019-]+/u.exec(right)?.[0] ?? '';
  const goesOn = next !== '' && !starters.has(next.toLowerCase().replace(/['\u2019].*$/, ''));
  if (bindsNext.has(lower)) return lower !== 'v' || goesOn;
  // "p. 5" is a page, "Scott P. Brown" a man.
  if (bindsNumber.has(lower) && (lower.length > 1 || word === lower))
    return (
      /^\d/.test(next) ||
      (lower.length > 2 &&
        lower !== 'art' &&
        /^[A-Z]/.test(word) &&
        /^\p{Lu}/u.test(next) &&
        goesOn &&
        lower !== 'mar')
    );
  if (mayEnd.has(lower)) return goesOn && (/^\p{Lu}/u.test(word) || lower.includes('.'));
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return goesOn;
  return isInitial(left, word) && goesOn;
}

const numberedOne =
  /(?:\b(?:War|Part|Chapter|Division|Phase|Type|Title|Article|Volume|Book|Act|Category|Class|Level|Stage|Tier|Schedule)|\b(?:King|Queen|Pope|Emperor|Empress|Tsar|Prince)\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?)$/u;

/** A capital alone after a name or at the start ("George W", "J"), not "vitamin C" or "plan B"; "I" ends sentences. */
function isInitial(left: string, word: string): boolean {
  if (!/^\p{Lu}$/u.test(word)) return false;
  const ahead = left.slice(0, left.length - word.length).trimEnd();
  // "Joseph I. Lind" is a man; "so did I", "World War I" and "King Charles I" end there.
  if (word === 'I' && ahead !== '' && !/\p{Lu}\.$/u.test(ahead) && !/\p{Lu}\p{Ll}+$/u.test(ahead))
    return false;
  if (word === 'I' && numberedOne.test(ahead)) return false;
  const neighbour = /[\p{L}.\u2019'-]+$/u.exec(ahead)?.[0] ?? '';
  if (
    /^(?:vitamin|plan|group|hepatitis|class|grade|section|type|appendix|option|team|platform|side|exhibit)$/i.test(
      neighbour,
    )
  )
    return false;
  return (
    ahead === '' ||
    /^\p{Lu}/u.test(neighbour) ||
    /^(?:by|and|of|author|writer|said|says|with|to|like)$/.test(neighbour) ||
    neighbour === ''
  );
}
