import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../lib/page/find-article.ts';
import { articlePage, paragraphs } from './page.ts';

const whole = paragraphs.map(text => `<p>${text}</p>`).join('');
const read = (head: string, before = '') =>
  findArticle(articlePage(head, `<article>${before}${whole}</article>`))?.article;
const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const article = {
  '@type': 'NewsArticle',
  headline: 'Eastern quay to close',
  datePublished: '2025-05-24T10:00:00Z',
  author: [{ '@type': 'Person', name: 'Ines Karlberg' }, { name: 'Tom Ek' }],
  publisher: { '@type': 'Organization', name: 'Harbour Daily' },
  inLanguage: 'en-GB',
};

describe('JSON-LD', () => {
  const expected = {
    title: 'Eastern quay to close',
    outlet: 'Harbour Daily',
    author: 'Ines Karlberg, Tom Ek',
    published: '2025-05-24',
    language: 'en-GB',
    url: null,
  };

  test('is read', () => expect(read(jsonLd(article))).toMatchObject(expected));

  test('is read from a graph with references', () => {
    const publisher = { '@type': 'Organization', '@id': '#us', name: 'Harbour Daily' };
    const graph = { '@graph': [publisher, { ...article, publisher: { '@id': '#us' } }] };
    expect(read(jsonLd(graph))).toMatchObject(expected);
  });

  test('of the article that the page shows goes before that of another', () => {
    const other = { ...article, headline: 'Another story', datePublished: '2020-01-01' };
    expect(read(`<title>Eastern quay to close</title>${jsonLd([other, article])}`)).toMatchObject(expected);
  });

  test('goes before OpenGraph, and OpenGraph before meta', () => {
    const graph =
      '<meta property="og:site_name" content="The Graph"><meta property="article:published_time" content="2025-05-01">';
    const meta = '<meta name="date" content="2025-04-01">';
    expect(read(jsonLd(article) + graph + meta)).toMatchObject(expected);
    expect(read(graph + meta)).toMatchObject({ outlet: 'The Graph', published: '2025-05-01' });
    expect(read(meta)).toMatchObject({ outlet: null, published: '2025-04-01' });
  });

  test.each([
    '{"@type": "NewsArticle", ',
    '[]',
    'null',
    '"NewsArticle"',
    '{"@type": 7}',
    '{"@graph": {"@graph": null}}',
  ])('%s says nothing and breaks nothing', broken =>
    expect(read(`<script type="application/ld+json">${broken}</script>`)?.published).toBeNull(),
  );

  test('of the wrong shape is not believed', () => {
    const broken = {
      '@type': 'Article',
      headline: { a: 1 },
      datePublished: 20250524,
      author: 7,
      publisher: [[]],
      inLanguage: 'English',
    };
    expect(read(jsonLd(broken))).toMatchObject({
      title: null,
      published: null,
      author: null,
      outlet: null,
      language: 'en',
    });
  });
});

describe('what stands on the page', () => {
  test('microdata is read, but not that of comments', () => {
    const comment =
      '<div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">A reader</b></div>';
    const author = '<span itemprop="author"><span itemprop="name">Ines Karlberg</span></span>';
    expect(read('', comment + author)?.author).toBe('Ines Karlberg');
  });

  test('a time element gives the date', () => {
    expect(read('', '<time datetime="2025-05-24">last Saturday</time>')?.published).toBe('2025-05-24');
  });

  test('a byline gives author and date', () => {
    expect(read('', '<p class="byline">By Ines Karlberg, 24 May 2025</p>')).toMatchObject({
      author: 'Ines Karlberg',
      published: '2025-05-24',
    });
  });

  test('no outlet is guessed, and an address is no author', () => {
    expect(read('<meta property="article:author" content="https://social.example/ines">')).toMatchObject({
      outlet: null,
      author: null,
    });
  });

  test('a description in place of a headline gives way to the title that is shown', () => {
    const described = { ...article, headline: 'a wall for boats' };
    expect(read(`<title>Quay - Wiki</title>${jsonLd(described)}`, '<h1>Quay</h1>')?.title).toBe('Quay');
  });

  test('entities that were escaped twice are undone', () => {
    expect(read('<meta property="og:title" content="Quay &amp;amp; harbour &amp;#8217;25">')?.title).toBe(
      'Quay & harbour ’25',
    );
  });

  test('a headline for sharing that is worded a little otherwise is still the page’s', () => {
    const shared =
      '<meta property="og:title" content="Eastern quay closes for eleven weeks – what it means">';
    const heading = '<h1>Eastern quay closes for eleven weeks: what that means</h1>';
    expect(read(shared, heading)?.title).toBe('Eastern quay closes for eleven weeks – what it means');
  });

  test('a site’s name behind a title that nothing else states is left off, and a short title is left whole', () => {
    expect(read('<title>Eastern quay to close – Harbour Daily</title>')?.title).toBe('Eastern quay to close');
    expect(read('<title>Quay – Harbour Daily</title>')?.title).toBe('Quay – Harbour Daily');
  });

  test('of titles that the page does not show, one for catalogues goes before one for sharing', () => {
    const titles =
      '<meta property="og:title" content="You will not believe this quay"><meta name="DC.title" content="Closure">';
    expect(read(`<title>Harbour Daily</title>${titles}`)?.title).toBe('Closure');
  });

  test('a page that says two languages, as one that was translated does, leaves it to its text', () => {
    const stated = jsonLd({ ...article, inLanguage: 'de-DE' });
    expect(read(stated)?.language).toBeNull();
    expect(read(jsonLd({ ...article, inLanguage: 'en-US' }))?.language).toBe('en-US');
  });
});
