/**
 * What of an earlier reading still stands when a page's text has changed:
 * every block that is there word for word, wherever it stands now. No sentence
 * runs over the end of a block, so what is left to read are the other blocks.
 *
 * Compares text with text; a block that is nearly the same is another block.
 */
import type { CheckedClaim } from '../comparison/verdict.ts';
import { type Span, shift } from '../text/span.ts';

export type KeptReading = {
  /** In reading order, with their places in the new text. */
  readonly claims: readonly CheckedClaim[];
  /** The parts of the new text that were not read, in order; each is one block or several in a row. */
  readonly unread: readonly Span[];
};

/** `null`: nothing was kept. */
export function keepReading(
  earlier: { readonly text: string; readonly claims: readonly CheckedClaim[] },
  text: string,
): KeptReading | null {
  const before = startsOfBlocks(earlier.text);
  const movedTo = new Map<number, number>();
  const unread: { start: number; end: number }[] = [];
  for (const { block, start } of blocksOf(text)) {
    const from = before.get(block)?.shift();
    const last = unread.at(-1);
    if (from !== undefined) movedTo.set(from, start);
    else if (last !== undefined && last.end === start - 1) last.end = start + block.length;
    else unread.push({ start, end: start + block.length });
  }
  if (movedTo.size === 0) return null;
  const claims = earlier.claims.flatMap(claim => {
    const from = earlier.text.lastIndexOf('\n', claim.span.start - 1) + 1;
    const to = movedTo.get(from);
    return to === undefined ? [] : [to === from ? claim : { ...claim, span: shift(claim.span, to - from) }];
  });
  return { claims: inReadingOrder(claims), unread };
}

export const inReadingOrder = (claims: readonly CheckedClaim[]): CheckedClaim[] =>
  claims.toSorted((a, b) => a.span.start - b.span.start);

/** By the words of a block, where it begins; several where it is there more than once. */
function startsOfBlocks(text: string): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const { block, start } of blocksOf(text)) {
    const known = starts.get(block);
    if (known === undefined) starts.set(block, [start]);
    else known.push(start);
  }
  return starts;
}

function* blocksOf(text: string): Generator<{ readonly block: string; readonly start: number }> {
  let start = 0;
  for (const block of text.split('\n')) {
    yield { block, start };
    start += block.length + 1;
  }
}
