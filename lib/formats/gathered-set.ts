/** Builds one claim set out of items that each bring a source and a claim. Sources that say the same of themselves are one. */
import { fnv1a64 } from '../base/hash.ts';
import type { ClaimId, ClaimSet, ClaimSetClaim, ClaimSetSource } from '../claims/claim-set.ts';
import { claimSetLimits } from '../claims/claim-set-limits.ts';
import type { ClaimSetProblem } from '../claims/parse-claim-set.ts';
import type { SourceId } from '../claims/source.ts';
import { clip } from './json-ld.ts';
import type { PackFile } from './pack.ts';

export type Item = {
  readonly path: string;
  readonly source: Omit<ClaimSetSource, 'id' | 'genre'>;
  /** `null`: the item has none, for this reason. */
  readonly text: string | null;
  readonly verbatim: boolean;
  readonly selector?: ClaimSetClaim['selector'];
};

export type Head = {
  readonly title: string | null;
  readonly language: string | null;
  readonly updated: string | null;
};

export function gatherSet(
  items: readonly Item[],
  head: Head,
  file: PackFile,
): { readonly set: ClaimSet; readonly refused: readonly ClaimSetProblem[] } {
  const sources = new Map<SourceId, ClaimSetSource>();
  const claims = new Map<ClaimId, ClaimSetClaim>();
  const paths = new Map<ClaimId, string>();
  const refused: ClaimSetProblem[] = [];
  for (const { path, source, text, verbatim, selector } of items) {
    // The brands are minted here.
    const sourceId = `s-${fnv1a64(JSON.stringify(source))}` as SourceId;
    const id = `c-${fnv1a64(JSON.stringify([sourceId, text]))}` as ClaimId;
    const reason = reasonAgainst(text, paths.get(id), { sources, claims, sourceId });
    if (reason !== null || text === null) {
      refused.push({ path, reason: reason ?? 'There is no text to be held against anything.' });
      continue;
    }
    sources.set(sourceId, { id: sourceId, genre: null, ...source });
    claims.set(id, {
      id,
      source: sourceId,
      text,
      ...(verbatim && { verbatim }),
      ...(selector && { selector }),
    });
    paths.set(id, path);
  }
  return { set: setOf([...sources.values()], [...claims.values()], head, file), refused };
}

function reasonAgainst(
  text: string | null,
  earlier: string | undefined,
  so: {
    readonly sources: ReadonlyMap<SourceId, unknown>;
    readonly claims: ReadonlyMap<ClaimId, unknown>;
    readonly sourceId: SourceId;
  },
): string | null {
  if (text === null) return null;
  if (text.length > claimSetLimits.claimChars && Array.from(text).length > claimSetLimits.claimChars)
    return `Its text is longer than ${claimSetLimits.claimChars} characters.`;
  if (earlier !== undefined) return `The same claim of the same source stands at ${earlier}.`;
  if (so.claims.size >= claimSetLimits.claims)
    return `A set holds ${claimSetLimits.claims} claims at the most.`;
  if (so.sources.size >= claimSetLimits.sources && !so.sources.has(so.sourceId))
    return `A set holds ${claimSetLimits.sources} sources at the most.`;
  return null;
}

function setOf(
  sources: readonly ClaimSetSource[],
  claims: readonly ClaimSetClaim[],
  head: Head,
  file: PackFile,
): ClaimSet {
  const order = new Map(sources.map(({ id }, index) => [id, index]));
  const isLanguage =
    (head.language ?? '').length <= 35 && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(head.language ?? '');
  return {
    format: 'second-source/claim-set',
    version: 2,
    id: `file-${fnv1a64(file.name)}`,
    title:
      clip(head.title ?? file.name.replace(/\.\w+$/, ''), claimSetLimits.titleChars) ?? 'Imported claims',
    language: isLanguage && head.language !== null ? head.language : 'en',
    updated: head.updated ?? file.today,
    sources,
    claims: claims.toSorted((a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0)),
  };
}
