/**
 * Names of persons, by a given name, by a title before them, or because the document has named them before.
 */

import {
  hasSurname,
  isCommonWord,
  personSuffixes,
  pushPerson,
  type State,
  titleLength,
} from './name-draft.ts';
import {
  familyFirstNames,
  givenNames,
  type KnownName,
  knownName,
  titleWords,
  wordSurnames,
} from './name-gazetteer.ts';
import { isHead } from './name-headed.ts';
import { matchKnown, type RunWord } from './name-runs.ts';

const personTitles =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lady|sen|rep|gov|gen|col|lt|capt|prof|justice|judge|senator|congressman|congresswoman|coach)$/;

export const isPersonTitle = (run: readonly RunWord[], at: number): boolean =>
  personTitles.test(run[at - 1]?.key ?? '');

/** A given name and what follows it, where that can be a surname. */
export function readPerson(state: State, run: readonly RunWord[], at: number): number {
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

/** Words of a person's name: to the next title or known name, at most four besides particles. */
export function personLength(run: readonly RunWord[], at: number): number {
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
    if (length > 0 && full >= 2 && titleLength(run, at + length) > 0 && !personSuffixes.test(word.key)) break;
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

/** Words of a full name that the document has given before. */
export function learntLength(state: State, run: readonly RunWord[], at: number): number {
  for (let words = Math.min(4, run.length - at); words > 1; words -= 1) {
    const part = run.slice(at, at + words);
    if (!state.memory.full.has(part.map(word => word.key).join(' '))) continue;
    const next = run[at + words];
    if (next !== undefined && personSuffixes.test(next.key)) return words + 1;
    // "Robert Koch" in "Robert Koch Institute" is no person.
    return next !== undefined && isHead(next.key) && !state.style.isTitled ? 0 : words;
  }
  return 0;
}
