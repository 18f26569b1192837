/**
 * What a card and a list say of one claim: its title, its count of sources, and
 * which evidence stands in sight. Pure words; knows nothing of how it is drawn.
 */
import { withoutCopies } from '../lib/comparison/gather.ts';
import type { CheckedClaim, Difference, Evidence } from '../lib/comparison/verdict.ts';
import type { Say } from '../lib/wording/say.ts';
import { leadOfEachSource, type SourceCounts } from './lead-evidence.ts';
import { type SourcedStanding, standingOf, standingOfRelation } from './standing.ts';

/** The kinds of an evidence's differences, each once, as the end of a key: a number in a row is `ordinal`. */
export const kindsOf = (differences: readonly Difference[]): readonly string[] => [
  ...new Set(differences.map(({ kind, ordinal }) => (ordinal ? 'ordinal' : kind))),
];

/** "Conflicts on who took part and when": the first two kinds; more would bury the first. */
export function cardTitle(claim: CheckedClaim, say: Say): string {
  const standing = standingOf(claim.status);
  const kinds = kindsOf(claim.evidence[0]?.differences ?? []).slice(0, 2);
  if (standing === 'matches' || standing === 'none' || kinds.length === 0) return say(`standing.${standing}`);
  return say(
    `card.${standing}`,
    sayList(
      say,
      kinds.map(kind => say(`kind.on.${kind}`)),
    ),
  );
}

export function sayList(say: Say, words: readonly string[]): string {
  const [last, ...rest] = words.toReversed();
  if (last === undefined) return '';
  if (rest.length === 0) return last;
  const head = rest.toReversed().reduce((all, next) => say('list.comma', all, next));
  return say('list.and', head, last);
}

/** How many sources stand how to a claim. A source that says two things counts once, as the weightier, and what several print word for word counts once. */
export function countSources(claim: CheckedClaim): SourceCounts {
  const counts = { conflicts: 0, differs: 0, matches: 0 };
  for (const evidence of voicesOf(claim)) counts[standingOfRelation(evidence.relation)] += 1;
  return counts;
}

const voicesOf = (claim: CheckedClaim): readonly Evidence[] =>
  withoutCopies(leadOfEachSource(claim.evidence));

/**
 * "2 of 3 sources conflict, 1 is silent".
 *
 * @param total sources that speak of anything on the page; one of them that
 *   says nothing of this claim is silent. Never less than those that speak.
 */
export function countLine(claim: CheckedClaim, total: number, say: Say): string {
  const counts = countSources(claim);
  const speaking = counts.conflicts + counts.differs + counts.matches;
  const copies = leadOfEachSource(claim.evidence).length - speaking;
  const all = Math.max(total - copies, speaking);
  const order = (['conflicts', 'differs', 'matches'] as const).filter(standing => counts[standing] > 0);
  const [lead, ...others] = order;
  if (lead === undefined) return say('sources.none');
  const clauses = [say(`sources.${lead}`, counts[lead], all)];
  for (const standing of others) clauses.push(say(`counted.${standing}`, counts[standing]));
  if (all > speaking) clauses.push(say('counted.silent', all - speaking));
  return clauses.reduce((line, clause) => say('list.comma', line, clause));
}

export type Followers = {
  readonly how: 'same' | SourcedStanding;
  readonly evidence: readonly Evidence[];
};

/** The sources behind the one in sight: those that say the same, then those that stand otherwise. */
export function followersOf(claim: CheckedClaim): readonly Followers[] {
  const [first, ...rest] = leadOfEachSource(claim.evidence);
  if (first === undefined) return [];
  const how = (evidence: Evidence): Followers['how'] =>
    saysTheSame(first, evidence) ? 'same' : standingOfRelation(evidence.relation);
  return (['same', 'conflicts', 'differs', 'matches'] as const)
    .map(each => ({ how: each, evidence: rest.filter(evidence => how(evidence) === each) }))
    .filter(group => group.evidence.length > 0);
}

/** Same relation and, for each difference, the same value there. */
function saysTheSame(first: Evidence, other: Evidence): boolean {
  if (first.relation !== other.relation) return false;
  const values = ({ differences }: Evidence) =>
    differences
      .map(({ kind, there }) => `${kind}:${there.text.toLowerCase()}`)
      .toSorted()
      .join('|');
  return values(first) === values(other);
}

export const endSentence = (words: string): string => (/[.?!…]$/.test(words) ? words : `${words}.`);
