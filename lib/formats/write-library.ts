/**
 * The reader's library as claim sets, in one canonical form: the same library
 * gives the same bytes, whatever way it came in. An entry a line, so that two
 * exports can be held side by side. Parts of text, to be written as they come.
 */
import type { ClaimSet, ClaimSetClaim, ClaimSetEvent, ClaimSetSource } from '../claims/claim-set.ts';
import type { KeptDecision } from './pack.ts';
import { libraryFormat, libraryVersion } from './read-library-file.ts';

/** Sets by id, decisions by claim and evidence. */
export function* writeLibrary(
  sets: readonly ClaimSet[],
  decisions: readonly KeptDecision[],
): Generator<string> {
  yield `{"format":${JSON.stringify(libraryFormat)},"version":${libraryVersion},"sets":[`;
  for (const [index, set] of sets.toSorted((a, b) => compare(a.id, b.id)).entries()) {
    yield index === 0 ? '\n' : ',\n';
    yield* writeSet(set);
  }
  yield '],"decisions":[';
  const keyOf = ({ claim, evidence, decision, at }: KeptDecision) =>
    JSON.stringify({ claim, evidence, decision, at });
  yield entries(decisions.map(keyOf).toSorted(compare));
  yield ']}\n';
}

/** A set in its canonical form, with a line end. */
export function* writeClaimSet(set: ClaimSet): Generator<string> {
  yield* writeSet(set);
  yield '\n';
}

/** Sources and events by id; claims by source, and within one in the order that they have. */
function* writeSet(set: ClaimSet): Generator<string> {
  const { format, id, title, language, updated } = set;
  const head = JSON.stringify({ format, version: 2, id, title, language, updated });
  const sources = set.sources.toSorted((a, b) => compare(a.id, b.id));
  yield `${head.slice(0, -1)},"sources":[${entries(sources.map(source => JSON.stringify(ordered(source))))}]`;
  const events = (set.events ?? []).toSorted((a, b) => compare(a.id, b.id));
  if (events.length > 0)
    yield `,"events":[${entries(events.map(event => JSON.stringify(orderedEvent(event))))}]`;
  yield ',"claims":[';
  const claims = Map.groupBy(set.claims, claim => claim.source);
  let isFirst = true;
  for (const { id: source } of sources) {
    const own = claims.get(source) ?? [];
    if (own.length > 0)
      yield (isFirst ? '' : ',') + entries(own.map(claim => JSON.stringify(orderedClaim(claim))));
    if (own.length > 0) isFirst = false;
  }
  yield ']}';
}

const entries = (lines: readonly string[]): string => lines.map(line => `\n${line}`).join(',');

/** By UTF-16 units: the same in every locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `JSON.stringify` leaves out what is absent; `off` is written only where it is so. */
const ordered = (source: ClaimSetSource) => ({
  id: source.id,
  outlet: source.outlet,
  title: source.title,
  author: source.author,
  published: source.published,
  url: source.url,
  genre: source.genre,
  publishedNote: source.publishedNote,
  // Of a text they are made again.
  fingerprints: source.text === undefined ? source.fingerprints : undefined,
  language: source.language,
  saved: source.saved && { at: source.saved.at, sha256: source.saved.sha256 },
  name: source.name,
  story: source.story,
  off: source.off || undefined,
  text: source.text,
});

const orderedEvent = ({ id, title, from, to }: ClaimSetEvent) => ({ id, title, from, to });

const orderedClaim = (claim: ClaimSetClaim) => ({
  id: claim.id,
  source: claim.source,
  text: claim.text,
  verbatim: claim.verbatim || undefined,
  quote: claim.quote && { speaker: claim.quote.speaker, text: claim.quote.text },
  event: claim.event,
  partOf: claim.partOf,
  planned: claim.planned || undefined,
  selector: claim.selector && { prefix: claim.selector.prefix, suffix: claim.selector.suffix },
  locator: claim.locator && { paragraph: claim.locator.paragraph },
});
