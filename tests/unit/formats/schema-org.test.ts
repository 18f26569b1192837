import { describe, expect, it } from 'vitest';
import { parseClaimSet } from '../../../lib/claims/parse-claim-set.ts';
import { readPack } from '../../../lib/formats/read-pack.ts';
import { writePack } from '../../../lib/formats/write-pack.ts';
import { claimReviewFeed } from './claim-review.ts';

const file = { name: 'reviews.jsonld', today: '2026-11-25' };

function read(json: unknown) {
  const pack = readPack(JSON.stringify(json), file);
  if (!pack.ok) throw new Error(JSON.stringify(pack.failure));
  return pack.value;
}

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/1',
  datePublished: '2026-02-01',
  author: { '@type': 'Organization', name: 'Harbour Checks' },
  claimReviewed: 'The county bought two ferries in 2019.',
  itemReviewed: {
    '@type': 'Claim',
    datePublished: '2026-01-20T08:00:00+01:00',
    author: { '@type': 'Person', name: 'Ines Karlberg' },
    appearance: {
      url: 'https://coast.example/a',
      headline: 'A column',
      publisher: { name: 'Coastline Gazette' },
    },
  },
  reviewRating: { ratingValue: 1 },
};

describe('a ClaimReview', () => {
  it('brings what was claimed, by whom, where and when, and no rating', () => {
    const [set] = read(review).sets;
    expect(set?.sources).toEqual([
      {
        id: expect.any(String),
        outlet: 'Coastline Gazette',
        title: 'A column',
        author: 'Ines Karlberg',
        published: '2026-01-20',
        url: 'https://coast.example/a',
        genre: null,
        publishedNote: 'Reviewed by Harbour Checks on 2026-02-01: https://checks.example/1',
      },
    ]);
    expect(set?.claims.map(({ text, verbatim }) => [text, verbatim])).toEqual([
      ['The county bought two ferries in 2019.', undefined],
    ]);
    expect(JSON.stringify(set)).not.toContain('atingValue');
  });

  it('is never put down to the one who reviewed it', () => {
    const { itemReviewed: _, ...bare } = review;
    const [source] = read(bare).sets[0]?.sources ?? [];
    expect(source?.outlet).toBeNull();
    expect(source?.url).toBeNull();
  });

  const shapes = {
    'a list': [review],
    'a graph': { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review] },
    'a data feed': {
      '@type': 'DataFeed',
      name: 'All',
      dataFeedElement: [{ '@type': 'DataFeedItem', item: review }],
    },
    'an item list': { '@type': 'ItemList', itemListElement: { '@type': 'ListItem', item: [review] } },
  };
  it.each(Object.entries(shapes))('is found in %s', (_, shape) => {
    expect(read(shape).sets[0]?.claims.map(({ text }) => text)).toEqual([review.claimReviewed]);
  });
});

describe('issue 4, 3: a feed of 5,000 items with something missing, doubled or odd in each', () => {
  const feed = claimReviewFeed(5000);
  const pack = read(feed.map(({ item }) => item));

  it('gives what can be read, as a sound claim set', () => {
    const readable = feed.filter(({ isReadable }) => isReadable);
    expect(pack.sets[0]?.claims).toHaveLength(readable.length);
    expect(parseClaimSet(JSON.stringify(pack.sets[0])).ok).toBe(true);
  });

  it('tells each refused item with its path and the reason', () => {
    const refused = feed.filter(({ isReadable }) => !isReadable).map(({ path }) => path);
    expect(pack.refused.map(({ path }) => path).toSorted()).toEqual(refused.toSorted());
    expect(pack.refused.filter(({ reason }) => !/^[A-Z].{10,}\.$/.test(reason))).toEqual([]);
  });
});

it('what is written for schema.org is read again: the same claims of the same documents', () => {
  const [set] = read([review, { ...review, claimReviewed: 'The ferry sank on 10 March 2026.' }]).sets;
  if (set === undefined) throw new Error('no set');
  const [again] = read(JSON.parse([...writePack([set], 'schema-org')].join(''))).sets;
  const plain = (of: typeof set) => of.claims.map(({ text }) => text);
  expect(again && plain(again)).toEqual(plain(set));
  expect(
    again?.sources.map(({ outlet, title, author, published, url }) => [
      outlet,
      title,
      author,
      published,
      url,
    ]),
  ).toEqual([['Coastline Gazette', 'A column', 'Ines Karlberg', '2026-01-20', 'https://coast.example/a']]);
});
