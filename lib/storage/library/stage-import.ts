/**
 * The first step of an import: everything that a file brings is written, hidden
 * under the name of the import, batch by batch. Nothing of it is there for
 * anyone until `finishImport`; whoever is killed in between leaves rows that
 * `cleanUpImports` finds by that name.
 */

import { claimKey, type Decision } from '../../app/decisions.ts';
import { type SourceToRead, sourcesOfSet } from '../../app/set-sources.ts';
import type { Result } from '../../base/result.ts';
import type { ClaimSet } from '../../claims/claim-set.ts';
import { type StorageFailure, withDatabase } from '../database.ts';
import { decisionId } from '../decisions.ts';
import type { SetHead, StoredDecision } from '../schema.ts';
import { putSourceData, sourceRows } from './source-rows.ts';
import { readState, writeState } from './state.ts';
import { writeStores } from './stores.ts';

export type ImportRequest = {
  readonly id: string;
  /** Of the file, to speak of it. */
  readonly name: string;
  readonly sets: readonly ClaimSet[];
  readonly decisions: readonly (Decision & { readonly at: number })[];
  readonly now: number;
};

/** Claims that are written in one transaction. */
const batchClaims = 4_000;

type Entry = { readonly set: SetHead; readonly toRead: SourceToRead };

/** @param onProgress told how many claims are written, after each batch. Ends early, with nothing there, when `signal` aborts. */
export async function stageImport(
  request: ImportRequest,
  onProgress: (claims: number) => void,
  signal: AbortSignal,
): Promise<Result<null, StorageFailure>> {
  const entries = request.sets.flatMap(set => {
    const { id, title, language, updated } = set;
    return sourcesOfSet(set).map(toRead => ({ set: { id, title, language, updated }, toRead }));
  });
  const decisions = await Promise.all(request.decisions.map(asStored));
  return withDatabase(async database => {
    let next = await begin(database, request, entries, decisions);
    let written = 0;
    for (const batch of batchesOf(entries)) {
      if (signal.aborted) return null;
      const tx = database.transaction(writeStores, 'readwrite');
      for (const { set, toRead } of batch) {
        const rows = sourceRows(next, set, toRead, {
          made: request.id,
          madeAt: request.now,
          hidden: request.id,
          hiddenAs: 'staged',
        });
        next += 1;
        written += toRead.claims.length;
        await Promise.all([putSourceData(tx, rows), tx.objectStore('sources').put(rows.row)]);
      }
      await tx.done;
      onProgress(written);
    }
    return null;
  });
}

async function begin(
  database: Parameters<Parameters<typeof withDatabase>[0]>[0],
  request: ImportRequest,
  entries: readonly Entry[],
  decisions: readonly StoredDecision[],
): Promise<number> {
  const tx = database.transaction(['library', 'imports'] as const, 'readwrite');
  const state = await readState(tx);
  const fromSource = state.nextSource;
  const toSource = fromSource + entries.length;
  await tx.objectStore('imports').put({
    id: request.id,
    name: request.name,
    startedAt: request.now,
    fromSource,
    toSource,
    claims: entries.reduce((sum, { toRead }) => sum + toRead.claims.length, 0),
    claimsRead: 0,
    nextSource: fromSource,
    nextPart: 0,
    ranges: [],
    decisions,
  });
  await writeState(tx, { ...state, nextSource: toSource });
  await tx.done;
  return fromSource;
}

function batchesOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const batches: Entry[][] = [];
  let claims = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (claims >= batchClaims) {
      batches.push([]);
      claims = 0;
    }
    batches.at(-1)?.push(entry);
    claims += entry.toRead.claims.length + 20;
  }
  return batches;
}

async function asStored(decision: Decision & { readonly at: number }): Promise<StoredDecision> {
  const key = claimKey(decision.claim);
  return { ...decision, id: await decisionId(key, decision.evidence), claimKey: key };
}
