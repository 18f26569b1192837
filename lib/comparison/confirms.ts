/**
 * Which slots of a statement another one bears out. A source that says less than
 * the page ("the two spoke on 19 May") is no witness for what it leaves unsaid
 * ("for less than an hour"): on that it is silent.
 */
import { placesMeet, sharedParties } from '../matching/identity.ts';
import { intervalContains } from '../text/intervals.ts';
import { comparable } from './comparable-quantities.ts';
import { sharedQuote } from './kinds/quotation.ts';
import type { HappeningPair, Pair } from './pair.ts';
import type { DifferenceKind } from './verdict.ts';

export function confirmedSlots(pair: Pair): ReadonlySet<DifferenceKind> {
  const kinds = new Set<DifferenceKind>(pair.happenings.flatMap(slotsOfHappening));
  const numbers = pair.here.reading.quantities.some(here =>
    pair.there.reading.quantities.some(
      there => comparable(here, there) && (intervalContains(here, there) || intervalContains(there, here)),
    ),
  );
  if (numbers) kinds.add('quantity');
  if (sharedQuote(pair.here, pair.there) !== null) kinds.add('attribution').add('quotation');
  return kinds;
}

function slotsOfHappening({ here, there }: HappeningPair): DifferenceKind[] {
  const shared = sharedParties(here.parties, there.parties);
  const days =
    here.days !== null &&
    there.days !== null &&
    here.days.from <= there.days.to &&
    there.days.from <= here.days.to;
  return [
    ...(shared.length > 0 && shared.length === here.parties.length ? (['participants'] as const) : []),
    ...(days ? (['time'] as const) : []),
    ...(here.places.some(place => there.places.some(other => placesMeet(place, other)))
      ? (['place'] as const)
      : []),
    ...(here.frame.denied === there.frame.denied ? (['polarity'] as const) : []),
    ...(here.frame.certainty === there.frame.certainty ? (['certainty'] as const) : []),
  ];
}
