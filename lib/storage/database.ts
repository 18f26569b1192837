/**
 * The extension's one database. A schema is a list of numbered steps; a step
 * that has shipped is never edited. Whoever opens it later in another version
 * is let through at once, so that an update never hangs on an open page.
 */
import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Schema } from './schema.ts';

export type { Schema, StoredDecision } from './schema.ts';

export type Database = IDBPDatabase<Schema>;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Step n makes version n + 1 of version n; an empty database is version 0. */
const migrations: readonly ((database: Database, upgrade: Upgrade) => void)[] = [
  database => {
    const decisions = database.createObjectStore('decisions', { keyPath: 'id' });
    decisions.createIndex('by-claim', 'claimKey');
  },
  // The reader's own library: the data, and beside it what can be made of the data again.
  database => {
    database.createObjectStore('library');
    const sources = database.createObjectStore('sources', { keyPath: 'number' });
    sources.createIndex('by-key', ['set.id', 'source.id']);
    sources.createIndex('by-made', 'made');
    sources.createIndex('by-hidden', 'hidden');
    for (const data of ['texts', 'events', 'claims'] as const) database.createObjectStore(data);
    for (const made of ['profiles', 'documents', 'readings', 'postings'] as const)
      database.createObjectStore(made);
    database.createObjectStore('imports', { keyPath: 'id' });
  },
];

export const databaseName = 'second-source';
export const databaseVersion = migrations.length;

/** `newer`: a later version of the extension wrote it. `unavailable`: the browser cannot open it, or not in time. */
export type OpenFailure = 'newer' | 'unavailable';

/** Another context that still holds an older version open gets this long to let go. */
const openWithinMs = 1000;

/** Opens the database, made or brought up to date where needed. Close it when done; never rejects. */
export async function openDatabase(): Promise<Result<Database, OpenFailure>> {
  let stopWaiting = (): void => {};
  const tooLate = new Promise<'too-late'>(resolve => {
    const timer = setTimeout(() => resolve('too-late'), openWithinMs);
    stopWaiting = () => clearTimeout(timer);
  });
  const opening = open();
  try {
    const database = await Promise.race([opening, tooLate]);
    if (database !== 'too-late') return succeed(database);
    void opening.then(
      late => late.close(),
      () => undefined,
    );
    return fail('unavailable');
  } catch (error) {
    return fail(error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'unavailable');
  } finally {
    stopWaiting();
  }
}

/** `full`: no room on the disk; nothing was written. */
export type StorageFailure = OpenFailure | 'full';

/** Opens, uses and closes the database; a transaction that failed wrote nothing. Never rejects. */
export async function withDatabase<Value>(
  use: (database: Database) => Promise<Value>,
): Promise<Result<Value, StorageFailure>> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  try {
    return succeed(await use(opened.value));
  } catch (error) {
    return fail(
      error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable',
    );
  } finally {
    opened.value.close();
  }
}

function open(): Promise<Database> {
  return openDB<Schema>(databaseName, databaseVersion, {
    upgrade(database, oldVersion, _newVersion, upgrade) {
      for (const step of migrations.slice(oldVersion)) step(database, upgrade);
    },
    blocking(_current, _blocked, event) {
      // Another context wants a newer version: ours is done with.
      (event.target as IDBDatabase | null)?.close();
    },
  });
}
