/**
 * What a page shows besides its own tree: open shadow roots, and documents of
 * the same origin in its frames. A page's own queries do not reach them.
 *
 *     <story-body>             the host, in the page's tree
 *       #shadow-root
 *         <p>Shown first</p>
 *         <slot>               shows the host's own children in its place
 */
import type { Dom } from './dom.ts';

/** Trees of one page. More are a page of widgets. */
const mostTrees = 1000;
/** Elements of all trees that are asked for one; asking all of a giant page takes too long for the quick look. */
const mostAsked = 5000;

/** All of them, outer before inner. */
export function innerTrees(dom: Dom): ParentNode[] {
  const trees: ParentNode[] = [];
  const waiting: ParentNode[] = [dom.root];
  let asked = 0;
  for (const tree of waiting) {
    for (const element of dom.descendants(tree, '*')) {
      if (++asked > mostAsked || trees.length >= mostTrees) return trees;
      const inner = dom.innerTree(element);
      if (inner === null) continue;
      trees.push(inner);
      waiting.push(inner);
    }
  }
  return trees;
}

/** The nodes that are shown inside an element, in order. */
export function shownInside(dom: Dom, node: Node): readonly Node[] {
  const assigned = dom.tag(node) === 'slot' ? assignedTo(node) : [];
  if (assigned.length > 0) return assigned;
  const nodes: Node[] = [];
  for (
    let child = dom.firstChild(dom.innerTree(node) ?? node);
    child !== null;
    child = dom.nextSibling(child)
  )
    nodes.push(child);
  return nodes;
}

const assignedTo = (slot: Node): readonly Node[] =>
  'assignedNodes' in slot ? (slot as HTMLSlotElement).assignedNodes() : [];
