/**
 * What a page says of its article: title, outlet, author, date, language. Asked
 * in order of how well it is kept: JSON-LD, OpenGraph, microdata, `<meta>`,
 * then what stands on the page. Each answer is checked; the first that passes counts.
 *
 * What a page does not say stays `null`: no outlet is guessed from a host name.
 */
import type { Article } from '../app/article.ts';
import { type Dom, isElement } from './dom.ts';
import { articleFromJsonLd, type JsonLdArticle } from './json-ld.ts';
import { parseMachineDate, parseWrittenDate } from './published-date.ts';

export type Metadata = Pick<Article, 'title' | 'outlet' | 'author' | 'published' | 'language'> & {
  /** Elements that hold the headline, byline or date, and are therefore not text of the article. */
  readonly elements: ReadonlySet<Element>;
};

type Asked = readonly (string | null | undefined)[];

export function readMetadata(dom: Dom): Metadata {
  const page = readPage(dom);
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
    language: first(
      [
        page.jsonLd?.language,
        dom.attribute(dom.root, 'lang'),
        page.meta('og:locale'),
        page.meta('content-language'),
      ],
      asLanguage,
    ),
    elements: new Set([...bylines, ...page.bylines, ...headlines(dom, title)]),
  };
}

type Page = {
  readonly jsonLd: JsonLdArticle | null;
  meta(name: string): string | null;
  property(name: string): string | null;
  readonly properties: ReadonlyMap<string, readonly Element[]>;
  readonly bylines: readonly Element[];
  readonly byline: string | null;
  readonly documentTitle: string | null;
  readonly headings: readonly string[];
  readonly times: readonly string[];
};

function readPage(dom: Dom): Page {
  const metas = readMetas(dom);
  const properties = readProperties(dom);
  const text = (element: Element): string => dom.text(element).replace(/\s+/g, ' ').trim();
  const scripts = dom
    .descendants(dom.root, 'script')
    .filter(script => isJsonLd(dom, script))
    .map(dom.text);
  const documentTitle = dom.descendants(dom.root, 'title').map(text)[0] ?? null;
  const headings = dom.descendants(dom.root, 'h1').slice(0, 20).map(text);
  const bylines = findBylines(dom);
  return {
    jsonLd: articleFromJsonLd(scripts, [documentTitle ?? '', ...headings]),
    meta: name => metas.get(name) ?? null,
    property: name => propertyValue(dom, properties.get(name)?.[0]),
    properties,
    bylines,
    byline: bylines.map(text)[0] ?? null,
    documentTitle,
    headings,
    times: dom
      .descendants(dom.root, 'time')
      .slice(0, 20)
      .map(time => dom.attribute(time, 'datetime') ?? text(time)),
  };
}

const isJsonLd = (dom: Dom, script: Element): boolean =>
  /^application\/ld\+json/i.test(dom.attribute(script, 'type') ?? '');

/** By name, property or http-equiv, in lower case; of several the first that is not empty. */
function readMetas(dom: Dom): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of dom.descendants(dom.root, 'meta').slice(0, 300)) {
    const content = dom.attribute(meta, 'content')?.trim() ?? '';
    if (content === '') continue;
    for (const key of ['property', 'name', 'http-equiv', 'itemprop']) {
      for (const name of (dom.attribute(meta, key) ?? '').toLowerCase().split(/\s+/)) {
        if (name !== '' && !metas.has(name)) metas.set(name, content);
      }
    }
  }
  return metas;
}

const wantedProperties = ['author', 'datePublished', 'publisher', 'headline'];

/** Microdata outside of comments. */
function readProperties(dom: Dom): Map<string, Element[]> {
  const selector = wantedProperties.map(name => `[itemprop~="${name}"]`).join();
  const properties = new Map<string, Element[]>();
  for (const element of dom.descendants(dom.root, selector).slice(0, mostElementsAsked)) {
    if (isInComment(dom, element)) continue;
    for (const name of (dom.attribute(element, 'itemprop') ?? '').split(/\s+/)) {
      properties.set(name, [...(properties.get(name) ?? []), element]);
    }
  }
  return properties;
}

/** An article's own come first; what is behind these belongs to lists of other articles. */
const mostElementsAsked = 100;

function isInComment(dom: Dom, element: Element): boolean {
  for (let above = dom.parent(element); above !== null && isElement(above); above = dom.parent(above)) {
    const type = dom.attribute(above, 'itemtype');
    if (type !== null && /Comment|Review/.test(type)) return true;
    if (/\bcomments?\b/i.test(dom.attribute(above, 'class') ?? '')) return true;
  }
  return false;
}

function propertyValue(dom: Dom, element: Element | undefined): string | null {
  if (element === undefined) return null;
  const named = dom.descendants(element, '*').find(inner => dom.attribute(inner, 'itemprop') === 'name');
  return (
    dom.attribute(element, 'content') ??
    dom.attribute(element, 'datetime') ??
    (named === undefined ? null : (dom.attribute(named, 'content') ?? dom.text(named))) ??
    dom.text(element)
  );
}

const dateInByline =
  /[\s,|•·–—-]*(?:\b(?:published|updated|posted)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\d).*$/is;

const bylineClass =
  /(?:^|[\s_-])(?:byline|by-line|author-name|article-author|dateline|p-author)(?:$|[\s_-])/i;

/** Longer ones are paragraphs about the author. In characters, as in Readability. */
const longestByline = 100;

function findBylines(dom: Dom): Element[] {
  const body = dom.descendants(dom.root, 'body')[0] ?? dom.root;
  const isByline = (element: Element): boolean =>
    dom.attribute(element, 'rel') === 'author' || bylineClass.test(dom.attribute(element, 'class') ?? '');
  return dom
    .descendants(body, bylineSelector)
    .filter(isByline)
    .slice(0, mostElementsAsked)
    .filter(element => {
      const { length } = dom.text(element).trim();
      return length > 0 && length <= longestByline && !isInComment(dom, element);
    });
}

/** Wider than `bylineClass`, which decides. */
const bylineSelector = '[rel="author"], [class*="line" i], [class*="author" i]';

function findTitle(page: Page): string | null {
  const stated = [
    page.jsonLd?.headline,
    page.meta('og:title'),
    page.property('headline'),
    page.meta('dc.title'),
    page.meta('twitter:title'),
  ];
  const shown = [...page.headings, page.documentTitle ?? ''].map(fold);
  const siteName = fold(page.meta('og:site_name') ?? '');
  // What the page does not show as a title may be a description or the site's name.
  const isShown = (title: string): boolean =>
    shown.some(one => one.includes(fold(title)) && fold(title) !== siteName);
  const heading = page.headings.find(one => one !== '' && (page.documentTitle ?? '').includes(one));
  const asShownTitle = (value: string): string | null => {
    const title = asTitle(value);
    return title !== null && isShown(title) ? title : null;
  };
  return (
    first(stated, asShownTitle) ?? first([heading, ...stated, page.documentTitle, page.headings[0]], asTitle)
  );
}

function findDate(page: Page): string | null {
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

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** One line, without entities that were escaped twice; `null` if it is empty or longer than `most`. */
function asLine(value: string, most: number): string | null {
  const line = value
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,5}));/gi, (whole, decimal, hex, name) =>
      name === undefined
        ? String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10))
        : (entities[name] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' || line.length > most ? null : line;
}

const asTitle = (value: string): string | null => asLine(value, 500);
const asName = (value: string): string | null => (isAddress(value) ? null : asLine(value, 120));
const asAuthor = (value: string): string | null => asName(value.replace(/^\s*by\s+/i, ''));
const isAddress = (value: string): boolean =>
  /^\s*(?:https?:)?\/\//i.test(value) || value.trim().startsWith('@');

/** "en", "en-GB"; `en_GB` is mended. Names of languages ("English") are none. */
function asLanguage(value: string): string | null {
  const tag = value.trim().replace('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : null;
}
