/**
 * Finds what stands in quotation marks in a block, and tells apostrophes apart.
 *
 * Knows nothing of who speaks. Marks inside an open quotation are part of it,
 * so that a quotation within a quotation is one.
 */
import type { Span } from './span.ts';

/** Words in quotation marks. `span` is without the marks. Offsets are the block's. */
export type Quotation = {
  readonly span: Span;
  /** One or two words, not said but held at a distance ("sources of war"). */
  readonly scare: boolean;
  /** The closing mark is in a later block, or missing. */
  readonly open: boolean;
};

/** Which marks close what an opening mark began; writers and programs mix them. */
const closers: Readonly<Record<string, string>> = {
  '\u201c': '\u201d"\u2033',
  '\u201e': '\u201c\u201d"\u201f',
  '\u201d': '\u201d"',
  '"': '"\u201d',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
  '\u2018': "\u2019'",
  '\u201a': '\u2018\u2019',
  "'": "'\u2019",
};

/** Quotations in order, never overlapping. `sentences` are the block's (splitSentences). Linear time. */
export function findQuotations(block: string, sentences: readonly Span[]): Quotation[] {
  const quotations: Quotation[] = [];
  const singles = lastSingleCloser(block);
  let opened: number | null = null;
  const push = (start: number, end: number, open: boolean) => {
    const span = trimSpan(block, start, end);
    if (span !== null)
      quotations.push({ span, scare: !open && isScare(block.slice(span.start, span.end)), open });
  };
  for (const { index } of block.matchAll(/["'\u2018\u2019\u201a\u201c-\u201f\u2033\u00ab\u00bb]/g)) {
    if (opened === null) {
      if (opens(block, index, singles)) opened = index;
      continue;
    }
    const mark = block.charAt(opened);
    if (closes(block, opened, index)) {
      push(opened + 1, index, false);
      opened = null;
    } else if (isSameOpener(block, mark, index)) {
      push(opened + 1, Math.min(index, sentenceEnd(sentences, opened)), true);
      opened = index;
    }
  }
  if (opened !== null) {
    // A paragraph may end within a speech, but only curly marks say so; a stray straight one costs a sentence.
    const end = /["']/.test(block.charAt(opened)) ? sentenceEnd(sentences, opened) : block.length;
    push(opened + 1, end, true);
  }
  return quotations;
}

const isWordy = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Nothing, white space, or a mark that a quotation may follow. */
const isBeforeQuote = (character: string): boolean =>
  character === '' || /[\s([{\u2010-\u2015/:;,"'\u201c\u2018\u00ab-]/.test(character);

/** The last place where a single mark can close: no single quotation opens after it. */
function lastSingleCloser(block: string): number {
  for (let at = block.length - 1; at > 0; at -= 1) {
    if (/['\u2019\u2018]/.test(block.charAt(at)) && canCloseSingle(block, at)) return at;
  }
  return -1;
}

const canCloseSingle = (block: string, at: number): boolean =>
  !/\s/.test(block.charAt(at - 1)) && !isWordy(block.charAt(at + 1));

function opens(block: string, at: number, singles: number): boolean {
  const mark = block.charAt(at);
  const before = block.charAt(at - 1);
  const after = block.charAt(at + 1);
  // French sets a space inside its marks.
  if (after === '' || (/\s/.test(after) && mark !== '\u00ab')) return false;
  switch (mark) {
    case '\u201c':
    case '\u201e':
    case '\u00ab':
      return true;
    case '"':
    case '\u201d':
    case '\u00bb':
      return isBeforeQuote(before);
    case '\u2018':
    case '\u201a':
    case "'":
      // '90s and 'em are shortened words.
      return (
        isBeforeQuote(before) &&
        at < singles &&
        !/^(?:\d0s|em\b|til\b|tis\b|n['\u2019])/.test(block.slice(at + 1, at + 6))
      );
    default:
      return false;
  }
}

function closes(block: string, opened: number, at: number): boolean {
  const opener = block.charAt(opened);
  const mark = block.charAt(at);
  if (!closers[opener]?.includes(mark)) return false;
  if (!/['\u2018\u201a]/.test(opener)) {
    const isOpening = mark === '"' && /\s/.test(block.charAt(at - 1)) && isWordy(block.charAt(at + 1));
    return at > opened + 1 && !isOpening;
  }
  return canCloseSingle(block, at) && !isPluralPossessive(block, at);
}

/** "the soldiers’ families": an s before, a space and a small letter after, and another closing mark near. */
function isPluralPossessive(block: string, at: number): boolean {
  if (block.charAt(at - 1) !== 's' || !/^\s\p{Ll}/u.test(block.slice(at + 1, at + 3))) return false;
  return /^[^'\u2018\u2019]*[\p{L}.,!?]['\u2019](?![\p{L}\p{N}])/u.test(block.slice(at + 1, at + 200));
}

/** A second opening mark of the same kind: the first was never closed. */
function isSameOpener(block: string, mark: string, at: number): boolean {
  const other = block.charAt(at);
  if (mark === '"') return other === '"' || other === '\u201c';
  return (mark === '\u201c' || mark === '\u201d') && other === '\u201c';
}

function sentenceEnd(sentences: readonly Span[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return Math.max(sentences[low]?.end ?? at, at + 1);
}

function trimSpan(block: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(block.charAt(from))) from += 1;
  while (to > from && /\s/.test(block.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** At most two words, not a whole utterance ("Never," he said): that ends in a mark of its own. */
function isScare(text: string): boolean {
  return !/[.,!?\u2026]$/.test(text) && text.split(/\s+/, 3).length <= 2;
}
