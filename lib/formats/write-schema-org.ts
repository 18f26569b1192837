/**
 * schema.org: a DataFeed of Claims, each with the document it appears in. No
 * ClaimReview is made, since a review rates a claim and nothing here does.
 */
import type { ClaimSet, ClaimSetSource } from '../claims/claim-set.ts';

export function writeSchemaOrg(sets: readonly ClaimSet[]): string {
  const [first] = sets;
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: first?.title ?? 'Second Source',
    inLanguage: first?.language,
    dateModified: sets
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1),
    dataFeedElement: sets.flatMap(({ sources, claims }) => {
      const byId = new Map(sources.map(source => [source.id, source]));
      return claims.map(claim => ({
        '@type': 'DataFeedItem',
        item: { '@type': 'Claim', text: claim.text, appearance: appearanceOf(byId.get(claim.source)) },
      }));
    }),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const appearanceOf = (source: ClaimSetSource | undefined) =>
  source && {
    '@type': 'CreativeWork',
    headline: source.title ?? undefined,
    url: source.url ?? undefined,
    datePublished: source.published ?? undefined,
    author: source.author === null ? undefined : { '@type': 'Person', name: source.author },
    publisher: source.outlet === null ? undefined : { '@type': 'Organization', name: source.outlet },
  };
