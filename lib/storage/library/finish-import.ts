/**
 * The last step of an import: its terms go into the index, its sources come to
 * light, those they replace are hidden, all in one transaction. And the end of
 * imports that did not get there.
 */
import { fingerprintTerm } from '../../app/own-library.ts';
import { savedPagesId } from '../../app/set-sources.ts';
import type { Result } from '../../base/result.ts';
import { type Database, type StorageFailure, withDatabase } from '../database.ts';
import type { RunningImport, StoredSource } from '../schema.ts';
import { addPostings } from './postings.ts';
import { announceLibrary } from './revision.ts';
import { claimsPerReading, putSources, type ReadWrite, readState, writeState } from './state.ts';
import { writeStores } from './stores.ts';

/** Locks are held for as long as someone is at it, and let go by the browser when that one dies. */
export const importLock = 'second-source-import';

/** `false`: there is no such import, and none of this name has ended. */
export async function finishImport(
  id: string,
  terms: Map<string, number[]>,
  now: number,
): Promise<Result<boolean, StorageFailure>> {
  const result = await withDatabase(async database => {
    const tx = database.transaction([...writeStores, 'decisions'] as const, 'readwrite');
    const running = await tx.objectStore('imports').get(id);
    const brought = await tx.objectStore('sources').index('by-made').getAll(id);
    if (running === undefined) return brought.length > 0;
    const state = await readState(tx);
    await addFingerprints(tx, running, terms);
    await addPostings(tx.objectStore('postings'), terms);
    const replaced = await replacedBy(tx, brought);
    const next = await putSources(tx, state, [
      ...replaced.map((row): StoredSource => ({ ...row, hidden: id, hiddenAs: 'replaced', hiddenAt: now })),
      ...brought.map(({ hidden: _, hiddenAs: __, ...row }) => row),
    ]);
    await Promise.all(running.decisions.map(decision => tx.objectStore('decisions').put(decision)));
    await tx.objectStore('imports').delete(id);
    await writeState(tx, { ...next, revision: state.revision + 1 });
    await tx.done;
    return true;
  });
  if (result.ok && result.value) await announceLibrary();
  return result;
}

/** Saved pages are replaced one by one; of any other set the whole takes the place of the one before it. */
async function replacedBy(tx: ReadWrite, brought: readonly StoredSource[]): Promise<readonly StoredSource[]> {
  const sets = new Set(brought.map(({ set }) => set.id));
  const pages = new Set(brought.flatMap(({ set, source }) => (set.id === savedPagesId ? [source.id] : [])));
  const rows = await tx.objectStore('sources').getAll();
  return rows.filter(
    ({ set, source, hidden }) =>
      hidden === undefined && sets.has(set.id) && (set.id === savedPagesId ? pages.has(source.id) : true),
  );
}

async function addFingerprints(
  tx: ReadWrite,
  running: RunningImport,
  terms: Map<string, number[]>,
): Promise<void> {
  const range = IDBKeyRange.bound(running.fromSource, running.toSource, false, true);
  const store = tx.objectStore('profiles');
  for (let cursor = await store.openCursor(range); cursor; cursor = await cursor.continue())
    for (const print of new Set(cursor.value.fingerprints)) {
      const term = fingerprintTerm(print);
      const sources = terms.get(term);
      if (sources) sources.push(cursor.key);
      else terms.set(term, [cursor.key]);
    }
}

/**
 * Ends imports that nobody is at any more: their rows go. Gives the names of
 * their files, so that the reader can be told that nothing of them was kept.
 */
export async function cleanUpImports(): Promise<readonly string[]> {
  return navigator.locks.request(importLock, { ifAvailable: true }, async lock => {
    if (lock === null) return [];
    const result = await withDatabase(async database => {
      const left = await database.getAll('imports');
      for (const running of left) await dropImport(database, running);
      return left.map(({ name }) => name);
    });
    return result.ok ? result.value : [];
  });
}

/** Ends one import, as when it is cancelled; one that is not there is no error. */
export const cancelImport = (id: string): Promise<Result<null, StorageFailure>> =>
  withDatabase(async database => {
    const running = await database.get('imports', id);
    if (running !== undefined) await dropImport(database, running);
    return null;
  });

async function dropImport(database: Database, running: RunningImport): Promise<void> {
  const tx = database.transaction(writeStores, 'readwrite');
  const { fromSource, toSource } = running;
  const numbers = IDBKeyRange.bound(fromSource, toSource, false, true);
  const pairs = IDBKeyRange.bound([fromSource], [toSource], false, true);
  const readings = tx.objectStore('readings');
  await Promise.all([
    ...(['sources', 'texts', 'events', 'profiles'] as const).map(name =>
      tx.objectStore(name).delete(numbers),
    ),
    ...(['claims', 'documents'] as const).map(name => tx.objectStore(name).delete(pairs)),
    ...running.ranges.map(([from, to]) =>
      readings.delete(IDBKeyRange.bound(from / claimsPerReading, Math.floor((to - 1) / claimsPerReading))),
    ),
    tx.objectStore('imports').delete(running.id),
  ]);
  await tx.done;
}
