/**
 * Learns which of the page's live elements are article.
 *
 * Readability works on a copy whose elements carry their index as the name of
 * an attribute: it merges elements and renames them, but keeps attributes, so
 * what is left in the copy tells which live elements it kept. (As a value the
 * index would be lost when an element takes over its parent's attributes.)
 * The text itself is never taken from the copy.
 */
import Readability from '@mozilla/readability/Readability.js';
import { type Dense, findDenseContainer, paragraphsOfGate } from './dense-container.ts';
import { createDom, type Dom, isElement, isText } from './dom.ts';
import { isNeverRead } from './never-read.ts';
import type { Rendering } from './rendering.ts';
import { stepEvery } from './slices.ts';

export type ArticleElements = {
  /** Holds every article element. */
  readonly root: Element;
  /** Whether text directly in the element is article. */
  has(element: Element): boolean;
  /** Whether the element or something inside it is. */
  mayHold(element: Element): boolean;
};

/** Readability takes some 50 ms for this many, and a page's thread is not ours to hold; of a larger page it gets a part. */
const mostElements = 4000;

/** A copy of more than this is itself too slow. */
const mostCopied = 40_000;

/** Readability asks each element for all that is in it, so depth costs it squared; pages have some 40 levels. */
const mostLevels = 150;

const indexPrefix = 'ss-';

/** In steps, between which the page may go first. `null` where Readability finds nothing, fails, or the page is too large for it. */
export function* findArticleElements(
  document: Document,
  dom: Dom,
  rendering: Rendering,
  densest: () => Generator<void, Dense | null>,
): Generator<void, ArticleElements | null> {
  const live = dom.descendants(dom.root, '*');
  if (live.length > mostCopied || depthOf(dom, live) > mostLevels) return null;
  const part =
    live.length <= mostElements ? { from: 0, to: live.length } : largestPart(dom, live, yield* densest());
  const copy = part === null ? null : yield* copyWithIndexes(document, dom, live, part, rendering);
  if (copy === null) return null;
  yield;
  const kept = new Set<Element>();
  for (const index of keptIndexes(copy)) {
    const element = live[index];
    if (element !== undefined) kept.add(element);
  }
  yield;
  const around = new Set<Node | null>([...kept].flatMap(element => [element, dom.parent(element)]));
  for (const element of live) if (isHostIn(around, dom, rendering, element)) keepAll(dom, kept, element);
  return kept.size === 0 ? null : withAncestors(dom, kept);
}

/** Readability sees no shadow, takes its host for empty, and drops it; one that shows a paragraph is article. */
function isHostIn(
  article: ReadonlySet<Node | null>,
  dom: Dom,
  rendering: Rendering,
  element: Element,
): boolean {
  const tree = dom.innerTree(element);
  if (tree === null || !article.has(dom.parent(element))) return false;
  return findDenseContainer(dom, rendering, paragraphsOfGate, tree) !== null;
}

function keepAll(dom: Dom, kept: Set<Element>, element: Element): void {
  for (const inner of [element, ...dom.descendants(element, '*')]) kept.add(inner);
}

/** A stretch of the elements in document order: one of them and all that is in it. */
type Part = { readonly from: number; readonly to: number };

/** Of a page that is too large, the largest part round most of its text that is not. */
function largestPart(dom: Dom, live: readonly Element[], dense: Dense | null): Part | null {
  let part: Part | null = null;
  for (
    let element: Node | null = dense?.container ?? null;
    element !== null && isElement(element);
    element = dom.parent(element)
  ) {
    const from = live.indexOf(element);
    const to = from + 1 + dom.descendants(element, '*').length;
    if (from < 0 || to - from > mostElements) break;
    part = { from, to };
  }
  return part;
}

/** Of elements in document order. */
function depthOf(dom: Dom, elements: readonly Element[]): number {
  const depths = new Map<Node, number>();
  let deepest = 0;
  for (const element of elements) {
    const parent = dom.parent(element);
    const depth = (parent === null ? 0 : (depths.get(parent) ?? 0)) + 1;
    depths.set(element, depth);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The elements inside `container`, all of them article. */
export function everythingIn(dom: Dom, container: Element): ArticleElements {
  const kept = new Set<Element>();
  keepAll(dom, kept, container);
  return { root: container, has: element => kept.has(element), mayHold: element => kept.has(element) };
}

function withAncestors(dom: Dom, kept: ReadonlySet<Element>): ArticleElements {
  const holders = new Set<Element>(kept);
  for (const element of kept) {
    for (let above = dom.parent(element); above !== null && isElement(above); above = dom.parent(above)) {
      if (holders.has(above)) break;
      holders.add(above);
    }
  }
  const body = dom.descendants(dom.root, 'body')[0] ?? dom.root;
  return { root: body, has: element => kept.has(element), mayHold: element => holders.has(element) };
}

function* copyWithIndexes(
  document: Document,
  dom: Dom,
  live: readonly Element[],
  part: Part,
  rendering: Rendering,
): Generator<void, Document | null> {
  const copy = document.cloneNode(true);
  if (!isDocument(copy)) return null;
  const copyDom = createDom(copy);
  if (copyDom === null) return null;
  const { setAttribute, removeAttribute, remove } = copyDom.root;
  const copied = copyDom.descendants(copyDom.root, '*');
  if (copied.length !== live.length) return null;
  const body = copyDom.descendants(copyDom.root, 'body')[0];
  const top = copied[part.from];
  if (part.from > 0 && body !== undefined && top !== undefined) body.replaceChildren(top);
  for (let index = part.from; index < part.to; index++) {
    if (index % stepEvery === 0) yield;
    const element = copied[index];
    const original = live[index];
    if (element === undefined || original === undefined) continue;
    // A control's name or id would shadow the properties of its form, which Readability reads.
    if (shadowingTags.has(copyDom.tag(element))) {
      removeAttribute.call(element, 'name');
      removeAttribute.call(element, 'id');
    }
    if (isLeftOut(dom, original, rendering)) remove.call(element);
    else setAttribute.call(element, indexPrefix + index, '');
    if (copyDom.tag(element) === 'div') carryIndex(copyDom, element, indexPrefix + index);
    // Readability replaces links to scripts by new elements, which carry no index.
    if (/^\s*javascript:/i.test(copyDom.attribute(element, 'href') ?? ''))
      removeAttribute.call(element, 'href');
  }
  return copy;
}

/**
 * Readability puts the bare text of a `<div>` into a new paragraph and may drop
 * the `<div>`, its index with it; a span around the text carries the index along.
 */
function carryIndex(dom: Dom, element: Element, name: string): void {
  for (let child = dom.firstChild(element); child !== null; child = dom.nextSibling(child)) {
    if (!isText(child) || child.data.trim() === '') continue;
    const span = element.ownerDocument.createElement('span');
    span.setAttribute(name, '');
    element.replaceChild(span, child);
    span.appendChild(child);
    child = span;
  }
}

const shadowingTags = new Set(
  'input select textarea button fieldset output object embed img iframe form'.split(' '),
);

/** Pictures and frames stay in the copy, since Readability weighs them; the head stays for its title. */
const weighed = new Set(
  'head title meta html body video audio iframe object embed button input select textarea'.split(' '),
);

function isLeftOut(dom: Dom, element: Element, rendering: Rendering): boolean {
  if (weighed.has(dom.tag(element)) || dom.tag(element) === 'link') return false;
  if (isNeverRead(dom, element)) return true;
  return isBodyElement(dom, element) && !rendering.isVisible(element);
}

const headTags = new Set('meta link base title head script style'.split(' '));
const isBodyElement = (dom: Dom, element: Element): boolean => !headTags.has(dom.tag(element));

function keptIndexes(copy: Document): number[] {
  const content = parse(copy);
  if (content === null) return [];
  const indexes: number[] = [];
  for (const element of [content, ...content.querySelectorAll('*')]) {
    for (const { name } of Array.from(element.attributes)) {
      if (name.startsWith(indexPrefix)) indexes.push(Number(name.slice(indexPrefix.length)));
    }
  }
  return indexes;
}

function parse(copy: Document): Element | null {
  try {
    const options = { disableJSONLD: true, serializer: (node: Node) => node };
    const content = new Readability(copy, options).parse()?.content ?? null;
    return content !== null && isElement(content) ? content : null;
  } catch {
    // A page that Readability cannot take is read the plain way, by its densest container.
    return null;
  }
}

const isDocument = (node: Node): node is Document => node.nodeType === 9;
