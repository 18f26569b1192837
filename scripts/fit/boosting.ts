/**
 * Fits gradient-boosted trees by the usual second-order method (Friedman 2001;
 * Chen and Guestrin 2016): softmax loss, histograms of at most 64 bins, trees
 * grown level by level to a small depth. Deterministic: no sampling.
 */
import type { BoostedTrees } from '../../lib/base/boosted-trees.ts';

export type FitOptions = {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  readonly ridge: number;
  readonly leastHessian: number;
};

export const usual: FitOptions = { rounds: 120, depth: 4, rate: 0.12, ridge: 4, leastHessian: 8 };

type Bins = { readonly edges: readonly number[][]; readonly of: Uint8Array[] };
const mostBins = 64;

export function fitBoostedTrees(
  features: readonly string[],
  classes: readonly string[],
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  options: FitOptions = usual,
  weights?: readonly number[],
): BoostedTrees {
  const bins = binRows(features.length, rows);
  const base = classes.map((_, of) =>
    Math.log(Math.max(1, labels.filter(label => label === of).length) / labels.length),
  );
  const scores = rows.map(() => [...base]);
  const trees: [number, number[]][] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const chances = scores.map(softmax);
    for (let of = 0; of < classes.length; of += 1) {
      const gradient = new Float64Array(rows.length);
      const hessian = new Float64Array(rows.length);
      chances.forEach((row, at) => {
        const chance = row[of] ?? 0;
        const weight = weights?.[at] ?? 1;
        gradient[at] = weight * ((labels[at] === of ? 1 : 0) - chance);
        hessian[at] = weight * Math.max(1e-6, chance * (1 - chance));
      });
      const { nodes, leafOf } = growTree(bins, gradient, hessian, options);
      trees.push([of, nodes]);
      leafOf.forEach((value, at) => {
        const row = scores[at];
        if (row) row[of] = (row[of] ?? 0) + value;
      });
    }
  }
  return {
    features,
    classes,
    base: base.map(round6),
    trees: trees.map(([of, nodes]) => [of, nodes.map(round6)]),
  };
}

const round6 = (value: number): number => Math.round(value * 1e4) / 1e4;

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map(power => power / total);
}

function binRows(width: number, rows: readonly (readonly number[])[]): Bins {
  const edges: number[][] = [];
  const of: Uint8Array[] = [];
  for (let feature = 0; feature < width; feature += 1) {
    const values = rows.map(row => row[feature] ?? 0);
    const distinct = [...new Set(values)].sort((a, b) => a - b);
    const sorted = distinct.length <= mostBins ? distinct : values.toSorted((a, b) => a - b);
    const own: number[] = [];
    const step = sorted.length / Math.min(mostBins, sorted.length);
    for (let at = step; at < sorted.length; at += step) {
      const [low, high] = [sorted[Math.floor(at) - 1] ?? 0, sorted[Math.floor(at)] ?? 0];
      const edge = (low + high) / 2;
      if (high > low && own.at(-1) !== edge) own.push(edge);
    }
    edges.push(own);
    of.push(Uint8Array.from(values, value => binOf(own, value)));
  }
  return { edges, of };
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Split = { readonly feature: number; readonly bin: number; readonly gain: number };

function growTree(
  bins: Bins,
  gradient: Float64Array,
  hessian: Float64Array,
  options: FitOptions,
): { nodes: number[]; leafOf: Float64Array } {
  const nodes: number[] = [];
  const leafOf = new Float64Array(gradient.length);
  const grow = (rows: Int32Array, depth: number): number => {
    const index = nodes.length / 4;
    nodes.push(-1, 0, 0, 0);
    const split = depth === 0 ? null : bestSplit(bins, rows, gradient, hessian, options);
    if (split === null) {
      let [g, h] = [0, 0];
      for (const row of rows) {
        g += gradient[row] ?? 0;
        h += hessian[row] ?? 0;
      }
      const value = (options.rate * g) / (h + options.ridge);
      nodes[index * 4 + 1] = value;
      for (const row of rows) leafOf[row] = value;
      return index;
    }
    const column = bins.of[split.feature];
    const left = rows.filter(row => (column?.[row] ?? 0) <= split.bin);
    const right = rows.filter(row => (column?.[row] ?? 0) > split.bin);
    nodes[index * 4] = split.feature;
    nodes[index * 4 + 1] = bins.edges[split.feature]?.[split.bin] ?? 0;
    nodes[index * 4 + 2] = grow(left, depth - 1);
    nodes[index * 4 + 3] = grow(right, depth - 1);
    return index;
  };
  grow(Int32Array.from(gradient.keys()), options.depth);
  return { nodes, leafOf };
}

function bestSplit(
  bins: Bins,
  rows: Int32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  options: FitOptions,
): Split | null {
  let best: Split | null = null;
  for (let feature = 0; feature < bins.of.length; feature += 1) {
    const column = bins.of[feature];
    const edges = bins.edges[feature];
    if (!column || !edges || edges.length === 0) continue;
    const g = new Float64Array(edges.length + 1);
    const h = new Float64Array(edges.length + 1);
    let [totalG, totalH] = [0, 0];
    for (const row of rows) {
      const bin = column[row] ?? 0;
      g[bin] = (g[bin] ?? 0) + (gradient[row] ?? 0);
      h[bin] = (h[bin] ?? 0) + (hessian[row] ?? 0);
      totalG += gradient[row] ?? 0;
      totalH += hessian[row] ?? 0;
    }
    let [leftG, leftH] = [0, 0];
    for (let bin = 0; bin < edges.length; bin += 1) {
      leftG += g[bin] ?? 0;
      leftH += h[bin] ?? 0;
      const [rightG, rightH] = [totalG - leftG, totalH - leftH];
      if (leftH < options.leastHessian || rightH < options.leastHessian) continue;
      const gain =
        leftG ** 2 / (leftH + options.ridge) +
        rightG ** 2 / (rightH + options.ridge) -
        totalG ** 2 / (totalH + options.ridge);
      if (gain > (best?.gain ?? 1e-3)) best = { feature, bin, gain };
    }
  }
  return best;
}
