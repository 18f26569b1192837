/**
 * The fitted second reader: small trees over what was read into slots. Three of
 * them: what one statement says of another, whether two sentences of news tell of
 * one event, and whether a slot they fill otherwise is a conflict.
 *
 * Fitted by scripts/fit/, which names its data in assets/weights/*.json.
 */
import conflicts from '../../assets/weights/conflicts.json' with { type: 'json' };
import statements from '../../assets/weights/judge.json' with { type: 'json' };
import relatedness from '../../assets/weights/relatedness.json' with { type: 'json' };
import { type BoostedTrees, predict, readTrees } from '../base/boosted-trees.ts';
import type { SecondReader } from '../comparison/second-reader.ts';
import { conflictFeatures } from './conflict-features.ts';
import { pairFeatures } from './features.ts';
import { judgeFeatures } from './judge-features.ts';

const conflictTrees = readTrees(conflicts);
const statementTrees = readTrees(statements);
const relatednessTrees = readTrees(relatedness);

const ask = (trees: BoostedTrees, features: Readonly<Record<string, number>>): number[] =>
  predict(
    trees,
    trees.features.map(name => features[name] ?? 0),
  );

export const fittedReader: SecondReader = {
  judge(pair) {
    const features = pairFeatures(pair);
    const [supports = 0, contradicts = 0, neither = 1] = ask(statementTrees, features);
    const [, related = 0] = ask(relatednessTrees, {
      ...features,
      ...judgeFeatures(statementTrees, features),
    });
    return { supports, contradicts, neither, related };
  },
  judgeConflict: (pair, slot, slots, judgement) =>
    ask(conflictTrees, conflictFeatures(pair, slot, slots, judgement))[1] ?? 0,
};
