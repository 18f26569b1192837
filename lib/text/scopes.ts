import { lowerAt, type Piece } from './pieces.ts';

/* Whether a number holds for each of several or for all together. */

const EACH_AFTER: readonly string[] = [
  'each',
  'apiece',
  'a side',
  'per side',
  'per',
  'from each',
  'on each',
  'for each',
  'by each',
  'for every',
  'from both sides',
  'a year',
  'a month',
  'a week',
  'a day',
  'an hour',
  'a head',
  'a person',
  'a piece',
  'every',
];
const TOTAL_AFTER: readonly string[] = [
  'in all',
  'in total',
  'altogether',
  'combined',
  'overall',
  'all told',
  'all together',
  'between them',
  'collectively',
  'on both sides',
  'total',
];
const TOTAL_BEFORE: readonly string[] = [
  'total of',
  'totalling',
  'totaling',
  'totalled',
  'totaled',
  'a combined',
  'combined total of',
  'combined',
  'altogether',
  'in all ,',
  'in total ,',
  'collectively',
  'toll of',
  'sum of',
];

/** How many words after what is counted the scope may follow ("1,000 prisoners of war each"). */
const REACH = 4;
const BREAKS: ReadonlySet<string> = new Set([
  ';',
  '.',
  ':',
  'but',
  'while',
  'who',
  'which',
  'that',
  'after',
  'when',
  'said',
]);

const phrases = (list: readonly string[]): readonly (readonly string[])[] =>
  list.map(phrase => phrase.split(' '));
const eachAfter = phrases(EACH_AFTER);
const totalAfter = phrases(TOTAL_AFTER);
const totalBefore = phrases(TOTAL_BEFORE);

const starts = (pieces: readonly Piece[], index: number, words: readonly string[]): boolean =>
  words.every((word, step) => lowerAt(pieces, index + step) === word);

/** The scope of a quantity between two indexes of pieces; `null` where nothing tells. */
export function readScope(pieces: readonly Piece[], first: number, next: number): 'each' | 'total' | null {
  if (lowerAt(pieces, next) === 'per' || lowerAt(pieces, next) === 'apiece') return 'each';
  if (totalBefore.some(words => starts(pieces, first - words.length, words))) return 'total';
  const each = lowerAt(pieces, first - 2) === 'each' || lowerAt(pieces, first - 1) === 'each';
  if (each) return 'each';
  for (let index = next; index < next + REACH; index += 1) {
    const word = lowerAt(pieces, index);
    if (word === '' || BREAKS.has(word) || (word === ',' && lowerAt(pieces, index + 1) === 'and'))
      return null;
    if (eachAfter.some(words => starts(pieces, index, words)) && lowerAt(pieces, index + 1) !== 'other') {
      return index === next || words2(word) ? 'each' : null;
    }
    if (totalAfter.some(words => starts(pieces, index, words))) return 'total';
    if (/^\d/.test(word)) return null;
  }
  return null;
}

/** "a year" binds only right behind the amount; the clear words may follow later. */
const words2 = (word: string): boolean => word !== 'a' && word !== 'an' && word !== 'every' && word !== 'per';
