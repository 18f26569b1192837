/** A stretch of a text: UTF-16 offsets, half-open, `0 <= start <= end <= text.length`. */
export type Span = { readonly start: number; readonly end: number };

export const spanText = (text: string, span: Span): string => text.slice(span.start, span.end);

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Moves a span from the coordinates of a part into those of the whole. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** The span from the first start to the last end; `null` for no spans. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map(span => span.start)),
    end: Math.max(...spans.map(span => span.end)),
  };
}

/** "Sunday’s", "Peru's": whether a possessive ending stands right behind. */
export const isPossessive = (text: string, { end }: Span): boolean =>
  /^\s?['’]\s?s\b/.test(text.slice(end, end + 4));
