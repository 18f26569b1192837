/**
 * The index in its chunks: which claims hold a term. Terms are spread over a
 * fixed number of buckets by their hash, one row a bucket, so that a comparison
 * reads the buckets of its own terms, and saving a page touches those of its.
 *
 * A list of ascending numbers is kept as the steps between them, seven bits a
 * byte: most steps of a common term take one byte.
 */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { ClaimRange, Schema } from '../schema.ts';
import { isInRanges } from './ranges.ts';

/** At a hundred thousand claims a bucket holds about twenty terms and a kilobyte. */
export const buckets = 4096;

/** Term → numbers of claims, ascending. */
export type TermNumbers = ReadonlyMap<string, readonly number[]>;

type Store<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, StoreNames<Schema>[], 'postings', Mode>;

/** FNV-1a, 32 bits, folded to a bucket. */
export function bucketOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1)
    hash = Math.imul(hash ^ term.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (buckets - 1);
}

/** Adds numbers to each term's; none that it has already. */
export async function addPostings(store: Store<'readwrite'>, more: TermNumbers): Promise<void> {
  const byBucket = Map.groupBy(more, ([term]) => bucketOf(term));
  await Promise.all(
    [...byBucket].map(async ([bucket, terms]) => {
      const row = new Map(await store.get(bucket));
      for (const [term, numbers] of terms) row.set(term, mergeNumbers(row.get(term), numbers));
      await store.put(row, bucket);
    }),
  );
}

/** Takes claims out of every list they are in, and sources out of those of fingerprints. */
export async function dropPostings(
  store: Store<'readwrite'>,
  claims: readonly ClaimRange[],
  sources: ReadonlySet<number>,
): Promise<void> {
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
    const row = new Map<string, Uint8Array<ArrayBuffer>>();
    let isChanged = false;
    for (const [term, packed] of cursor.value) {
      const numbers = unpackNumbers(packed);
      const isSource = term.startsWith('f:');
      const kept = [...numbers].filter(n => (isSource ? !sources.has(n) : !isInRanges(claims, n)));
      isChanged ||= kept.length < numbers.length;
      if (kept.length > 0) row.set(term, kept.length < numbers.length ? packNumbers(kept) : packed);
    }
    if (row.size === 0) await cursor.delete();
    else if (isChanged) await cursor.update(row);
  }
}

export const packNumbers = (numbers: readonly number[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(stepsOf(numbers, -1));

export function unpackNumbers(packed: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(packed.length);
  let count = 0;
  let last = -1;
  let step = 0;
  let scale = 1;
  for (let index = 0; index < packed.length; index += 1) {
    const byte = packed[index] ?? 0;
    step += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte & 0x80) continue;
    last += step + 1;
    numbers[count] = last;
    count += 1;
    step = 0;
    scale = 1;
  }
  return numbers.slice(0, count);
}

/** Mostly the new ones are all above the old; not where a page was saved while an import was under way. */
function mergeNumbers(
  packed: Uint8Array<ArrayBuffer> | undefined,
  more: readonly number[],
): Uint8Array<ArrayBuffer> {
  if (packed === undefined) return packNumbers(more);
  const known = unpackNumbers(packed);
  const last = known.at(-1) ?? -1;
  if ((more[0] ?? 0) <= last) return packNumbers([...new Set([...known, ...more])].toSorted((a, b) => a - b));
  const steps = stepsOf(more, last);
  const all = new Uint8Array(packed.length + steps.length);
  all.set(packed);
  all.set(steps, packed.length);
  return all;
}

/** Each step less one, since no number comes twice. */
function stepsOf(numbers: readonly number[], before: number): number[] {
  const bytes: number[] = [];
  let last = before;
  for (const number of numbers) {
    let step = number - last - 1;
    for (; step >= 0x80; step = Math.floor(step / 0x80)) bytes.push((step & 0x7f) | 0x80);
    bytes.push(step);
    last = number;
  }
  return bytes;
}
