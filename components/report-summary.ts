/** What a whole report comes to: its counts, its sources, its claims by event. Pure. */
import type { PageReport } from '../lib/app/report.ts';
import type { Source } from '../lib/claims/source.ts';
import type { CheckedClaim, EventLabel } from '../lib/comparison/verdict.ts';
import type { Say } from '../lib/wording/say.ts';
import { leadOfEachSource, type SourceCounts } from './lead-evidence.ts';
import { type Standing, standingOf, standingOfRelation } from './standing.ts';

export function countStandings(claims: readonly CheckedClaim[]): Readonly<Record<Standing, number>> {
  const counts = { conflicts: 0, differs: 0, matches: 0, none: 0 };
  for (const claim of claims) counts[standingOf(claim.status)] += 1;
  return counts;
}

export type SourceOfPage = { readonly source: Source; readonly counts: SourceCounts };

/** Every source that speaks of a claim, with how many claims it stands how to; newest first, undated last. */
export function sourcesOfPage(claims: readonly CheckedClaim[]): readonly SourceOfPage[] {
  const byId = new Map<
    string,
    { source: Source; counts: { conflicts: number; differs: number; matches: number } }
  >();
  for (const claim of claims) {
    for (const { source, relation } of leadOfEachSource(claim.evidence)) {
      const entry = byId.get(source.id) ?? { source, counts: { conflicts: 0, differs: 0, matches: 0 } };
      entry.counts[standingOfRelation(relation)] += 1;
      byId.set(source.id, entry);
    }
  }
  return [...byId.values()].toSorted((a, b) => compareDays(b.source.published, a.source.published));
}

const compareDays = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

/** "16 sentences, 14 claims, 9 have a source, 4 conflict." or how far the reading is. */
export function coverageLine(report: PageReport, say: Say): string {
  const { conflicts, none } = countStandings(report.claims);
  if (report.sentencesRead < report.sentences) {
    return say('coverage.reading', conflicts, report.sentencesRead, report.sentences);
  }
  const sourced = report.claims.length - none;
  const clauses = [
    say('coverage.sentences', report.sentences),
    say('coverage.claims', report.claims.length),
    say('coverage.sourced', sourced),
  ];
  if (sourced > 0) clauses.push(say('counted.conflicts', conflicts));
  return say(
    'coverage.end',
    clauses.reduce((line, clause) => say('list.comma', line, clause)),
  );
}

export type EventGroup = {
  /** `null`: claims whose event is not known. */
  readonly event: EventLabel | null;
  readonly claims: readonly CheckedClaim[];
};

/** Claims by event, in the order in which the text comes to each event; those without one last. */
export function groupByEvent(claims: readonly CheckedClaim[]): readonly EventGroup[] {
  const groups = new Map<string | null, { event: EventLabel | null; claims: CheckedClaim[] }>();
  for (const claim of claims) {
    const id = claim.event?.id ?? null;
    const group = groups.get(id) ?? { event: claim.event, claims: [] };
    group.claims.push(claim);
    groups.set(id, group);
  }
  return [...groups.values()].toSorted((a, b) => Number(a.event === null) - Number(b.event === null));
}

/** What was not compared, and why; each end of a key `panel.not-compared.<name>`. */
export type Gap = { readonly name: 'unread' | 'no-source' | 'no-claim' | 'same'; readonly count: number };

/** Those that there are, in the order in which they are told. */
export function gapsOf(report: PageReport): readonly Gap[] {
  const gaps: readonly Gap[] = [
    { name: 'unread', count: report.sentences - report.sentencesRead },
    { name: 'no-source', count: countStandings(report.claims).none },
    // Claims are whole sentences, so the rest of those that were read hold none.
    { name: 'no-claim', count: Math.max(0, report.sentencesRead - report.claims.length) },
    { name: 'same', count: report.sameDocument.length },
  ];
  return gaps.filter(({ count }) => count > 0);
}
