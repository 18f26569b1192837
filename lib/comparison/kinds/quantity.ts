/**
 * How many, how long, which number in a row. Two quantities are of one thing
 * where kind, unit and the counted noun agree and they belong to one happening,
 * or the two sentences say the same but for the number.
 */
import { type Phrase, phrase } from '../../base/phrase.ts';
import type { Happening } from '../../matching/statement.ts';
import { areApart } from '../../reading/event-classes.ts';
import type { Party } from '../../reading/reading.ts';
import type { Quantity } from '../../text/quantities.ts';
import { areDisjoint, comparable } from '../comparable-quantities.ts';
import { haveOtherAgents, mayBeOneParty } from '../other-agents.ts';
import { confidenceOf, type Finding, type HappeningPair, type Pair, passGate } from '../pair.ts';
import { timeStanding } from '../time-standing.ts';
import { areTwo, isAnswered } from '../two-quantities.ts';

/** Share of the rest of the sentence that must stand in the other, where no happening ties the numbers. */
export const statementCoverage = 0.6;

/** And this much, where a name does it on one side only. */
const sameSubjectCoverage = 0.8;

export function compareQuantities(pair: Pair): Finding[] {
  const { quantities: ours } = pair.here.reading;
  const { quantities: theirs } = pair.there.reading;
  return ours.flatMap((here, indexHere) =>
    theirs.flatMap((there, indexThere) => {
      if (!comparable(here, there) || !areDisjoint(here, there)) return [];
      if (isAnswered(pair, here, there) || areTwo(pair, here, there)) return [];
      if (haveOtherAgents(pair, { sort: 'quantity', here, there })) return [];
      const tie = tieOf(pair, indexHere, indexThere);
      return tie === null ? [] : [findingOf(pair, here, there, tie)];
    }),
  );
}

type Tie = { readonly reasons: readonly Phrase[]; readonly score: number };

function tieOf(pair: Pair, here: number, there: number): Tie | null {
  let best: Tie | null = null;
  for (const happenings of pair.happenings) {
    if (
      !happenings.here.frame.quantities.includes(here) ||
      !happenings.there.frame.quantities.includes(there)
    )
      continue;
    // Another did it: then neither the event nor the rest of the statement ties the two numbers.
    if (otherSubject(pair, happenings)) return null;
    if (happenings.here.frame.denied !== happenings.there.frame.denied) continue;
    const gate = passGate(pair, happenings, 'quantity');
    if (gate !== null && (best === null || gate.score > best.score))
      best = { reasons: gate.reasons, score: gate.score };
  }
  return best ?? statementTie(pair);
}

/** Two names do it, or a name on one side and some other noun on the other ("Bush paid", "the couple paid"): perhaps not one, unless the rest is. */
function otherSubject(pair: Pair, { here, there }: HappeningPair): boolean {
  const agents = (happening: Happening) => happening.frame.parties.filter(party => party.role === 'agent');
  const [ours, theirs] = [agents(here), agents(there)];
  if (ours.length === 0 || theirs.length === 0 || pair.aligned.coverage >= sameSubjectCoverage) return false;
  const isNamed = (party: Party) => party.kind !== 'common';
  if (ours.some(isNamed) !== theirs.some(isNamed)) return true;
  return !ours.some(party => theirs.some(other => mayBeOneParty(party, other)));
}

/** The two sentences say the same but for the number; never where their events are of kinds that exclude each other. */
function statementTie(pair: Pair): Tie | null {
  const coverage = Math.min(pair.aligned.coverage, Math.max(pair.alignedBack.coverage, 0.5));
  if (coverage < statementCoverage || pair.sameStory === false) return null;
  const apart = pair.here.happenings.some(a =>
    pair.there.happenings.some(b => areApart(a.frame.eventClass, b.frame.eventClass)),
  );
  if (apart || timesClash(pair)) return null;
  return { reasons: [phrase('phrase.same.statement')], score: 2.5 + coverage };
}

/** Another time is another statement: a number that parts together with its date parts for that reason. */
export function timesClash(pair: Pair): boolean {
  const dated = (side: Pair['here']) => side.reading.times.filter(time => time.relation === 'at');
  const [ours, theirs] = [dated(pair.here), dated(pair.there)];
  const standings = ours.map(a => theirs.map(b => timeStanding(a, b)));
  // A day that both name is the day of both, whatever other days they speak of.
  if (standings.some(row => row.includes('within'))) return false;
  return theirs.length > 0 && standings.some(row => row.every(standing => standing === 'apart'));
}

/** A rate or a sum is of a period: where both give one and none is the same, they measure two things. */
function otherPeriod(pair: Pair): boolean {
  const periods = (side: Pair['here']) =>
    side.reading.times.filter(time => time.from !== null && time.to !== null);
  const [ours, theirs] = [periods(pair.here), periods(pair.there)];
  return (
    ours.length > 0 &&
    theirs.length > 0 &&
    !ours.some(a => theirs.some(b => a.from === b.from && a.to === b.to))
  );
}

function findingOf(pair: Pair, here: Quantity, there: Quantity, tie: Tie): Finding {
  const hold = bothCanHold(pair, here, there);
  return {
    difference: {
      kind: 'quantity',
      ...(here.kind === 'ordinal' ? { ordinal: true as const } : {}),
      here: { text: here.text, spans: [{ start: here.start, end: here.end }] },
      there: { text: there.text, spans: [{ start: there.start, end: there.end }] },
      note: phrase(
        here.kind === 'ordinal' ? 'phrase.note.ordinal' : 'phrase.note.quantity',
        here.text,
        there.text,
      ),
    },
    excludes: hold === null,
    bothCanHold: hold,
    sameEvent: tie.reasons,
    confidence: confidenceOf(tie.score),
  };
}

function bothCanHold(pair: Pair, here: Quantity, there: Quantity): Phrase | null {
  if (here.scope !== there.scope && here.scope !== null && there.scope !== null)
    return phrase('phrase.hold.scope');
  if (timesClash(pair)) return phrase('phrase.hold.later');
  if ((here.kind === 'percentage' || here.kind === 'money') && otherPeriod(pair))
    return phrase('phrase.hold.scope');
  return null;
}
