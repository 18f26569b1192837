/**
 * How much a word tells: the rarer, the more. Fitted by
 * scripts/fit-word-weights.ts, which names its data in assets/words/weights.json.
 */
import data from '../../assets/words/weights.json' with { type: 'json' };

const levels = new Map<string, number>();
for (const [level, words] of Object.entries(data.levels))
  for (const word of words.split(' ')) levels.set(word, Number(level));

/** 0 (in every sentence) to 1 (rarer than the list goes). */
export const wordWeight = (lemma: string): number => (levels.get(lemma) ?? data.rarest) / data.rarest;
