/** Words of opposite meaning in two statements: "rose" and "fell", "near" and "far from". */
import { sameParty } from '../matching/identity.ts';
import { antonymsOf } from '../text/lemmas.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Pair } from './pair.ts';
import { type SlotDifference, type Value, valueAt, wordDifference } from './slot-difference.ts';

/** "rose" against "fell", "confirmed" against "denied". */
export function oppositeWords(pair: Pair): SlotDifference[] {
  return [...oppositeRelations(pair), ...oppositeContents(pair)];
}

/** "near the border" beside "far from the border", "with the consent of" beside "without". */
function oppositeRelations(pair: Pair): SlotDifference[] {
  return relations.flatMap(([a, b]) => {
    const found = [
      [a, b],
      [b, a],
    ].flatMap(([ours = a, theirs = b]) => {
      const [here, there] = [onlyMatch(pair, 'here', ours, theirs), onlyMatch(pair, 'there', theirs, ours)];
      return here === null || there === null ? [] : [{ here, there }];
    });
    return found.map(({ here, there }) => wordDifference(pair, 'opposite', here, there));
  });
}

/** Where something stands to something, in words that carry nothing else. */
const relations: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:near|close to|next to)\b/gi, /\bfar (?:away )?from\b/gi],
  [/\binside\b/gi, /\boutside\b/gi],
  [/\babove\b/gi, /\bbelow\b/gi],
  [/\bwith\b/gi, /\bwithout\b/gi],
];

/** The one place where a sentence has the words, if it has them once and their opposite nowhere. */
function onlyMatch(pair: Pair, side: 'here' | 'there', words: RegExp, opposite: RegExp): Value | null {
  const { text } = pair[side].reading;
  const found = [...text.matchAll(words)];
  const [match] = found;
  if (match === undefined || found.length > 1 || [...text.matchAll(opposite)].length > 0) return null;
  return valueAt(pair, side, { start: match.index, end: match.index + match[0].length });
}

function oppositeContents(pair: Pair): SlotDifference[] {
  return pair.here.words.flatMap(word => {
    if (word.name !== null || isInSlot(pair, 'here', word)) return [];
    const other = pair.there.words.find(
      candidate =>
        candidate.name === null &&
        antonymsOf(word.key).includes(candidate.key) &&
        !isInSlot(pair, 'there', candidate),
    );
    // "which opened in 1961, will close" beside "where it opened in 1961": both have the one of the two.
    const isShared = (key: string, side: 'here' | 'there') => pair[side].words.some(one => one.key === key);
    if (!other || isShared(word.key, 'there') || isShared(other.key, 'here')) return [];
    // "not encouraged" beside "discouraged" agree.
    if (isDenied(pair, 'here', word) !== isDenied(pair, 'there', other)) return [];
    if (areTurned(pair, word, other)) return [];
    const [here, there] = [valueAt(pair, 'here', word), valueAt(pair, 'there', other)];
    return [wordDifference(pair, 'opposite', here, there, { tied: areOfOne(pair, here, there) })];
  });
}

/** "The company denied it", "the company admitted it": two verbs of one who does it, or of one it is done to. */
function areOfOne(pair: Pair, here: Span, there: Span): boolean {
  const partiesOf = (side: 'here' | 'there', word: Span) =>
    pair[side].happenings.flatMap(({ frame }) =>
      frame.trigger.start === word.start ? frame.parties.filter(({ role }) => role !== 'with') : [],
    );
  const theirs = partiesOf('there', there);
  return partiesOf('here', here).some(party =>
    theirs.some(other => other.role === party.role && sameParty(party, other)),
  );
}

/** "A is higher than B", "B is lower than A" agree: of two comparisons what stands behind "than" has to be one. */
function areTurned(pair: Pair, here: Span, there: Span): boolean {
  const [ours, theirs] = [comparedWith(pair, 'here', here), comparedWith(pair, 'there', there)];
  return ours !== null && theirs !== null && !ours.some(key => theirs.includes(key));
}

/** The names behind "than", else its first two words of weight; `null` where nothing is compared. */
function comparedWith(pair: Pair, side: 'here' | 'there', { end }: Span): readonly string[] | null {
  const at = pair[side].reading.text.slice(end).search(/\bthan\b/);
  if (at < 0) return null;
  const behind = pair[side].words.filter(word => word.start > end + at);
  const names = behind.filter(word => word.name !== null);
  return (names.length > 0 ? names : behind.slice(0, 2)).map(word => word.key);
}

/** A denial stands up to three words before. */
const isDenied = (pair: Pair, side: 'here' | 'there', { start }: Span): boolean =>
  /(?:\b(?:not|never|no|nor)\b|n\s?['’]\s?t\b)(?:\s+[\p{L}-]+){0,3}\s*$/iu.test(
    pair[side].reading.text.slice(Math.max(0, start - 60), start),
  );

/** "43-year-old" holds no "old". */
const isInSlot = (pair: Pair, side: 'here' | 'there', word: Span): boolean =>
  [...pair[side].reading.quantities, ...pair[side].reading.times].some(slot => overlaps(slot, word));
