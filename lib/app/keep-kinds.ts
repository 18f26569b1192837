/** Leaves out the kinds of difference that a reader does not want to see. Pure. */
import { inOrder, statusOf } from '../comparison/gather.ts';
import type { CheckedClaim, DifferenceKind, Evidence } from '../comparison/verdict.ts';

/**
 * The claims without differences of other kinds. Evidence that differs or
 * conflicts by those alone is gone, and the status follows; evidence that
 * matches stays. Claims that lose nothing come back as they are.
 */
export function keepKinds(
  claims: readonly CheckedClaim[],
  kinds: Readonly<Record<DifferenceKind, boolean>>,
): readonly CheckedClaim[] {
  return claims.map(claim => {
    if (!claim.evidence.some(each => each.differences.some(({ kind }) => !kinds[kind]))) return claim;
    const evidence = claim.evidence.flatMap(each => keepKindsOf(each, kinds));
    return { ...claim, evidence: inOrder(evidence), status: statusOf(evidence) };
  });
}

function keepKindsOf(
  evidence: Evidence,
  kinds: Readonly<Record<DifferenceKind, boolean>>,
): readonly Evidence[] {
  const differences = evidence.differences.filter(({ kind }) => kinds[kind]);
  const isSilenced = evidence.differences.length > 0 && differences.length === 0;
  return isSilenced ? [] : [{ ...evidence, differences }];
}
