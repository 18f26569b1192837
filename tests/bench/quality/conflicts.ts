/**
 * Conflicts between whole articles. No label judges them: a person reads both
 * sentences and writes the judgement into `judgements.json` under the conflict's
 * key, which is made of the two texts and so outlives changes of the engine.
 */
import { createHash } from 'node:crypto';
import type { CheckedClaim, Evidence } from '../../../lib/comparison/verdict.ts';
import { sayDifference } from './decisions.ts';
import judged from './judgements.json' with { type: 'json' };

export type Judgement = 'real' | 'not' | 'unread';

export type Conflict = {
  readonly set: string;
  readonly key: string;
  /** The article that was read, and the source it was held against. */
  readonly article: string;
  readonly source: string;
  /** What is drawn together for an interval. */
  readonly group: string;
  readonly kind: string;
  readonly claim: string;
  readonly evidence: string;
  readonly differences: readonly string[];
  readonly judgement: Judgement;
  readonly because: string;
};

/** Discrepancies that are known to stand in the five articles, by the keys of sentences that show them. */
export type Known = {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly sentences: readonly string[];
};
export const knownDiscrepancies: readonly Known[] = judged.seeds;

/** Real conflicts that a person found in the events of `read`, all articles read whole, and the engine did not raise. */
export type Missed = {
  readonly article: string;
  readonly source: string;
  readonly kind: string;
  readonly because: string;
};
export const eventsRead: readonly string[] = judged.read;
export const missedConflicts: readonly Missed[] = judged.missed;

const judgements = new Map<string, { readonly is: string; readonly because: string }>(
  Object.entries(judged.conflicts),
);

/** Ten hex digits, the same whichever of the two texts was read first. */
export function keyOf(claim: string, evidence: string): string {
  const texts = [claim, evidence].map(text => text.replaceAll(/\s+/g, ' ').trim()).toSorted();
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 10);
}

type Place = { readonly set: string; readonly article: string; readonly group: string };

/** The conflicts of one article's claims, in reading order. */
export function conflictsOf(claims: readonly CheckedClaim[], place: Place): Conflict[] {
  return claims.flatMap(claim =>
    claim.evidence
      .filter(evidence => evidence.relation === 'contradicts')
      .map(evidence => conflictOf(claim, evidence, place)),
  );
}

function conflictOf(claim: CheckedClaim, evidence: Evidence, place: Place): Conflict {
  const key = keyOf(claim.text, evidence.claim.text);
  const known = judgements.get(key);
  return {
    ...place,
    key,
    source: evidence.source.id,
    kind: evidence.differences[0]?.kind ?? '',
    claim: claim.text,
    evidence: evidence.claim.text,
    differences: evidence.differences.map(sayDifference),
    judgement: known === undefined ? 'unread' : known.is === 'real' ? 'real' : 'not',
    because: known?.because ?? '',
  };
}

/** A conflict that both articles raise is one. */
export function eachOnce(conflicts: readonly Conflict[]): Conflict[] {
  return [...new Map(conflicts.map(conflict => [conflict.key, conflict])).values()];
}
