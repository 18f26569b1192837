/**
 * Two slots of two happenings, however alike their statements: others do it. That the one
 * is told as planned and the other as done does not: "approved a rise to $16", "a measure to raise it to $15".
 */
import { sameParty } from '../matching/identity.ts';
import type { Happening, Statement } from '../matching/statement.ts';
import type { Party, PartyRole } from '../reading/reading.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { shareSense } from '../text/synonyms.ts';
import type { Pair } from './pair.ts';
import type { SlotDifference } from './slot-difference.ts';

type Slot = Pick<SlotDifference, 'sort'> & { readonly here: Span; readonly there: Span };

export function haveOtherAgents(pair: Pair, slot: Slot): boolean {
  if (slot.sort === 'denial' || slot.sort === 'opposite') return false;
  const held = holding(pair.here, slot.here).flatMap(here =>
    holding(pair.there, slot.there).flatMap(there => (areAlike(pair, here, there) ? [{ here, there }] : [])),
  );
  return held.length > 0 && held.every(({ here, there }) => haveOtherParties(here, there, slot));
}

/** One verb, be it an empty one ("put it at 12"), or two that may tell of one happening. */
const areAlike = ({ happenings }: Pair, a: Happening, b: Happening): boolean =>
  a.frame.lemma === b.frame.lemma || happenings.some(({ here, there }) => here === a && there === b);

/** The happenings of the narrowest clause that holds the slot. */
function holding({ happenings }: Statement, slot: Span): Happening[] {
  const around = happenings.filter(({ frame }) => contains(frame.clause, slot));
  const narrowest = Math.min(...around.map(({ frame: { clause } }) => clause.end - clause.start));
  return around.filter(
    ({ frame: { clause, form } }) => form === 'verb' && clause.end - clause.start === narrowest,
  );
}

/** Of a number or a place it tells who does it; of who it was, also to what it was done. */
const rolesOf = ({ sort }: Slot): readonly PartyRole[] =>
  sort === 'person' || sort === 'organisation' ? ['agent', 'patient'] : ['agent'];

/** None of there stands in such a role here; the slot itself is left out. Of days only names tell: who does it is said in many words. */
const haveOtherParties = (a: Happening, b: Happening, slot: Slot): boolean =>
  rolesOf(slot).some(role => {
    const told = ({ frame }: Happening, value: Span) =>
      frame.parties.filter(
        party =>
          party.role === role &&
          !overlaps(party.span, value) &&
          (slot.sort !== 'time' || party.kind !== 'common'),
      );
    const [ours, theirs] = [told(a, slot.here), told(b, slot.there)];
    return (
      ours.length > 0 &&
      theirs.length > 0 &&
      !ours.some(party => theirs.some(other => mayBeOneParty(party, other)))
    );
  });

/** "Halden Steel", "the company": a thing by its name and by what it is. */
const standIns = new Set(
  'company firm group maker club team bank airline party government authority agency organisation organization union outfit giant side band network operator'.split(
    ' ',
  ),
);

/** By their ids, or by two words of one sense; a name may be what a plain word stands for. */
export function mayBeOneParty(a: Party, b: Party): boolean {
  if (sameParty(a, b)) return true;
  const [nounA, nounB] = [nounOf(a), nounOf(b)];
  if (nounA !== null && nounB !== null) return shareSense(nounA, nounB);
  const [noun, name] = nounA === null ? [nounB, a] : [nounA, b];
  return noun !== null && (name.kind === 'person' || standIns.has(noun));
}

const nounOf = ({ id }: Party): string | null => (id.startsWith('noun:') ? id.slice('noun:'.length) : null);
