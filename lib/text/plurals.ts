/*
 * Whether a word is what a number may count: a cheap guess from its form, for
 * places where a number comes before it. Knows no parts of speech.
 */

const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  'people men women children police troops cattle sheep fish aircraft spacecraft feet teeth mice geese oxen personnel crew staff youth dead media bacteria data servicemen servicewomen policemen firefighters fishermen congressmen lawmakers policewomen gunmen militiamen clergy livestock species headquarters series lives wives knives leaves wolves halves thieves phenomena criteria crises'.split(
    ' ',
  ),
);

const NO_PLURALS: ReadonlySet<string> = new Set(
  'is was has does as his its this us yes plus across versus thus always perhaps besides unless towards afterwards whereas sometimes says news politics economics gas bus loss press boss cross access process success congress business progress address mass class glass pass illness witness princess goddess less minus various serious previous famous virus campus status focus census consensus chaos crisis basis analysis physics mathematics overseas religious dangerous numerous ambitious controversial nervous'.split(
    ' ',
  ),
);

/** Whether a lower-case word has the form of a plural noun ("people", "cars"), which it may still not be ("says" is not, "runs" is). */
export function isPluralNoun(word: string): boolean {
  if (IRREGULAR_PLURALS.has(word)) return true;
  return (
    word.length > 2 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('us') &&
    !NO_PLURALS.has(word)
  );
}
