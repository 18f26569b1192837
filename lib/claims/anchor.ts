/**
 * Anchors of claims: where a claim's words stand in its document, as the W3C's
 * Web Annotation has it (a text position, and a text quote with what stands
 * before and after), and finding them again in a text that may have changed.
 *
 * What is found is the very words, or nothing: a sentence that was edited is
 * gone, and where the same words stand in several places, only what stands
 * round them may tell which are meant. Nothing is matched by likeness.
 *
 * Knows texts alone. All offsets are half-open spans of UTF-16 units.
 */
import type { Span } from '../text/span.ts';

export type Anchor = {
  /** TextQuoteSelector: the words themselves. */
  readonly exact: string;
  /** What stood right before and after, as far as it is known; empty where nothing is. */
  readonly prefix: string;
  readonly suffix: string;
  /** TextPositionSelector, in `text`; `null` where the document's own text was not kept, or does not tell. */
  readonly position: Span | null;
  /** The document's text when the claim was taken from it. */
  readonly text: string | null;
};

/** `gone`: the words stand nowhere. `ambiguous`: they stand in several places, or in another than the one meant. */
export type AnchorFailure = 'gone' | 'ambiguous';

/** Characters before and after a quote by which it is told from its like, as many as Hypothesis keeps. */
const contextChars = 32;
/** What is said twice in the same words is told by more. A document that goes on like that for longer is left alone. */
const mostContextChars = 512;

/** The anchor of a part of a document's text, with as much of what stands round it as tells it from its like. */
export function anchorAt(text: string, { start, end }: Span): Anchor {
  const exact = text.slice(start, end);
  let anchor: Anchor | null = null;
  for (
    let chars = contextChars;
    anchor === null || (chars <= mostContextChars && !isTold(anchor));
    chars *= 2
  )
    anchor = {
      exact,
      prefix: text.slice(Math.max(0, start - chars), start),
      suffix: text.slice(end, end + chars),
      position: { start, end },
      text,
    };
  return anchor;
}

/**
 * The anchor of one of a document's sentences that are claims, given in their order in it. Where its words stand
 * in the text more often than among the sentences, it has no position: which of them it was is not known.
 */
export function anchorAmong(text: string, sentences: readonly string[], index: number): Anchor | null {
  const exact = sentences[index];
  if (exact === undefined) return null;
  const places = placesOf(text, exact);
  const alike = sentences.filter(sentence => sentence === exact).length;
  const turn = sentences.slice(0, index).filter(sentence => sentence === exact).length;
  const start = places.length === alike ? places[turn] : undefined;
  if (start === undefined) return { exact, prefix: '', suffix: '', position: null, text };
  return anchorAt(text, { start, end: start + exact.length });
}

/** Where an anchor's words stand in a text now. White space is not told apart. */
export function findAnchor(text: string, anchor: Anchor): Span | AnchorFailure {
  const { position } = anchor;
  // The position first: in the very text that it is of, it is beyond doubt.
  if (position !== null && anchor.text === text) return position;
  const exact = plain(anchor.exact);
  const places = placesOf(spaced(text), exact);
  const [first] = places;
  if (exact === '' || first === undefined) return 'gone';
  const at = (start: number): Span => ({ start, end: start + exact.length });
  // Of words that stood in one place alone, the one place is theirs wherever it has moved to.
  if (places.length === 1 && stoodOnce(anchor, exact)) return at(first);
  const inContext = places.filter(start => isInContext(text, at(start), anchor));
  const [only] = inContext;
  return only !== undefined && inContext.length === 1 && isTold(anchor) ? at(only) : 'ambiguous';
}

/** Where the document was not kept, words that are as long as a context tell enough by themselves. */
function stoodOnce(anchor: Anchor, exact: string): boolean {
  if (anchor.text !== null) return placesOf(spaced(anchor.text), exact).length === 1;
  return exact.length >= contextChars || (anchor.prefix === '' && anchor.suffix === '');
}

/** Whether what stood round the words told them from their like in the document itself, as far as it is known. */
function isTold(anchor: Anchor): boolean {
  const { text, exact } = anchor;
  if (text === null) return true;
  const { length } = plain(exact);
  return (
    placesOf(spaced(text), plain(exact)).filter(start =>
      isInContext(text, { start, end: start + length }, anchor),
    ).length === 1
  );
}

/** Both sides, whole: one of them may be the other place's too. */
function isInContext(text: string, { start, end }: Span, anchor: Anchor): boolean {
  const prefix = plain(anchor.prefix);
  const suffix = plain(anchor.suffix);
  if (prefix === '' && suffix === '') return false;
  // Twice as much, for white space that is not told apart.
  const before = plain(text.slice(Math.max(0, start - 2 * anchor.prefix.length - contextChars), start));
  const after = plain(text.slice(end, end + 2 * anchor.suffix.length + contextChars));
  return before.endsWith(prefix) && after.startsWith(suffix);
}

/** Starts, ascending; those that overlap too. */
function placesOf(text: string, exact: string): readonly number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1))
    places.push(start);
  return places;
}

/** Unit for unit, so that offsets stay: an article's text has no two spaces in a row. */
const spaced = (text: string): string => text.replaceAll(/\s/g, ' ');

/** Without what an article's text leaves out of a page: soft hyphens, zero-width spaces, bidi controls. */
const unseen = /[\u00AD\u200B\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const plain = (text: string): string => text.replaceAll(unseen, '').replaceAll(/\s+/g, ' ').trim();
