/** Where: two happenings that pass the gate without their places, and are put in places of which neither holds the other. */
import { placesMeet } from '../../matching/identity.ts';
import { type Finding, gatedFinding, type Pair, passGate } from '../pair.ts';

export function comparePlaces(pair: Pair): Finding[] {
  return pair.happenings.flatMap(happenings => {
    const { here, there } = happenings;
    if (
      here.placesNearness !== 'own' ||
      there.placesNearness !== 'own' ||
      here.frame.certainty !== there.frame.certainty
    )
      return [];
    const ours = here.places[0];
    const theirs = there.places[0];
    if (!ours || !theirs || here.places.some(place => there.places.some(other => placesMeet(place, other))))
      return [];
    const gate = passGate(pair, happenings, 'place');
    if (gate === null) return [];
    const spans = (side: 'here' | 'there') =>
      happenings[side].frame.places
        .flatMap(index => pair[side].reading.names[index] ?? [])
        .map(({ start, end }) => ({ start, end }));
    // Only places of one rank exclude each other: two cities, two countries.
    const rank = (within: readonly string[]) => (within.length === 0 ? 0 : 1);
    const excludes = rank(ours.within) === rank(theirs.within) && here.frame.denied === there.frame.denied;
    if (!excludes) return [];
    return [
      gatedFinding(
        'place',
        { text: ours.text, spans: spans('here') },
        { text: theirs.text, spans: spans('there') },
        gate,
      ),
    ];
  });
}
