/** An import as the library page and the background make it, over the database of the test. */
import type { ClaimSet } from '../../../lib/claims/claim-set.ts';
import type { KeptDecision } from '../../../lib/formats/pack.ts';
import { finishImport } from '../../../lib/storage/library/finish-import.ts';
import { createImportTerms } from '../../../lib/storage/library/import-terms.ts';
import { readImport } from '../../../lib/storage/library/read-import.ts';
import { stageImport } from '../../../lib/storage/library/stage-import.ts';

export async function importSets(
  id: string,
  sets: readonly ClaimSet[],
  decisions: readonly KeptDecision[] = [],
): Promise<void> {
  const terms = createImportTerms();
  const request = { id, name: `${id}.json`, sets, decisions, now: 1000 };
  const staged = await stageImport(request, () => {}, new AbortController().signal);
  if (!staged.ok) throw new Error(staged.failure);
  for (let isRead = false; !isRead; ) {
    const read = await readImport(
      id,
      () => true,
      (packed, starts) => terms.add(id, packed, starts),
    );
    if (!read.ok) throw new Error(read.failure);
    isRead = read.value.read >= read.value.claims;
  }
  const ready = await terms.take(id);
  if (!ready.ok) throw new Error(ready.failure);
  const ended = await finishImport(id, ready.value, 2000);
  if (!ended.ok || !ended.value) throw new Error('not ended');
}

/** Everything in the database as one text: the same text is the same storage. */
export async function everythingStored(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('second-source');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const names = [...database.objectStoreNames];
  const all: Record<string, unknown> = {};
  for (const name of names) {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    all[name] = [keys, values];
  }
  database.close();
  return JSON.stringify(all, (_, value: unknown) =>
    value instanceof Map || ArrayBuffer.isView(value) ? [...(value as Iterable<unknown>)] : value,
  );
}

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
