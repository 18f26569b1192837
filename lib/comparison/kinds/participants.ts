/**
 * Who took part. Two happenings that pass the gate without their parties, and
 * whose parties are other ones: "the A-B deal" against "the C-D deal".
 */
import { sharedParties } from '../../matching/identity.ts';
import type { Happening, Statement } from '../../matching/statement.ts';
import { hasFlag } from '../../reading/event-classes.ts';
import type { Party } from '../../reading/reading.ts';
import { type Finding, gatedFinding, type HappeningPair, type Pair, passGate } from '../pair.ts';

export function compareParticipants(pair: Pair): Finding[] {
  return pair.happenings.flatMap(happenings => {
    const { there: other } = happenings;
    const parted = partedParties(pair, happenings);
    if (parted === null) return [];
    const gate = passGate(pair, happenings, 'participants');
    if (gate === null) return [];
    const here = parted.here.map(party => party.text).join(', ');
    const there = parted.there.map(party => party.text).join(', ');
    return [
      gatedFinding(
        'participants',
        { text: here, spans: parted.here.map(party => party.span) },
        { text: there, spans: other.partiesNearness === 'own' ? parted.there.map(party => party.span) : [] },
        gate,
      ),
    ];
  });
}

function partedParties(
  pair: Pair,
  { here, there }: HappeningPair,
): { here: readonly Party[]; there: readonly Party[] } | null {
  if (here.partiesNearness !== 'own' || here.frame.denied !== there.frame.denied) return null;
  const theirs = partiesInEffect(there);
  if (!hasFlag(here.frame.eventClass, 'symmetric') || here.parties.length < 2 || theirs.length < 2)
    return null;
  const shared = sharedParties(here.parties, theirs);
  if (shared.length >= 2 || belongTogether(pair, here.parties, theirs)) return null;
  const strange = here.parties.filter(party => !shared.includes(party));
  const missing = theirs.filter(party => !sharedParties(theirs, here.parties).includes(party));
  // One that the other document speaks of elsewhere may have a part that this sentence leaves out.
  const unheard = strange.filter(party => !mentions(pair.there, party));
  if (unheard.length === 0) return null;
  if (shared.length === 0) return { here: here.parties, there: theirs };
  return there.partiesNearness === 'own' && sameKind(strange, missing)
    ? { here: strange, there: missing }
    : null;
}

/** Who took part: named with the event itself, or the two whose talks it came out of ("both sides agreed to …"). */
function partiesInEffect(happening: Happening): readonly Party[] {
  if (happening.partiesNearness === 'own' || happening.parties.length >= 2) return happening.parties;
  return happening.host?.parties ?? [];
}

const mentions = (statement: Statement, party: Party): boolean => statement.document.names.includes(party.id);

/** A president and the country behind him are no two parties. */
function belongTogether(pair: Pair, here: readonly Party[], there: readonly Party[]): boolean {
  const behind = (party: Party, statement: Statement): string =>
    statement.document.affiliations[party.id] ?? party.id;
  return (
    here.some(party =>
      there.some(
        other => party.kind !== other.kind && behind(party, pair.here) === behind(other, pair.there),
      ),
    ) || !sameKind(here, there)
  );
}

const sameKind = (here: readonly Party[], there: readonly Party[]): boolean => {
  const kinds = new Set(there.map(party => party.kind));
  return there.length > 0 && here.length > 0 && here.every(party => kinds.has(party.kind));
};
