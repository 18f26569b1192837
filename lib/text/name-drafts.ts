/**
 * Finds the names of one sentence by what it shows itself and what the document
 * has told before (name-memory.ts): known names, titles, given names, heads
 * ("… University", "… Palace"), and capitals that nothing else explains.
 */
import titleData from '../../assets/names/titles.json' with { type: 'json' };
import { isFunctionWord } from './function-words.ts';
import { isKnownLemma } from './lemmas.ts';
import {
  countryPrefixes,
  familyFirstNames,
  givenNames,
  holdersOf,
  type KnownName,
  knownName,
  notNames,
  titleWords,
  wordSurnames,
} from './name-gazetteer.ts';
import type { Memory } from './name-memory.ts';
import { isCapitalised, matchKnown, type RunWord, readRun } from './name-runs.ts';
import { nameSlug } from './name-spelling.ts';
import type { NameKind, NameMention } from './names.ts';
import { readSentenceStyle, type SentenceStyle } from './sentence-style.ts';
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

const organisationHeads = new Set(titleData.organisationHeads.split(' '));
const placeHeads = new Set(titleData.placeHeads.split(' '));
const headsOrSurnames = new Set(titleData.headsOrSurnames.split(' '));
const governmentBodies = new Set(titleData.governmentBodies.split(' '));
const sayings = new Set(
  'say tell add ask announce insist warn argue claim note write tweet reply declare testify explain deny admit confirm acknowledge believe think want'.split(
    ' ',
  ),
);
const nouns =
  /^(?:summit|talks|meeting|call|deal|pact|relationship|relations|alliance|feud|rivalry|phone|encounter|accord|agreement|border|war|conflict|axis)$/;
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const suffixes = /^(?:jr|sr|ii|iii|iv)$/;

type Sentence = { readonly text: string; readonly tokens: readonly Token[] };
type State = {
  readonly sentence: Sentence;
  readonly style: SentenceStyle;
  readonly memory: Memory;
  readonly drafts: Draft[];
};

/** Drafts in order, never overlapping. */
export function readDrafts(sentence: Sentence, memory: Memory): Draft[] {
  const { tokens } = sentence;
  const state: State = { sentence, style: readSentenceStyle(tokens), memory, drafts: [] };
  let at = 0;
  while (at < tokens.length) {
    const run = readRun(tokens, at);
    const last = run.at(-1);
    if (last === undefined) {
      at += 1;
      continue;
    }
    readNames(state, withoutStart(state, run));
    at = last.index + 1;
  }
  return state.drafts;
}

/** Leaves out the first word of a sentence where only its place gave it the capital. */
function withoutStart(state: State, run: readonly RunWord[]): readonly RunWord[] {
  const [first, second] = run;
  if (first === undefined) return run;
  const token = state.sentence.tokens[first.index];
  if (token === undefined || second?.isHyphened === true) return run;
  if (
    isFunctionWord(token.lower) &&
    !(first.index > 0 && token.text.length > 1 && token.text === token.text.toUpperCase())
  ) {
    const isName =
      matchKnown(run, 0, state.style.isShouted) !== null ||
      (givenNames.has(first.key) && second !== undefined && !isFunctionWord(second.key)) ||
      (second === undefined &&
        hasSurname(state.memory, first.key) &&
        isFollowedAsName(state.sentence.tokens, first.index));
    return isName ? run : withoutStart(state, run.slice(1));
  }
  if (!isSentenceStart(state.sentence.tokens, first.index)) return run;
  if (matchKnown(run, 0, state.style.isShouted) !== null || titleLength(run, 0) > 0) return run;
  if (second !== undefined && givenNames.has(first.key)) return run;
  if (second === undefined && hasSurname(state.memory, first.key)) return run;
  const tail = run.at(-1)?.key ?? '';
  if (
    run.length > 1 &&
    hasSurname(state.memory, tail) &&
    /^(?:von|van|de|di|da|bin|al|el|le|la|du|ter)$/.test(first.key)
  )
    return run;
  // O'Brien, McCain.
  if (/^\p{Lu}\p{Ll}{0,2}['\u2019]?\p{Lu}\p{Ll}/u.test(first.text)) return run;
  if (!state.style.isShouted && /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u.test(first.text) && !isKnownLemma(first.key))
    return run;
  if (
    run.length > 1 &&
    (organisationHeads.has(tail) || placeHeads.has(tail) || organisationHeads.has(first.key)) &&
    !isAdverb(token)
  )
    return run;
  const isCommon =
    isKnownLemma(token.lemma) || state.memory.small.has(token.lower) || notNames.has(first.key);
  if (isCommon) return run.slice(1);
  // A word that the dictionary does not know needs a second sign that it is a name.
  if (
    second === undefined &&
    !state.memory.inside.has(first.key) &&
    !isFollowedAsName(state.sentence.tokens, first.index)
  )
    return run.slice(1);
  return run;
}

const isAdverb = (token: Token): boolean => token.lower.endsWith('ly') || token.lower === 'meanwhile';
const hasSurname = (memory: Memory, key: string): boolean => memory.surnames.has(key);

function isSentenceStart(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return (
    before === undefined ||
    /^(?:["'\u2018\u201c\u00ab:.!?\u2022*]|--|\u2014|\.{2,}|\u2026)$/.test(before.text) ||
    (before.kind === 'number' && index === 1)
  );
}

const isFollowedAsName = (tokens: readonly Token[], index: number): boolean => {
  const next = tokens[index + 1];
  return (
    next !== undefined &&
    (next.lower === "'s" || sayings.has(next.lemma) || /^(?:is|was|has|had|will|would)$/.test(next.lower))
  );
};

/** How many words of the run from here are a title: "Foreign Minister" 2. */
function titleLength(run: readonly RunWord[], from: number): number {
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

/** Cuts a run into names from left to right. */
function readNames(state: State, run: readonly RunWord[]): void {
  let at = 0;
  let expectsPerson = false;
  while (at < run.length) {
    const step = expectsPerson ? readTitled(state, run, at) : readNext(state, run, at);
    if (step > 0) {
      at += step;
      expectsPerson = false;
      continue;
    }
    const title = titleLength(run, at);
    expectsPerson = title > 0 && !state.style.isShouted;
    at += Math.max(title, 1);
  }
}

/** One name from `at` on: how many words it takes, 0 where the word is none (a title, a common word). */
function readNext(state: State, run: readonly RunWord[], at: number): number {
  const learnt = learntLength(state, run, at);
  if (learnt > 0) return pushPerson(state, run, at, learnt);
  const headed = readHeaded(state, run, at);
  if (headed > 0) return headed;
  if (pushWithPossessive(state, run[at])) return 1;
  const known = matchKnown(run, at, state.style.isShouted);
  const title = titleLength(run, at);
  if (known === null || known.words === 1) {
    const person = readPerson(state, run, at);
    if (person > 0) return person;
  }
  if (known !== null && known.words >= title) {
    const found = knownName(known.key);
    const isLoneCommon = found?.isCommon === true && state.style.isTitled && known.words === 1;
    if (found !== null && !isLoneCommon) {
      push(state, run.slice(at, at + known.words), found);
      return known.words;
    }
  }
  if (title > 0) return 0;
  return readUnknown(state, run, at);
}

/** "McDonald's", "Moody's": the possessive is part of the name. */
function pushWithPossessive(state: State, word: RunWord | undefined): boolean {
  if (word === undefined || state.sentence.tokens[word.index + 1]?.lower !== "'s") return false;
  const found = knownName(`${word.key}s`);
  if (found?.kind !== 'organisation' || hasSurname(state.memory, word.key)) return false;
  push(state, [word, { ...word, index: word.index + 1 }], found);
  return true;
}

/** Words of a full name that the document has given before. */
function learntLength(state: State, run: readonly RunWord[], at: number): number {
  for (let words = Math.min(4, run.length - at); words > 1; words -= 1) {
    const part = run.slice(at, at + words);
    if (!state.memory.full.has(part.map(word => word.key).join(' '))) continue;
    const next = run[at + words];
    if (next !== undefined && suffixes.test(next.key)) return words + 1;
    // "Robert Koch" in "Robert Koch Institute" is no person.
    return next !== undefined && isHead(next.key) && !state.style.isTitled ? 0 : words;
  }
  return 0;
}

/** After a title: the person, unless a known name of several words or a head follows ("President of the European Commission"). */
function readTitled(state: State, run: readonly RunWord[], at: number): number {
  const [word] = run.slice(at, at + 1);
  if (word === undefined || titleLength(run, at) > 0 || word.key === 'of') return 0;
  const token = state.sentence.tokens[word.index];
  const isWord =
    token !== undefined &&
    isKnownLemma(token.lemma) &&
    !givenNames.has(word.key) &&
    !wordSurnames.has(word.key);
  if (isWord && !isPersonTitle(run, at) && !hasSurname(state.memory, word.key))
    return readNext(state, run, at);
  const known = matchKnown(run, at, false);
  const found = known === null ? null : knownName(known.key);
  if (found !== null && known !== null && (known.words > 1 || !found.isCommon || run[at + 1] === undefined)) {
    // "Mr Jordan", "Justice Kennedy" are persons; "President Kremlin" does not occur.
    const isPersonal =
      known.words === 1 &&
      (found.isCommon || found.form === 'full') &&
      isPersonTitle(run, at) &&
      found.kind !== 'organisation';
    if (!isPersonal) return readNext(state, run, at);
  }
  return pushPerson(state, run, at, personLength(run, at));
}

const personTitles =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lady|sen|rep|gov|gen|col|lt|capt|prof|justice|judge|senator|congressman|congresswoman|coach)$/;
const isPersonTitle = (run: readonly RunWord[], at: number): boolean =>
  personTitles.test(run[at - 1]?.key ?? '');

/** A given name and what follows it, where that can be a surname. */
function readPerson(state: State, run: readonly RunWord[], at: number): number {
  const [first, second] = [run[at], run[at + 1]];
  if (first === undefined || second === undefined) return 0;
  const isGiven =
    givenNames.has(first.key) ||
    familyFirstNames.has(first.key) ||
    (/^\p{Lu}\.?$/u.test(first.text) && first.text.endsWith('.'));
  if (!isGiven || second.key === 'of' || titleLength(run, at) > 1) return 0;
  const after = matchKnown(run, at + 1, state.style.isShouted);
  const known = after === null ? null : knownName(after.key);
  if (second.isHyphened && (known !== null || hasSurname(state.memory, first.key))) return 0;
  if (known !== null && !canBeSurname(known, second.key)) return 0;
  if (titleWords.has(second.key) && !givenNames.has(second.key) && run[at + 2] !== undefined) return 0;
  if (
    state.style.isTitled &&
    isCommonWord(state, second) &&
    !hasSurname(state.memory, second.key) &&
    !wordSurnames.has(second.key)
  )
    return 0;
  return pushPerson(state, run, at, state.style.isTitled ? 2 : personLength(run, at));
}

/** Michael Jordan, Denzel Washington, but not "Donald US". */
const canBeSurname = (name: KnownName, key: string): boolean =>
  name.isCommon || givenNames.has(key) || (name.kind === 'place' && name.form !== 'demonym');

const isCommonWord = (state: State, word: RunWord): boolean =>
  isKnownLemma(state.sentence.tokens[word.index]?.lemma ?? '') || isFunctionWord(word.key);

/** Words of a person's name: to the next title or known name, at most four besides particles. */
function personLength(run: readonly RunWord[], at: number): number {
  let length = 0;
  let full = 0;
  for (const word of run.slice(at)) {
    const known = matchKnown(run, at + length, false);
    const found = known === null ? null : knownName(known.key);
    const isSurname = length > 0 && !/^\p{Ll}/u.test(run[at + length - 1]?.text ?? '') && full < 2;
    if (
      length > 0 &&
      found !== null &&
      (known?.words ?? 0) + length < run.length - at + 1 &&
      !(isSurname && known?.words === 1 && canBeSurname(found, word.key))
    ) {
      if (!found.isCommon) break;
    }
    if (length > 0 && full >= 2 && titleLength(run, at + length) > 0 && !suffixes.test(word.key)) break;
    if (word.text === '&' || word.key === 'of' || full >= 4) break;
    length += 1;
    if (/^\p{Lu}/u.test(word.text)) full += 1;
  }
  while (
    length > 1 &&
    /^\p{Ll}/u.test(run[at + length - 1]?.text ?? '') &&
    run[at + length - 1]?.isHyphened !== true
  )
    length -= 1;
  return Math.max(length, 1);
}

/** "Istanbul Police Department", "University of Leeds", "Dolmabahce Palace": the head says what it is. */
function readHeaded(state: State, run: readonly RunWord[], at: number): number {
  if (state.style.isTitled) return 0;
  const end = headEnd(run, at);
  if (end === 0) return 0;
  const words = run.slice(at, at + end);
  if (end === 2 && givenNames.has(words[0]?.key ?? '') && headsOrSurnames.has(words[1]?.key ?? '')) return 0;
  const known = matchKnown(run, at, state.style.isShouted);
  if (known !== null && known.words >= end) return 0;
  const found = known === null ? null : knownName(known.key);
  const head = headOf(words);
  const owner = ownerBefore(state, words[0]?.index ?? 0);
  if (owner !== null && governmentBodies.has(head)) {
    pushHeaded(state, words, owner);
    return end;
  }
  if (found?.kind === 'country' && known !== null && governmentBodies.has(head)) {
    push(state, words.slice(0, known.words), found);
    pushHeaded(state, words.slice(known.words), found.id);
    return end;
  }
  if (
    titleLength(run, at) > 0 &&
    end - titleLength(run, at) > 1 &&
    givenNames.has(run[at + titleLength(run, at)]?.key ?? '')
  )
    return 0;
  pushHeaded(state, words, countryOf(words));
  return end;
}

/** "Russia's Foreign Ministry": the country before the possessive. */
function ownerBefore(state: State, index: number): string | null {
  const before = state.drafts.at(-1);
  if (before?.kind !== 'country' || state.sentence.tokens[index - 1]?.lower !== "'s") return null;
  return before.to === index - 1 ? before.id : null;
}

const headOf = (words: readonly RunWord[]): string => {
  const of = words.findIndex(word => /^(?:of|for|on)$/.test(word.key));
  return (of > 0 ? words[of - 1]?.key : words.at(-1)?.key) ?? '';
};
const isHead = (key: string): boolean => organisationHeads.has(key) || placeHeads.has(key);

/** Words up to the first head, and what an "of" after it ties on; 0 where there is none or it stands alone. */
function headEnd(run: readonly RunWord[], at: number): number {
  for (let end = 1; at + end <= run.length && end <= 7; end += 1) {
    const word = run[at + end - 1];
    const next = run[at + end];
    if (word === undefined) return 0;
    if (
      end > 1 &&
      (givenNames.has(word.key) || suffixes.test(word.key)) &&
      !isHead(word.key) &&
      titleLength(run, at) > 0
    )
      return 0;
    if (end > 1 && titleLength(run, at + end - 1) > 0 && !isHead(word.key)) return 0;
    if (!isHead(word.key)) continue;
    if (next !== undefined && /^(?:of|for|on)$/.test(next.key))
      return run.length - at - end > 1 ? ofEnd(run, at, end) : 0;
    if (next !== undefined && isHead(next.key) && !next.isHyphened) continue;
    const isLone =
      end === 1 ||
      (end === 2 &&
        matchKnown(run, at, false)?.words === 1 &&
        knownName(run[at]?.key ?? '')?.form === 'demonym');
    return isLone && !governmentBodies.has(word.key) ? 0 : end === 1 ? 0 : end;
  }
  return 0;
}

/** After "of": to the next title or the end of the run. */
function ofEnd(run: readonly RunWord[], at: number, end: number): number {
  let length = end + 1;
  while (at + length < run.length && length < end + 6) {
    if (length > end + 1 && titleLength(run, at + length) > 0) break;
    length += 1;
  }
  return length;
}

/** The country that an organisation's name holds: "Ministry of Defence of Ukraine". */
function countryOf(words: readonly RunWord[]): string | null {
  for (let at = 0; at < words.length; at += 1) {
    const known = matchKnown(words, at, false);
    const found = known === null ? null : knownName(known.key);
    if (found?.kind === 'country') return found.id;
  }
  return null;
}

function pushHeaded(state: State, words: readonly RunWord[], country: string | null): void {
  const head = headOf(words);
  const kind: NameKind = placeHeads.has(head) && !organisationHeads.has(head) ? 'place' : 'organisation';
  const text = words.map(word => word.text).join(' ');
  const key = words.map(word => word.key).join(' ');
  const found = knownName(key);
  const isBody = country !== null && governmentBodies.has(head);
  const slug = isBody ? `${country.slice(-2).toLowerCase()}-${nameSlug(bodyName(words))}` : nameSlug(text);
  const city = knownName(words[0]?.key ?? '');
  const within =
    country !== null
      ? [country]
      : kind === 'place' && city?.kind === 'place'
        ? [city.id, ...city.within]
        : [];
  push(state, words, {
    id: found?.id ?? `${kind}:${slug}`,
    kind: found?.kind ?? kind,
    form: 'full',
    government: null,
    within: found !== null && found.within.length > 0 ? found.within : within,
  });
}

/** "Ministry of Defence of Ukraine", "Ukrainian Defence Ministry" → "defence ministry". */
function bodyName(words: readonly RunWord[]): string {
  const keys = words.map(word => word.key).filter(key => knownName(key)?.kind !== 'country' && key !== 'the');
  const of = keys.indexOf('of');
  if (of < 0) return keys.join(' ');
  const object = keys.slice(of + 1).filter(key => key !== 'of');
  return [...object, ...keys.slice(0, of)].join(' ').replace('defense', 'defence');
}

/** Capitals that nothing known explains, to the next word that something does. */
function readUnknown(state: State, run: readonly RunWord[], at: number): number {
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

function pushPerson(state: State, run: readonly RunWord[], at: number, length: number): number {
  const words = run.slice(at, at + length);
  const [first] = words;
  if (
    first === undefined ||
    (notNames.has(first.key) && words.length === 1 && !hasSurname(state.memory, first.key))
  )
    return 0;
  const full = words.filter((word, index) => index === 0 || word.key.length > 1);
  const isBare = words.filter(word => !suffixes.test(word.key)).length === 1;
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

function push(
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

export { isCapitalised };
