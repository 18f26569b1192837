/**
 * Capitals that no list explains: what the document tells decides, and else they are just a name.
 */
import { isKnownLemma } from './lemmas.ts';
import { hasSurname, isCommonWord, push, pushPerson, type State, titleLength } from './name-draft.ts';
import {
  countryPrefixes,
  givenNames,
  holdersOf,
  knownName,
  notNames,
  wordSurnames,
} from './name-gazetteer.ts';
import type { Memory } from './name-memory.ts';
import { matchKnown, type RunWord } from './name-runs.ts';
import { nameSlug } from './name-spelling.ts';
import type { Token } from './tokens.ts';

const nouns =
  /^(?:summit|talks|meeting|call|deal|pact|relationship|relations|alliance|feud|rivalry|phone|encounter|accord|agreement|border|war|conflict|axis)$/;

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Capitals that nothing known explains, to the next word that something does. */
export function readUnknown(state: State, run: readonly RunWord[], at: number): number {
  const key = run[at]?.key ?? '';
  if (calendar.test(key) && !hasSurname(state.memory, key)) return 0;
  if (
    state.style.isTitled &&
    !hasSurname(state.memory, run[at]?.key ?? '') &&
    !state.memory.short.has(run[at]?.key ?? '')
  )
    return 0;
  let length = 1;
  while (at + length < run.length && !startsOther(state, run, at + length)) length += 1;
  if (
    state.style.isTitled ||
    (hasFullBearer(state.memory, run[at]?.key ?? '') && run[at + 1]?.isHyphened !== true)
  )
    length = 1;
  let words = run.slice(at, at + length);
  if (isSplitPair(state, words)) words = words.slice(0, 1);
  while (words.length > 0 && /^\p{Ll}/u.test(words.at(-1)?.text ?? '') && words.length > 1)
    words = words.slice(0, -1);
  const [first] = words;
  if (first === undefined) return 0;
  return words.length === 1 ? pushSingle(state, first) : pushSeveral(state, words);
}

const hasFullBearer = (memory: Memory, key: string): boolean =>
  !givenNames.has(key) && (memory.surnames.get(key)?.some(id => id.includes('-')) ?? false);

function startsOther(state: State, run: readonly RunWord[], at: number): boolean {
  const known = matchKnown(run, at, state.style.isShouted);
  if (known !== null && (known.words > 1 || knownName(known.key)?.isCommon === false)) return true;
  const word = run[at];
  return (
    word !== undefined &&
    (titleLength(run, at) > 0 || (givenNames.has(word.key) && run[at + 1] !== undefined))
  );
}

/** "Putin-Zelensky call": two names, if the document knows one of them or the noun takes two. */
function isSplitPair(state: State, words: readonly RunWord[]): boolean {
  const [first, second] = words;
  if (
    first === undefined ||
    second?.isHyphened !== true ||
    (givenNames.has(first.key) && !hasSurname(state.memory, first.key))
  )
    return false;
  const next = state.sentence.tokens[second.index + 1];
  return (
    hasSurname(state.memory, first.key) ||
    hasSurname(state.memory, second.key) ||
    (next !== undefined && nouns.test(next.lower))
  );
}

function pushSingle(state: State, word: RunWord): number {
  const { tokens } = state.sentence;
  const prefix = countryPrefixes.get(word.key);
  if (prefix !== undefined && tokens[word.index + 1]?.text === '-') {
    push(state, [word], {
      id: prefix,
      kind: 'country',
      form: 'demonym',
      government: null,
      within: holdersOf(prefix),
    });
    return 1;
  }
  const short = state.memory.short.get(word.key);
  if (short !== undefined && word.text === word.text.toUpperCase()) {
    push(state, [word], { ...short, form: 'alias', government: null });
    return 1;
  }
  const token = tokens[word.index];
  const isCapitals =
    /^[\p{Lu}\p{N}]{2,6}$/u.test(word.text) &&
    !(word.text.length > 3 && token !== undefined && isKnownLemma(token.lemma));
  const isSurname = hasSurname(state.memory, word.key);
  if (
    token === undefined ||
    (!isSurname &&
      (notNames.has(word.key) || word.key.length < 2 || (isKnownLemma(token.lemma) && !isCapitals)))
  )
    return 0;
  const before = state.drafts.at(-1);
  const isSecondOfPair =
    word.isHyphened && before?.kind === 'person' && before.to === word.index - 1 && !isCapitals;
  if (isSurname || isSecondOfPair || isSpeaker(tokens, word, isCapitals))
    return pushPerson(state, [word], 0, 1);
  if (isCapitals && !state.style.isShouted)
    push(state, [word], {
      id: `organisation:${word.key}`,
      kind: 'organisation',
      form: 'alias',
      government: null,
      within: [],
    });
  else if (state.style.isTitled) return 0;
  else
    push(state, [word], {
      id: `other:${nameSlug(word.text)}`,
      kind: 'other',
      form: 'full',
      government: null,
      within: [],
    });
  return 1;
}

/** "X said", "said X", but not "the X said". */
function isSpeaker(tokens: readonly Token[], word: RunWord, isCapitals: boolean): boolean {
  const [before, after] = [tokens[word.index - 1], tokens[word.index + 1]];
  if (isCapitals || before?.lower === 'the') return false;
  return (
    after !== undefined &&
    /^(?:said|says|told|added|tweeted|wrote|testified|insisted|replied)$/.test(after.lower)
  );
}

function pushSeveral(state: State, words: readonly RunWord[]): number {
  const isPlain =
    words.every(word => /^\p{L}/u.test(word.text)) &&
    !words.some(word => word.key === 'of' || word.text === '&');
  const [head, tail] = [words[0], words.at(-1)];
  const isStrange =
    head !== undefined &&
    tail !== undefined &&
    !isCommonWord(state, head) &&
    (!isCommonWord(state, tail) || wordSurnames.has(tail.key));
  const hasName = hasSurname(state.memory, words.at(-1)?.key ?? '');
  if (
    isPlain &&
    words.length <= 4 &&
    (hasName || isStrange) &&
    !words.some(word => notNames.has(word.key) || /^\p{Lu}{2,}$/u.test(word.text))
  )
    return pushPerson(state, words, 0, words.length);
  if (words.every(word => notNames.has(word.key))) return words.length;
  const text = words.map(word => word.text).join(' ');
  push(state, words, {
    id: `other:${nameSlug(text)}`,
    kind: 'other',
    form: 'full',
    government: null,
    within: [],
  });
  return words.length;
}
