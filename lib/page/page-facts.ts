/**
 * Gathers what a page says of itself, wherever it says it, as it is written.
 * Which of it is believed is decided in `metadata.ts`.
 */
import { type Dom, isElement } from './dom.ts';
import { articleFromJsonLd, type JsonLdArticle } from './json-ld.ts';

export type PageFacts = {
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

export function readPageFacts(dom: Dom): PageFacts {
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
