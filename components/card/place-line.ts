import type { CheckedClaim } from '../../lib/comparison/verdict.ts';
import type { Say } from '../../lib/wording/say.ts';
import { cardTitle } from '../describe-claim.ts';
import { standingOf } from '../standing.ts';

/** "Difference 2 of 6: Conflicts on who took part": said when a claim is come to. */
export function placeLine(
  claim: CheckedClaim,
  { index, count }: { readonly index: number; readonly count: number },
  say: Say,
): string {
  const isDifference = standingOf(claim.status) in { conflicts: 1, differs: 1 };
  return say(isDifference ? 'card.at' : 'card.at.claim', index, count, cardTitle(claim, say));
}
