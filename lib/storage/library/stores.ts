/** Which stores a change of the library writes, and the source that is there now under a key. */
import type { StoredSource } from '../schema.ts';
import type { ReadOnly, ReadWrite } from './state.ts';

/** The library in all; a transaction over it is one moment of it. */
export const writeStores = [
  'library',
  'sources',
  'texts',
  'events',
  'claims',
  'profiles',
  'documents',
  'readings',
  'postings',
  'imports',
] as const;

export async function visibleByKey(
  tx: ReadWrite | ReadOnly,
  set: string,
  source: string,
): Promise<StoredSource | null> {
  const rows = await tx.objectStore('sources').index('by-key').getAll([set, source]);
  return rows.find(row => row.hidden === undefined) ?? null;
}
