/** What the tests of the library do in the extension's own pages, with the product's own modules. */
export * from '../../lib/storage/decisions.ts';
export * from '../../lib/storage/library/change-library.ts';
export * from '../../lib/storage/library/list-library.ts';
export * from '../../lib/storage/library/read-library.ts';
export * from '../../lib/storage/settings.ts';

/** SHA-256 of every row of every store, as text; but for the stores that are left out. */
export async function storageHash(without: readonly string[] = []): Promise<string> {
  const database = await settled(indexedDB.open('second-source'));
  const all: unknown[] = [];
  for (const name of database.objectStoreNames) {
    if (without.includes(name)) continue;
    const store = database.transaction(name).objectStore(name);
    all.push([name, await settled(store.getAllKeys()), await settled(store.getAll())]);
  }
  database.close();
  const text = JSON.stringify(all, (_, value: unknown) =>
    value instanceof Map || value instanceof Uint8Array ? [...value] : value,
  );
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].join();
}

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
