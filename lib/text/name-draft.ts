/**
 * A name as one sentence shows it, and how one is put down. What is a name is decided in the files that read them (name-drafts.ts).
 */
import { isFunctionWord } from './function-words.ts';
import { isKnownLemma } from './lemmas.ts';
import { type KnownName, notNames, titleWords } from './name-gazetteer.ts';
import type { Memory } from './name-memory.ts';
import type { RunWord } from './name-runs.ts';
import { nameSlug } from './name-spelling.ts';
import type { NameKind, NameMention } from './names.ts';
import type { SentenceStyle } from './sentence-style.ts';
import type { Token } from './tokens.ts';

/** A name before the whole document is known. `from` and `to` are token indexes, half-open. */
export type Draft = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly id: string;
  readonly kind: NameKind;
  readonly form: NameMention['form'];
  readonly government: string | null;
  readonly within: readonly string[];
  /** A known name that is also a common word or a person's name. */
  readonly isDoubtful: boolean;
};

export type Sentence = { readonly text: string; readonly tokens: readonly Token[] };

export type State = {
  readonly sentence: Sentence;
  readonly style: SentenceStyle;
  readonly memory: Memory;
  readonly drafts: Draft[];
};

export const personSuffixes = /^(?:jr|sr|ii|iii|iv)$/;

export const hasSurname = (memory: Memory, key: string): boolean => memory.surnames.has(key);

export const isCommonWord = (state: State, word: RunWord): boolean =>
  isKnownLemma(state.sentence.tokens[word.index]?.lemma ?? '') || isFunctionWord(word.key);

/** How many words of the run from here are a title: "Foreign Minister" 2. */
export function titleLength(run: readonly RunWord[], from: number): number {
  for (let words = Math.min(4, run.length - from); words > 0; words -= 1) {
    if (
      titleWords.has(
        run
          .slice(from, from + words)
          .map(word => word.key)
          .join(' '),
      )
    )
      return words;
  }
  return 0;
}

export function pushPerson(state: State, run: readonly RunWord[], at: number, length: number): number {
  const words = run.slice(at, at + length);
  const [first] = words;
  if (
    first === undefined ||
    (notNames.has(first.key) && words.length === 1 && !hasSurname(state.memory, first.key))
  )
    return 0;
  const full = words.filter((word, index) => index === 0 || word.key.length > 1);
  const isBare = words.filter(word => !personSuffixes.test(word.key)).length === 1;
  const slug = nameSlug(personKey(words, full));
  push(state, words, {
    id: `person:${slug}`,
    kind: 'person',
    form: isBare ? 'surname' : 'full',
    government: null,
    within: [],
  });
  return words.length;
}

/** Middle initials are left out, for most texts do; the two that only initials part keep them. */
function personKey(words: readonly RunWord[], full: readonly RunWord[]): string {
  const all = words
    .map(word => (word.text.includes('.') ? word.text.replaceAll('.', ' ') : word.text))
    .join(' ');
  return /^George (?:W|H W)\s+Bush/.test(all.replace(/\s+/g, ' '))
    ? all
    : full.map(word => word.text).join(' ');
}

export function push(
  state: State,
  words: readonly RunWord[],
  name: Pick<KnownName, 'id' | 'kind' | 'form' | 'government' | 'within'> & { isCommon?: boolean },
): void {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return;
  const { text, tokens } = state.sentence;
  const { id, kind, form, government, within } = name;
  state.drafts.push({
    from: first.index,
    to: last.index + 1,
    text: text.slice(tokens[first.index]?.start, tokens[last.index]?.end),
    words: words.map(word => word.key),
    id,
    kind,
    form,
    government,
    within,
    isDoubtful: name.isCommon === true,
  });
}
