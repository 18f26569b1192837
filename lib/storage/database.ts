/**
 * The extension's one database. A schema is a list of numbered steps; a step
 * that has shipped is never edited. Whoever opens it later in another version
 * is let through at once, so that an update never hangs on an open page.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { fail, type Result, succeed } from '../base/result.ts';

export interface Schema extends DBSchema {
  decisions: {
    key: string;
    value: StoredDecision;
    indexes: { 'by-claim': string };
  };
}

export type StoredDecision = {
  /** Made of the claim's words and the evidence: one decision a pair. */
  readonly id: string;
  /** See `claimKey`. */
  readonly claimKey: string;
  /** The claim's words as they stood on the page, to show them again. */
  readonly claim: string;
  readonly evidence: string | null;
  readonly decision: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
};

export type Database = IDBPDatabase<Schema>;

type Upgrade = IDBPTransaction<Schema, 'decisions'[], 'versionchange'>;

/** Step n makes version n + 1 of version n; an empty database is version 0. */
const migrations: readonly ((database: Database, upgrade: Upgrade) => void)[] = [
  database => {
    const decisions = database.createObjectStore('decisions', { keyPath: 'id' });
    decisions.createIndex('by-claim', 'claimKey');
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
