/** Another number: at least a third off, in the same direction as a bound before it, in the same way of writing. */
import type { Random } from '../random.ts';
import { replaceAt, type Swapper } from './swap.ts';

const words: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};

type Found = { readonly text: string; readonly start: number; readonly value: number };

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** Days of months, clock times, scores, labels and ordinals are other slots. */
const notBefore = new RegExp(`(?:${months})\\.? $|[\\d:#/.-]$|\\bNo\\. ?$|\\p{L}$`, 'u');
const notAfter = new RegExp(
  `^(?:[:/]\\d|-\\d|st\\b|nd\\b|rd\\b|th\\b|\\p{L}| (?:${months})| ?[ap]\\.?m\\b)`,
  'iu',
);

export function findNumbers(text: string): Found[] {
  return [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?|\p{L}+/gu)].flatMap(match => {
    const written = match[0];
    const value = /^\d/.test(written) ? Number(written.replaceAll(',', '')) : words[written.toLowerCase()];
    const isYear = /^(?:1[5-9]|20)\d\d$/.test(written);
    if (value === undefined || value === 0 || isYear) return [];
    if (/^\d/.test(written) && notBefore.test(text.slice(0, match.index))) return [];
    if (/^\d/.test(written) && notAfter.test(text.slice(match.index + written.length))) return [];
    return [{ text: written, start: match.index, value }];
  });
}

const lowerBound =
  /\b(?:more than|over|at least|above|exceed\w*|greater than|no fewer than|no less than|minimum of)\s+\S{0,2}$/i;
const upperBound =
  /\b(?:less than|fewer than|under|below|at most|up to|nearly|almost|no more than|lower than)\s+\S{0,2}$/i;

export const swapNumber: Swapper = ({ claim, evidence }, _, random) => {
  const there = new Set(findNumbers(evidence).map(one => one.value));
  for (const found of findNumbers(claim)) {
    if (!there.has(found.value)) continue;
    const other = otherNumber(found, claim.slice(0, found.start), random);
    if (other === null || there.has(numberOf(other))) continue;
    return {
      kind: 'number',
      claim: replaceAt(claim, found.start, found.text, other),
      from: found.text,
      to: other,
    };
  }
  return null;
};

const numberOf = (written: string): number => words[written] ?? Number(written.replaceAll(',', ''));

function otherNumber(found: Found, before: string, random: Random): string | null {
  const up = lowerBound.test(before) || (!upperBound.test(before) && random() < 0.5);
  const factor = up ? 1.4 + random() * 1.6 : 0.3 + random() * 0.35;
  const value = found.value * factor;
  if (!/^\d/.test(found.text)) return nearestWord(value, found.value);
  const decimals = found.text.split('.')[1]?.length ?? 0;
  const rounded = Number(value.toFixed(decimals));
  if (rounded === found.value || rounded === 0) return found.value === 1 ? '3' : String(found.value + 2);
  return found.text.includes(',') ? rounded.toLocaleString('en-US') : rounded.toFixed(decimals);
}

function nearestWord(value: number, not: number): string | null {
  const others = Object.entries(words).filter(([, known]) => known !== not);
  return others.toSorted((a, b) => Math.abs(a[1] - value) - Math.abs(b[1] - value))[0]?.[0] ?? null;
}
