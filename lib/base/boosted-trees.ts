/**
 * Evaluates gradient-boosted decision trees: small additive trees whose sum, per
 * class, is turned into probabilities by softmax. Fitting them is a script's
 * work (scripts/fit/); here they are only read. Plain JSON.
 */
export type BoostedTrees = {
  readonly features: readonly string[];
  readonly classes: readonly string[];
  /** Starting score of each class. */
  readonly base: readonly number[];
  /** Tree after tree: `[class, nodes]`; nodes in one flat array, four numbers each, see `scoreOf`. */
  readonly trees: readonly (readonly [number, ArrayLike<number>])[];
};

/** As it is kept: the trees as one text, `class node node …` a line, numbers parted by spaces. */
export type StoredTrees = {
  readonly features: readonly string[];
  readonly classes: readonly string[];
  readonly base: readonly number[];
  readonly trees: string;
};

export const storeTrees = (model: BoostedTrees): StoredTrees => ({
  ...model,
  trees: model.trees.map(([of, nodes]) => [of, ...Array.from(nodes)].join(' ')).join('\n'),
});

export const readTrees = (stored: StoredTrees): BoostedTrees => ({
  ...stored,
  trees: stored.trees.split('\n').map(line => {
    const [of = 0, ...nodes] = line.split(' ').map(Number);
    return [of, Float64Array.from(nodes)];
  }),
});

/** feature (−1: a leaf), threshold (or the leaf's value), index of the node for `<=`, of the node for `>`. */
const nodeSize = 4;

/** Probability of each class, in the order of `classes`. `values` in the order of `features`; NaN goes left. */
export function predict(model: BoostedTrees, values: readonly number[]): number[] {
  const scores = [...model.base];
  for (const [of, nodes] of model.trees) scores[of] = (scores[of] ?? 0) + scoreOf(nodes, values);
  const most = Math.max(...scores);
  const powers = scores.map(score => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map(power => power / sum);
}

function scoreOf(nodes: ArrayLike<number>, values: readonly number[]): number {
  let at = 0;
  for (;;) {
    const feature = nodes[at] ?? -1;
    const threshold = nodes[at + 1] ?? 0;
    if (feature < 0) return threshold;
    const goesRight = (values[feature] ?? Number.NaN) > threshold;
    at = (nodes[at + (goesRight ? 3 : 2)] ?? 0) * nodeSize;
  }
}
