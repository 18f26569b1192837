/** How far something goes: "closed until 20 September", "at war since 2022". */
import type { Statement } from '../matching/statement.ts';
import type { TimeMention } from '../text/times.ts';
import type { Pair } from './pair.ts';
import { daysOf } from './time-ranges.ts';

/**
 * Whether both tell where it ends, or where it begins, and no two of the days are one. "Until" names the very
 * day, unlike "by": what is closed until the 20th is not closed until the 27th.
 */
export const haveOtherLimits = (pair: Pair): boolean =>
  (['until', 'since'] as const).some(relation => {
    const [ours, theirs] = [limitsOf(pair.here, relation), limitsOf(pair.there, relation)];
    return ours.length > 0 && theirs.length > 0 && ours.every(a => theirs.every(b => areOtherDays(a, b)));
  });

const limitsOf = (statement: Statement, relation: 'until' | 'since'): readonly TimeMention[] =>
  statement.reading.times.filter(time => time.relation === relation && isLimit(statement, time));

/** "until 20 March", "since 2022": names the very day or year; "by 20 March" does not. */
export const isLimit = ({ reading }: Statement, { relation, start, text }: TimeMention): boolean =>
  (relation === 'until' || relation === 'since') &&
  !/\bby\s*$/i.test(reading.text.slice(0, start)) &&
  !/^by\b/i.test(text);

function areOtherDays(a: TimeMention, b: TimeMention): boolean {
  const [ours, theirs] = [daysOf(a, b), daysOf(b, a)];
  return ours !== null && theirs !== null && (ours.from > theirs.to || theirs.from > ours.to);
}
