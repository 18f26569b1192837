/** Whether two ids of parties or places stand for one: spelling, bare surname, place within place. */
import type { Party } from '../reading/reading.ts';
import { isOnePerson } from '../text/name-identity.ts';
import type { PlaceChain } from './statement.ts';

/** `person:putin` and `person:vladimir-putin` are one; `person:ivan-putin` and `person:vladimir-putin` are not. */
export function idsOne(a: string, b: string): boolean {
  if (a === b) return true;
  const [kindA, nameA = ''] = split(a);
  const [kindB, nameB = ''] = split(b);
  if (!canBePerson(kindA) || !canBePerson(kindB)) return false;
  const partsA = nameA.split('-');
  const partsB = nameB.split('-');
  if (partsA.at(-1) !== partsB.at(-1)) return false;
  return partsA.length === 1 || partsB.length === 1 || isOnePerson(partsA, partsB);
}

/**
 * Whether two ids end in one family name, a "Jr." or a numeral aside: "Arne Lund Jr." and "Arne P. Lund" may
 * be two men, but no text says so by leaving it out.
 */
export const shareFamilyName = (a: string, b: string): boolean => familyNameOf(a) === familyNameOf(b);

const familyNameOf = (id: string): string =>
  split(id)[1]
    .replace(/-(?:jr|sr|ii|iii)$/, '')
    .split('-')
    .at(-1) ?? '';

const split = (id: string): [string, string] => {
  const at = id.indexOf(':');
  return [id.slice(0, at), id.slice(at + 1)];
};

const canBePerson = (kind: string): boolean => kind === 'person' || kind === 'other';

export const sameParty = (a: Party, b: Party): boolean => idsOne(a.id, b.id);

export const sharedParties = (here: readonly Party[], there: readonly Party[]): Party[] =>
  here.filter(party => there.some(other => sameParty(party, other)));

/** One place, or one inside the other. */
export const placesMeet = (a: PlaceChain, b: PlaceChain): boolean =>
  a.id === b.id || a.within.includes(b.id) || b.within.includes(a.id);
