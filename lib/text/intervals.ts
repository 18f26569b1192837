import type { Interval, Quantity } from './quantities.ts';
import { fromBase, toBase, type Unit, unitNamed } from './units.ts';

/*
 * Holds two quantities against each other: can they be the same number, is one
 * within the other. Whether they count the same thing is for the caller.
 */

/** "about 100" is 90 to 110: the contract of `Quantity.approximate`. */
const ABOUT = 0.1;
/** "about 149" and "roughly 61,204,500" are no 165 and no 66 million: at most this many of the last written digit. */
const ABOUT_DIGITS = 5;
/**
 * A rounded number stands for half a step of its last significant digit to both
 * sides ("3 million": 2.5 to 3.5), but never for more than this share of it: from
 * 50 or 1,000 nobody concludes 40 or 600. The figure is a choice, the one that the
 * prototypes of this engine were measured with.
 */
const MOST_ROUNDING = 0.06;

/** The unit of the written number, so that rounding is asked of what was written and not of seconds. Ages are kept in years. */
const writtenUnit = (quantity: Quantity): Unit | null =>
  quantity.unit === null || quantity.kind === 'age' ? null : unitNamed(quantity.unit);

function inUnit(value: number, quantity: Quantity): number {
  const unit = writtenUnit(quantity);
  return unit === null ? value : fromBase(value, unit);
}

function inBase(value: number, quantity: Quantity): number {
  const unit = writtenUnit(quantity);
  return unit === null ? value : toBase(value, unit);
}

/** Ten to the place of the last digit that is not zero: 1,200 → 100, 7.1 → 0.1, 1/3 → tiny. */
function lastDigit(value: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(11).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return 10 ** (Number(exponent) - Math.max(0, digits.length - 1));
}

/** How far an end may be off, in the written unit. */
function slack(value: number, quantity: Quantity): number {
  const digit = lastDigit(value);
  const rounding = Math.min(digit / 2, Math.abs(value) * MOST_ROUNDING);
  return quantity.approximate
    ? Math.max(rounding, Math.min(Math.abs(value) * ABOUT, digit * ABOUT_DIGITS))
    : rounding;
}

/** An end with its slack, back in the base unit; `side` −1 for low ends, 1 for high ones. */
const widened = (end: number, quantity: Quantity, side: -1 | 1): number => {
  const written = inUnit(end, quantity);
  return inBase(written + side * slack(written, quantity), quantity);
};

/**
 * Whether no number can be both: true only for a clash that rounding and "about"
 * cannot explain. Two exact whole counts below a hundred clash when they differ;
 * otherwise the coarser side is widened, by half its last significant digit and
 * at most 6 %, or by a tenth where it is approximate. Two bounds that are open
 * to one side ("more than 5", "at least 9") never clash; a score clashes with any other score. Different
 * kinds or units are never compared: `false`.
 */
export function intervalsDisjoint(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || !sameBase(a, b)) return false;
  if (a.kind === 'score' || a.kind === 'ordinal' || a.kind === 'label') return !sameInterval(a, b);
  if (areBothOpen(a.interval, b.interval) && !haveGap(a.interval, b.interval)) return false;
  return liesBelow(a, b) || liesBelow(b, a);
}

/** Percentage points and percents, dollars and euros, metres and kilograms cannot be held against each other. */
function sameBase(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return true;
  const [one, other] = [
    a.unit === null ? null : unitNamed(a.unit),
    b.unit === null ? null : unitNamed(b.unit),
  ];
  return one !== null && other !== null && one.base === other.base;
}

const isOpen = (interval: Interval): boolean => interval.low === null || interval.high === null;
/** "less than an hour" and "more than two": bounds that look away from each other. */
const haveGap = (a: Interval, b: Interval): boolean =>
  (a.high !== null && b.low !== null && a.high < b.low) ||
  (b.high !== null && a.low !== null && b.high < a.low);
const areBothOpen = (a: Interval, b: Interval): boolean => isOpen(a) && isOpen(b);

/** Small whole counts are counted and not rounded: 7 dead and 8 dead clash. */
const isCountedOut = (value: number, quantity: Quantity): boolean =>
  quantity.kind === 'count' && !quantity.approximate && value < 100 && Number.isInteger(value);

/** "1,000" beside "more than 1,000": a round number may well stand for a little more. 127 and 57 are no round numbers. */
const isRound = (value: number): boolean =>
  Math.abs(value) >= 100 && Math.abs(value) / lastDigit(value) < 99.5;

/** Whether all of `lower` is below all of `upper`, the coarser of the two ends widened. */
function liesBelow(lower: Quantity, upper: Quantity): boolean {
  const { high, highOpen } = lower.interval;
  const { low, lowOpen } = upper.interval;
  if (high === null || low === null) return false;
  // "about a dozen" beside "more than a dozen": what is about a number may be a little more.
  const mayBeMore = isRound(inUnit(high, lower)) || lower.approximate || upper.approximate;
  if (high === low) return (highOpen || lowOpen) && !mayBeMore;
  if (high > low) return false;
  if (isCountedOut(high, lower) && isCountedOut(low, upper)) return true;
  const [top, bottom] = [widened(high, lower, 1), widened(low, upper, -1)];
  const lowerIsCoarser = top - high >= low - bottom;
  return lowerIsCoarser ? top < low : high < bottom;
}

/** Whether every number of `inner` is one of `outer`, as written ("more than 5" holds 7; "7" holds no "more than 5"). */
export function intervalContains(outer: Quantity, inner: Quantity): boolean {
  if (outer.kind !== inner.kind || !sameBase(outer, inner)) return false;
  const [big, small] = [outer.interval, inner.interval];
  const below =
    big.low === null ||
    (small.low !== null &&
      (big.low < small.low || (big.low === small.low && (!big.lowOpen || small.lowOpen))));
  const above =
    big.high === null ||
    (small.high !== null &&
      (small.high < big.high || (big.high === small.high && (!big.highOpen || small.highOpen))));
  return below && above;
}

/** Whether both say the same numbers, in whatever unit ("30 days" and "30-day", "1.2k" and "1,200"). */
export function sameInterval(a: Quantity, b: Quantity): boolean {
  return (
    a.kind === b.kind &&
    sameBase(a, b) &&
    sameEnd(a.interval.low, b.interval.low) &&
    sameEnd(a.interval.high, b.interval.high) &&
    a.interval.lowOpen === b.interval.lowOpen &&
    a.interval.highOpen === b.interval.highOpen
  );
}

/** Equal up to the last bits that a change of unit costs. */
const sameEnd = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
