/**
 * Which noun groups belong to which word: the subject and objects of a verb, the
 * phrases that hang on a noun ("an agreement between A and B", "the A-B deal").
 */
import type { Sentence } from './parties.ts';
import type { Clause, NounGroup, Structure, VerbGroup } from './structure.ts';

export type Arguments = {
  readonly subject: readonly NounGroup[];
  readonly objects: readonly NounGroup[];
  /** With their prepositions. */
  readonly phrases: readonly NounGroup[];
};

export const clauseAt = (structure: Structure, at: number): Clause =>
  structure.clauses.find(clause => clause.from <= at && at < clause.to) ?? {
    from: at,
    to: at + 1,
    kind: 'main',
  };

export function argumentsOfVerb(sentence: Sentence, structure: Structure, verb: VerbGroup): Arguments {
  const clause = clauseAt(structure, verb.head);
  const behind = structure.nounGroups.filter(
    group => group.from >= verb.to && group.from < limitAfter(structure, verb, clause),
  );
  const objects: NounGroup[] = [];
  const phrases: NounGroup[] = [];
  for (const group of behind) {
    if (group.preposition !== null) phrases.push(group);
    else if (phrases.length === 0) objects.push(group);
    else if (group.coordinated) phrases.push({ ...group, preposition: phrases.at(-1)?.preposition ?? null });
  }
  phrases.push(...leadingPhrases(structure, clause, verb));
  return { subject: subjectOf(sentence, structure, verb, clause), objects, phrases };
}

/** The arguments of a verb end where the next verb of its own clause begins, or with the clause. */
function limitAfter(structure: Structure, verb: VerbGroup, clause: Clause): number {
  const next = structure.verbGroups.find(group => group.from >= verb.to && group.from < clause.to);
  return next ? next.from : clause.to;
}

const leadingPhrases = (structure: Structure, clause: Clause, verb: VerbGroup): NounGroup[] => {
  const first = structure.verbGroups.find(group => group.head >= clause.from);
  return first?.head === verb.head
    ? structure.nounGroups.filter(
        group => group.preposition !== null && group.from >= clause.from && group.to <= verb.from,
      )
    : [];
};

export function subjectOf(
  sentence: Sentence,
  structure: Structure,
  verb: VerbGroup,
  clause: Clause,
): readonly NounGroup[] {
  const own = bareGroups(structure, clause.from, verb.from);
  if (clause.kind === 'relative') return own.length > 0 ? own : headBefore(structure, clause.from);
  const verbsBefore = structure.verbGroups.filter(group => group.head < verb.head);
  const inClause = verbsBefore.filter(group => group.head >= clause.from);
  const first = inClause[0];
  if (first === undefined && own.length > 0) return own;
  if (first !== undefined) return dependentSubject(sentence, structure, verb, first, clause);
  const pending = pendingSubject(structure, clause.from);
  if (pending.length > 0) return pending;
  // "A accused B of leaving, saying …", "… and left": who does it is who did the finite verb before.
  const mains = verbsBefore.filter(group => clauseAt(structure, group.head).kind === 'main');
  const previous = mains.findLast(group => !group.dependent) ?? mains.at(-1) ?? verbsBefore.at(-1);
  return previous ? subjectOf(sentence, structure, previous, clauseAt(structure, previous.head)) : [];
}

/** A verb behind another in its clause shares the first one's subject, or takes its object ("told B to leave"). */
function dependentSubject(
  sentence: Sentence,
  structure: Structure,
  verb: VerbGroup,
  first: VerbGroup,
  clause: Clause,
): readonly NounGroup[] {
  const previous =
    structure.verbGroups.filter(group => group.head < verb.head && group.head >= first.head).at(-1) ?? first;
  const between = bareGroups(structure, previous.to, verb.from);
  // "A ship patrolling the gulf stopped six boats": of a finite verb the subject is what the participle hangs on.
  const isReduced = first.dependent && !verb.dependent && first.from > clause.from;
  const before = isReduced ? bareGroups(structure, clause.from, first.from) : [];
  if (before.length > 0) return before;
  return between.length > 0 ? between : subjectOf(sentence, structure, first, clause);
}

function bareGroups(structure: Structure, from: number, to: number): NounGroup[] {
  const groups = structure.nounGroups.filter(group => group.from >= from && group.to <= to);
  const first = groups.findIndex(group => group.preposition === null);
  if (first < 0) return [];
  const found: NounGroup[] = [];
  for (const group of groups.slice(first)) {
    if (found.length === 0 || group.coordinated) found.push(group);
  }
  return found.filter(group => group.preposition === null);
}

const headBefore = (structure: Structure, at: number): NounGroup[] => {
  const before = structure.nounGroups.filter(group => group.to <= at).at(-1);
  return before && at - before.to <= 1 ? [before] : [];
};

/** "Russia, led by its envoy, agreed": a subject whose own clause ended without a verb. */
function pendingSubject(structure: Structure, before: number): NounGroup[] {
  for (const clause of structure.clauses.toReversed()) {
    if (clause.to > before || clause.kind === 'relative' || clause.kind === 'inserted') continue;
    if (structure.verbGroups.some(group => group.head >= clause.from && group.head < clause.to)) continue;
    const groups = bareGroups(structure, clause.from, clause.to);
    if (groups.length > 0) return groups;
  }
  return [];
}

/** Noun groups that hang on a noun group by a chain of prepositions right behind it. */
export function phrasesOfNoun(structure: Structure, group: NounGroup, clause: Clause): NounGroup[] {
  const found: NounGroup[] = [];
  let end = group.to;
  for (const next of structure.nounGroups) {
    if (next.from < group.to || next.from >= clause.to) continue;
    const verbBetween = structure.verbGroups.some(verb => verb.from >= end && verb.head < next.from);
    if (verbBetween || next.from - end > 3) break;
    if (next.preposition === null && !next.coordinated) break;
    found.push(
      next.preposition === null ? { ...next, preposition: found.at(-1)?.preposition ?? null } : next,
    );
    end = next.to;
  }
  return found;
}
