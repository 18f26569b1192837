/**
 * Walks the live page in reading order and hands the article's text nodes to
 * the builder. Decides which elements end a block and which are skipped; which
 * elements are article at all is decided elsewhere (`article-elements.ts`).
 *
 * Walks without recursion: pages nest a thousand deep.
 */
import { type Dom, isElement, isText } from './dom.ts';
import { isCredit, isNeverRead } from './never-read.ts';
import type { Rendering } from './rendering.ts';
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

export function readText(
  dom: Dom,
  article: { readonly root: Element; has(element: Element): boolean; mayHold(element: Element): boolean },
  rendering: Rendering,
  skips: Skips,
): Reading {
  const builder = createTextBuilder();
  walk(dom, article.root, {
    enter(element, state) {
      const tag = dom.tag(element);
      // Readability drops line breaks, so they are not among what it kept.
      if (tag === 'br' && state.reads) builder.lineBreak();
      if (tag === 'br' || !article.mayHold(element) || isNeverRead(dom, element)) return null;
      if (!rendering.isVisible(element) || (state.inFigure && isCredit(dom, element)) || skips(element))
        return null;
      const block = isBlock(tag, element, rendering);
      if (block) builder.endBlock();
      return {
        block,
        reads: article.has(element),
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
  readonly inFigure: boolean;
  readonly preformatted: boolean;
};

type Visitor = {
  /** `null` skips all that is inside. */
  enter(element: Element, outer: State): State | null;
  leave(state: State): void;
  text(node: Text, state: State): void;
};

const outside: State = { block: false, reads: false, inFigure: false, preformatted: false };

function walk(dom: Dom, root: Element, visitor: Visitor): void {
  const open: { node: Node; state: State }[] = [];
  let node: Node | null = root;
  while (node !== null) {
    const outer: State = open.at(-1)?.state ?? outside;
    let inner: State | null = null;
    if (isElement(node)) inner = visitor.enter(node, outer);
    else if (isText(node)) visitor.text(node, outer);
    const child: Node | null = inner === null ? null : dom.firstChild(node);
    if (inner !== null && child === null) visitor.leave(inner);
    if (inner !== null && child !== null) open.push({ node, state: inner });
    node = child ?? nextInOrder(dom, open.length === 0 ? null : node, open, visitor);
  }
}

function nextInOrder(
  dom: Dom,
  from: Node | null,
  open: { node: Node; state: State }[],
  visitor: Visitor,
): Node | null {
  let node = from;
  while (node !== null) {
    const next = dom.nextSibling(node);
    if (next !== null) return next;
    const closed = open.pop();
    if (closed === undefined) return null;
    visitor.leave(closed.state);
    node = open.length === 0 ? null : closed.node;
  }
  return null;
}
