import { hull, type Span } from '../lib/text/span.ts';

export type Part = { readonly text: string; readonly start: number; readonly marked: boolean };

/**
 * Cuts a text at its spans. Spans may come unordered, overlap or reach past the
 * end; the parts put together are always the text.
 */
export function markParts(text: string, spans: readonly Span[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, Math.min(start, text.length));
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), start: at, marked: false });
    parts.push({ text: text.slice(from, to), start: from, marked: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), start: at, marked: false });
  return parts;
}

/** Words kept on either side of a value, so that it is read in its phrase: "the 17th package". */
const wordsBefore = 2;
const wordsAfter = 3;
/** A value longer than this is a phrase of its own, and an excerpt would be the sentence again. */
const longestValueChars = 60;

export type Excerpt = { readonly text: string; readonly spans: readonly Span[] };

/**
 * The words around the spans of a sentence, cut at its inner marks; `null`
 * where there are no spans or they lie too far apart for a short line.
 */
export function excerptAround(text: string, spans: readonly Span[]): Excerpt | null {
  const whole = hull(spans);
  if (whole === null || whole.end - whole.start > longestValueChars) return null;
  const before = (text.slice(0, whole.start).match(beforePattern)?.[0] ?? '').replace(leadingWord, '');
  const words = text.slice(whole.end).match(afterPattern)?.[0] ?? '';
  const kept = words.replace(danglingWords, '');
  const isCut = text.startsWith(' ', whole.end + kept.length);
  const after = isCut ? kept.replace(danglingNumber, '').replace(danglingWords, '') : kept;
  const from = whole.start - before.length;
  return {
    text: before + text.slice(whole.start, whole.end) + after,
    spans: spans.map(span => ({ start: span.start - from, end: span.end - from })),
  };
}

const word = "[\\p{L}\\p{N}\\-’']+";
const beforePattern = new RegExp(`(?:${word} ){0,${wordsBefore}}[-–]?$`, 'u');
const afterPattern = new RegExp(`^(?:[-–]?${word})?(?: ${word}){0,${wordsAfter}}`, 'u');

/** "and", "to", "for": an excerpt does not end on a word that only leads on. By length, as this knows no language. */
const danglingWords = /(?: \p{L}{1,3})+$/u;

/** "on 19" of "on 19 May": a number loses its meaning with the words after it. */
const danglingNumber = / \p{N}+$/u;

/** "and Ukraine will" begins better with "Ukraine"; a short word alone before the value belongs to it ("on 19 May"). */
const leadingWord = /^\p{L}{1,3} (?=\S+ )/u;
