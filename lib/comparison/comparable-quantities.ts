/** Which numbers can be held against each other: of one kind and unit, and of one thing. */
import { familyOf } from '../text/lemmas.ts';
import type { Quantity } from '../text/quantities.ts';

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
