/** The way from claim to claim in reading order. Pure; where a claim stands on the screen is told. */
import type { CheckedClaim } from '../comparison/verdict.ts';

/** The claim after (1) or before (-1), round the ends as in a search; `null` for an empty list. */
export function neighbour(
  list: readonly CheckedClaim[],
  from: CheckedClaim,
  by: 1 | -1,
): CheckedClaim | null {
  if (by === 1) return list.find(claim => isBefore(from, claim)) ?? list[0] ?? null;
  return list.findLast(claim => isBefore(claim, from)) ?? list.at(-1) ?? null;
}

/** Where a walk down begins: the first that has not scrolled out above, else the first of all. */
export const firstNotAbove = (
  list: readonly CheckedClaim[],
  isAbove: (claim: CheckedClaim) => boolean,
): CheckedClaim | null => list.find(claim => !isAbove(claim)) ?? list[0] ?? null;

/** Where a walk up begins: the last that has scrolled out above, else the last of all. */
export const lastAbove = (
  list: readonly CheckedClaim[],
  isAbove: (claim: CheckedClaim) => boolean,
): CheckedClaim | null => list.findLast(isAbove) ?? list.at(-1) ?? null;

const isBefore = (a: CheckedClaim, b: CheckedClaim): boolean =>
  a.span.start < b.span.start || (a.span.start === b.span.start && a.span.end < b.span.end);
