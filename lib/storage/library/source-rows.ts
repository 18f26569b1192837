/** The rows of one source: its data, and room for what is read of it. */
import { fingerprintsOfSource, type SourceToRead } from '../../app/set-sources.ts';
import type { ClaimSetSource } from '../../claims/claim-set.ts';
import type { SetHead, StoredSource } from '../schema.ts';
import type { ReadOnly, ReadWrite } from './state.ts';

/** Entries of a claim set in a row. */
const claimsPerRow = 256;

export type SourceRows = {
  readonly row: StoredSource;
  readonly toRead: SourceToRead;
  readonly fingerprints: readonly string[];
};

/** Nothing of it is read yet, so it has no numbers among the claims. */
export function sourceRows(
  number: number,
  set: SetHead,
  toRead: SourceToRead,
  change: Pick<StoredSource, 'made' | 'madeAt' | 'hidden' | 'hiddenAs' | 'hiddenAt'>,
): SourceRows {
  const { text = '', fingerprints: _, ...light } = toRead.source;
  const bytes = 2 * (text.length + JSON.stringify([light, toRead.claims, toRead.events]).length);
  return {
    row: { number, set, source: light, claims: toRead.claims.length, ranges: [], bytes, ...change },
    toRead,
    fingerprints: fingerprintsOfSource(toRead.source),
  };
}

/** All of the data; the row itself is written last, by whoever knows how it ends. */
export async function putSourceData(tx: ReadWrite, { row, toRead, fingerprints }: SourceRows): Promise<void> {
  const { number } = row;
  const { source, claims, events } = toRead;
  const puts: Promise<unknown>[] = [];
  if (source.text !== undefined) puts.push(tx.objectStore('texts').put(source.text, number));
  if (events.length > 0) puts.push(tx.objectStore('events').put(events, number));
  for (let at = 0; at < claims.length; at += claimsPerRow)
    puts.push(tx.objectStore('claims').put(claims.slice(at, at + claimsPerRow), [number, at / claimsPerRow]));
  const isGiven = source.text === undefined && source.fingerprints !== undefined;
  puts.push(tx.objectStore('profiles').put({ profile: {}, fingerprints, isGiven }, number));
  await Promise.all(puts);
}

/** The source as it came, with its claims and its events. */
export async function readSourceData(tx: ReadWrite | ReadOnly, row: StoredSource): Promise<SourceToRead> {
  const { number } = row;
  const [text, events, claims, profile] = await Promise.all([
    tx.objectStore('texts').get(number),
    tx.objectStore('events').get(number),
    tx.objectStore('claims').getAll(IDBKeyRange.bound([number], [number, []])),
    tx.objectStore('profiles').get(number),
  ]);
  const source: ClaimSetSource = {
    ...row.source,
    ...(profile?.isGiven === true && { fingerprints: profile.fingerprints }),
    ...(text !== undefined && { text }),
  };
  return { source, claims: claims.flat(), events: events ?? [] };
}
