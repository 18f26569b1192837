/**
 * The first word of a sentence has a capital whether it is a name or not; this tells which.
 */
import { isFunctionWord } from './function-words.ts';
import { isKnownLemma, partsOfSpeech } from './lemmas.ts';
import { hasSurname, type State, titleLength } from './name-draft.ts';
import { givenNames, notNames } from './name-gazetteer.ts';
import { organisationHeads, placeHeads } from './name-headed.ts';
import { matchKnown, type RunWord } from './name-runs.ts';
import type { Token } from './tokens.ts';

const sayings = new Set(
  'say tell add ask announce insist warn argue claim note write tweet reply declare testify explain deny admit confirm acknowledge believe think want'.split(
    ' ',
  ),
);

/** Leaves out the first word of a sentence where only its place gave it the capital. */
export function withoutStart(state: State, run: readonly RunWord[]): readonly RunWord[] {
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
    (next.lower === "'s" ||
      sayings.has(next.lemma) ||
      /^(?:is|was|has|had|will|would)$/.test(next.lower) ||
      (partsOfSpeech(next.lemma)?.verb === true && !/(?:s|ly|ing|ed)$/.test(tokens[index]?.lower ?? '')))
  );
};
