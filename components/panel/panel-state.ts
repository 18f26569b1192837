/** What the panel lists, of a report and the reader's filters. Pure. */
import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import { kindsOf } from '../describe-claim.ts';
import { type Standing, standingOf } from '../standing.ts';

export type PanelFilter = {
  readonly standings: ReadonlySet<Standing>;
  /** A kind as in `kind.<kind>`; `null` for all. */
  readonly kind: string | null;
  /** The id of a source that speaks of the claim; `null` for all. */
  readonly source: string | null;
};

export const panelViews = ['differences', 'side-by-side', 'figures'] as const;
export type PanelViewName = (typeof panelViews)[number];

/** Where the reader looks first: what parts. */
export const firstFilter: PanelFilter = {
  standings: new Set(['conflicts', 'differs']),
  kind: null,
  source: null,
};

/** A decision that was just made: what its claim was, and what to say of it. */
export type Noted = { readonly claim: CheckedClaim; readonly notice: string };

/** Claims as they are listed: one that was just decided on keeps its place, whatever it became. */
export const withNoted = (
  claims: readonly CheckedClaim[],
  noted: ReadonlyMap<string, Noted>,
): readonly CheckedClaim[] => claims.map(claim => noted.get(claim.id)?.claim ?? claim);

export const listed = (claims: readonly CheckedClaim[], filter: PanelFilter): readonly CheckedClaim[] =>
  claims.filter(
    claim =>
      filter.standings.has(standingOf(claim.status)) &&
      (filter.kind === null || kindsOfClaim(claim).includes(filter.kind)) &&
      (filter.source === null || claim.evidence.some(({ source }) => source.id === filter.source)),
  );

/** The kinds of a claim's first evidence, which is the one an item shows. */
export const kindsOfClaim = (claim: CheckedClaim): readonly string[] =>
  kindsOf(claim.evidence[0]?.differences ?? []);

/** The kinds that any claim of the page has, in the order in which they first come. */
export const kindsOnPage = (claims: readonly CheckedClaim[]): readonly string[] => [
  ...new Set(claims.flatMap(kindsOfClaim)),
];

/** What was just done, to be said where it was done: at the report, or at the item of a claim. */
export type Said = { readonly where: 'report' | string; readonly words: string };

export function toggleStanding(filter: PanelFilter, standing: Standing): PanelFilter {
  const standings = new Set(filter.standings);
  if (!standings.delete(standing)) standings.add(standing);
  return { ...filter, standings };
}
