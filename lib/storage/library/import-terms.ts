/**
 * What the index will hold of an import, gathered in memory while it is read.
 * A worker that died meanwhile has forgotten it, and makes it again of what is
 * kept.
 */
import { type Result, succeed } from '../../base/result.ts';
import { type Database, type StorageFailure, withDatabase } from '../database.ts';
import type { RunningImport } from '../schema.ts';
import { isInRanges } from './ranges.ts';
import { collectTerms, loadReading, type PackedReadings } from './readings.ts';
import { claimsPerReading } from './state.ts';

type Gathered = { readonly id: string; readonly terms: Map<string, number[]>; claims: number };

export type ImportTerms = {
  add(id: string, packed: readonly PackedReadings[], starts: readonly number[]): void;
  /** Complete, whatever is still in memory. */
  take(id: string): Promise<Result<Map<string, number[]>, StorageFailure>>;
};

/** Rows that are loaded at once when it is made again. */
const rowsAtOnce = 500;

export function createImportTerms(): ImportTerms {
  let gathered: Gathered | null = null;
  return {
    add(id, packed, starts) {
      if (gathered?.id !== id) gathered = { id, terms: new Map(), claims: 0 };
      for (const [index, { claims }] of packed.entries()) {
        const statements = claims.map(({ statement }) => statement);
        collectTerms(gathered.terms, statements, starts[index] ?? 0);
        gathered.claims += claims.length;
      }
    },
    async take(id) {
      const running = await withDatabase(database => database.get('imports', id));
      const wanted = running.ok ? countOf(running.value) : 0;
      const isComplete = gathered?.id === id && gathered.claims === wanted;
      const terms = isComplete && gathered !== null ? succeed(gathered.terms) : await makeAgain(id);
      gathered = null;
      return terms;
    },
  };
}

const countOf = (running: RunningImport | undefined): number =>
  running?.ranges.reduce((sum, [from, to]) => sum + to - from, 0) ?? 0;

const makeAgain = (id: string): Promise<Result<Map<string, number[]>, StorageFailure>> =>
  withDatabase(async database => {
    const terms = new Map<string, number[]>();
    const running = await database.get('imports', id);
    for (const [from, to] of running?.ranges ?? []) {
      const last = Math.floor((to - 1) / claimsPerReading);
      for (let row = from / claimsPerReading; row <= last; row += rowsAtOnce)
        await addRows(database, terms, running?.ranges ?? [], row, Math.min(last, row + rowsAtOnce - 1));
    }
    return terms;
  });

const noDocument = { published: null, names: [], affiliations: {} };

async function addRows(
  database: Database,
  terms: Map<string, number[]>,
  ranges: RunningImport['ranges'],
  first: number,
  last: number,
): Promise<void> {
  const range = IDBKeyRange.bound(first, last);
  const tx = database.transaction('readings', 'readonly');
  const [keys, rows] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
  for (const [index, stored] of rows.entries()) {
    const claims = await loadReading(keys[index] ?? 0, stored, '', noDocument);
    for (const [number, { statement }] of claims)
      if (isInRanges(ranges, number)) collectTerms(terms, [statement], number);
  }
}
