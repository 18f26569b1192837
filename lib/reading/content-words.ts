/**
 * The words of a sentence that carry what it says, each once, with its weight:
 * what two sentences are aligned by. A name is one content word whatever its
 * length; words of numbers and times are left to their slots.
 */
import { familyOf } from '../text/lemmas.ts';
import { overlaps, type Span } from '../text/span.ts';
import { wordWeight } from '../text/word-weights.ts';
import { adverbs, beForms, determiners, doForms, haveForms, modals } from './closed-classes.ts';
import { classOfNoun, classOfVerb } from './event-classes.ts';
import type { SentenceReading } from './reading.ts';

export type ContentWord = Span & {
  /** Lemma, or a name's id. */
  readonly key: string;
  readonly family: string | null;
  readonly eventClass: string | null;
  /** Index into `names`; `null` for a word. */
  readonly name: number | null;
  /** 0 to 1 */
  readonly weight: number;
};

/** Words of comparison belong to their numbers: "less than 40". */
const comparators =
  'less fewer more least most about over under above below nearly almost around approximately roughly'.split(
    ' ',
  );

const empty = new Set([
  ...comparators,
  ...determiners,
  ...beForms,
  ...haveForms,
  ...doForms,
  ...modals,
  ...adverbs,
]);
const openTags = new Set(['noun', 'verb', 'adjective', 'name']);

export function contentWords(sentence: SentenceReading): ContentWord[] {
  const words = sentence.tokens.flatMap((token, index) => {
    const tag = sentence.tags[index] ?? 'mark';
    const held =
      sentence.times.some(time => overlaps(time, token)) ||
      sentence.quantities.some(quantity => overlaps(quantity.number, token));
    if (!openTags.has(tag) || tag === 'name' || held || empty.has(token.lower) || token.lower.length < 2)
      return [];
    const eventClass = (tag === 'verb' ? classOfVerb(token.lemma) : classOfNoun(token.lemma))?.id ?? null;
    return [
      {
        start: token.start,
        end: token.end,
        key: token.lemma,
        family: familyOf(token.lemma),
        eventClass,
        name: null,
        weight: wordWeight(token.lemma),
      },
    ];
  });
  const names = sentence.names.map((name, index) => ({
    start: name.start,
    end: name.end,
    key: name.government ?? name.id,
    family: null,
    eventClass: null,
    name: index,
    weight: nameWeight,
  }));
  return [...words, ...names].sort((a, b) => a.start - b.start);
}

/** A name tells about as much as a rare word, whatever its own rarity. */
const nameWeight = 0.8;
