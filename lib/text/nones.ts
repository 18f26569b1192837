import { readCounted } from './counted.ts';
import { type Draft, draftOf } from './draft.ts';
import { isHyphenAt, lowerAt, type Piece } from './pieces.ts';
import { isPluralNoun } from './plurals.ts';

/*
 * Counts without a number: "nobody", "none of the passengers", "no casualties"
 * are zero; "twice" is two times. "No evidence" is a denial and no count.
 */

/** After "no" these are comparisons or labels: "no more than", "no longer", "No. 10". */
const NOT_NONE: ReadonlySet<string> = new Set([
  'more',
  'fewer',
  'less',
  'longer',
  'later',
  'matter',
  'doubt',
  'other',
  'such',
  'better',
  '.',
  'less',
  'means',
  'plans',
  'signs',
  'reasons',
  'terms',
  'circumstances',
  'ways',
]);

/** After "nobody" these tell what happened; "nobody can", "nobody else would" are opinion. */
const HAPPENED: ReadonlySet<string> = new Set([
  'was',
  'were',
  'has',
  'had',
  'have',
  'died',
  'got',
  'in',
  'on',
  'among',
  'aboard',
  'inside',
  'won',
  'came',
  '.',
  '',
]);

const isCount = (pieces: readonly Piece[], index: number, next: number): boolean => {
  const after = lowerAt(pieces, next);
  return (
    !['to', 'of', 'by', 'for', 'with'].includes(lowerAt(pieces, index - 1)) &&
    (HAPPENED.has(after) || after.endsWith('ed'))
  );
};

export function readNone(pieces: readonly Piece[], index: number): Draft | null {
  const word = lowerAt(pieces, index);
  if (word === 'nobody' && !isCount(pieces, index, index + 1)) return null;
  if (word === 'nobody')
    return draftOf({ first: index, next: index + 1, kind: 'count', low: 0, counted: ['person'] });
  if (word === 'none')
    return draftOf({ first: index, next: index + 1, kind: 'count', low: 0, countedFrom: index + 1 });
  if (
    word === 'twice' &&
    !isHyphenAt(pieces, index + 1) &&
    !['as', 'the', 'its'].includes(lowerAt(pieces, index + 1))
  )
    return draftOf({ first: index, next: index + 1, kind: 'count', low: 2, counted: ['time'] });
  if (word !== 'no') return null;
  const one =
    lowerAt(pieces, index + 1) === 'one'
      ? index + 2
      : isHyphenAt(pieces, index + 1) && lowerAt(pieces, index + 2) === 'one'
        ? index + 3
        : -1;
  if (one > 0 && !isCount(pieces, index, one)) return null;
  if (one > 0) return draftOf({ first: index, next: one, kind: 'count', low: 0, counted: ['person'] });
  if (NOT_NONE.has(lowerAt(pieces, index + 1))) return null;
  const counted = readCounted(pieces, index + 1, false);
  const isPlural =
    counted.words.length > 0 &&
    isPluralNoun(lowerAt(pieces, counted.next - 1)) &&
    !NOT_NONE.has(lowerAt(pieces, counted.next - 1));
  return isPlural
    ? draftOf({ first: index, next: index + 1, kind: 'count', low: 0, countedFrom: index + 1 })
    : null;
}
