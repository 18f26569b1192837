/** Keeps what readers decided, across pages and restarts. Each function opens the database and closes it again. */
import { claimKey, type Decision, type DecisionWord } from '../app/decisions.ts';
import type { Result } from '../base/result.ts';
import { asOneOf } from '../base/shape.ts';
import { type StorageFailure, type StoredDecision, withDatabase } from './database.ts';

/** `full`: no room on the disk, nothing was written. `newer`: a later version of the extension wrote what is kept. */
export type DecisionsFailure = StorageFailure;

/** A decision that is kept: its id undoes it. */
export type KeptDecision = Decision & { readonly id: string; readonly at: number };

const words = [
  'not-same-event',
  'both-can-hold',
  'cannot-both-hold',
  'hide',
] as const satisfies readonly DecisionWord[];

/** Keeps a decision; one on the same claim and evidence is replaced, and a repeated one changes nothing. */
export async function addDecision(
  decision: Decision,
  now: number,
): Promise<Result<{ readonly id: string }, DecisionsFailure>> {
  const key = claimKey(decision.claim);
  const id = await decisionId(key, decision.evidence);
  return withDatabase(async database => {
    await database.put('decisions', { ...decision, id, claimKey: key, at: now });
    return { id };
  });
}

/** Takes a decision back; an id that is not kept is no error. */
export const undoDecision = (id: string): Promise<Result<null, DecisionsFailure>> =>
  withDatabase(async database => {
    await database.delete('decisions', id);
    return null;
  });

/** All decisions, oldest first. */
export const listDecisions = (): Promise<Result<readonly KeptDecision[], DecisionsFailure>> =>
  withDatabase(async database => {
    const stored = await database.getAll('decisions');
    return stored.flatMap(asKept).toSorted((a, b) => a.at - b.at);
  });

/** The decisions about a claim of these words. */
export const decisionsForClaim = (
  claim: string,
): Promise<Result<readonly KeptDecision[], DecisionsFailure>> =>
  withDatabase(async database => {
    const stored = await database.getAllFromIndex('decisions', 'by-claim', claimKey(claim));
    return stored.flatMap(asKept);
  });

/** Takes all decisions back. */
export const wipeDecisions = (): Promise<Result<null, DecisionsFailure>> =>
  withDatabase(async database => {
    await database.clear('decisions');
    return null;
  });

/** A later version may know decisions that this one does not: they are left where they are, and not applied. */
function asKept({ id, claim, evidence, decision, at }: StoredDecision): readonly KeptDecision[] {
  const word = asOneOf(decision, words);
  return word === null ? [] : [{ id, claim, evidence, decision: word, at }];
}

/** One decision a pair of claim and evidence. */
export async function decisionId(key: string, evidence: string | null): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([key, evidence]));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
