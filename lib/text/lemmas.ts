/**
 * Dictionary forms of English words, from a list of frequent words (WordNet),
 * irregular forms, and suffix rules that only fire where the list knows the
 * result. A word that it does not know is its own lemma.
 *
 * Works on single words in lower case, without context: "left" is always
 * "leave", "found" always "find".
 */
import antonymData from '../../assets/words/antonyms.json' with { type: 'json' };
import familyData from '../../assets/words/families.json' with { type: 'json' };
import irregularData from '../../assets/words/irregulars.json' with { type: 'json' };
import lemmaData from '../../assets/words/lemmas.json' with { type: 'json' };

/** `letters` holds n, v, a, r (noun, verb, adjective, adverb), the commonest first. */
export type PartsOfSpeech = {
  readonly noun: boolean;
  readonly verb: boolean;
  readonly adjective: boolean;
  readonly adverb: boolean;
  readonly letters: string;
};

const known = decodeLemmas(lemmaData.lemmas);
const irregulars = readIrregulars();
/** Read at the first question: pages without a match never ask. */
let families: Map<string, string> | null = null;
let antonyms: Map<string, string[]> | null = null;
const remembered = new Map<string, string>();
/** Keeps the memory of one session small; a page has a few thousand different words. */
const maxRemembered = 20_000;

/** The dictionary form of a word in lower case, straight apostrophes; `lower` itself where none is known. */
export function lemmaOf(lower: string): string {
  const before = remembered.get(lower);
  if (before !== undefined) return before;
  const lemma = irregulars.get(lower) ?? (known.has(lower) ? lower : (regularLemma(lower) ?? lower));
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(lower, lemma);
  return lemma;
}

/** What a lemma can be, or `null` for a word outside the list (a name, a rare word, a function word). */
export function partsOfSpeech(lemma: string): PartsOfSpeech | null {
  const letters = known.get(lemma);
  if (letters === undefined) return null;
  return {
    noun: letters.includes('n'),
    verb: letters.includes('v'),
    adjective: letters.includes('a'),
    adverb: letters.includes('r'),
    letters,
  };
}

/** The verb (else the shortest word) at the head of a family: "agreement" → "agree"; `null` for a word without family. */
export function familyOf(lemma: string): string | null {
  families ??= readFamilies();
  return families.get(lemma) ?? null;
}

/** Opposites of a lemma, both ways ("confirm" ↔ "deny"); empty where none are known. */
export function antonymsOf(lemma: string): readonly string[] {
  antonyms ??= readAntonyms();
  return antonyms.get(lemma) ?? [];
}

/**
 * One form for a compound however it is written: "cease-fire", "cease fire",
 * "ceasefires" → "ceasefire"; "co-operated" → "cooperate". A matcher compares
 * the key of one word with the key of two neighbours joined (see
 * `joinCompounds` in compounds.ts, which lists the keys of a sentence).
 */
export const compoundKey = (lower: string): string => lemmaOf(lower.replace(/[-\u2010\u2011\s]+/g, ''));

/** Whether the list holds the word: "ceasefire" is one, "swapdeal" is none. */
export const isKnownLemma = (lemma: string): boolean => known.has(lemma);

function regularLemma(word: string): string | null {
  if (word.endsWith('s') && !word.endsWith('ss')) return singular(word);
  if (word.endsWith('men')) return knownBase([`${word.slice(0, -3)}man`], isNoun);
  if (word.endsWith('ied')) return knownBase([`${word.slice(0, -3)}y`, word.slice(0, -1)], isVerb);
  if (word.endsWith('ed')) return pastBase(verbBases(word.slice(0, -2)));
  if (word.endsWith('ing')) return knownBase(verbBases(word.slice(0, -3)), isVerb);
  if (word.endsWith('est')) return knownBase(verbBases(word.slice(0, -3)), isAdjective);
  return null;
}

function singular(word: string): string | null {
  const stem = word.slice(0, -1);
  const shorter = word.slice(0, -2);
  if (word.endsWith('ies')) return knownBase([`${word.slice(0, -3)}y`, stem], isNounOrVerb);
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) return knownBase([shorter, stem], isNounOrVerb);
  if (word.endsWith('us') || word.endsWith('is')) return null;
  return knownBase([stem], isNounOrVerb);
}

/**
 * What a stem before -ed or -ing may come from, likeliest first: "stopp" → stop,
 * "hop" → hope rather than hop (that would have doubled its p), "visit" → visit.
 */
function verbBases(stem: string): string[] {
  const silent = `${stem}e`;
  const isShort = /^[^aeiou]*[aeiou][bcdfgklmnprstvz]$/.test(stem);
  const single = /([bdfgklmnprstvz])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  const bases = isShort ? [silent, stem] : [stem, ...single, silent];
  return stem.endsWith('y') && !isShort ? [...bases, `${stem.slice(0, -1)}ie`] : bases;
}

/** Of a verb, else of a noun that is used as one: "hosted", "texted". */
const pastBase = (bases: readonly string[]): string | null =>
  knownBase(bases, isVerb) ?? knownBase(bases, base => base.length > 3 && isNoun(base));

const knownBase = (bases: readonly string[], test: (base: string) => boolean): string | null =>
  bases.find(base => base.length > 1 && test(base)) ?? null;

/** Verbs may carry a prefix that the list does not: "relaunched", "outmanoeuvred". */
const prefixed = /^(?:re|un|over|out|mis|dis|co|de|pre|under|counter|inter)(.{4,})$/;
/** Nouns may end in a common head: "policymakers", "airstrikes". */
const compounded =
  /^.{2,}(?:maker|holder|worker|keeper|fighter|strike|line|ship|house|craft|plane|room|base|force|owner|board|leader|goer|seeker|taker|giver|builder|player|friend|mate|bearer|land|side|woman|man|time|way|field|stone)$/;

function isVerb(base: string): boolean {
  if (known.get(base)?.includes('v')) return true;
  const rest = prefixed.exec(base)?.[1];
  return rest !== undefined && (known.get(rest)?.includes('v') ?? false);
}
const isNoun = (base: string): boolean => (known.get(base)?.includes('n') ?? false) || compounded.test(base);
const isNounOrVerb = (base: string): boolean => isNoun(base) || isVerb(base);
const isAdjective = (base: string): boolean => known.get(base)?.includes('a') ?? false;

/** Undoes the front coding of scripts/distil-words.ts: shared length (base 36), rest, parts of speech in capitals. */
function decodeLemmas(coded: string): Map<string, string> {
  const words = new Map<string, string>();
  const lettersOf = new Map<string, string>();
  let before = '';
  let at = 0;
  // By hand, since this stands before the first highlight: an expression takes three times as long.
  while (at < coded.length) {
    const start = at + 1;
    let end = start;
    while (isSmallLetter(coded.charCodeAt(end))) end += 1;
    let next = end;
    while (isCapitalLetter(coded.charCodeAt(next))) next += 1;
    before = before.slice(0, Number.parseInt(coded.charAt(at), 36)) + coded.slice(start, end);
    const capitals = coded.slice(end, next);
    const letters = lettersOf.get(capitals) ?? capitals.toLowerCase();
    lettersOf.set(capitals, letters);
    words.set(before, letters);
    at = next;
  }
  return words;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
function isCapitalLetter(code: number): boolean {
  return code >= 65 && code <= 90;
}

function readIrregulars(): Map<string, string> {
  const forms = new Map<string, string>();
  // What is said first wins, so kept words come before the verbs, and verbs before nouns.
  const add = (form: string, lemma: string) => forms.has(form) || forms.set(form, lemma);
  for (const word of irregularData.kept.split(' ')) add(word, word);
  for (const list of [irregularData.verbs, irregularData.nouns, irregularData.others]) {
    for (const entry of list.split(';')) {
      const [lemma = '', ...others] = entry.split(' ');
      for (const form of others) add(form, lemma);
    }
  }
  return forms;
}

function readFamilies(): Map<string, string> {
  const heads = new Map<string, string>();
  for (const family of familyData.families.split(';')) {
    const [head = '', ...others] = family.split(' ');
    for (const word of [head, ...others]) heads.set(word, head);
  }
  return heads;
}

function readAntonyms(): Map<string, string[]> {
  const opposites = new Map<string, string[]>();
  const add = (from: string, to: string) => opposites.set(from, [...(opposites.get(from) ?? []), to]);
  for (const pair of antonymData.antonyms.split(';')) {
    const [first = '', second = ''] = pair.split(' ');
    add(first, second);
    if (!opposites.get(second)?.includes(first)) add(second, first);
  }
  return opposites;
}
