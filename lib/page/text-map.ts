/**
 * The way between the article's text and the page's nodes.
 *
 *     text   The  bridge is 90 m
 *     runs   [0────)[4────────────)      a run: the same characters, one for one, in one node
 *     nodes  "The " ·  <b>"bridge is 90 m"</b>
 *
 * Between runs lies what the text leaves out: soft hyphens, zero-width spaces,
 * bidi controls, all but the last of a row of spaces, what is hidden.
 *
 * Fails closed: a node that has changed since it was read gives `null`, never
 * a guess. Nodes are held weakly; a page that drops its article is not kept alive.
 */
import type { Span } from '../text/span.ts';

export type TextMap = {
  /** Length of the text, in UTF-16 units. */
  readonly length: number;
  /** One range a text node, in order; empty for an empty span. `null`: a node has changed or is gone. */
  rangesOf(span: Span): Range[] | null;
  /** The offset in the text of a place in the page; `null` outside the article or where it has changed. */
  offsetOf(node: Node, offset: number): number | null;
  /** The trees that hold the text: the document, shadow roots, documents of frames. */
  trees(): Node[];
  /** Whether text of this node was read, as it was then. */
  reads(node: Node): boolean;
  /** Whether every node of the span (default: of the text) still stands as it was read. */
  holds(span?: Span): boolean;
};

/** `length` units from `start` of the text are those from `offset` of `nodes[node]`. */
export type Run = {
  readonly start: number;
  readonly node: number;
  readonly offset: number;
  readonly length: number;
};

export type ReadNode = { readonly node: Text; readonly data: string };

/** `runs` are in order of the text, those of one node next to each other. */
export function createTextMap(length: number, read: readonly ReadNode[], runs: readonly Run[]): TextMap {
  const nodes = read.map(({ node, data }) => ({ ref: new WeakRef(node), data }));
  const places = new WeakMap<Node, number>(read.map(({ node }, index) => [node, index]));
  const firstRuns = firstRunOfEach(nodes.length, runs);

  const unchanged = (index: number): Text | null => {
    const node = nodes[index]?.ref.deref();
    if (node?.isConnected !== true || node.data !== nodes[index]?.data) return null;
    // A frame that went on to another document leaves the old one as it was, shown to nobody.
    return node.ownerDocument.defaultView === null ? null : node;
  };

  const rangesOf = (span: Span): Range[] | null => {
    const ranges: Range[] = [];
    for (const stretch of stretchesOf(runs, span)) {
      const node = unchanged(stretch.node);
      if (node === null) return null;
      const range = node.ownerDocument.createRange();
      range.setStart(node, stretch.from);
      range.setEnd(node, stretch.to);
      ranges.push(range);
    }
    return ranges;
  };

  const offsetOf = (node: Node, offset: number): number | null => {
    const index = places.get(node);
    if (index === undefined || unchanged(index) === null) return null;
    return offsetInText(runs, firstRuns[index] ?? 0, offset);
  };

  const trees = (): Node[] => [...new Set(nodes.flatMap(({ ref }) => ref.deref()?.getRootNode() ?? []))];

  const holds = (span: Span = { start: 0, end: length }): boolean =>
    stretchesOf(runs, span).every(({ node }) => unchanged(node) !== null);

  return { length, rangesOf, offsetOf, trees, reads: node => places.has(node), holds };
}

function firstRunOfEach(nodeCount: number, runs: readonly Run[]): number[] {
  const first = new Array<number>(nodeCount).fill(0);
  runs.forEach((run, index) => {
    if (runs[index - 1]?.node !== run.node) first[run.node] = index;
  });
  return first;
}

type Stretch = { readonly node: number; readonly from: number; to: number };

/** The part of each node that a span covers, in order. */
function stretchesOf(runs: readonly Run[], span: Span): Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = firstRunEndingAfter(runs, span.start); index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined || run.start >= span.end) break;
    const from = run.offset + Math.max(0, span.start - run.start);
    const to = run.offset + Math.min(run.length, span.end - run.start);
    const last = stretches.at(-1);
    if (last?.node === run.node) last.to = to;
    else stretches.push({ node: run.node, from, to });
  }
  return stretches;
}

function firstRunEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && run.start + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A place in what the text leaves out is the end of the run before it, or the start of the first. */
function offsetInText(runs: readonly Run[], firstRun: number, offset: number): number | null {
  const first = runs[firstRun];
  if (first === undefined) return null;
  let found = first.start;
  for (let index = firstRun; index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined || run.node !== first.node || run.offset > offset) break;
    found = run.start + Math.min(run.length, offset - run.offset);
  }
  return found;
}
