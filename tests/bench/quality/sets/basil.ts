/** One event told by three outlets: each article held against the other two. */
import type { CheckedClaim } from '../../../../lib/comparison/verdict.ts';
import { check, checkerOf, readBasil, type Told } from '../articles.ts';
import { type Conflict, conflictsOf, eachOnce } from '../conflicts.ts';
import type { Decision } from '../decisions.ts';
import { sayDifference } from '../decisions.ts';
import { type Measure, ratio, share } from '../measures.ts';
import type { BenchSet, Folders } from '../set.ts';

const set = 'basil';

export type CheckedArticle = {
  readonly told: Told;
  readonly sentences: number;
  readonly claims: readonly CheckedClaim[];
};

/** Each article with its claims, held against the others of its event. */
export function checkWithinEvents(articles: readonly Told[]): CheckedArticle[] {
  return articles.map(one => {
    const others = articles.filter(other => other.event === one.event && other.id !== one.id);
    const { sentences, claims } = check(checkerOf(others), one);
    return { told: one, sentences, claims };
  });
}

export const basil: BenchSet = {
  name: set,
  run(folders: Folders) {
    const articles = readBasil(folders);
    if (articles === null) return null;
    const checked = checkWithinEvents(articles);
    const conflicts = eachOnce(
      checked.flatMap(({ told, claims }) =>
        conflictsOf(claims, { set, article: told.id, group: told.event }),
      ),
    );
    const claims = checked.flatMap(one =>
      one.claims.map(claim => ({ group: one.told.event, status: claim.status })),
    );
    const coverage = share(
      { set, name: 'claims matched in another outlet (coverage)' },
      claims,
      () => true,
      claim => claim.status !== 'unmatched',
    );
    const asClaims = ratio(
      { set, name: 'sentences taken as claims' },
      checked.map(one => ({ group: one.told.event, top: one.claims.length, bottom: one.sentences })),
    );
    return {
      decisions: checked.flatMap(decisionsOf),
      conflicts,
      measures: [...measureConflicts(set, conflicts), coverage, asClaims],
    };
  },
};

/** Precision over those that were read, and how many were not. */
export function measureConflicts(name: string, conflicts: readonly Conflict[]): Measure[] {
  const count = (judgement: Conflict['judgement']): number =>
    conflicts.filter(one => one.judgement === judgement).length;
  const unread = count('unread');
  return [
    share(
      {
        set: name,
        name: `conflicts: precision, read by hand (${count('real')} real, ${count('not')} not, ${unread} unread)`,
        goal: { least: 0.8 },
        floor: '0 of 1',
      },
      conflicts,
      one => one.judgement !== 'unread',
      one => one.judgement === 'real',
    ),
  ];
}

/** What was said of every claim, for reading. */
export function decisionsOf({ told, claims }: CheckedArticle): Decision[] {
  return claims.flatMap(claim =>
    claim.evidence.map(evidence => ({
      set,
      id: `${told.id} > ${evidence.claim.id}`,
      group: told.event,
      label: '',
      relation: evidence.relation,
      confidence: evidence.confidence,
      kinds: evidence.differences.map(one => one.kind),
      claim: claim.text,
      evidence: evidence.claim.text,
      differences: evidence.differences.map(sayDifference),
      stratum: claim.status,
    })),
  );
}
