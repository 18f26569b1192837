/**
 * A fitted second opinion on two statements: do they support, contradict, or
 * neither. It never speaks alone: a contradiction needs a slot that explains it,
 * and the judge only says whether to believe the rule that found the slot.
 *
 * Fitted by scripts/fit/fit-judge.ts, which names its data in assets/weights/judge.json.
 */
import conflicts from '../../assets/weights/conflicts.json' with { type: 'json' };
import model from '../../assets/weights/judge.json' with { type: 'json' };
import relatedness from '../../assets/weights/relatedness.json' with { type: 'json' };
import { type BoostedTrees, predict } from '../base/boosted-trees.ts';
import { pairFeatures } from './features.ts';
import { judgeFeatures } from './judge-features.ts';
import type { Pair } from './pair.ts';

export type Judgement = {
  /** These three sum to one. */
  readonly supports: number;
  readonly contradicts: number;
  readonly neither: number;
  /** 0 to 1: both tell of one event of the news. */
  readonly related: number;
};

// Edge: JSON knows no tuples; the shapes are the fitting script's.
const conflictTrees = conflicts as unknown as BoostedTrees;
const judgeTrees = model as unknown as BoostedTrees;
const relatednessTrees = relatedness as unknown as BoostedTrees;

export function judge(pair: Pair): Judgement {
  const features = pairFeatures(pair);
  const [supports = 0, contradicts = 0, neither = 1] = ask(judgeTrees, features);
  const [, related = 0] = ask(relatednessTrees, { ...features, ...judgeFeatures(judgeTrees, features) });
  return { supports, contradicts, neither, related };
}

/** 0 to 1: a slot that two statements fill otherwise is a conflict. */
export const judgeConflict = (features: Readonly<Record<string, number>>): number =>
  ask(conflictTrees, features)[1] ?? 0;

const ask = (trees: BoostedTrees, features: Readonly<Record<string, number>>): number[] =>
  predict(
    trees,
    trees.features.map(name => features[name] ?? 0),
  );
