/** What is kept, for the library page: light rows, and texts only when they are searched or exported. */
import type { Result } from '../../base/result.ts';
import { type Anchor, anchorAmong } from '../../claims/anchor.ts';
import type { ClaimSetClaim } from '../../claims/claim-set.ts';
import { type StorageFailure, withDatabase } from '../database.ts';
import type { StoredSource } from '../schema.ts';
import { readState } from './state.ts';

export type KeptSource = StoredSource & {
  /** Earlier versions of a page that was saved more than once. */
  readonly versions: number;
};

export type KeptLibrary = {
  /** What is there now, in the order in which it came. */
  readonly sources: readonly KeptSource[];
  readonly bundledOff: readonly string[];
  /** Bytes of sources that were deleted and can still be brought back, and of earlier versions. */
  readonly hiddenBytes: number;
  /** Nothing was ever kept in this database: it is new, or the browser made it anew. */
  readonly isNew: boolean;
};

export const listLibrary = (): Promise<Result<KeptLibrary, StorageFailure>> =>
  withDatabase(async database => {
    const tx = database.transaction(['library', 'sources'] as const, 'readonly');
    const [state, rows] = await Promise.all([readState(tx), tx.objectStore('sources').getAll()]);
    const versions = new Map<string, number>();
    const keyOf = ({ set, source }: StoredSource) => JSON.stringify([set.id, source.id]);
    for (const row of rows)
      if (row.hiddenAs === 'replaced') versions.set(keyOf(row), (versions.get(keyOf(row)) ?? 0) + 1);
    const isHidden = ({ hidden }: StoredSource): boolean => hidden !== undefined;
    return {
      sources: rows
        .filter(row => !isHidden(row))
        .map(row => ({ ...row, versions: versions.get(keyOf(row)) ?? 0 })),
      bundledOff: state.bundledOff,
      isNew: state.revision === 0,
      hiddenBytes: rows.filter(isHidden).reduce((sum, { bytes }) => sum + bytes, 0),
    };
  });

export type FoundClaim = { readonly source: number; readonly claim: ClaimSetClaim };

/**
 * Claims of the given sources whose words hold all words of a query, whatever
 * their case, in the order of the sources. Ends after `most`, or when `signal` aborts.
 */
export const searchClaims = (
  sources: ReadonlySet<number>,
  query: string,
  most: number,
  signal: AbortSignal,
): Promise<Result<readonly FoundClaim[], StorageFailure>> =>
  withDatabase(async database => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const found: FoundClaim[] = [];
    const store = database.transaction('claims', 'readonly').store;
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      if (signal.aborted || found.length >= most) break;
      const [source] = cursor.key;
      if (!sources.has(source)) continue;
      for (const claim of cursor.value) {
        const text = claim.text.toLowerCase();
        if (found.length < most && words.every(word => text.includes(word))) found.push({ source, claim });
      }
    }
    return found;
  });

/** Where a claim of a source stands in its document, as far as it is known; `null` for one that is restated or gone. */
export const anchorOfClaim = (
  source: number,
  claim: string,
): Promise<Result<Anchor | null, StorageFailure>> =>
  withDatabase(async database => {
    const [text, rows] = await Promise.all([
      database.get('texts', source),
      database.getAll('claims', IDBKeyRange.bound([source], [source, []])),
    ]);
    const verbatim = rows.flat().filter(one => one.verbatim === true);
    const index = verbatim.findIndex(({ id }) => id === claim);
    const found = verbatim[index];
    if (found === undefined) return null;
    if (text !== undefined)
      return anchorAmong(
        text,
        verbatim.map(one => one.text),
        index,
      );
    const { prefix = '', suffix = '' } = found.selector ?? {};
    return { exact: found.text, prefix, suffix, position: null, text: null };
  });

/** The claims of one source, at most `most` of them. */
export const claimsOfSource = (
  source: number,
  most: number,
): Promise<Result<readonly ClaimSetClaim[], StorageFailure>> =>
  withDatabase(async database => {
    const rows = await database.getAll(
      'claims',
      IDBKeyRange.bound([source], [source, []]),
      Math.ceil(most / 256),
    );
    return rows.flat().slice(0, most);
  });
