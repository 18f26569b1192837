/** Runs of claim numbers: half-open, ascending, none touching another. Pure. */
import type { ClaimRange } from '../schema.ts';

/** All of both. */
export const addRanges = (
  ranges: readonly ClaimRange[],
  more: readonly ClaimRange[],
): readonly ClaimRange[] => {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges, ...more].toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (from >= to) continue;
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
};

/** What is in `ranges` and not in `less`. */
export const removeRanges = (
  ranges: readonly ClaimRange[],
  less: readonly ClaimRange[],
): readonly ClaimRange[] =>
  less.reduce<readonly ClaimRange[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): readonly ClaimRange[] =>
        [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const].filter(
          ([a, b]) => a < b,
        ),
      ),
    ranges,
  );

/** By bisection: it is asked for thousands of claims of one query. */
export function isInRanges(ranges: readonly ClaimRange[], claim: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) <= claim) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range[0] <= claim;
}
