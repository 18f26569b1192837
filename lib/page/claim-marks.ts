/**
 * Claims on the page: draws them, finds the one at a point, scrolls to one.
 * Joins the article's text map with the highlights; decides nothing about a claim.
 */
import type { CheckedClaim, Status } from '../comparison/verdict.ts';
import type { Span } from '../text/span.ts';
import { isOn, offsetAt } from './caret.ts';
import type { MarkKind } from './highlight-names.ts';
import type { Highlights } from './highlights.ts';
import { runInSlices } from './slices.ts';
import type { TextMap } from './text-map.ts';

const kinds: Record<Status, MarkKind> = {
  contradicted: 'conflicts',
  disputed: 'conflicts',
  differs: 'differs',
  supported: 'matches',
  unmatched: 'none',
};

/** A claim, or a part of the text that is none. */
type Placed = { readonly id: string; readonly span: Span; readonly status: Status };

/** No claim's: theirs are hexadecimal digits. */
const passageId = 'passage';

export type ClaimMarks = {
  /** From now on claims are those of this text; marks of another are taken away. */
  begin(map: TextMap): void;
  /** Draws claims, new or changed, those in sight first; a claim whose text has changed is not drawn. */
  draw(claims: readonly CheckedClaim[]): Promise<void>;
  /** Takes away the marks whose words are no longer those that were checked, and draws again those that were moved. */
  mend(): void;
  /** The drawn claim at a point of the window that shows `document`. */
  at(document: Document, x: number, y: number): CheckedClaim | null;
  /** Marks a part of the text that the reader was brought to, whatever is drawn there; `null` takes the mark away. */
  point(span: Span | null): readonly Range[] | null;
  /** Where a claim stands, as it is now; `null` if its text has changed. */
  rangesOf(id: string): readonly Range[] | null;
};

export function createClaimMarks(
  document: Document,
  highlights: Highlights,
  signal: AbortSignal,
): ClaimMarks {
  const claims = new Map<string, CheckedClaim>();
  let map: TextMap | null = null;
  let passage: Placed | null = null;

  const put = (claim: Placed): void => {
    const ranges = map?.rangesOf(claim.span) ?? null;
    if (ranges === null || ranges.length === 0) highlights.remove(claim.id);
    else highlights.put(claim.id, { kind: kinds[claim.status], ranges });
  };

  return {
    begin(next) {
      map = next;
      claims.clear();
      passage = null;
      highlights.clear();
    },
    async draw(next) {
      const begun = map;
      for (const claim of next) claims.set(claim.id, claim);
      const inSight = begun === null ? null : visibleSpan(document, begun);
      const ordered = inSight === null ? next : byDistance(next, inSight);
      await runInSlices(ordered, claim => begun === map && put(claim), signal);
    },
    mend() {
      const placed: readonly Placed[] = [...claims.values(), ...(passage === null ? [] : [passage])];
      for (const claim of placed) if (!highlights.stands(claim.id)) put(claim);
      for (const { id, span } of placed) if (map?.holds(span) === false) highlights.remove(id);
    },
    point(span) {
      if (span === null) {
        highlights.remove(passageId);
        passage = null;
        return null;
      }
      passage = { id: passageId, span, status: 'unmatched' };
      put(passage);
      highlights.point('open', passageId);
      return map?.rangesOf(span) ?? null;
    },
    at(shown, x, y) {
      const offset = map === null ? null : offsetAt(shown, map, x, y);
      if (offset === null) return null;
      // Innermost first, where one claim lies in another.
      const here = [...claims.values()]
        .filter(({ id, span }) => span.start <= offset && offset <= span.end && highlights.shows(id))
        .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
      return here.find(({ span }) => isOn(map?.rangesOf(span) ?? [], x, y)) ?? null;
    },
    rangesOf(id) {
      const claim = claims.get(id);
      return claim === undefined ? null : (map?.rangesOf(claim.span) ?? null);
    },
  };
}

/** Samples of the window's height at which the text in sight is looked for, and its width. */
const heights = [0.1, 0.3, 0.5, 0.7, 0.9];
const widths = [0.5, 0.3];

/** The part of the text that is in sight, roughly; `null` where none is. */
function visibleSpan(
  document: Document,
  map: TextMap,
): { readonly start: number; readonly end: number } | null {
  const { clientWidth, clientHeight } = document.documentElement;
  const offsets = widths
    .flatMap(width =>
      heights.map(height => offsetAt(document, map, clientWidth * width, clientHeight * height)),
    )
    .filter(offset => offset !== null);
  return offsets.length === 0 ? null : { start: Math.min(...offsets), end: Math.max(...offsets) };
}

function byDistance(
  claims: readonly CheckedClaim[],
  span: { readonly start: number; readonly end: number },
): CheckedClaim[] {
  const distance = (claim: CheckedClaim): number =>
    Math.max(0, span.start - claim.span.end, claim.span.start - span.end);
  return claims.toSorted((a, b) => distance(a) - distance(b));
}
