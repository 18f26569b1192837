/** Ends what was deleted long enough ago that nobody takes it back, and everything. */
import type { Result } from '../../base/result.ts';
import { type StorageFailure, withDatabase } from '../database.ts';
import type { StoredSource } from '../schema.ts';
import { dropPostings } from './postings.ts';
import { removeRanges } from './ranges.ts';
import { announceLibrary } from './revision.ts';
import { claimsPerReading, emptyState, type ReadWrite, readState, writeState } from './state.ts';
import { writeStores } from './stores.ts';

/** A day: a deletion can be undone for as long. Milliseconds. */
export const undoableMs = 24 * 60 * 60 * 1000;

/** Ends sources that were deleted more than a day ago, with earlier versions of them. Gives how many. */
export const purgeLibrary = (now: number): Promise<Result<number, StorageFailure>> =>
  withDatabase(async database => {
    const tx = database.transaction(writeStores, 'readwrite');
    const rows = await tx.objectStore('sources').getAll();
    const old = rows.filter(
      ({ hiddenAs, hiddenAt = now }) => hiddenAs === 'deleted' && hiddenAt < now - undoableMs,
    );
    const keyOf = ({ set, source }: StoredSource) => JSON.stringify([set.id, source.id]);
    const ended = new Set(old.map(keyOf));
    for (const row of rows) if (row.hidden === undefined) ended.delete(keyOf(row));
    const earlier = rows.filter(row => row.hiddenAs === 'replaced' && ended.has(keyOf(row)));
    const all = [...old, ...earlier];
    if (all.length > 0) await dropSources(tx, all);
    await tx.done;
    return all.length;
  });

/** Ends rows of sources with all that belongs to them. */
export async function dropSources(tx: ReadWrite, rows: readonly StoredSource[]): Promise<void> {
  const ranges = rows.flatMap(row => row.ranges);
  for (const { number } of rows) await dropRows(tx, number);
  for (const [from, to] of ranges)
    await tx
      .objectStore('readings')
      .delete(IDBKeyRange.bound(from / claimsPerReading, Math.floor((to - 1) / claimsPerReading)));
  await dropPostings(tx.objectStore('postings'), ranges, new Set(rows.map(({ number }) => number)));
  const state = await readState(tx);
  await writeState(tx, {
    ...state,
    revision: state.revision + 1,
    hidden: removeRanges(state.hidden, ranges),
  });
}

async function dropRows(tx: ReadWrite, source: number): Promise<void> {
  const ofSource = IDBKeyRange.bound([source], [source, []]);
  await Promise.all([
    tx.objectStore('sources').delete(source),
    tx.objectStore('texts').delete(source),
    tx.objectStore('events').delete(source),
    tx.objectStore('profiles').delete(source),
    tx.objectStore('claims').delete(ofSource),
    tx.objectStore('documents').delete(ofSource),
  ]);
}

/** Ends the whole library and all decisions, at once. The revision and the numbers of sources go on, so that nothing in memory is taken for what comes next. */
export async function wipeLibrary(): Promise<Result<null, StorageFailure>> {
  const result = await withDatabase(async database => {
    const tx = database.transaction([...writeStores, 'decisions'] as const, 'readwrite');
    const { revision, nextSource } = await readState(tx);
    await Promise.all([...writeStores, 'decisions' as const].map(name => tx.objectStore(name).clear()));
    await writeState(tx, { ...emptyState, revision: revision + 1, nextSource });
    await tx.done;
    return null;
  });
  if (result.ok) await announceLibrary();
  return result;
}
