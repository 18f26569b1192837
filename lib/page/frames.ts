/**
 * Frames of the same origin whose text is read: how a place in one is a place
 * in the window round it, and what the reader needs in a frame for as long as
 * it reads there. A frame's document has its own highlights and events.
 *
 * Nodes of a frame belong to another world of classes: `instanceof` never holds
 * for them, so their types are asked by number and name.
 */
import type { Box } from './placement.ts';

/** Where a node's own window begins, in CSS pixels of the window on top. Of a frame that is turned or scaled only about. */
function cornerOf(node: Node): { readonly left: number; readonly top: number } {
  let left = 0;
  let top = 0;
  for (let frame = frameOf(node); frame !== null; frame = frameOf(frame)) {
    const box = frame.getBoundingClientRect();
    const style = getComputedStyle(frame);
    left += box.left + frame.clientLeft + Number.parseFloat(style.paddingLeft);
    top += box.top + frame.clientTop + Number.parseFloat(style.paddingTop);
  }
  return { left, top };
}

/** The frame that shows a node; `null` where the reader's own window does. */
function frameOf(node: Node): Element | null {
  const shownIn = node.ownerDocument?.defaultView ?? window;
  return shownIn === window ? null : shownIn.frameElement;
}

/** Boxes of the window that a node is shown in, as boxes of the window on top. */
export function boxesOnTop(node: Node, boxes: Iterable<DOMRect>): Box[] {
  const corner = cornerOf(node);
  return Array.from(boxes, box => ({
    left: corner.left + box.left,
    top: corner.top + box.top,
    right: corner.left + box.right,
    bottom: corner.top + box.bottom,
  }));
}

/** The lines of ranges, in order, in CSS pixels of the window on top; without those that take no room. */
export const linesOf = (ranges: readonly Range[]): Box[] =>
  ranges
    .flatMap(range => boxesOnTop(range.startContainer, range.getClientRects()))
    .filter(box => box.right > box.left);

export type Frames = {
  /** From now on these trees are read: enters the frames among them, leaves all others. */
  enter(trees: readonly Node[]): void;
  /** The windows of the frames that were entered. */
  windows(): readonly (Window & typeof globalThis)[];
  /** Whether one of them shows another document by now, or is gone: nothing of the page's own tree tells. */
  isLost(): boolean;
};

/** `onEnter` is called with a frame's window, and a signal that ends when the frame is left or `signal` does. */
export function createFrames(
  document: Document,
  onEnter: (window: Window, signal: AbortSignal) => void,
  signal: AbortSignal,
): Frames {
  const entered = new Map<Document, AbortController>();
  return {
    enter(trees) {
      const documents = new Set(trees.map(tree => tree.ownerDocument ?? (tree as Document)));
      for (const [one, inside] of entered) {
        if (documents.delete(one)) continue;
        inside.abort();
        entered.delete(one);
      }
      for (const one of documents) {
        const window = one.defaultView;
        if (one === document || window === null) continue;
        const inside = new AbortController();
        entered.set(one, inside);
        onEnter(window, AbortSignal.any([signal, inside.signal]));
      }
    },
    windows: () => [...entered.keys()].flatMap(one => one.defaultView ?? []),
    isLost: () => [...entered.keys()].some(one => one.defaultView === null),
  };
}

/**
 * Tells of a frame that shows a document of the same origin only now, by which
 * the page's own tree does not change. An event that a script made tells nothing.
 */
export function listenToFrames(
  document: Document,
  onLoad: (inner: Document) => void,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'load',
    event => {
      const inner = event.isTrusted ? (event.target as HTMLIFrameElement | null)?.contentDocument : null;
      if (inner?.body) onLoad(inner);
    },
    { capture: true, signal },
  );
}
