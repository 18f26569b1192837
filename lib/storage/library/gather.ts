/**
 * The reader's own library for a comparison. Of what is kept it reads the
 * postings of the asked terms, the rows of the chosen claims and those of their
 * sources, all in one transaction. What was read lately stays in memory, up to
 * a limit, and is forgotten when the library changes.
 */
import type { LibraryClaim, LibrarySource } from '../../app/library.ts';
import {
  type Found,
  fingerprintTerm,
  type Gathered,
  type GatherRequest,
  type OwnLibrary,
  ownSourceId,
} from '../../app/own-library.ts';
import { plainSource } from '../../app/set-sources.ts';
import { sameDocumentMinimum } from '../../claims/fingerprint.ts';
import type { Statement } from '../../matching/statement.ts';
import { type Database, openDatabase } from '../database.ts';
import type { LibraryState, StoredReading, StoredSource } from '../schema.ts';
import { bucketOf, unpackNumbers } from './postings.ts';
import { isInRanges } from './ranges.ts';
import { loadReading } from './readings.ts';
import { createRecent, type Recent } from './recent.ts';
import { claimsPerReading, isCompared, type ReadOnly, readState } from './state.ts';

/** In memory at once: about 8 MB of numbers, 20 MB of claims. */
const mostNumbers = 2_000_000;
const mostClaims = 4_000;
const mostSources = 1_000;

type Memory = {
  readonly revision: number;
  readonly postings: Recent<string, Uint32Array>;
  readonly claims: Recent<number, LibraryClaim>;
  readonly sources: Recent<number, LibrarySource>;
};

const createMemory = (revision: number): Memory => ({
  revision,
  postings: createRecent(mostNumbers, numbers => numbers.length + 16),
  claims: createRecent(mostClaims, () => 1),
  sources: createRecent(mostSources, () => 1),
});

const stores = ['library', 'sources', 'profiles', 'documents', 'readings', 'postings'] as const;

export function createOwnLibrary(): OwnLibrary {
  let memory = createMemory(-1);
  const connection = createConnection();
  return {
    open: () => void connection.open(),
    gather: request =>
      connection.use(async database => {
        const tx = database.transaction(stores, 'readonly');
        const state = await readState(tx);
        if (state.nextClaim === 0 && state.bundledOff.length === 0) return null;
        if (memory.revision !== state.revision) memory = createMemory(state.revision);
        return gatherFrom(tx, state, memory, request);
      }),
  };
}

/**
 * The database, opened once for all the slices of an article and those after
 * it. It lets go by itself when another context wants a newer version, and is
 * opened anew when it is used again.
 */
function createConnection() {
  let opening: ReturnType<typeof openDatabase> | null = null;
  const open = () => {
    opening ??= openDatabase();
    return opening;
  };
  return {
    open,
    async use<Value>(read: (database: Database) => Promise<Value>): Promise<Value | null> {
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const opened = await open();
        if (!opened.ok) break;
        try {
          return await read(opened.value);
        } catch {
          // It was closed under us, or broke: once more with a new one.
          opening = null;
        }
      }
      opening = null;
      return null;
    },
  };
}

async function gatherFrom(
  tx: ReadOnly,
  state: LibraryState,
  memory: Memory,
  request: GatherRequest,
): Promise<Gathered> {
  const prints = request.fingerprints.map(fingerprintTerm);
  const postings = await readPostings(tx, memory, [...request.terms, ...prints]);
  const alike = sharingPrints(prints.map(term => postings.get(term) ?? noNumbers));
  const bundledOff = new Set(state.bundledOff);
  const found: Found = {
    size: state.nextClaim,
    postingsOf: term => postings.get(term) ?? noNumbers,
    isHidden: claim => isInRanges(state.hidden, claim),
    bundledOff,
  };
  const chosen = new Set(request.choose(found));
  const known = knownClaims(memory, chosen);
  const rows = await readRows(tx, known, chosen);
  const owners = [...rows.map(({ stored }) => stored), ...known.values()].map(({ source }) => source);
  const sources = await readSources(tx, memory, [...owners, ...alike]);
  // From here on nothing is asked of the transaction: decompressing lets it end.
  const loaded = await Promise.all(
    rows.map(({ row, stored, set, document }) => loadReading(row, stored, set, document)),
  );
  for (const claims of loaded)
    for (const [number, claim] of claims) if (chosen.has(number)) known.set(number, claim);
  for (const [number, claim] of known) memory.claims.set(number, claim);
  return {
    revision: state.revision,
    claims: known,
    sources,
    alike: alike.filter(n => sources.has(n)),
    bundledOff,
  };
}

const noNumbers = new Uint32Array(0);

async function readPostings(
  tx: ReadOnly,
  memory: Memory,
  terms: readonly string[],
): Promise<ReadonlyMap<string, Uint32Array>> {
  const postings = new Map(terms.map(term => [term, memory.postings.get(term)]));
  const wanted = [...postings].flatMap(([term, numbers]) => (numbers === undefined ? [term] : []));
  const store = tx.objectStore('postings');
  await Promise.all(
    [...Map.groupBy(wanted, bucketOf)].map(async ([bucket, ofBucket]) => {
      const row = await store.get(bucket);
      for (const term of ofBucket) {
        const packed = row?.get(term);
        const numbers = packed === undefined ? noNumbers : unpackNumbers(packed);
        memory.postings.set(term, numbers);
        postings.set(term, numbers);
      }
    }),
  );
  return new Map([...postings].map(([term, numbers]) => [term, numbers ?? noNumbers]));
}

/** Numbers of the sources that have at least as many of the prints as make two texts one document. */
function sharingPrints(lists: readonly Uint32Array[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const list of lists) for (const source of list) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].flatMap(([source, count]) => (count >= sameDocumentMinimum ? [source] : []));
}

type Row = {
  readonly row: number;
  readonly stored: StoredReading;
  readonly set: string;
  readonly document: Statement['document'];
};

/** The rows of the claims that are not known yet, with what they share. */
async function readRows(
  tx: ReadOnly,
  known: ReadonlyMap<number, LibraryClaim>,
  chosen: ReadonlySet<number>,
): Promise<readonly Row[]> {
  const wanted = new Set(
    [...chosen].filter(claim => !known.has(claim)).map(claim => Math.floor(claim / claimsPerReading)),
  );
  const documents = new Map<string, Promise<Statement['document'] | undefined>>();
  const owners = new Map<number, Promise<StoredSource | undefined>>();
  const rows = await Promise.all(
    [...wanted].map(async (row): Promise<Row | null> => {
      const stored = await tx.objectStore('readings').get(row);
      if (stored === undefined) return null;
      const key = `${stored.source} ${stored.document}`;
      const document =
        documents.get(key) ?? tx.objectStore('documents').get([stored.source, stored.document]);
      documents.set(key, document);
      const owner = owners.get(stored.source) ?? tx.objectStore('sources').get(stored.source);
      owners.set(stored.source, owner);
      const [shared, source] = await Promise.all([document, owner]);
      return shared && source ? { row, stored, set: source.set.id, document: shared } : null;
    }),
  );
  return rows.filter(row => row !== null);
}

async function readSources(
  tx: ReadOnly,
  memory: Memory,
  numbers: readonly number[],
): Promise<Map<number, LibrarySource>> {
  const sources = new Map<number, LibrarySource>();
  await Promise.all(
    [...new Set(numbers)].map(async number => {
      const known = memory.sources.get(number);
      const source = known ?? (await readSource(tx, number));
      if (source === null) return;
      memory.sources.set(number, source);
      sources.set(number, source);
    }),
  );
  return sources;
}

async function readSource(tx: ReadOnly, number: number): Promise<LibrarySource | null> {
  const [row, stored] = await Promise.all([
    tx.objectStore('sources').get(number),
    tx.objectStore('profiles').get(number),
  ]);
  if (!row || !stored || !isCompared(row)) return null;
  return {
    source: { ...plainSource(row.source), id: ownSourceId(row.set.id, row.source.id) },
    fingerprints: stored.fingerprints,
    profile: stored.profile,
  };
}

const knownClaims = (memory: Memory, chosen: ReadonlySet<number>): Map<number, LibraryClaim> =>
  new Map(
    [...chosen].flatMap(number => {
      const claim = memory.claims.get(number);
      return claim === undefined ? [] : [[number, claim] as const];
    }),
  );
