/**
 * How much a sentence is a checkable statement of fact: it tells what happened,
 * how something is or what will be, and could be held against a source. A
 * question, a wish, advice, a view, a fragment or a scene is none.
 *
 * The order comes from small trees fitted by scripts/fit/fit-check-worthiness.ts
 * on sentences judged worth checking. Which sentences are claims at all is
 * settled by what the sentence does (speech-acts.ts): the fitted chance alone
 * says how much a statement matters, and most statements matter little.
 */
import model from '../../assets/weights/check-worthiness.json' with { type: 'json' };
import { predict, readTrees } from '../base/boosted-trees.ts';
import { claimFeatures } from './claim-features.ts';
import type { SentenceReading } from './reading.ts';
import { isAnchored, readSpeechAct, type SpeechAct } from './speech-acts.ts';

type Unscored = Omit<SentenceReading, 'checkWorthiness'>;

/** A sentence at or above this is a claim. */
export const claimThreshold = 0.5;

const trees = readTrees(model);
/** Fewer words state nothing. */
const fewestWords = 4;

/** 0 to 1: half the fitted chance, and one half more for a claim, so that each claim stands before all that are none. */
export function scoreCheckWorthiness(sentence: Unscored): number {
  if (sentence.tokens.filter(token => token.kind !== 'mark').length < fewestWords) return 0;
  const act = readSpeechAct(sentence);
  const features = claimFeatures(sentence, act);
  const values = trees.features.map(name => features[name] ?? 0);
  const chance = Math.min(0.999, predict(trees, values)[1] ?? 0);
  const least = holdsQuotation(sentence) ? 0 : leastChance(act, isAnchored(sentence));
  return (chance + (chance >= least ? 1 : 0)) / 2;
}

/** Fewer words in quotation marks are a title, or nobody's own. */
const quotedWords = 8;

/** What somebody said, word for word, can be held against how others quote it, whatever it does. */
const holdsQuotation = ({ quotes, text, question }: Unscored): boolean =>
  !question && quotes.some(({ start, end }) => text.slice(start, end).split(/\s+/).length >= quotedWords);

/**
 * The chance a sentence needs to be a claim, by what it does. What is stated of
 * something named, counted or dated needs none, nor does what is foretold: it
 * can be held against what came. A statement without such an anchor ("they listened")
 * and every other act must look like what people found worth checking.
 */
function leastChance(act: SpeechAct, anchored: boolean): number {
  switch (act) {
    case 'statement':
      return anchored ? 0 : model.leastStated;
    case 'outlook':
    case 'promise':
      return 0;
    case 'possibility':
      return anchored ? 0 : model.leastOther;
    case 'question':
    case 'fragment':
    case 'courtesy':
    case 'mood':
    case 'scene':
      return 1;
    case 'request':
    case 'advice':
    case 'view':
    case 'valuation':
    case 'address':
      return model.leastOther;
  }
}
