/** Another person, party, place or speaker of the same kind, whom no text around the pair names. */
import type { StatementPair } from '../../../../lib/app/compare-statements.ts';
import { pick, type Random } from '../random.ts';
import { type NamePools, partiesIn, personsIn, placesIn } from './names.ts';
import { holds, indexOfWords, replaceAt, type Swapper, wholeText } from './swap.ts';

const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

type Slot = { readonly name: string; readonly pool: readonly string[] };

/** Persons of the pair as the claim writes them, whom the evidence names too. */
function persons(pair: StatementPair, pools: NamePools): Slot[] {
  return [...new Set(personsIn(wholeText(pair)))].flatMap(person => {
    const surname = surnameOf(person);
    if (!holds(pair.evidence, surname)) return [];
    if (holds(pair.claim, person)) return [{ name: person, pool: pools.persons }];
    return holds(pair.claim, surname) ? [{ name: surname, pool: pools.persons.map(surnameOf) }] : [];
  });
}

const speech =
  '(?:said|says|told|added|announced|insisted|argued|warned|claimed|wrote|tweeted|explained|stated|replied|responded|asked|noted|tells|adds)';
const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "Bell … said", "said Bell," "according to Bell". In "said Bell is" she is spoken of. */
function speaks(text: string, name: string): boolean {
  const who = escaped(name);
  const before = `${who}[^.,;:“"]{0,30}\\b${speech}\\b`;
  const behind = `\\b(?:${speech}|according to) (?:[\\p{L}.]+ ){0,4}${who}(?=[,.;]|$| (?:in|on|at|to|of|as|during|after)\\b)`;
  return new RegExp(`${before}|${behind}`, 'u').test(text);
}

function swapName(
  kind: 'participant' | 'speaker' | 'place',
  pair: StatementPair,
  slot: Slot,
  random: Random,
  start = indexOfWords(pair.claim, slot.name),
) {
  const around = wholeText(pair);
  const to = pick(
    slot.pool.filter(other => other !== slot.name && !holds(around, surnameOf(other))),
    random,
  );
  if (to === null || start < 0) return null;
  return { kind, claim: replaceAt(pair.claim, start, slot.name, to), from: slot.name, to };
}

export const swapSpeaker: Swapper = (pair, pools, random) => {
  const slot = persons(pair, pools).find(
    one => speaks(pair.claim, one.name) && speaks(pair.evidence, surnameOf(one.name)),
  );
  return slot === undefined ? null : swapName('speaker', pair, slot, random);
};

export const swapParticipant: Swapper = (pair, pools, random) => {
  const person = persons(pair, pools).find(one => !speaks(pair.claim, one.name));
  const slot = person ?? parties(pair, pools)[0];
  return slot === undefined ? null : swapName('participant', pair, slot, random);
};

function parties(pair: StatementPair, pools: NamePools): Slot[] {
  const asPlaces = new Set(placesIn(pair.claim).map(one => one.name));
  return partiesIn(pair.claim)
    .filter(one => !asPlaces.has(one.name) && holds(pair.evidence, one.name))
    .map(one => ({ name: one.name, pool: pools[one.kind] }));
}

export const swapPlace: Swapper = (pair, pools, random) => {
  const found = placesIn(pair.claim).find(one => holds(pair.evidence, one.name));
  if (found === undefined) return null;
  return swapName('place', pair, { name: found.name, pool: pools[found.kind] }, random, found.start);
};
