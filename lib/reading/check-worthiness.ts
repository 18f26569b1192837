/**
 * How much a sentence is a checkable statement of fact: it tells what happened
 * or how something is, and could be held against a source. A question, a wish, a
 * fragment or a scene is none.
 *
 * The order comes from small trees fitted by scripts/fit/fit-check-worthiness.ts,
 * which says how the threshold was found.
 */
import model from '../../assets/weights/check-worthiness.json' with { type: 'json' };
import { predict, readTrees } from '../base/boosted-trees.ts';
import { claimFeatures } from './claim-features.ts';
import type { SentenceReading, Tag } from './reading.ts';

/** A sentence at or above this is a claim. */
export const claimThreshold = 0.5;

const trees = readTrees(model);
/** Fewer words state nothing. */
const fewestWords = 4;

/** A verb that is not an infinitive: "what to expect next" states nothing. */
const isStated = (tags: readonly Tag[]): boolean =>
  tags.some(
    (tag, index) => (tag === 'verb' || tag === 'auxiliary' || tag === 'modal') && tags[index - 1] !== 'to',
  );

/** Thanks and invitations. */
const opensAnAsking = /^(?:let['’]?s|please|thank|thanks|welcome|good (?:morning|evening|night))\b/i;

/** 0 to 1; the fitted score, bent so that its threshold lies at one half. */
export function scoreCheckWorthiness(sentence: Omit<SentenceReading, 'checkWorthiness'>): number {
  const words = sentence.tokens.filter(token => token.kind !== 'mark').length;
  if (
    sentence.question ||
    words < fewestWords ||
    !isStated(sentence.tags) ||
    opensAnAsking.test(sentence.text)
  )
    return 0;
  const features = claimFeatures(sentence);
  const chance =
    predict(
      trees,
      trees.features.map(name => features[name] ?? 0),
    )[1] ?? 0;
  return chance < model.threshold
    ? (0.5 * chance) / model.threshold
    : 0.5 + (0.5 * (chance - model.threshold)) / (1 - model.threshold);
}
