import { type BoostedTrees, predict } from '../base/boosted-trees.ts';

/** What the judge of statements says, as features for the judge of relatedness. */
export function judgeFeatures(
  trees: BoostedTrees,
  features: Readonly<Record<string, number>>,
): Record<string, number> {
  const [judgedSupports = 0, judgedContradicts = 0] = predict(
    trees,
    trees.features.map(name => features[name] ?? 0),
  );
  return { judgedSupports, judgedContradicts };
}
