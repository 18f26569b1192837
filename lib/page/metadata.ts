/**
 * What a page says of its article: title, outlet, author, date, language. Asked
 * in order of how well it is kept: JSON-LD, OpenGraph, microdata, `<meta>`,
 * then what stands on the page. Each answer is checked; the first that passes counts.
 *
 * What a page does not say stays `null`: no outlet is guessed from a host name.
 */
import type { Article } from '../app/article.ts';
import { asAuthor, asLanguage, asName, asTitle } from './checked-words.ts';
import type { Dom } from './dom.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import { parseMachineDate, parseWrittenDate } from './published-date.ts';

export type Metadata = Pick<Article, 'title' | 'outlet' | 'author' | 'published' | 'language'> & {
  /** Elements that hold the headline, byline or date, and are therefore not text of the article. */
  readonly elements: ReadonlySet<Element>;
};

type Asked = readonly (string | null | undefined)[];

export function readMetadata(dom: Dom): Metadata {
  const page = readPageFacts(dom);
  const title = findTitle(page);
  const bylines = page.properties.get('author') ?? [];
  return {
    title,
    outlet: first(
      [
        page.jsonLd?.outlet,
        page.meta('og:site_name'),
        page.property('publisher'),
        page.meta('application-name'),
        page.meta('dc.publisher'),
      ],
      asName,
    ),
    author: first(
      [
        page.jsonLd?.author,
        page.meta('article:author'),
        page.property('author'),
        page.meta('author'),
        page.meta('dc.creator'),
        page.meta('parsely-author'),
        page.byline?.replace(dateInByline, ''),
      ],
      asAuthor,
    ),
    published: findDate(page),
    language: findLanguage(page, dom.attribute(dom.root, 'lang')),
    elements: new Set([...bylines, ...page.bylines, ...headlines(dom, title)]),
  };
}

const dateInByline =
  /[\s,|•·–—-]*(?:\b(?:published|updated|posted)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\d).*$/is;

function findTitle(page: PageFacts): string | null {
  const stated = [
    page.jsonLd?.headline,
    page.meta('og:title'),
    page.property('headline'),
    page.meta('dc.title'),
    page.meta('twitter:title'),
  ];
  // Titles for catalogues and the page's own are kept better than those for sharing, where none is shown.
  const unseen = [
    page.meta('dc:title'),
    page.meta('dc.title'),
    page.meta('title'),
    page.meta('parsely-title'),
  ];
  const shown = [...page.headings, page.documentTitle ?? ''].map(fold);
  const siteName = fold(page.meta('og:site_name') ?? '');
  // What the page does not show as a title may be a description or the site's name.
  const asShownTitle = (value: string): string | null => {
    const title = asTitle(value);
    const words = fold(title ?? '');
    return words !== siteName && shown.some(one => isWordedAs(words, one)) ? title : null;
  };
  const heading = page.headings.find(one => one !== '' && (page.documentTitle ?? '').includes(one));
  return (
    first(stated, asShownTitle) ??
    first(
      [heading, ...unseen, ...stated, withoutSiteName(page.documentTitle ?? ''), page.headings[0]],
      asTitle,
    )
  );
}

/** Share of a title's words that stand in the one that is shown: titles for sharing are worded a little otherwise. */
const leastShown = 0.75;

function isWordedAs(title: string, shown: string): boolean {
  const words = title.split(' ');
  const there = new Set(shown.split(' '));
  return shown.includes(title) || words.filter(word => there.has(word)).length >= words.length * leastShown;
}

/** "The quay – Harbour Daily": a site's name stands last, behind a sign; what is left has to be more than a word or two. */
function withoutSiteName(title: string): string {
  const sign = [...title.slice(0, longestTitle).matchAll(/\s[|–—·»:-]+\s/g)].at(-1);
  const rest = title.slice(0, sign?.index);
  return fold(rest).split(' ').length > 2 ? rest : title;
}

/** In characters; what is longer is no title. */
const longestTitle = 500;

/** `null` where the page says two things, as one that was translated does: then the text has to tell. */
function findLanguage(page: PageFacts, shown: string | null): string | null {
  const stated = first(
    [page.jsonLd?.language, page.meta('og:locale'), page.meta('content-language')],
    asLanguage,
  );
  const rendered = first([shown], asLanguage);
  const isOne = stated === null || rendered === null || primary(stated) === primary(rendered);
  return isOne ? (stated ?? rendered) : null;
}

const primary = (language: string): string => language.toLowerCase().replace(/-.*$/, '');

function findDate(page: PageFacts): string | null {
  const machine: Asked = [
    page.jsonLd?.published,
    page.meta('article:published_time'),
    page.meta('og:article:published_time'),
    page.property('datePublished'),
    ...[
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.date',
      'dcterms.created',
      'pubdate',
      'publishdate',
      'parsely-pub-date',
      'sailthru.date',
      'citation_publication_date',
    ].map(page.meta),
    ...page.times,
  ];
  return first(machine, parseMachineDate) ?? (page.byline === null ? null : parseWrittenDate(page.byline));
}

function headlines(dom: Dom, title: string | null): Element[] {
  const wanted = fold(title ?? '');
  if (wanted === '') return [];
  return ['h1', 'h2']
    .flatMap(tag => dom.descendants(dom.root, tag))
    .filter(heading => fold(dom.text(heading)) === wanted);
}

const fold = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

function first(asked: Asked, check: (value: string) => string | null): string | null {
  for (const value of asked) {
    const checked = value === null || value === undefined ? null : check(value);
    if (checked !== null) return checked;
  }
  return null;
}
