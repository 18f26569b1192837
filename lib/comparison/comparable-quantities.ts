/** Which numbers can be held against each other: of one kind and unit, and of one thing. */
import { intervalsDisjoint } from '../text/intervals.ts';
import { familyOf } from '../text/lemmas.ts';
import type { Quantity } from '../text/quantities.ts';
import { toBase, unitNamed } from '../text/units.ts';

export function comparable(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.kind === 'label' || a.unit !== b.unit) {
    if (!(a.kind === 'duration' && b.kind === 'duration')) return false;
  }
  if (a.kind === 'age' || a.kind === 'score') return false;
  return (
    a.kind === 'duration' ||
    a.kind === 'money' ||
    a.kind === 'percentage' ||
    a.kind === 'measure' ||
    countedAlike(a.counted, b.counted)
  );
}

function countedAlike(a: readonly string[], b: readonly string[]): boolean {
  const headA = a.at(-1);
  const headB = b.at(-1);
  if (headA === undefined || headB === undefined) return false;
  return headA === headB || (familyOf(headA) !== null && familyOf(headA) === familyOf(headB));
}

/** A length of time is told in whole units: "three years" is anything from two and a half to three and a half. */
export function areDisjoint(a: Quantity, b: Quantity): boolean {
  if (!intervalsDisjoint(a, b)) return false;
  if (a.kind !== 'duration') return true;
  const unit = Math.max(secondsOf(a), secondsOf(b)) / 2;
  const [lowA, highA, lowB, highB] = [a.interval.low, a.interval.high, b.interval.low, b.interval.high];
  const gap = Math.max(
    (lowA ?? 0) - (highB ?? Number.POSITIVE_INFINITY),
    (lowB ?? 0) - (highA ?? Number.POSITIVE_INFINITY),
  );
  return gap >= unit;
}

/** Seconds of the unit a duration is written in; 0 where it is not known. */
function secondsOf(quantity: Quantity): number {
  const unit = quantity.unit === null ? null : unitNamed(quantity.unit);
  return unit === null ? 0 : toBase(1, unit);
}
