/*
 * The words of numbers and what they come to. Data only; how they are put
 * together is `number-words.ts`.
 */

export const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mil', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
]);
/** Suffixes that must be joined to their digits. */
export const JOINED_SCALES: ReadonlyMap<string, number> = new Map([...SCALES, ['k', 1e3], ['b', 1e9]]);
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
export const GLYPHS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
/** A plural of size means at least two of them: "hundreds" is 200 or more. Our reading; dictionaries say "a large number". */
export const VAGUE_LEAST = 2;

export const HALF_WORDS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
]);

export const FEW: ReadonlySet<string> = new Set(['several', 'few', 'couple', 'many']);

/** Every lower-case word that a number may begin with: a cheap question before the readers are asked. */
export const numberStarters = (): readonly string[] => [
  ...UNITS.keys(),
  ...TENS.keys(),
  ...VAGUE.keys(),
  ...FEW,
  'a',
  'half',
];
