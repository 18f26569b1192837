/**
 * What a reader does to the sources that are kept. Each is one transaction over
 * the rows as they are at that moment, so that several open pages lose nothing
 * of one another; each can be undone, or is its own undoing.
 */
import type { Result } from '../../base/result.ts';
import { type StorageFailure, withDatabase } from '../database.ts';
import type { LibraryState, StoredSource } from '../schema.ts';
import { announceLibrary } from './revision.ts';
import { putSources, type ReadWrite, readState, writeState } from './state.ts';

type Wishes = {
  /** `null` takes the reader's own name or story away. */
  readonly name?: string | null;
  readonly story?: string | null;
  /** `true`: kept, but nothing is held against it. */
  readonly off?: boolean;
};

/** Changes what is given of each source, and leaves the rest as it stands then. Numbers that are not there are passed over. */
export const editSources = (
  numbers: readonly number[],
  { name, story, off }: Wishes,
): Promise<Result<null, StorageFailure>> =>
  change(async (tx, state) => {
    const rows = await present(tx, numbers);
    return putSources(
      tx,
      state,
      rows.map(row => {
        const { name: oldName, story: oldStory, off: wasOff, ...source } = row.source;
        const next = {
          name: name === undefined ? oldName : (name ?? undefined),
          story: story === undefined ? oldStory : (story ?? undefined),
          off: (off ?? wasOff) || undefined,
        };
        return {
          ...row,
          source: {
            ...source,
            ...(next.name !== undefined && { name: next.name }),
            ...(next.story !== undefined && { story: next.story }),
            ...(next.off !== undefined && { off: next.off }),
          },
        };
      }),
    );
  });

/** Gives a story another name; sources that came into it meanwhile go along. `null` takes the story away and keeps its sources. */
export const renameStory = (from: string, to: string | null): Promise<Result<null, StorageFailure>> =>
  change(async (tx, state) => {
    const rows = (await tx.objectStore('sources').getAll()).filter(({ source }) => source.story === from);
    return putSources(
      tx,
      state,
      rows.map(row => {
        const { story: _, ...source } = row.source;
        return { ...row, source: to === null ? source : { ...source, story: to } };
      }),
    );
  });

/** Takes sources away until `undoChange` brings them back, or `purgeLibrary` ends them. */
export const deleteSources = (
  numbers: readonly number[],
  as: string,
  now: number,
): Promise<Result<null, StorageFailure>> =>
  change(async (tx, state) => {
    const rows = await present(tx, numbers);
    return putSources(
      tx,
      state,
      rows.map(row => ({ ...row, hidden: as, hiddenAs: 'deleted', hiddenAt: now })),
    );
  });

/**
 * Takes back a save, an import or a deletion: what it brought is gone, what it
 * hid is there again, unless something else has come in its place meanwhile.
 */
export const undoChange = (as: string, now: number): Promise<Result<null, StorageFailure>> =>
  change(async (tx, state) => {
    const sources = tx.objectStore('sources');
    const [brought, hid] = await Promise.all([
      sources.index('by-made').getAll(as),
      sources.index('by-hidden').getAll(as),
    ]);
    const gone = brought
      .filter(row => row.hidden === undefined)
      .map((row): StoredSource => ({ ...row, hidden: `undo ${as}`, hiddenAs: 'deleted', hiddenAt: now }));
    const next = await putSources(tx, state, gone);
    const back: StoredSource[] = [];
    for (const row of hid.filter(({ made }) => made !== as)) {
      const key = [row.set.id, row.source.id] as [string, string];
      const rivals = await sources.index('by-key').getAll(key);
      const { hidden: _, hiddenAs: __, hiddenAt: ___, ...shown } = row;
      if (rivals.every(rival => rival.hidden !== undefined)) back.push(shown);
    }
    return putSources(tx, next, back);
  });

/** Compares or leaves out a source that came with the extension. */
export const switchBundled = (id: string, on: boolean): Promise<Result<null, StorageFailure>> =>
  change(async (_tx, state) => {
    const others = state.bundledOff.filter(other => other !== id);
    return { ...state, bundledOff: on ? others : [...others, id].toSorted() };
  });

async function change(
  make: (tx: ReadWrite, state: LibraryState) => Promise<LibraryState>,
): Promise<Result<null, StorageFailure>> {
  let isChanged = false;
  const result = await withDatabase(async database => {
    const tx = database.transaction(['library', 'sources'] as const, 'readwrite');
    const state = await readState(tx);
    const next = await make(tx, state);
    isChanged = next !== state;
    if (isChanged) await writeState(tx, { ...next, revision: state.revision + 1 });
    await tx.done;
    return null;
  });
  if (result.ok && isChanged) await announceLibrary();
  return result;
}

async function present(tx: ReadWrite, numbers: readonly number[]): Promise<readonly StoredSource[]> {
  const rows = await Promise.all(numbers.map(number => tx.objectStore('sources').get(number)));
  return rows.flatMap(row => (row === undefined || row.hidden !== undefined ? [] : [row]));
}
