/**
 * Runs of capitals: where a stretch of words that may hold names begins and
 * ends. Knows how English writes names ("Bank of England", "van der Sar",
 * "Jong-un"), not which names there are.
 */
import titleData from '../../assets/names/titles.json' with { type: 'json' };
import { givenNames, knownName, longestFrom, notNames, titleWords } from './name-gazetteer.ts';
import { plainName } from './name-spelling.ts';
import type { Token } from './tokens.ts';

/** A word of a run: its token's index, its `plainName`, and the lower-case words that tie it to the one before. */
export type RunWord = {
  readonly index: number;
  readonly key: string;
  readonly text: string;
  readonly isHyphened: boolean;
};

const ofHeads = new Set(titleData.ofHeads.split(' '));
const forHeads = new Set(titleData.forHeads.split(' '));
const particles = new Set(
  'de la le van von der den bin ibn al el du da dos di del della ter ten y ul ur abu st'.split(' '),
);
const abbreviated = new Set(
  'mr mrs ms dr sen rep gov gen lt col sgt capt prof rev st jr sr maj adm hon cmdr brig pvt cpl mt ft inc ltd co corp'.split(
    ' ',
  ),
);

/** "We've", "They're": no name, wherever it stands. */
const contracted = /^(?:i|we|you|they|he|she|it|that|there|here|who|what|let)['\u2019](?:ve|re|ll|d|m|s)$/;

export const isCapitalised = (token: Token): boolean =>
  token.kind === 'word' && /^\p{Lu}/u.test(token.text) && !contracted.test(token.lower);

/** "Sen. Grassley, R-Iowa", "(D-N.Y.)": how many tokens tell party and state behind a name; 0 for none. */
export function partyTagLength(tokens: readonly Token[], at: number): number {
  const [before, letter, hyphen, state] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (letter === undefined || !/^[RDI]$/.test(letter.text) || !/^[,(]$/.test(before?.text ?? '')) return 0;
  if (!isHyphen(hyphen) || !touches(letter, hyphen) || state === undefined || !isCapitalised(state)) return 0;
  let end = at + 3;
  while (tokens[end] !== undefined && /^(?:\.|\p{Lu}\p{L}*)$/u.test(tokens[end]?.text ?? '')) end += 1;
  return end - at;
}

/** "al-Qaeda", "eBay", "iPhone", "d'Ivoire": a small letter before the capital. */
const isOddlyCapitalised = (token: Token): boolean =>
  token.kind === 'word' && /^\p{Ll}{1,2}['\u2019]?\p{Lu}/u.test(token.text);

/** Whether two tokens touch. */
const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;
const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && /^[-\u2010\u2011]$/.test(token.text);

/** Longer runs are lists or noise, no names; the cut keeps the work linear. */
const maxRunWords = 40;

/** The run that begins at a token; empty where none does. */
export function readRun(tokens: readonly Token[], start: number): RunWord[] {
  const first = tokens[start];
  if (first === undefined || !(isCapitalised(first) || startsOddly(tokens, start))) return [];
  const run: RunWord[] = [wordAt(first, start, false)];
  let at = start;
  for (;;) {
    const next = nextInRun(tokens, at) ?? afterBodyWord(tokens, at, run);
    if (next === null || run.length >= maxRunWords) return run;
    for (let index = next.from; index <= next.index; index += 1) {
      const token = tokens[index];
      if (token?.kind === 'word' || token?.kind === 'number') run.push(wordAt(token, index, next.isHyphened));
    }
    at = next.index;
  }
}

function startsOddly(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (isOddlyCapitalised(token)) return true;
  const third = tokens[at + 2];
  return (
    /^(?:al|el|ash|as|an|ez|ul)$/.test(token.text) &&
    isHyphen(tokens[at + 1]) &&
    third !== undefined &&
    isCapitalised(third)
  );
}

const wordAt = (token: Token, index: number, isHyphened: boolean): RunWord => ({
  index,
  key: plainName(token.text),
  text: token.text,
  isHyphened,
});

/** "Farmers' Union", "Teachers' Federation": a body that is named by whose it is. */
const bodies = new Set(
  'union federation association party alliance league council club society guild'.split(' '),
);

function isOfMembers(tokens: readonly Token[], at: number): boolean {
  const [token, mark, body] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    token !== undefined &&
    body !== undefined &&
    touches(token, mark) &&
    /^['\u2019]$/.test(mark?.text ?? '') &&
    token.lower.endsWith('s') &&
    isCapitalised(body) &&
    bodies.has(body.lower)
  );
}

type Next = { readonly from: number; readonly index: number; readonly isHyphened: boolean };

/** The next capital that belongs to the run, over hyphens, stops of abbreviations, particles and "of". */
function nextInRun(tokens: readonly Token[], at: number): Next | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return null;
  if (isHyphen(next) && touches(token, next) && touches(next, tokens[at + 2])) return afterHyphen(tokens, at);
  if (isOfMembers(tokens, at)) return { from: at + 2, index: at + 2, isHyphened: false };
  if (next.text === '/' && touches(token, next) && touches(next, tokens[at + 2])) {
    const after = tokens[at + 2];
    return after !== undefined && isCapitalised(after)
      ? { from: at + 2, index: at + 2, isHyphened: true }
      : null;
  }
  if (next.text === '.' && touches(token, next) && abbreviated.has(token.lower)) {
    const after = tokens[at + 2];
    return after !== undefined && isCapitalised(after)
      ? { from: at + 2, index: at + 2, isHyphened: false }
      : null;
  }
  if (isCapitalised(next) || isOddlyCapitalised(next))
    return { from: at + 1, index: at + 1, isHyphened: false };
  return afterSmallWords(tokens, at);
}

function afterHyphen(tokens: readonly Token[], at: number): Next | null {
  const part = tokens[at + 2];
  if (part?.kind !== 'word') return null;
  if (isCapitalised(part)) return { from: at + 2, index: at + 2, isHyphened: true };
  const third = tokens[at + 4];
  // Deir al-Balah, Jong-un, but not US-led.
  if (particles.has(part.lower) && isHyphen(tokens[at + 3]) && third !== undefined && isCapitalised(third)) {
    return { from: at + 2, index: at + 4, isHyphened: true };
  }
  return part.text.length === 2 && /^(?:un|il|hi|in|jo)$/.test(part.text)
    ? { from: at + 2, index: at + 2, isHyphened: true }
    : null;
}

/** "Organization for the Prohibition of …", "Department of Health and …": small words inside the name of a body. */
function afterBodyWord(tokens: readonly Token[], at: number, run: readonly RunWord[]): Next | null {
  const word = tokens[at + 1];
  if (word === undefined || !/^(?:for|on|of|and)$/.test(word.text)) return null;
  const isInside = run.some(part => /^(?:for|on|of)$/.test(part.key));
  const isHead = word.text !== 'and' && word.text !== 'of' && forHeads.has(tokens[at]?.lower ?? '');
  if (!isHead && !(isInside && (word.text === 'and' || word.text === 'of'))) return null;
  const index = tokens[at + 2]?.text === 'the' && word.text !== 'and' ? at + 3 : at + 2;
  const token = tokens[index];
  if (token === undefined || !isCapitalised(token)) return null;
  const key = plainName(token.text);
  const isOther =
    word.text === 'and' && (knownName(key) !== null || givenNames.has(key) || titleWords.has(key));
  return isOther ? null : { from: at + 1, index, isHyphened: false };
}

function afterSmallWords(tokens: readonly Token[], at: number): Next | null {
  const word = tokens[at + 1];
  if (word === undefined) return null;
  const isJoint =
    word.text === '&' ||
    particles.has(word.text) ||
    (word.text === 'of' && ofHeads.has(tokens[at]?.lower ?? ''));
  if (!isJoint) return null;
  for (let index = at + 2; index <= at + 4; index += 1) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (isCapitalised(token)) return { from: at + 1, index, isHyphened: false };
    if (!(particles.has(token.text) || (token.text === 'the' && word.text === 'of') || isHyphen(token)))
      return null;
  }
  return null;
}

/** The longest known name that begins at a word of the run: how many words it takes. */
export function matchKnown(
  run: readonly RunWord[],
  from: number,
  isShouted: boolean,
): { readonly key: string; readonly words: number } | null {
  const first = run[from];
  if (first === undefined) return null;
  for (let words = Math.min(longestFrom(first.key), run.length - from); words > 0; words -= 1) {
    const parts = run.slice(from, from + words);
    const key = parts.map(part => part.key).join(' ');
    const found = knownName(key);
    if (found === null) continue;
    if (words === 1 && notNames.has(key) && !found.isAcronym) continue;
    if (found.isAcronym && !isWritten(first.text, isShouted)) continue;
    return { key, words };
  }
  return null;
}

/** An acronym stands in capitals; in a line that is all capitals only with its dots ("U.S."). */
const isWritten = (text: string, isShouted: boolean): boolean =>
  isShouted ? text.includes('.') || text.length > 3 : text === text.toUpperCase();
