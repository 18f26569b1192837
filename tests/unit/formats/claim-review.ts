/**
 * A feed of ClaimReviews as they are found, by a seeded generator: in every
 * item something is missing, doubled, or odd. Beside each what a reader of it
 * must come to.
 */
import { pick, type Random, seededRandom } from '../../bench/quality/random.ts';

type Json = Record<string, unknown>;

export type FeedItem = { readonly item: unknown; readonly path: string; readonly isReadable: boolean };

function review(number: number): Json {
  return {
    '@type': 'ClaimReview',
    url: `https://checks.example/${number}`,
    datePublished: '2026-02-01',
    author: { '@type': 'Organization', name: 'Harbour Checks' },
    claimReviewed: `The county bought ${number} ferries in 2019.`,
    itemReviewed: {
      '@type': 'Claim',
      datePublished: '2026-01-20',
      author: { '@type': 'Person', name: `Speaker ${number % 40}` },
      appearance: {
        '@type': 'OpinionNewsArticle',
        url: `https://coast.example/${number % 40}`,
        headline: 'A column',
      },
    },
    reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Mostly so' },
  };
}

type Change = readonly [isReadable: boolean, change: (item: Json, random: Random, number: number) => unknown];

const without =
  (...keys: readonly string[]) =>
  (item: Json): Json =>
    Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key)));

const claimOf = (item: Json): Json => item['itemReviewed'] as Json;

const changes: readonly Change[] = [
  [true, item => without('author')(item)],
  [true, item => without('itemReviewed')(item)],
  [true, item => without('reviewRating', 'url', 'datePublished')(item)],
  [true, item => ({ ...item, itemReviewed: [claimOf(item), claimOf(item)] })],
  [true, item => ({ ...item, author: [{ name: 'One' }, { name: 'Two' }, 'Three'] })],
  [true, item => ({ ...item, claimReviewed: [item['claimReviewed'], 'A second wording.'] })],
  [true, item => ({ ...item, claimReviewed: { '@value': item['claimReviewed'], '@language': 'en' } })],
  [true, item => ({ ...item, itemReviewed: { ...claimOf(item), datePublished: '2026-02-30' } })],
  [true, item => ({ ...item, itemReviewed: { ...claimOf(item), datePublished: 20260120 } })],
  [true, item => ({ ...item, itemReviewed: { ...claimOf(item), appearance: 'javascript:alert(1)' } })],
  [true, item => ({ ...item, itemReviewed: { ...claimOf(item), author: null, appearance: [] } })],
  [true, item => ({ ...item, '@type': ['Review', 'https://schema.org/ClaimReview'] })],
  [true, item => ({ ...item, '@type': 'schema:ClaimReview', extra: { deep: [1, [2, [3]]] } })],
  [true, item => ({ ...claimOf(item), text: item['claimReviewed'] })],
  [true, item => ({ ...item, claimReviewed: `  ${item['claimReviewed']}\n\u0000 ` })],
  [
    true,
    item => ({
      ...without('claimReviewed')(item),
      itemReviewed: { ...claimOf(item), text: item['claimReviewed'] },
    }),
  ],
  [false, item => ({ ...item, claimReviewed: '' })],
  [false, item => without('claimReviewed')(item)],
  [false, item => ({ ...item, claimReviewed: 7 })],
  [false, item => ({ ...item, claimReviewed: null, itemReviewed: null })],
  [false, item => ({ ...item, claimReviewed: `${item['claimReviewed']} ${'a'.repeat(2000)}` })],
  [false, item => ({ ...item, '@type': 'Recipe' })],
  [false, (_, random) => pick([7, 'text', null, true], random)],
];

/** A list of items, as feeds of reviews come. */
export function claimReviewFeed(count: number, seed = 3): readonly FeedItem[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const [isReadable, change] = changes[index % changes.length] ?? [true, (item: Json) => item];
    return { item: change(review(index), random, index), path: `/${index}`, isReadable };
  });
}
