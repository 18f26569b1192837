/**
 * Where the card goes, from boxes alone: beside the text, below its sentence,
 * above it, or as a sheet at the bottom. Never on its own sentence.
 *
 *     text column │ 24 │ card      beside, header level with the first line
 */

/** In CSS pixels of the window, as `DOMRect` has them. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Size = { readonly width: number; readonly height: number };

export type Placement =
  | { readonly kind: 'sheet'; readonly scrollBy: number }
  | {
      readonly kind: 'beside' | 'below' | 'above';
      readonly left: number;
      readonly top: number;
      /** Middle of the notch, from the card's top; only beside. */
      readonly notch: number | null;
      /** How far the page has to scroll down first so that sentence and card both fit. */
      readonly scrollBy: number;
    };

const edge = 8;
const besideGap = 24;
const lineGap = 8;
const sheetBelowWidth = 440;
/** Middle of the card's title, from its top. */
const headerMiddle = 22;
/** The notch keeps clear of the card's round corners. */
const notchMargin = 20;

/**
 * @param lines the sentence's lines, in order, at least one
 * @param column the text column
 * @param card 400 wide, as high as it needs
 */
export function placeCard(lines: readonly Box[], column: Box, card: Size, window: Size): Placement {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { kind: 'sheet', scrollBy: 0 };
  if (window.width < sheetBelowWidth) {
    const covered = last.bottom + lineGap - (window.height - card.height);
    // No further than the sentence's first line can go.
    return { kind: 'sheet', scrollBy: clamp(covered, 0, Math.max(0, first.top - edge)) };
  }
  const line = (first.top + first.bottom) / 2;
  if (window.width - column.right >= card.width + besideGap) {
    const top = clamp(line - headerMiddle, edge, window.height - edge - card.height);
    const left = Math.min(column.right + besideGap, window.width - card.width);
    const notch = clamp(line - top, notchMargin, card.height - notchMargin);
    return { kind: 'beside', left, top, notch, scrollBy: 0 };
  }
  const left = clamp(first.left, edge, window.width - edge - card.width);
  const below = last.bottom + lineGap;
  if (below + card.height <= window.height - edge)
    return { kind: 'below', left, top: below, notch: null, scrollBy: 0 };
  const above = first.top - lineGap - card.height;
  if (above >= edge) return { kind: 'above', left, top: above, notch: null, scrollBy: 0 };
  return {
    kind: 'below',
    left,
    top: below,
    notch: null,
    scrollBy: below + card.height - (window.height - edge),
  };
}

/** `low` wins where the two cross. */
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
