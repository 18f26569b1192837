import type { Evidence } from '../lib/comparison/verdict.ts';
import type { SourcedStanding } from './standing.ts';

export type SourceCounts = { readonly [standing in SourcedStanding]: number };

/** The first evidence of each source; evidence comes contradicting first. */
export function leadOfEachSource(evidence: readonly Evidence[]): readonly Evidence[] {
  const bySource = new Map<string, Evidence>();
  for (const each of evidence) if (!bySource.has(each.source.id)) bySource.set(each.source.id, each);
  return [...bySource.values()];
}
