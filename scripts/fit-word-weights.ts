/**
 * Counts in how many sentences of the public training splits a word stands, and
 * writes assets/words/weights.json: the words that are common, in levels.
 *
 *   node scripts/fit-word-weights.ts FOLDER      (the folder that holds the data sets; docs/QUALITY.md names their origins)
 *
 * Reads `train` files only. What comes out are counts of single words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tokenize } from '../lib/text/tokens.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the data sets.');

const files = ['vitaminc_real/train.jsonl.gz', 'ecbplus/sentences_train.jsonl.gz', 'claimbuster/train.jsonl'];
const fields = ['evidence', 'text'];
/** Words rarer than this many sentences are left out: an unlisted word is a rare one. */
const fewest = 12;

const sentences = new Set<string>();
for (const file of files) {
  const bytes = readFileSync(join(folder, file));
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  for (const line of lines) {
    if (line === '') continue;
    const row: unknown = JSON.parse(line);
    if (typeof row !== 'object' || row === null) continue;
    for (const field of fields) {
      const value: unknown = Reflect.get(row, field);
      if (typeof value === 'string') sentences.add(value);
    }
  }
}

const counts = new Map<string, number>();
for (const sentence of sentences) {
  const words = new Set(tokenize(sentence).flatMap(token => (token.kind === 'word' ? [token.lemma] : [])));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

const levels: Record<string, string[]> = {};
for (const [word, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
  if (count < fewest) continue;
  const level = Math.round(2 * Math.log2(sentences.size / count));
  levels[level] ??= [];
  levels[level].push(word);
}
const rarest = Math.round(2 * Math.log2(sentences.size / (fewest / 3)));
const body = {
  about:
    'Rarity of words: the key is twice the binary logarithm of (sentences / sentences with the word); a word that is not listed has `rarest`.',
  provenance: `scripts/fit-word-weights.ts over ${files.join(', ')}: ${sentences.size} sentences`,
  rarest,
  levels: Object.fromEntries(Object.entries(levels).map(([level, words]) => [level, words.join(' ')])),
};
writeFileSync(new URL('../assets/words/weights.json', import.meta.url), `${JSON.stringify(body, null, 1)}\n`);
