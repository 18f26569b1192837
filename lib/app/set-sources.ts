/** The sources of a claim set, each with what is its own. Reads no word of them. */
import type { ClaimSet, ClaimSetClaim, ClaimSetEvent, ClaimSetSource } from '../claims/claim-set.ts';
import { fingerprintsOf } from '../claims/fingerprint.ts';
import type { Source } from '../claims/source.ts';

/** The set that saved pages are in. */
export const savedPagesId = 'saved-pages';

/** A source with the claims and the events of its set that are its own. */
export type SourceToRead = {
  readonly source: ClaimSetSource;
  /** In the order of the document. */
  readonly claims: readonly ClaimSetClaim[];
  readonly events: readonly ClaimSetEvent[];
};

/** The sources of a set, each with what is its own. */
export function sourcesOfSet(set: ClaimSet): readonly SourceToRead[] {
  const claims = Map.groupBy(set.claims, claim => claim.source);
  const events = new Map((set.events ?? []).map(event => [event.id, event]));
  return set.sources.map(source => {
    const own = claims.get(source.id) ?? [];
    const named = new Set(own.flatMap(({ event, partOf }) => [event ?? [], partOf ?? []].flat()));
    return { source, claims: own, events: [...named].flatMap(id => events.get(id) ?? []) };
  });
}

/** What a screen shows of a source, without what only the library needs. */
export const plainSource = ({ id, outlet, title, author, published, url, genre }: Source): Source => ({
  ...{ id, outlet, title, author, published, url, genre },
});

/** Of its own words where they are there, else those that came with it. */
export const fingerprintsOfSource = ({ text, fingerprints = [] }: ClaimSetSource): readonly string[] =>
  text === undefined ? fingerprints : fingerprintsOf([text]);
