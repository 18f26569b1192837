import { isDash, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';

/*
 * Words around a number that bound it or blur it: "more than", "at least",
 * "nearly", "or so", "-plus". Knows nothing of the number itself.
 */

export type Bound = 'over' | 'atLeast' | 'under' | 'atMost' | 'justOver' | 'justUnder' | 'exact' | null;

export type Comparator = {
  readonly bound: Bound;
  readonly approximate: boolean;
  /** Index of the first piece of the comparator; of the number itself if there is none. */
  readonly first: number;
};

type Meaning = { readonly bound: Bound; readonly approximate: boolean };
const bound = (value: Bound): Meaning => ({ bound: value, approximate: false });
const about: Meaning = { bound: null, approximate: true };

const BEFORE: readonly (readonly [string, Meaning])[] = [
  ...[
    'just over',
    'slightly more than',
    'slightly over',
    'little more than',
    'little over',
    'slightly above',
    'just above',
    'just more than',
  ].map(words => [words, bound('justOver')] as const),
  ...[
    'just under',
    'slightly less than',
    'slightly under',
    'just below',
    'just short of',
    'just less than',
    'slightly fewer than',
    'slightly below',
    'little less than',
  ].map(words => [words, bound('justUnder')] as const),
  ...[
    'more than',
    'greater than',
    'higher than',
    'longer than',
    'larger than',
    'bigger than',
    'upwards of',
    'upward of',
    'in excess of',
    'north of',
    'older than',
    'over',
    'above',
    'exceeding',
    'exceeded',
    'exceeds',
    'surpassing',
    'surpassed',
    '>',
    'topping',
    'topped',
    'past the',
  ].map(words => [words, bound('over')] as const),
  ...[
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'not fewer than',
    'a minimum of',
    'minimum of',
    'as few as',
    'as little as',
    '≥',
  ].map(words => [words, bound('atLeast')] as const),
  ...[
    'fewer than',
    'less than',
    'lower than',
    'shorter than',
    'smaller than',
    'younger than',
    'under',
    'below',
    '<',
    'short of',
  ].map(words => [words, bound('under')] as const),
  ...[
    'up to',
    'at most',
    'no more than',
    'not more than',
    'a maximum of',
    'maximum of',
    'as many as',
    'as much as',
    'as high as',
    'as long as',
    '≤',
  ].map(words => [words, bound('atMost')] as const),
  ...['exactly', 'precisely', 'only', 'just'].map(words => [words, bound('exact')] as const),
  ...[
    'about',
    'around',
    'some',
    'approximately',
    'roughly',
    'an estimated',
    'estimated',
    'nearly',
    'almost',
    'close to',
    'circa',
    'in the region of',
    'approaching',
    'virtually',
    'practically',
    'perhaps',
    'approx',
    '~',
    'near',
  ].map(words => [words, about] as const),
];

/** Phrases by their last word, longest first: a scan looks only at what can match. */
const byLastWord = new Map<string, { readonly words: readonly string[]; readonly meaning: Meaning }[]>();
for (const [phrase, meaning] of BEFORE) {
  const words = phrase.split(' ');
  const last = words.at(-1) ?? '';
  byLastWord.set(
    last,
    [...(byLastWord.get(last) ?? []), { words, meaning }].toSorted((a, b) => b.words.length - a.words.length),
  );
}

/** Verbs that take "over" for themselves: "hand over 100", "took over three". */
const OVER_VERBS =
  /^(?:hand|turn|t[ao]ke?|took|taken|giv|gave|pass|pull|run|ran|roll|fl[ye]|flew|mov|br[io]|argu|fought|fight|win|won|carr|cross|sign|spill|presid|look|clash|disput|sprea|talk|row|fear|concern|outrage|anger|battl|war)[a-z]*$/;
/** Before "over" and a length of time: proof that it means "more than" and not "during". */
const OVER_TIME: ReadonlySet<string> = new Set([
  'for',
  'last',
  'lasted',
  'lasting',
  'of',
  'in',
  'after',
  'just',
  'well',
  'took',
  'spent',
  'waited',
  'is',
  'was',
  'a',
  'within',
  'by',
  'lived',
  'been',
  'served',
  'serving',
]);
const ABOUT_VERBS =
  /^(?:talk|speak|spoke|said|say|ask|worr|think|thought|know|knew|complain|learn|hear|jok|lie|li|concern|question|debat|argu|claim|write|wrot|truth|information|detail|doubt|fear|news|story|stories|feel|felt)[a-z]*$/;

/**
 * The comparators that end right before a number. `duration` tells what the number
 * measures: "rose 5 % over three years" is no bound.
 */
export function readComparatorBefore(pieces: readonly Piece[], index: number, duration: boolean): Comparator {
  let comparator: Comparator = { bound: null, approximate: false, first: index };
  for (let turn = 0; turn < 3; turn += 1) {
    const found = phraseBefore(pieces, skipArticle(pieces, comparator.first), duration);
    if (found === null) break;
    comparator = {
      bound: found.meaning.bound ?? comparator.bound,
      approximate: comparator.approximate || found.meaning.approximate,
      first: found.first,
    };
  }
  return comparator;
}

/** "a minimum of the 30 votes", "nearly a dozen": the article belongs to the number. */
const skipArticle = (pieces: readonly Piece[], index: number): number =>
  lowerAt(pieces, index - 1) === 'the' ? index - 1 : index;

function phraseBefore(
  pieces: readonly Piece[],
  index: number,
  duration: boolean,
): { readonly meaning: Meaning; readonly first: number } | null {
  for (const { words, meaning } of byLastWord.get(lowerAt(pieces, index - 1)) ?? []) {
    const first = index - words.length;
    if (!words.every((word, step) => lowerAt(pieces, first + step) === word)) continue;
    if (!isComparator(pieces, first, words, duration)) return null;
    return { meaning, first };
  }
  return null;
}

function isComparator(
  pieces: readonly Piece[],
  first: number,
  words: readonly string[],
  duration: boolean,
): boolean {
  if (words.length > 1) return true;
  const before = lowerAt(pieces, first - 1);
  switch (words[0]) {
    case 'over':
      if (duration) return OVER_TIME.has(before) || first === 0;
      return !OVER_VERBS.test(before);
    case 'about':
      return !ABOUT_VERBS.test(before);
    case 'past the':
      return false;
    case 'near':
      return (
        /^[\d.,]+$/.test(lowerAt(pieces, first + 1)) &&
        ['to', 'rose', 'was', 'is', 'of', 'at'].includes(before)
      );
    default:
      return true;
  }
}

const AFTER: readonly (readonly [string, Meaning])[] = [
  ...[
    'or more',
    'or above',
    'or over',
    'or longer',
    'or higher',
    'or older',
    'and over',
    'and above',
    'and up',
    'and older',
    'upwards',
    'plus',
    '+',
  ].map(words => [words, bound('atLeast')] as const),
  ...['or less', 'or fewer', 'or under', 'or below', 'or younger', 'and under', 'at most', 'or lower'].map(
    words => [words, bound('atMost')] as const,
  ),
  ...['or so', 'or thereabouts', 'odd'].map(words => [words, about] as const),
];

export type ComparatorAfter = Meaning & { readonly next: number };

/** "or more", "or so", "-plus", "-odd", "+" at an index; `null` for none. */
export function readComparatorAfter(pieces: readonly Piece[], index: number): ComparatorAfter | null {
  const hyphen = isDash(lowerAt(pieces, index)) && isJoined(pieces, index) ? 1 : 0;
  for (const [phrase, meaning] of AFTER) {
    const words = phrase.split(' ');
    if (!words.every((word, step) => lowerAt(pieces, index + hyphen + step) === word)) continue;
    if ((phrase === 'odd' && hyphen === 0) || (phrase === '+' && !isJoined(pieces, index))) continue;
    // "45 million albums and over 55 million singles": it belongs to the next number.
    if (words.length > 1 && /^[\d$£€]/u.test(lowerAt(pieces, index + hyphen + words.length))) continue;
    if (phrase === 'plus' && hyphen === 0 && pieceAt(pieces, index + 1).kind === 'word') continue;
    return { ...meaning, next: index + hyphen + words.length };
  }
  return null;
}
