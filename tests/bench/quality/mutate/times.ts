/** Another weekday (at least two days off), month or year. */
import { pick } from '../random.ts';
import { holds, indexOfWords, replaceAt, type Swapper } from './swap.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const swapTime: Swapper = ({ claim, evidence }, _, random) => {
  const replace = (from: string, others: readonly string[]) => {
    const to = pick(
      others.filter(other => !holds(evidence, other)),
      random,
    );
    const claimWith = to === null ? claim : replaceAt(claim, indexOfWords(claim, from), from, to);
    return to === null ? null : { kind: 'time' as const, claim: claimWith, from, to };
  };
  const inBoth = (word: string): boolean => holds(claim, word) && holds(evidence, word);
  const weekday = weekdays.find(inBoth);
  if (weekday !== undefined)
    return replace(
      weekday,
      weekdays.filter(other => daysApart(weekday, other) >= 2),
    );
  const month = months.find(inBoth);
  if (month !== undefined)
    return replace(
      month,
      months.filter(other => other !== month),
    );
  const year = claim.match(/(?<![\d–-])\b(?:19|20)\d\d\b(?![–-]\d)/g)?.find(inBoth);
  return year === undefined
    ? null
    : replace(
        year,
        [-6, -4, -3, -2, 2, 3].map(by => String(Number(year) + by)),
      );
};

function daysApart(a: string, b: string): number {
  const apart = Math.abs(weekdays.indexOf(a) - weekdays.indexOf(b));
  return Math.min(apart, 7 - apart);
}
