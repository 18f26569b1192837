/**
 * Walks the live page in reading order and hands the article's text nodes to
 * the builder. Decides which elements end a block and which are skipped; which
 * elements are article at all is decided elsewhere (`article-elements.ts`).
 *
 * Walks without recursion: pages nest a thousand deep.
 */
import { type Dom, isElement, isText } from './dom.ts';
import { shownInside } from './inner-trees.ts';
import { isCredit, isNeverRead } from './never-read.ts';
import type { Rendering } from './rendering.ts';
import { stepEvery, toEnd } from './slices.ts';
import { createTextBuilder, type TextBuilder } from './text-builder.ts';
import { createTextMap, type TextMap } from './text-map.ts';

const inlineTags = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small
   span strike strong sub sup time tt u var wbr rb img picture source map area`.split(/\s+/),
);

const preformattedTags = new Set(['pre', 'listing', 'plaintext', 'xmp']);

export type Reading = { readonly text: string; readonly map: TextMap };

/** What is left out of this article besides what is never read: its headline, byline, date. */
export type Skips = (element: Element) => boolean;

export const readText = (...of: Parameters<typeof readTextInSteps>): Reading => toEnd(readTextInSteps(...of));

/** In steps, between which the page may go first: what it changes meanwhile, the map notices. */
export function* readTextInSteps(
  dom: Dom,
  article: { readonly root: Element; has(element: Element): boolean; mayHold(element: Element): boolean },
  rendering: Rendering,
  skips: Skips,
): Generator<void, Reading> {
  const builder = createTextBuilder();
  yield* walk(dom, article.root, {
    enter(element, state) {
      const tag = dom.tag(element);
      // Readability drops line breaks, so they are not among what it kept.
      if (tag === 'br' && state.reads) builder.lineBreak();
      const unknown = state.unknown && dom.root.ownerDocument !== rootOf(element);
      if (tag === 'br' || !(unknown || article.mayHold(element)) || isNeverRead(dom, element)) return null;
      if (!rendering.isVisible(element) || (state.inFigure && isCredit(dom, element)) || skips(element))
        return null;
      const block = isBlock(tag, element, rendering);
      if (block) builder.endBlock();
      return {
        block,
        reads: unknown ? state.reads : article.has(element),
        unknown: unknown || dom.innerTree(element) !== null,
        inFigure: state.inFigure || tag === 'figure',
        preformatted: state.preformatted || preformattedTags.has(tag),
      };
    },
    leave(state) {
      if (state.block) builder.endBlock();
    },
    text(node, state) {
      if (state.reads) builder.add(node, state.preformatted);
    },
  });
  return finish(builder);
}

/** Of what stands in a slot, the page's own tree. */
const rootOf = (element: Element): Node => Node.prototype.getRootNode.call(element);

function finish(builder: TextBuilder): Reading {
  const { text, nodes, runs } = builder.finish();
  return { text, map: createTextMap(text.length, nodes, runs) };
}

function isBlock(tag: string, element: Element, rendering: Rendering): boolean {
  if (inlineTags.has(tag) || tag.includes('-')) return rendering.isBlock(element);
  return true;
}

type State = {
  readonly block: boolean;
  readonly reads: boolean;
  /** In a tree that nobody chose from: what is in it is read if what it stands in is. */
  readonly unknown: boolean;
  readonly inFigure: boolean;
  readonly preformatted: boolean;
};

type Visitor = {
  /** `null` skips all that is inside. */
  enter(element: Element, outer: State): State | null;
  leave(state: State): void;
  text(node: Text, state: State): void;
};

const outside: State = { block: false, reads: false, unknown: false, inFigure: false, preformatted: false };

/** Elements that were entered, each with the nodes inside it that come next. */
type Open = { readonly state: State; readonly nodes: readonly Node[]; at: number };

function* walk(dom: Dom, root: Element, visitor: Visitor): Generator<void, void> {
  const open: Open[] = [{ state: outside, nodes: [root], at: 0 }];
  let count = 0;
  for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
    if (++count % stepEvery === 0) yield;
    const node = inner.nodes[inner.at++];
    if (node === undefined) {
      visitor.leave(inner.state);
      open.pop();
    } else if (isElement(node)) {
      const state = visitor.enter(node, inner.state);
      if (state !== null) open.push({ state, nodes: shownInside(dom, node), at: 0 });
    } else if (isText(node)) visitor.text(node, inner.state);
  }
}
