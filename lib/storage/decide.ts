/** Decisions as the background's calls need them: nothing is written for a private window. */
import type { Decision } from '../app/decisions.ts';
import { fail, type Result } from '../base/result.ts';
import { addDecision, type DecisionsFailure, listDecisions, undoDecision } from './decisions.ts';

type Asker = { readonly incognito: boolean };

export async function keepDecision(
  decision: Decision,
  { incognito }: Asker,
): Promise<Result<{ readonly id: string }, DecisionsFailure | 'private'>> {
  return incognito ? fail('private') : addDecision(decision, Date.now());
}

/** Taking back what was never kept is no error, so there is nothing to tell. */
export async function takeBackDecision({ id }: { readonly id: string }, { incognito }: Asker): Promise<null> {
  if (!incognito) await undoDecision(id);
  return null;
}

/** All that is kept; nothing where the database cannot be opened, since a page is better read without than not at all. */
export async function keptDecisions(): Promise<readonly Decision[]> {
  const listed = await listDecisions();
  return listed.ok ? listed.value : [];
}
