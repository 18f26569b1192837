/** The formats that are written, by name; the terminal and the library page offer the same. */
import type { ClaimSet } from '../claims/claim-set.ts';
import { writeClaimSet } from './write-library.ts';
import { writeSchemaOrg } from './write-schema-org.ts';
import { writeCsv, writeMarkdown } from './write-tables.ts';
import { writeWebAnnotation } from './write-web-annotation.ts';

export const packFormats = ['claim-set', 'schema-org', 'web-annotation', 'markdown', 'csv'] as const;
export type WrittenFormat = (typeof packFormats)[number];

/** What a file of the format is called at its end, and its media type. */
export const endings: Readonly<Record<WrittenFormat, { readonly ending: string; readonly type: string }>> = {
  'claim-set': { ending: 'json', type: 'application/json' },
  'schema-org': { ending: 'jsonld', type: 'application/ld+json' },
  'web-annotation': { ending: 'jsonld', type: 'application/ld+json' },
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
};

/** Parts of text. Several sets as one where the format holds one only: ids are those of the first. */
export function writePack(sets: readonly ClaimSet[], format: WrittenFormat): Iterable<string> {
  switch (format) {
    case 'claim-set':
      return writeClaimSet(asOne(sets));
    case 'schema-org':
      return [writeSchemaOrg(sets)];
    case 'web-annotation':
      return [writeWebAnnotation(sets)];
    case 'markdown':
      return [writeMarkdown(sets)];
    case 'csv':
      return [writeCsv(sets)];
  }
}

/** Ids that two sets use both get the id of their set before them. */
function asOne(sets: readonly ClaimSet[]): ClaimSet {
  const [first, ...others] = sets;
  if (first === undefined) throw new TypeError('There is no set to write');
  if (others.length === 0) return first;
  const prefixed = sets.map(set => prefixIds(set));
  return {
    ...first,
    updated:
      sets
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1) ?? first.updated,
    sources: prefixed.flatMap(({ sources }) => sources),
    events: prefixed.flatMap(({ events = [] }) => events),
    claims: prefixed.flatMap(({ claims }) => claims),
  };
}

function prefixIds(set: ClaimSet): ClaimSet {
  const named = <Id extends string>(id: Id): Id => `${set.id}:${id}`.slice(0, 200) as Id;
  return {
    ...set,
    sources: set.sources.map(source => ({ ...source, id: named(source.id) })),
    events: (set.events ?? []).map(event => ({ ...event, id: named(event.id) })),
    claims: set.claims.map(claim => ({
      ...claim,
      id: named(claim.id),
      source: named(claim.source),
      ...(claim.event !== undefined && { event: named(claim.event) }),
      ...(claim.partOf !== undefined && { partOf: named(claim.partOf) }),
    })),
  };
}
