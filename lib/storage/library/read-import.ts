/**
 * The second step of an import: what was staged is read into statements, slice
 * by slice. Where it stands is in the database, so a worker that died goes on
 * where its last slice ended.
 */
import { partsOf, readPart } from '../../app/read-source.ts';
import type { SourceToRead } from '../../app/set-sources.ts';
import { fail, type Result } from '../../base/result.ts';
import { type Database, type StorageFailure, withDatabase } from '../database.ts';
import type { RunningImport, StoredSource } from '../schema.ts';
import { addRanges } from './ranges.ts';
import { type PackedReadings, packReadings, putReadings } from './readings.ts';
import { readSourceData } from './source-rows.ts';
import { readState, writeState } from './state.ts';
import { writeStores } from './stores.ts';

export type ImportProgress = { readonly claims: number; readonly read: number };
export type ImportFailure = StorageFailure | 'gone';

/** What was read of an import and is not written yet. */
type Slice = {
  readonly source: number;
  readonly part: number;
  readonly claims: number;
  readonly profile: ReturnType<typeof readPart>['profile'];
  readonly packed: readonly PackedReadings[];
};

/** The source whose parts are being read: a long one is taken out of the database once, and not for each part. */
let current: { readonly row: StoredSource; readonly toRead: SourceToRead } | null = null;

/** @param enough asked after each part, which takes up to 70 ms */
export async function readImport(
  id: string,
  enough: () => boolean,
  onRead: (packed: readonly PackedReadings[], starts: readonly number[]) => void,
): Promise<Result<ImportProgress, ImportFailure>> {
  const result = await withDatabase(async database => {
    const running = await database.get('imports', id);
    if (running === undefined) return null;
    const { slices, nextSource, nextPart } = await readSlices(database, running, enough);
    return write(database, running, { slices, nextSource, nextPart, onRead });
  });
  if (!result.ok) return result;
  return result.value === null ? fail('gone') : { ok: true, value: result.value };
}

async function readSlices(database: Database, running: RunningImport, enough: () => boolean) {
  const slices: Slice[] = [];
  let { nextSource, nextPart } = running;
  while (nextSource < running.toSource) {
    const toRead = await sourceAt(database, nextSource);
    if (toRead === null) throw new TypeError(`Source ${nextSource} of an import is not staged`);
    const read = readPart(toRead, nextPart);
    const isLast = nextPart + 1 >= partsOf(toRead);
    const claims = new Set(read.claims.map(claim => claim.id)).size;
    const packed = await packReadings(read.claims);
    slices.push({ source: nextSource, part: nextPart, claims, profile: read.profile, packed });
    nextPart = isLast ? 0 : nextPart + 1;
    nextSource += isLast ? 1 : 0;
    if (enough()) break;
  }
  return { slices, nextSource, nextPart };
}

async function sourceAt(database: Database, number: number): Promise<SourceToRead | null> {
  if (current?.row.number === number) return current.toRead;
  const tx = database.transaction(writeStores, 'readonly');
  const row = await tx.objectStore('sources').get(number);
  if (row === undefined) return null;
  current = { row, toRead: await readSourceData(tx, row) };
  return current.toRead;
}

type Written = {
  readonly slices: readonly Slice[];
  readonly nextSource: number;
  readonly nextPart: number;
  readonly onRead: (packed: readonly PackedReadings[], starts: readonly number[]) => void;
};

/** One transaction: the rows of the slice, the sources' numbers, and where to go on. `null` if the import is gone. */
async function write(
  database: Database,
  running: RunningImport,
  { slices, nextSource, nextPart, onRead }: Written,
): Promise<ImportProgress | null> {
  const tx = database.transaction(writeStores, 'readwrite');
  const [state, now] = await Promise.all([readState(tx), tx.objectStore('imports').get(running.id)]);
  if (now === undefined) return null;
  // The same slice was asked for twice, and the other asking was faster.
  if (now.nextSource !== running.nextSource || now.nextPart !== running.nextPart) return progressOf(now);
  let nextClaim = state.nextClaim;
  let ranges = now.ranges;
  const done: [readonly PackedReadings[], readonly number[]][] = [];
  for (const slice of slices) {
    const start = { claim: nextClaim, document: slice.part * 2 };
    const written = await putReadings(tx, slice.source, slice.packed, start);
    nextClaim = written.next;
    ranges = addRanges(ranges, written.ranges);
    done.push([slice.packed, written.ranges.map(([from]) => from)]);
    const row = await tx.objectStore('sources').get(slice.source);
    if (row === undefined) return null;
    const packedBytes = slice.packed.flatMap(group => group.rows).reduce((sum, each) => sum + each.length, 0);
    await tx.objectStore('sources').put({
      ...row,
      ranges: addRanges(row.ranges, written.ranges),
      bytes: row.bytes + packedBytes,
    });
    if (slice.profile !== null) {
      const profile = await tx.objectStore('profiles').get(slice.source);
      if (profile) await tx.objectStore('profiles').put({ ...profile, profile: slice.profile }, slice.source);
    }
  }
  const claimsRead = now.claimsRead + slices.reduce((sum, { claims }) => sum + claims, 0);
  const next = { ...now, nextSource, nextPart, ranges, claimsRead };
  await tx.objectStore('imports').put(next);
  await writeState(tx, { ...state, nextClaim });
  await tx.done;
  for (const [packed, starts] of done) onRead(packed, starts);
  return progressOf(next);
}

/** Claims that gave nothing to read count as read at the end. */
const progressOf = ({ claims, claimsRead, nextSource, toSource }: RunningImport): ImportProgress => ({
  claims,
  read: nextSource >= toSource ? claims : Math.min(claimsRead, Math.max(0, claims - 1)),
});
