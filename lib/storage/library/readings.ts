/** Claims as they were read, a few to a row: what a comparison loads of its candidates. */
import type { LibraryClaim } from '../../app/library.ts';
import { ownClaimId } from '../../app/own-library.ts';
import type { ReadClaim } from '../../app/read-source.ts';
import { termsOf } from '../../matching/claim-index.ts';
import type { Statement } from '../../matching/statement.ts';
import type { ClaimRange, StoredReading } from '../schema.ts';
import { pack, unpack } from './pack.ts';
import { claimsPerReading, type ReadWrite } from './state.ts';

/** Claims that were read together, ready to be written. */
export type PackedReadings = {
  readonly document: Statement['document'];
  readonly rows: readonly Uint8Array<ArrayBuffer>[];
  readonly claims: readonly ReadClaim[];
};

/** What is kept of a claim; what it shares with its neighbours is put back when it is loaded. */
type Kept = Omit<ReadClaim, 'statement'> & { readonly statement: Omit<Statement, 'document'> };

/** Awaits the compression, so it must not run within a transaction. */
export async function packReadings(claims: readonly ReadClaim[]): Promise<readonly PackedReadings[]> {
  const together = [...Map.groupBy(claims, ({ statement }) => statement.document.names).values()];
  return Promise.all(
    together.map(async group => ({
      document: group[0]?.statement.document ?? { published: null, names: [], affiliations: {} },
      rows: await Promise.all(chunks(group).map(chunk => pack(chunk.map(withoutDocument)))),
      claims: group,
    })),
  );
}

/** Writes them from claim number `from` on; gives the numbers that were used and the one to go on with. */
export async function putReadings(
  tx: ReadWrite,
  source: number,
  packed: readonly PackedReadings[],
  start: { readonly claim: number; readonly document: number },
): Promise<{ readonly ranges: readonly ClaimRange[]; readonly next: number }> {
  const readings = tx.objectStore('readings');
  const documents = tx.objectStore('documents');
  const ranges: ClaimRange[] = [];
  const puts: Promise<unknown>[] = [];
  let next = start.claim;
  packed.forEach((group, index) => {
    const document = start.document + index;
    puts.push(documents.put(group.document, [source, document]));
    group.rows.forEach((row, at) => {
      puts.push(readings.put({ source, document, packed: row }, next / claimsPerReading + at));
    });
    ranges.push([next, next + group.claims.length]);
    next += group.rows.length * claimsPerReading;
  });
  await Promise.all(puts);
  return { ranges, next };
}

/** The claims of one row by their numbers. Awaits the decompression. */
export async function loadReading(
  row: number,
  stored: StoredReading,
  set: string,
  document: Statement['document'],
): Promise<ReadonlyMap<number, LibraryClaim>> {
  // Edge: what `packReadings` wrote, of this same version of the database.
  const kept = (await unpack(stored.packed)) as readonly Kept[];
  return new Map(
    kept.map((claim, index) => [
      row * claimsPerReading + index,
      {
        ...claim,
        id: ownClaimId(set, claim.id),
        source: stored.source,
        statement: { ...claim.statement, document },
      },
    ]),
  );
}

/** Adds the terms of claims that are numbered from `from` on. */
export function collectTerms(
  terms: Map<string, number[]>,
  statements: readonly Pick<Statement, 'words' | 'happenings' | 'reading'>[],
  from: number,
): void {
  statements.forEach((statement, index) => {
    for (const term of termsOf(statement)) {
      const numbers = terms.get(term);
      if (numbers) numbers.push(from + index);
      else terms.set(term, [from + index]);
    }
  });
}

const chunks = (claims: readonly ReadClaim[]): readonly (readonly ReadClaim[])[] =>
  Array.from({ length: Math.ceil(claims.length / claimsPerReading) }, (_, index) =>
    claims.slice(index * claimsPerReading, (index + 1) * claimsPerReading),
  );

function withoutDocument({ statement: { document: _, ...statement }, ...claim }: ReadClaim): Kept {
  return { ...claim, statement };
}
