/** The one record that says what of the library holds now. */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { LibraryState, Schema, StoredSource } from '../schema.ts';
import { addRanges, removeRanges } from './ranges.ts';

export type ReadWrite = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

export type ReadOnly = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'>;

/** A query needs two dozen claims from all over: small rows waste little, and larger ones deflate better. */
export const claimsPerReading = 4;

export const stateKey = 'state';

export const emptyState: LibraryState = {
  revision: 0,
  nextSource: 0,
  nextClaim: 0,
  hidden: [],
  bundledOff: [],
};

export const readState = async (tx: ReadWrite | ReadOnly): Promise<LibraryState> =>
  (await tx.objectStore('library').get(stateKey)) ?? emptyState;

export const writeState = async (tx: ReadWrite, state: LibraryState): Promise<void> => {
  await tx.objectStore('library').put(state, stateKey);
};

/** Whether anything is held against a source. */
export const isCompared = ({ hidden, source }: StoredSource): boolean =>
  hidden === undefined && source.off !== true;

/** Puts the rows of sources that changed, and hides or shows their claims. The state as it was where there are none. */
export async function putSources(
  tx: ReadWrite,
  state: LibraryState,
  changed: readonly StoredSource[],
): Promise<LibraryState> {
  if (changed.length === 0) return state;
  const store = tx.objectStore('sources');
  await Promise.all(changed.map(row => store.put(row)));
  const rangesWhere = (compared: boolean) =>
    changed.filter(row => isCompared(row) === compared).flatMap(({ ranges }) => ranges);
  const hidden = addRanges(removeRanges(state.hidden, rangesWhere(true)), rangesWhere(false));
  return { ...state, hidden };
}
