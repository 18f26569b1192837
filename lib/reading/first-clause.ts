/**
 * The first clause of a sentence as words with their contractions opened ("we're":
 * "we", "are"), behind what only leads up to it ("And so, in the past year, …").
 * For telling what a sentence does (speech-acts.ts); finding who did what is the
 * work of structure.ts.
 */
import { partsOfSpeech } from '../text/lemmas.ts';
import type { SentenceReading, Tag } from './reading.ts';

export type Word = { readonly lower: string; readonly lemma: string; readonly tag: Tag };

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const connectors = set(
  'and but so now well also yet still then finally again tonight today however indeed instead therefore thus plus or meanwhile first second third because',
);
const takesIs = set('it this that there here what he she who where how');
const modals = set('will would can could should might must');
const endings: ReadonlyMap<string, { readonly lower: string; readonly tag: Tag }> = new Map([
  ["n't", { lower: 'not', tag: 'negation' }],
  ["'re", { lower: 'are', tag: 'auxiliary' }],
  ["'m", { lower: 'am', tag: 'auxiliary' }],
  ["'ve", { lower: 'have', tag: 'auxiliary' }],
  ["'ll", { lower: 'will', tag: 'modal' }],
  ["'d", { lower: 'would', tag: 'modal' }],
  ["'s", { lower: 'is', tag: 'auxiliary' }],
]);
/** What is left of "won't", "can't", "ain't" is no word. */
const stems: ReadonlyMap<string, string> = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['ai', 'is'],
]);

type Tagged = Pick<SentenceReading, 'tokens' | 'tags'>;

export function openContractions({ tokens, tags }: Tagged): Word[] {
  return tokens.flatMap((token, index): Word[] => {
    const lower = token.lower.replaceAll('’', "'");
    const tag = tags[index] ?? 'mark';
    const plain = { lower, lemma: token.lemma, tag };
    const parts = /^(.*?)(n't|'(?:re|m|ve|ll|d|s))$/.exec(lower);
    const ending = endings.get(parts?.[2] ?? '');
    const stem = parts?.[1] ?? '';
    if (!ending || tag === 'name') return [plain];
    // "the senate's" is no contraction, "that's" is one.
    if (ending.lower === 'is' && !takesIs.has(stem === '' ? (tokens[index - 1]?.lower ?? '') : stem))
      return [plain];
    const opened = { ...ending, lemma: ending.lower };
    if (stem === '') return [opened];
    const whole = stems.get(stem) ?? stem;
    const verbTag = modals.has(whole) ? 'modal' : 'auxiliary';
    return [{ lower: whole, lemma: whole, tag: ending.tag === 'negation' ? verbTag : 'pronoun' }, opened];
  });
}

/** Index of the first word of the clause that is stated; `from` may point behind what framed it ("I think that"). */
export function clauseStart(words: readonly Word[], from = 0): number {
  const at = skipConnectors(words, from);
  const tag = words[at]?.tag;
  if (tag !== 'preposition' && tag !== 'subordinator' && tag !== 'to') return at;
  const comma = words.findIndex((word, index) => index > at && word.lower === ',');
  return comma > 0 && finiteVerb(words, comma) >= 0 ? skipConnectors(words, comma + 1) : at;
}

function skipConnectors(words: readonly Word[], from: number): number {
  let at = from;
  while (
    at < words.length &&
    (connectors.has(words[at]?.lower ?? '') || /^(?:mark|adverb)$/.test(words[at]?.tag ?? ''))
  )
    at += 1;
  return at;
}

/** Index of the first verb from `from` on that is no infinitive and no participle in -ing; −1: none. */
export function finiteVerb(words: readonly Word[], from: number): number {
  const sure = words.findIndex(
    ({ lower, tag }, at) =>
      at >= from &&
      words[at - 1]?.tag !== 'to' &&
      (tag === 'auxiliary' ||
        tag === 'modal' ||
        modals.has(lower) ||
        (lower === 'needs' && words[at + 1]?.tag === 'to') ||
        (tag === 'verb' && !/ing$/.test(lower)) ||
        isPastBehindSubject(words, from, at)),
  );
  return sure >= 0 ? sure : words.findIndex((_, at) => at > from && couldBeVerb(words, at));
}

const opensObject = /^(?:determiner|number|preposition|adverb|pronoun|name)$/;

/** "Relatives walked along": a past tagged a noun because its subject was tagged an adjective. */
function isPastBehindSubject(words: readonly Word[], from: number, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (at !== from + 1 || word?.tag !== 'noun' || !/ed$/.test(word.lower)) return false;
  return (
    /s$/.test(before?.lower ?? '') &&
    partsOfSpeech(word.lemma)?.verb === true &&
    opensObject.test(next?.tag ?? '')
  );
}

/** "the senator, a Democrat, draws a distinction": tagged a noun, stands where a verb does. */
function couldBeVerb(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!before || word?.tag !== 'noun' || partsOfSpeech(word.lemma)?.verb !== true) return false;
  const follows =
    /^(?:pronoun|adverb|name)$/.test(before.tag) ||
    (before.tag === 'noun' && /s$/.test(before.lower)) ||
    before.lower === ',';
  return follows && opensObject.test(next?.tag ?? '');
}
