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
export function anchorAt(text: string, { start, end }: Span, chars = contextChars): Anchor {
  const anchor: Anchor = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - chars), start),
    suffix: text.slice(end, end + chars),
    position: { start, end },
    text,
  };
  return chars >= mostContextChars || isTold(anchor) ? anchor : anchorAt(text, { start, end }, chars * 2);
}

/**
 * The anchor of one of a document's sentences that are claims, given in their order in it. Where its words stand
 * in the text more often than among the sentences, it has no position: which of them it was is not known.
 */
export function anchorAmong(text: string, sentences: readonly string[], index: number): Anchor | null {
  const exact = sentences[index];
  if (exact === undefined) return null;
  const places = placesOf(text, spaced(exact));
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
  const places = placesOf(text, exact);
  if (places.length === 0) return 'gone';
  // Of words that stood in one place alone, the one place is theirs wherever it has moved to.
  const told = places.length === 1 && stoodOnce(anchor, exact) ? places : placesInContext(text, anchor);
  const [start] = told;
  if (start === undefined || told.length > 1 || (told !== places && !isTold(anchor))) return 'ambiguous';
  return { start, end: start + exact.length };
}

/** Where the document was not kept, words that are as long as a context tell enough by themselves. */
function stoodOnce(anchor: Anchor, exact: string): boolean {
  if (anchor.text !== null) return placesOf(anchor.text, exact).length === 1;
  return exact.length >= contextChars || (anchor.prefix === '' && anchor.suffix === '');
}

/** Whether what stood round the words told them from their like in the document itself, as far as it is known. */
const isTold = (anchor: Anchor): boolean =>
  anchor.text === null || placesInContext(anchor.text, anchor).length === 1;

/** Both sides, whole: one of them may be the other place's too. */
function placesInContext(text: string, anchor: Anchor): readonly number[] {
  const exact = plain(anchor.exact);
  const prefix = plain(anchor.prefix);
  const suffix = plain(anchor.suffix);
  // Twice as much, for white space that is not told apart.
  const chars = 2 * Math.max(anchor.prefix.length, anchor.suffix.length) + contextChars;
  return placesOf(text, exact).filter(start => {
    const end = start + exact.length;
    return (
      prefix + suffix !== '' &&
      plain(text.slice(Math.max(0, start - chars), start)).endsWith(prefix) &&
      plain(text.slice(end, end + chars)).startsWith(suffix)
    );
  });
}

/** Starts, ascending; those that overlap too. White space is not told apart. */
function placesOf(text: string, exact: string): readonly number[] {
  const places: number[] = [];
  if (exact === '') return places;
  const within = spaced(text);
  for (let start = within.indexOf(exact); start >= 0; start = within.indexOf(exact, start + 1))
    places.push(start);
  return places;
}

/** Unit for unit, so that offsets stay: an article's text has no two spaces in a row. */
const spaced = (text: string): string => text.replaceAll(/\s/g, ' ');

/** Without what an article's text leaves out of a page: soft hyphens, zero-width spaces, bidi controls; joiners stay. */
const plain = (text: string): string =>
  text
    .replaceAll(/[^\P{Cf}\u200C\u200D]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
