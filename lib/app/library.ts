/**
 * The sources an article is held against, read and indexed. Plain JSON, so that
 * the bundled one is built once and shipped. What a reader keeps is larger and
 * stays in storage: see own-library.ts.
 */
import type { ClaimId, ClaimSet } from '../claims/claim-set.ts';
import { fingerprintsOf } from '../claims/fingerprint.ts';
import type { Source } from '../claims/source.ts';
import { buildClaimIndex, type ClaimIndex } from '../matching/claim-index.ts';
import { type StoryProfile, storyProfile } from '../matching/story.ts';
import type { Article } from './article.ts';
import { partsOf, type ReadClaim, readDocumentClaims, readPart } from './read-source.ts';
import { fingerprintsOfSource, plainSource, sourcesOfSet } from './set-sources.ts';

export type LibrarySource = {
  readonly source: Source;
  readonly fingerprints: readonly string[];
  readonly profile: StoryProfile;
};

export type LibraryClaim = ReadClaim & {
  /** Index into `sources`. */
  readonly source: number;
};

export type Library = {
  readonly sources: readonly LibrarySource[];
  readonly claims: readonly LibraryClaim[];
  readonly index: ClaimIndex;
};

export function buildLibrary(
  sets: readonly ClaimSet[],
  articles: readonly { readonly source: Source; readonly article: Article }[] = [],
): Library {
  const sources: LibrarySource[] = [];
  const claims: LibraryClaim[] = [];
  for (const toRead of sets.flatMap(sourcesOfSet)) {
    if (toRead.source.off === true) continue;
    const parts = Array.from({ length: partsOf(toRead) }, (_, part) => readPart(toRead, part));
    claims.push(...parts.flatMap(part => part.claims.map(claim => ({ ...claim, source: sources.length }))));
    sources.push({
      source: plainSource(toRead.source),
      fingerprints: fingerprintsOfSource(toRead.source),
      profile: parts[0]?.profile ?? {},
    });
  }
  for (const { source, article } of articles) {
    const read = readDocumentClaims(article.text, source.published);
    claims.push(
      ...read.claims.map(({ sentence, statement, paragraph }, index) => ({
        // The brand is minted here: an article's claim is known by its source and its place in it.
        id: `${source.id}#${index + 1}` as ClaimId,
        source: sources.length,
        ...{ text: sentence.text, verbatim: true, paragraph, event: null, offset: 0, statement },
      })),
    );
    sources.push({
      source,
      fingerprints: fingerprintsOf([article.text]),
      profile: storyProfile(read.all),
    });
  }
  return { sources, claims, index: buildClaimIndex(claims.map(claim => claim.statement)) };
}
