/** From a point of the window to a place in the text. */
import type { TextMap } from './text-map.ts';

/** The place in the page nearest to a point, in CSS pixels of the window; `null` where there is none. */
export function caretAt(
  document: Document,
  x: number,
  y: number,
): { readonly node: Node; readonly offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  // Chromium before 128.
  const range = document.caretRangeFromPoint?.(x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

/** The offset in the article's text at a point; `null` outside of it. */
export function offsetAt(document: Document, map: TextMap, x: number, y: number): number | null {
  const caret = caretAt(document, x, y);
  return caret === null ? null : map.offsetOf(caret.node, caret.offset);
}

/** A caret is found beside a line too; this tells whether the point is on the text. In CSS pixels. */
const tolerance = 3;

export function isOn(ranges: readonly Range[], x: number, y: number): boolean {
  return ranges.some(range =>
    Array.from(range.getClientRects()).some(
      rect =>
        x >= rect.left - tolerance &&
        x <= rect.right + tolerance &&
        y >= rect.top - tolerance &&
        y <= rect.bottom + tolerance,
    ),
  );
}
