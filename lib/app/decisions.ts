/**
 * What readers decided about claims and their evidence, applied to what the
 * engine found. Pure: where decisions are kept is `lib/storage/decisions.ts`.
 */
import { phrase } from '../base/phrase.ts';
import { inOrder, statusOf } from '../comparison/gather.ts';
import type { CheckedClaim, Evidence } from '../comparison/verdict.ts';

/** What the reader of a page has decided about a claim and its evidence; remembered by words, not by page. */
export type Decision = {
  /** The words of the claim on the page. */
  readonly claim: string;
  /** The id of the evidence's claim; `null` for all of them (hide). */
  readonly evidence: string | null;
  readonly decision: DecisionWord;
};

export type DecisionWord = 'not-same-event' | 'both-can-hold' | 'cannot-both-hold' | 'hide';

/** Decisions by the key of the claim's words, then by evidence (`null`: all of it). */
export type DecisionIndex = ReadonlyMap<string, ReadonlyMap<string | null, DecisionWord>>;

/** What makes two claims the same words: spaces, line ends and Unicode forms aside. */
export const claimKey = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** The same word on the same claim and evidence. */
export const isSameDecision = (a: Decision, b: Decision): boolean =>
  a.decision === b.decision && a.evidence === b.evidence && claimKey(a.claim) === claimKey(b.claim);

/** Later decisions on the same pair replace earlier ones. */
export function indexDecisions(decisions: readonly Decision[]): DecisionIndex {
  const index = new Map<string, Map<string | null, DecisionWord>>();
  for (const { claim, evidence, decision } of decisions) {
    const key = claimKey(claim);
    const ofClaim = index.get(key) ?? new Map<string | null, DecisionWord>();
    index.set(key, ofClaim.set(evidence, decision));
  }
  return index;
}

/**
 * The claims as the reader left them: evidence that was said to be of another
 * event, or hidden, is gone; a conflict that both can hold differs, and the
 * other way round. The status follows. Claims nothing was decided about come
 * back as they are.
 */
export function applyDecisions(
  claims: readonly CheckedClaim[],
  decisions: DecisionIndex,
): readonly CheckedClaim[] {
  return claims.map(claim => {
    const ofClaim = decisions.get(claimKey(claim.text));
    if (ofClaim === undefined) return claim;
    const evidence = claim.evidence.flatMap(each =>
      decide(each, ofClaim.get(each.claim.id) ?? ofClaim.get(null)),
    );
    return { ...claim, evidence: inOrder(evidence), status: statusOf(evidence) };
  });
}

function decide(evidence: Evidence, decision: DecisionWord | undefined): readonly Evidence[] {
  switch (decision) {
    case undefined:
      return [evidence];
    case 'hide':
    case 'not-same-event':
      return [];
    case 'both-can-hold':
      return evidence.relation === 'contradicts'
        ? [{ ...evidence, relation: 'differs', bothCanHold: phrase('phrase.hold.reader') }]
        : [evidence];
    case 'cannot-both-hold':
      return evidence.relation === 'differs'
        ? [{ ...evidence, relation: 'contradicts', bothCanHold: null }]
        : [evidence];
  }
}
