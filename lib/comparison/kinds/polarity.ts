/**
 * Agreed or not: one side tells as done what the other tells as not done. The
 * rest of what they say has to be the same nearly to the word, since "did not
 * agree on X" and "agreed on Y" speak of two things.
 */
import { sameParty } from '../../matching/identity.ts';
import type { Happening } from '../../matching/statement.ts';
import type { Party } from '../../reading/reading.ts';
import { tellsOfTheLast, tellsOfTheMost } from '../denials.ts';
import { clauseCoverage, type Finding, gatedFinding, type Pair, passGate } from '../pair.ts';
import type { SlotValue } from '../verdict.ts';

/** Of the shorter statement's words, found in the other's clause. */
const wordCoverage = 0.7;

export function comparePolarity(pair: Pair): Finding[] {
  return pair.happenings.flatMap(happenings => {
    const { here, there } = happenings;
    if (
      here.frame.denied === there.frame.denied ||
      !isTold(here) ||
      !isTold(there) ||
      !sameAgents(pair, here, there) ||
      !samePatients(here, there)
    )
      return [];
    if (
      tellsOfTheLast(pair) ||
      tellsOfTheMost(pair) ||
      uncovered(pair) > 1 ||
      inClauses(pair, here, there) < wordCoverage
    )
      return [];
    const gate = passGate(pair, happenings, 'none');
    if (gate === null) return [];
    return [gatedFinding('polarity', slotValue(pair, 'here', here), slotValue(pair, 'there', there), gate)];
  });
}

/** Who did it has to be one, where both say: what A accepted B may have refused. */
function sameAgents(pair: Pair, here: Happening, there: Happening): boolean {
  const agents = (happening: Happening) => happening.parties.filter(party => party.role === 'agent');
  const ours = agents(here);
  const theirs = agents(there);
  const behind = (party: Party, side: 'here' | 'there') =>
    pair[side].document.affiliations[party.id] ?? party.id;
  return (
    ours.length === 0 ||
    theirs.length === 0 ||
    ours.some(party =>
      theirs.some(other => sameParty(party, other) || behind(party, 'here') === behind(other, 'there')),
    )
  );
}

/** What it was done to has to be one, where both say: the budget approved and the treaty not approved are two things. */
function samePatients(here: Happening, there: Happening): boolean {
  const patients = (happening: Happening) =>
    happening.frame.parties.filter(party => party.role === 'patient');
  const [ours, theirs] = [patients(here), patients(there)];
  return (
    ours.length === 0 ||
    theirs.length === 0 ||
    ours.some(party => theirs.some(other => sameParty(party, other)))
  );
}

const inClauses = (pair: Pair, here: Happening, there: Happening): number =>
  Math.max(
    clauseCoverage(pair, 'here', here.frame.clause),
    clauseCoverage(pair, 'there', there.frame.clause),
  );

const isTold = (happening: Happening): boolean =>
  happening.frame.certainty === 'fact' || happening.frame.certainty === 'reported';

/** Words of weight, no names, that the shorter of the two has and the other lacks. */
export function uncovered(pair: Pair): number {
  const lacking = (side: 'here' | 'there') => {
    const { matches } = side === 'here' ? pair.aligned : pair.alignedBack;
    return matches.filter(
      match =>
        match.alike < 0.5 &&
        pair[side].words[match.here]?.name === null &&
        (pair[side].words[match.here]?.weight ?? 0) > 0.4,
    ).length;
  };
  return Math.min(lacking('here'), lacking('there'));
}

function slotValue(pair: Pair, side: 'here' | 'there', happening: Happening): SlotValue {
  const { trigger, denial } = happening.frame;
  const spans =
    denial === null ? [trigger] : denial.start < trigger.start ? [denial, trigger] : [trigger, denial];
  const text = spans.map(span => pair[side].reading.text.slice(span.start, span.end)).join(' … ');
  return { text, spans };
}
