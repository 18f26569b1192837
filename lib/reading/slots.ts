/** What fills the slots of a happening: where, when, how many, and who in its phrases. */
import { contains, isPossessive, overlaps, type Span } from '../text/span.ts';
import { clauseAt } from './arguments.ts';
import type { FrameInput } from './frames.ts';
import { partiesOf, saysWhere, tokensSpan } from './parties.ts';
import type { Party } from './reading.ts';
import type { Clause, NounGroup, VerbGroup } from './structure.ts';

const withPrepositions = new Set(['with', 'between', 'among', 'alongside']);
const patientPrepositions = new Set(['against', 'on', 'of', 'for', 'to', 'from']);

export function phraseParties(input: FrameInput, group: NounGroup): Party[] {
  const preposition = group.preposition ?? '';
  if (withPrepositions.has(preposition)) return partiesOf(input, group, 'with');
  if (preposition === 'by') return isMeasure(input, group) ? [] : partiesOf(input, group, 'agent');
  return patientPrepositions.has(preposition) ? partiesOf(input, group, 'patient') : [];
}

const measured = new Set('vote point goal run seat margin majority length stroke'.split(' '));

/** "passed by 61 votes", "fell by two percent": by how much, and nobody who did it. */
const isMeasure = ({ tokens, quantities }: FrameInput, { from, to }: NounGroup): boolean => {
  const span = tokensSpan(tokens, from, to);
  return quantities.some(
    ({ kind, counted, start, end }) =>
      span !== null &&
      overlaps({ start, end }, span) &&
      (kind === 'count' ? measured.has(counted.at(-1) ?? '') : kind !== 'label' && kind !== 'ordinal'),
  );
};

/** Indices of the names that say where; only a phrase whose head is the place ("in Rome", not "in a Rome court"). */
export function placesIn(input: FrameInput, groups: readonly NounGroup[]): number[] {
  return groups
    .filter(group => saysWhere(group.preposition))
    .flatMap(group => {
      const head = input.tokens[group.head];
      return input.names.flatMap((name, index) =>
        head &&
        contains(name, head) &&
        (name.kind === 'place' || name.kind === 'country') &&
        name.form !== 'demonym'
          ? [index]
          : [],
      );
    });
}

/** A time belongs to the nearest verb before it in its clause, else to the first one after it. */
export function timesOfVerb(input: FrameInput, verb: VerbGroup): number[] {
  return input.times.flatMap((time, index) => {
    if (time.relation === 'since') return [];
    const at = input.tokens.findIndex(token => token.end > time.start);
    // "will not miss Sunday's game": the day is the game's.
    if (isPossessive(input.text, time) && at >= verb.to) return [];
    return at >= 0 && verbOfTime(input, at) === verb ? [index] : [];
  });
}

function verbOfTime(input: FrameInput, at: number): VerbGroup | null {
  const clause = clauseAt(input.structure, at);
  const inClause = input.structure.verbGroups.filter(
    verb => verb.head >= clause.from && verb.head < clause.to,
  );
  const near = inClause.findLast(verb => verb.head < at) ?? inClause[0];
  if (near) return near;
  return (
    input.structure.verbGroups.find(verb => verb.head >= at) ?? input.structure.verbGroups.at(-1) ?? null
  );
}

/** Characters between a noun's last phrase and a time that still belongs to it: "talks in Rome on 3 May". */
const nearChars = 6;

export const timesWithin = (input: FrameInput, span: Span | null, group: NounGroup): number[] =>
  input.times.flatMap((time, index) => {
    if (span === null || time.relation === 'since') return [];
    const behind = time.start >= span.start && time.start <= span.end + nearChars;
    return behind && time.start >= (input.tokens[group.from]?.start ?? 0) ? [index] : [];
  });

/** Those in its noun groups, and all of its clause where it is the clause's only verb. */
export function quantitiesOfVerb(
  input: FrameInput,
  groups: readonly NounGroup[],
  verb: VerbGroup,
  clause: Clause,
): number[] {
  const spans = groups.flatMap(group => tokensSpan(input.tokens, group.from, group.to) ?? []);
  const span = clauseSpan(input, clause);
  const alone = input.structure.verbGroups.every(
    other => other === verb || other.head < clause.from || other.head >= clause.to,
  );
  return input.quantities.flatMap((quantity, index) =>
    spans.some(own => overlaps(own, quantity)) || (alone && contains(span, quantity)) ? [index] : [],
  );
}

export const clauseSpan = (input: FrameInput, clause: Clause): Span =>
  tokensSpan(input.tokens, clause.from, clause.to) ?? { start: 0, end: input.text.length };

export function distinctParties(parties: readonly Party[]): Party[] {
  const seen = new Map<string, Party>();
  for (const party of parties) if (!seen.has(party.id)) seen.set(party.id, party);
  return [...seen.values()];
}
