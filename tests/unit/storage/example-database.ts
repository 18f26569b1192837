/** A database as JSON: its stores with their keys and indexes, and all rows. Bytes and maps are marked as what they are. */
export type ExampleDatabase = {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string | string[] | null;
    readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
    readonly rows: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
  }[];
};

/** Makes the database of an example, by nothing but the browser's own calls. */
export async function makeExample(name: string, example: ExampleDatabase): Promise<void> {
  const opening = indexedDB.open(name, example.version);
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes } of example.stores) {
      const made = opening.result.createObjectStore(store, keyPath === null ? {} : { keyPath });
      for (const index of indexes) made.createIndex(index.name, index.keyPath);
    }
  };
  const database = await settled(opening);
  for (const { name: store, keyPath, rows } of example.stores) {
    const tx = database.transaction(store, 'readwrite');
    for (const { key, value } of rows)
      tx.objectStore(store).put(revive(value), keyPath === null ? key : undefined);
    await new Promise(resolve => tx.addEventListener('complete', resolve));
  }
  database.close();
}

/** The database as it is now, as an example. */
export async function dumpExample(name: string): Promise<ExampleDatabase> {
  const database = await settled(indexedDB.open(name));
  const stores = [];
  for (const store of [...database.objectStoreNames].toSorted()) {
    const open = database.transaction(store).objectStore(store);
    const indexes = [...open.indexNames].map(index => ({ name: index, keyPath: open.index(index).keyPath }));
    const { keyPath } = open;
    const [keys, values] = await Promise.all([settled(open.getAllKeys()), settled(open.getAll())]);
    const rows = keys.map((key, at) => ({
      key,
      value: JSON.parse(JSON.stringify(values[at], mark)) as unknown,
    }));
    stores.push({ name: store, keyPath, indexes, rows });
  }
  const { version } = database;
  database.close();
  return { version, stores };
}

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function mark(_: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  return value instanceof Uint8Array ? { bytes: [...value] } : value;
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'bytes') return Uint8Array.from(only[1] as number[]);
  if (entries.length === 1 && only?.[0] === 'map')
    return new Map((only[1] as [string, unknown][]).map(([key, inner]) => [key, revive(inner)]));
  return Object.fromEntries(entries.map(([key, inner]) => [key, revive(inner)]));
}
