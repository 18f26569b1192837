/**
 * The element that holds most of the running text: a plain way to find an
 * article, for the gate, for pages too large for Readability, and for pages
 * that the reader wants read although they do not look like articles.
 */
import { type Dom, isElement, isText } from './dom.ts';
import { innerTrees } from './inner-trees.ts';
import { isNeverRead } from './never-read.ts';
import type { Rendering } from './rendering.ts';
import { stepEvery, toEnd } from './slices.ts';

export type Dense = {
  readonly container: Element;
  /** Characters of its paragraphs that are no links; those two levels below count half. */
  readonly characters: number;
  readonly paragraphs: number;
};

/** Shorter ones are captions, labels and teasers. */
const shortestParagraph = 60;

/** Enough to know an article by; the gate may take 2 ms. */
export const paragraphsOfGate = 300;

/** `null` where the tree (default: the page's own) has no paragraph. Looks at no more than `limit` paragraphs. */
export const findDenseContainer = (...of: Parameters<typeof findDenseInSteps>): Dense | null =>
  toEnd(findDenseInSteps(...of));

/** The same in steps, between which the page may go first. */
export function* findDenseInSteps(
  dom: Dom,
  rendering: Rendering,
  limit: number,
  tree: ParentNode = dom.root,
): Generator<void, Dense | null> {
  const found = new Map<Element, { characters: number; paragraphs: number }>();
  const count = (element: Node | null, characters: number): void => {
    if (element === null || !isElement(element)) return;
    const known = found.get(element) ?? { characters: 0, paragraphs: 0 };
    found.set(element, { characters: known.characters + characters, paragraphs: known.paragraphs + 1 });
  };
  const isHidden = createHiddenCheck(dom, rendering);
  let asked = 0;
  for (const paragraph of paragraphs(dom, limit, tree)) {
    if (++asked % stepEvery === 0) yield;
    const characters = ownCharacters(dom, paragraph);
    if (characters < shortestParagraph || isHidden(paragraph)) continue;
    const parent = dom.parent(paragraph);
    count(parent, characters);
    if (parent !== null) count(dom.parent(parent), characters / 2);
  }
  return densest(found);
}

/** Of the trees within the page's own, the one with most running text; `null` if none has enough for an article. */
export function findInnerContainer(dom: Dom, rendering: Rendering, leastCharacters: number): Dense | null {
  let best: Dense | null = null;
  for (const tree of innerTrees(dom)) {
    const dense = findDenseContainer(dom, rendering, paragraphsOfGate, tree);
    if ((dense?.characters ?? 0) >= (best?.characters ?? leastCharacters)) best = dense;
  }
  return best;
}

function densest(found: ReadonlyMap<Element, { characters: number; paragraphs: number }>): Dense | null {
  let best: Dense | null = null;
  for (const [container, counts] of found) {
    if (best === null || counts.characters > best.characters) best = { container, ...counts };
  }
  return best;
}

/** Paragraphs, and elements that begin with text of a paragraph's length or part it by line breaks. */
function paragraphs(dom: Dom, limit: number, tree: ParentNode): Element[] {
  const marked = dom.descendants(tree, [...paragraphTags].join());
  const bare = dom.descendants(tree, 'div').filter(element => beginsWithText(dom, element));
  const broken = new Set<Element>();
  for (const lineBreak of dom.descendants(tree, 'br').slice(0, limit)) {
    const parent = dom.parent(lineBreak);
    if (parent !== null && isElement(parent) && dom.tag(parent) !== 'p') broken.add(parent);
  }
  return [...new Set([...marked, ...bare, ...broken])].slice(0, limit);
}

function beginsWithText(dom: Dom, element: Element): boolean {
  const child = dom.firstChild(element);
  return child !== null && isText(child) && lengthOf(child.data) >= shortestParagraph;
}

/** Of a paragraph all that is no link; of another element only what stands in it directly. */
function ownCharacters(dom: Dom, element: Element): number {
  if (!paragraphTags.has(dom.tag(element))) return directCharacters(dom, element);
  const all = lengthOf(dom.text(element));
  if (all < shortestParagraph) return all;
  const linked = dom.descendants(element, 'a').reduce((sum, link) => sum + lengthOf(dom.text(link)), 0);
  return all - linked;
}

const paragraphTags = new Set(['p', 'pre']);

function directCharacters(dom: Dom, element: Element): number {
  let characters = 0;
  for (let child = dom.firstChild(element); child !== null; child = dom.nextSibling(child)) {
    if (isText(child)) characters += lengthOf(child.data);
  }
  return characters;
}

/** A sign of Chinese, Japanese or Korean says about as much as three letters. */
function lengthOf(text: string): number {
  const trimmed = text.trim();
  return trimmed.length + 2 * (trimmed.match(/[\u3040-\u9FFF\uAC00-\uD7AF]/g)?.length ?? 0);
}

/** Asks each ancestor once, however many paragraphs it holds. */
function createHiddenCheck(dom: Dom, rendering: Rendering): (element: Element) => boolean {
  const leftOut = new Map<Element, boolean>();
  const isLeftOut = (element: Element): boolean => {
    const path: Element[] = [];
    let above: Node | null = element;
    let answer = false;
    while (above !== null && isElement(above)) {
      const known = leftOut.get(above);
      if (known !== undefined || isNeverRead(dom, above)) {
        answer = known ?? true;
        break;
      }
      path.push(above);
      above = dom.parent(above);
    }
    for (const passed of path) leftOut.set(passed, answer);
    return answer;
  };
  return element => isLeftOut(element) || !rendering.isVisible(element);
}
