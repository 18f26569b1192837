/**
 * Saves a page: its data, what is read of it, and its terms in the index, in
 * one transaction. Saved again with other words it is a new version, and the
 * one before it is kept and no longer compared.
 */
import type { Article } from '../../app/article.ts';
import { fingerprintTerm } from '../../app/own-library.ts';
import { readPart } from '../../app/read-source.ts';
import { savedPagesId } from '../../app/set-sources.ts';
import { cleanText, savedPageId, sourceOfArticle } from '../../app/source-of-article.ts';
import type { Result } from '../../base/result.ts';
import { anchorAmong, findAnchor } from '../../claims/anchor.ts';
import { type StorageFailure, withDatabase } from '../database.ts';
import type { SetHead, StoredSource } from '../schema.ts';
import { addPostings } from './postings.ts';
import { collectTerms, packReadings, putReadings } from './readings.ts';
import { announceLibrary } from './revision.ts';
import { putSourceData, readSourceData, sourceRows } from './source-rows.ts';
import { putSources, readState, writeState } from './state.ts';
import { visibleByKey, writeStores } from './stores.ts';

/** `same`: these very words are saved already, and nothing was written. */
export type Saved = {
  readonly outcome: 'new' | 'version' | 'same';
  /** Undoes it; `null` where nothing was written. */
  readonly change: string | null;
  readonly claims: number;
};

/**
 * @param change a name for this saving, so that one that is asked for twice is done once
 * @param now milliseconds since 1970
 */
export async function saveSource(
  article: Article,
  change: string,
  now: number,
): Promise<Result<Saved, StorageFailure>> {
  const saved = { at: new Date(now).toISOString(), sha256: await sha256(cleanText(article.text)) };
  const toRead = sourceOfArticle(article, saved);
  const read = readPart(toRead, 0);
  const packed = await packReadings(read.claims);
  const result = await withDatabase(async (database): Promise<Saved> => {
    const tx = database.transaction(writeStores, 'readwrite');
    const state = await readState(tx);
    const known = await visibleByKey(tx, savedPagesId, toRead.source.id);
    const claims = toRead.claims.length;
    if (known?.made === change) return { outcome: 'new', change, claims };
    if (known?.source.saved?.sha256 === saved.sha256) return { outcome: 'same', change: null, claims };
    const number = state.nextSource;
    const rows = sourceRows(number, savedPagesSet(saved.at), toRead, { made: change, madeAt: now });
    await putSourceData(tx, rows);
    await tx
      .objectStore('profiles')
      .put({ profile: read.profile ?? {}, fingerprints: rows.fingerprints, isGiven: false }, number);
    const written = await putReadings(tx, number, packed, { claim: state.nextClaim, document: 0 });
    const terms = new Map<string, number[]>();
    packed.forEach((group, index) => {
      const statements = group.claims.map(({ statement }) => statement);
      collectTerms(terms, statements, written.ranges[index]?.[0] ?? 0);
    });
    for (const print of rows.fingerprints) terms.set(fingerprintTerm(print), [number]);
    await addPostings(tx.objectStore('postings'), terms);
    const bytes =
      rows.row.bytes + packed.flatMap(group => group.rows).reduce((sum, row) => sum + row.length, 0);
    const row: StoredSource = { ...withReaderWishes(rows.row, known), ranges: written.ranges, bytes };
    const replaced: readonly StoredSource[] = known
      ? [{ ...known, hidden: change, hiddenAs: 'replaced', hiddenAt: now }]
      : [];
    const next = await putSources(tx, state, [row, ...replaced]);
    await writeState(tx, {
      ...next,
      revision: state.revision + 1,
      nextSource: number + 1,
      nextClaim: written.next,
    });
    await tx.done;
    return { outcome: known ? 'version' : 'new', change, claims };
  });
  if (result.ok && result.value.change !== null) await announceLibrary();
  return result;
}

/** A page whose words are others than those that were saved. */
export type ChangedSince = {
  readonly outcome: 'changed';
  readonly change: null;
  readonly claims: number;
  /** How many of the claims stand on it word for word. */
  readonly standing: number;
};

/** Some 16,000 words: each claim is looked for in all of them, while a popup waits. */
const mostLookedThrough = 100_000;

/** What is kept of a page at its address, with these words or with others; `null` where nothing is, or where too much would be looked through. */
export async function findSaved(article: Article): Promise<Saved | ChangedSince | null> {
  const text = cleanText(article.text);
  const sha = await sha256(text);
  const id = savedPageId(article, sha);
  const found = await withDatabase(async (database): Promise<Saved | ChangedSince | null> => {
    const tx = database.transaction(writeStores, 'readonly');
    const known = await visibleByKey(tx, savedPagesId, id);
    if (known === null) return null;
    if (known.source.saved?.sha256 === sha)
      return { outcome: 'same', change: known.made, claims: known.claims };
    if (text.length > mostLookedThrough) return null;
    const { source, claims } = await readSourceData(tx, known);
    const sentences = claims.map(claim => claim.text);
    const { length: standing } = sentences.filter((_, index) => {
      const anchor = anchorAmong(source.text ?? '', sentences, index);
      return anchor !== null && typeof findAnchor(text, anchor) !== 'string';
    });
    return { outcome: 'changed', change: null, claims: claims.length, standing };
  });
  return found.ok ? found.value : null;
}

/** A new version keeps the name, the story and the switch that the reader gave the one before. */
function withReaderWishes(row: StoredSource, before: StoredSource | null): StoredSource {
  if (before === null) return row;
  const { name, story, off } = before.source;
  return {
    ...row,
    source: {
      ...row.source,
      ...(name !== undefined && { name }),
      ...(story !== undefined && { story }),
      ...(off !== undefined && { off }),
    },
  };
}

export const savedPagesSet = (at: string): SetHead => ({
  id: savedPagesId,
  title: 'Saved pages',
  language: 'en',
  updated: at.slice(0, 10),
});

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
