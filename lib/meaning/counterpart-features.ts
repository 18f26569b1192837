/** How the numbers and times of two statements stand to each other one to one, as numbers. */
import { counterparts, likelihood } from '../comparison/counterparts.ts';
import type { Pair } from '../comparison/pair.ts';

/** Where there is nothing to measure. */
const none = -9;
const fields = ['holds', 'room', 'near', 'place', 'alike', 'bound', 'boundThere'] as const;

/** Each field at its least and most, of the likeliest clash, and of the counterpart that fits least. */
export function counterpartFeatures(pair: Pair): Record<string, number> {
  const pairs = counterparts(pair);
  const numbers = pair.here.reading.quantities.length + pair.here.reading.times.length;
  const clash = pairs.find(({ holds }) => holds < 1);
  const weakest = pairs.toSorted((a, b) => a.holds * 10 + a.room - b.holds * 10 - b.room)[0];
  const features: Record<string, number> = {
    unpaired: numbers - pairs.length,
    holding: pairs.filter(({ holds }) => holds === 1).length,
    clashing: pairs.filter(({ holds }) => holds < 1).length,
  };
  for (const field of fields) {
    const values = pairs.map(one => one[field]);
    features[`least_${field}`] = values.length === 0 ? none : Math.min(...values);
    features[`most_${field}`] = values.length === 0 ? none : Math.max(...values);
    features[`clash_${field}`] = clash?.[field] ?? none;
    features[`weakest_${field}`] = weakest?.[field] ?? none;
  }
  features['clash_likelihood'] = clash === undefined ? none : likelihood(clash);
  features['weakest_likelihood'] = weakest === undefined ? none : likelihood(weakest);
  return features;
}
