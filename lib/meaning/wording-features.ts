/**
 * How much of one statement's wording stands in the other, as numbers: words, their
 * beginnings, runs of letters, their order. Where no slot was read this is what is
 * left to go by; no word is told from another.
 */
import type { Pair } from '../comparison/pair.ts';
import type { Statement } from '../matching/statement.ts';

type Wording = {
  readonly words: readonly string[];
  /** Beginnings of the words that are no function words, in order. */
  readonly stems: readonly string[];
  readonly stemSet: ReadonlySet<string>;
  readonly wordSet: ReadonlySet<string>;
  readonly grams: ReadonlySet<string>;
};

const pattern = /\p{L}[\p{L}\p{M}]*|\p{N}[\p{N},]*(?:\.\p{N}+)?/gu;
/** What a restatement may leave out or put in; unlike "not", "over" and "first", which say something. */
const bareWords = new Set(
  'a an the of in on at to for and or as with by from is was were are be been has have had that this it its he she they his her their which who'.split(
    ' ',
  ),
);
/** More of a sentence is not looked at, since orders are compared word by word. The longest of 3,585 sentences of news has 584. */
const mostChars = 1200;
/** Letters that two forms of one word mostly share. */
const stemLetters = 5;
const gramLetters = 4;

const isNumeral = (word: string): boolean => /^\p{N}/u.test(word);
const stemOf = (word: string): string => word.slice(0, stemLetters);

/** A statement is held against many others. */
const known = new WeakMap<Statement, Wording>();

function wordingOf(statement: Statement): Wording {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const text = statement.reading.text.slice(0, mostChars).toLowerCase();
  const words = text.match(pattern) ?? [];
  const content = words.filter(word => !bareWords.has(word));
  const stems = content.map(stemOf);
  const wording = {
    words,
    stems,
    stemSet: new Set(stems),
    wordSet: new Set(content),
    grams: gramsOf(text),
  };
  known.set(statement, wording);
  return wording;
}

function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + gramLetters <= text.length; at += 1) grams.add(text.slice(at, at + gramLetters));
  return grams;
}

export function wordingFeatures(pair: Pair): Record<string, number> {
  const [here, there] = [wordingOf(pair.here), wordingOf(pair.there)];
  const lacking = here.stems.flatMap((stem, at) => (there.stemSet.has(stem) ? [] : [at]));
  const length = Math.max(1, here.stems.length);
  const numerals = [...here.wordSet].filter(isNumeral);
  return {
    lengthHere: here.words.length,
    lengthThere: there.words.length,
    wordShare: shareIn(here.wordSet, there.wordSet),
    stemShare: 1 - lacking.length / length,
    stemsLacking: lacking.length,
    firstLacking: (lacking[0] ?? -1) / length,
    lastLacking: (lacking.at(-1) ?? -1) / length,
    numerals: numerals.length,
    numeralsThere: [...there.wordSet].filter(isNumeral).length,
    numeralShare: numerals.filter(word => there.wordSet.has(word)).length / Math.max(1, numerals.length),
    numberLacking: lacking.some(at => isNumeral(here.stems[at] ?? '')) ? 1 : 0,
    wordsInOrder: longestInOrder(here.words, there.words) / Math.max(1, here.words.length),
    stemsInOrder: longestInOrder(here.stems, there.stems) / length,
    gramShare: shareIn(here.grams, there.grams),
    nearShare: shareInWindow(here.stemSet, there.stems, Math.max(8, 2 * here.stems.length)),
  };
}

function shareIn(here: ReadonlySet<string>, there: ReadonlySet<string>): number {
  if (here.size === 0) return 1;
  let found = 0;
  for (const part of here) if (there.has(part)) found += 1;
  return found / here.size;
}

/** Length of the longest common subsequence: n × m steps. */
function longestInOrder(here: readonly string[], there: readonly string[]): number {
  const lengths = new Uint16Array(there.length + 1);
  for (const word of here) {
    let diagonal = 0;
    for (let at = 1; at <= there.length; at += 1) {
      const above = lengths[at] ?? 0;
      lengths[at] = there[at - 1] === word ? diagonal + 1 : Math.max(above, lengths[at - 1] ?? 0);
      diagonal = above;
    }
  }
  return lengths[there.length] ?? 0;
}

/** The most of here's words that stand within so many neighbouring words there. */
function shareInWindow(here: ReadonlySet<string>, there: readonly string[], size: number): number {
  if (here.size === 0) return 1;
  const inside = new Map<string, number>();
  let best = 0;
  for (const [at, stem] of there.entries()) {
    if (here.has(stem)) inside.set(stem, (inside.get(stem) ?? 0) + 1);
    const left = there[at - size];
    if (left !== undefined && here.has(left)) {
      const rest = (inside.get(left) ?? 1) - 1;
      if (rest === 0) inside.delete(left);
      else inside.set(left, rest);
    }
    best = Math.max(best, inside.size);
  }
  return best / here.size;
}
