/**
 * Finds the names of one sentence by what it shows itself and what the document
 * has told before (name-memory.ts): known names, titles, given names, heads
 * ("… University", "… Palace"), and capitals that nothing else explains.
 */
import { isKnownLemma } from './lemmas.ts';
import {
  type Draft,
  hasSurname,
  push,
  pushPerson,
  type Sentence,
  type State,
  titleLength,
} from './name-draft.ts';
import { givenNames, knownName, wordSurnames } from './name-gazetteer.ts';
import { readHeaded } from './name-headed.ts';
import type { Memory } from './name-memory.ts';
import { isPersonTitle, learntLength, personLength, readPerson } from './name-person.ts';
import { matchKnown, partyTagLength, type RunWord, readRun } from './name-runs.ts';
import { withoutStart } from './name-start.ts';
import { readUnknown } from './name-unknown.ts';
import { readSentenceStyle } from './sentence-style.ts';

/** Drafts in order, never overlapping. */
export function readDrafts(sentence: Sentence, memory: Memory): Draft[] {
  const { tokens } = sentence;
  const state: State = { sentence, style: readSentenceStyle(tokens), memory, drafts: [] };
  let at = 0;
  while (at < tokens.length) {
    const tag = partyTagLength(tokens, at);
    if (tag > 0) {
      at += tag;
      continue;
    }
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
