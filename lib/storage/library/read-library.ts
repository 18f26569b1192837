/** What is kept, as claim sets: for export. Everything is of one moment. */

import { savedPagesId } from '../../app/set-sources.ts';
import type { Result } from '../../base/result.ts';
import type { ClaimSet } from '../../claims/claim-set.ts';
import { type StorageFailure, withDatabase } from '../database.ts';
import type { StoredSource } from '../schema.ts';
import { readSourceData } from './source-rows.ts';
import { writeStores } from './stores.ts';

/** The sets that the given sources belong to, with those sources alone; `null`: all that is there. */
export const readLibrary = (
  numbers: ReadonlySet<number> | null,
): Promise<Result<readonly ClaimSet[], StorageFailure>> =>
  withDatabase(async database => {
    const tx = database.transaction(writeStores, 'readonly');
    const all = await tx.objectStore('sources').getAll();
    const rows = all.filter(
      ({ hidden, number }) => hidden === undefined && (numbers === null || numbers.has(number)),
    );
    const sets: ClaimSet[] = [];
    for (const group of Map.groupBy(rows, ({ set }) => set.id).values()) {
      const read = [];
      for (const row of group) read.push(await readSourceData(tx, row));
      const events = new Map(read.flatMap(one => one.events.map(event => [event.id, event] as const)));
      sets.push({
        ...headOf(group),
        sources: read.map(({ source }) => source),
        ...(events.size > 0 && { events: [...events.values()] }),
        claims: read.flatMap(({ claims }) => claims),
      });
    }
    return sets;
  });

/** Of the source that came last; the set of saved pages is as new as the newest of them. */
function headOf(rows: readonly StoredSource[]) {
  const newest = rows.reduce((best, row) => (row.madeAt >= best.madeAt ? row : best));
  const { id, title, language, updated } = newest.set;
  const days = rows.flatMap(({ source }) => source.saved?.at.slice(0, 10) ?? []).toSorted();
  const day = id === savedPagesId ? (days.at(-1) ?? updated) : updated;
  return { format: 'second-source/claim-set', version: 2, id, title, language, updated: day } as const;
}
