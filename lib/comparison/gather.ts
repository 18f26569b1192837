/** What all evidence of a claim says together. */
import type { Evidence, Status } from './verdict.ts';

export function statusOf(evidence: readonly Evidence[]): Status {
  const has = (relation: Evidence['relation']): boolean => evidence.some(one => one.relation === relation);
  if (has('contradicts')) return has('supports') ? 'disputed' : 'contradicted';
  if (has('differs')) return 'differs';
  return has('supports') ? 'supported' : 'unmatched';
}

const order = { contradicts: 0, differs: 1, supports: 2 } as const;

/** Contradicting first, then differing, then supporting; newest first within, then by id. */
export function inOrder(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted(
    (a, b) =>
      order[a.relation] - order[b.relation] ||
      compareText(b.source.published ?? '', a.source.published ?? '') ||
      b.confidence - a.confidence ||
      compareText(a.claim.id, b.claim.id),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Some evidence contradicts the claim, whatever else supports it. */
export const isConflict = ({ status }: { readonly status: Status }): boolean =>
  status === 'contradicted' || status === 'disputed';
