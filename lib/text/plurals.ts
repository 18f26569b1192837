import { lemmaOf, partsOfSpeech } from './lemmas.ts';

/*
 * Whether a word may be what a number counts: a guess from its form, for places
 * where a number comes before it. Knows nothing of the words around.
 */

/** Plurals without -s, and words that are counted without a plural form. */
const WITHOUT_S: ReadonlySet<string> = new Set(
  'people men women children police troops cattle sheep fish aircraft spacecraft feet teeth mice geese oxen personnel staff media bacteria data policemen policewomen servicemen servicewomen firemen fishermen congressmen gunmen militiamen businessmen spokesmen livestock phenomena criteria clergy infantry grandchildren'.split(
    ' ',
  ),
);

/** Words in -s that are no plurals of anything countable. */
const NO_PLURALS: ReadonlySet<string> = new Set(
  'is was has does as his its this us yes plus minus across versus thus always perhaps besides unless towards afterwards whereas sometimes says goes news politics economics gas bus physics mathematics overseas less various serious previous famous its hers theirs ours yours vs'.split(
    ' ',
  ),
);

/** Whether a lower-case word has the form of a plural noun: "people", "cars"; of a word unknown to the list, only the -s is asked. */
export function isPluralNoun(word: string): boolean {
  if (WITHOUT_S.has(word)) return true;
  if (word.length < 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word) || NO_PLURALS.has(word))
    return false;
  const lemma = lemmaOf(word);
  const speech = partsOfSpeech(lemma);
  return speech === null || (lemma !== word && speech.noun);
}
