/**
 * The quick look before anything is copied: could this page be an article?
 * At most 2 ms, so it counts paragraphs and asks no layout. Home pages, shops,
 * lists of results and editors have text, but no container full of it.
 */

import { findDenseContainer, paragraphsOfGate } from './dense-container.ts';
import type { Dom } from './dom.ts';
import type { Rendering } from './rendering.ts';

/** Characters of running text in one container. Three sentences of a wire report have about 400. */
export const leastCharacters = 400;
/** A page that calls itself an article is believed sooner, a home page later. */
const leastOfDeclared = 140;
const leastOfHomePage = 1500;

export function looksLikeArticle(document: Document, dom: Dom, rendering: Rendering): boolean {
  const declared = declaredKind(dom);
  if (declared === 'other') return false;
  const dense = findDenseContainer(dom, rendering, paragraphsOfGate);
  const characters = dense?.characters ?? 0;
  if (declared === 'article')
    return characters >= leastOfDeclared || longest(dom, 'article') >= leastCharacters;
  const path = pathOf(document);
  if (path !== null && listPath.test(path)) return false;
  return characters >= (path === '/' && leadsElsewhere(dom) ? leastOfHomePage : leastCharacters);
}

function longest(dom: Dom, tag: string): number {
  return Math.max(
    0,
    ...dom
      .descendants(dom.root, tag)
      .slice(0, 10)
      .map(element => dom.text(element).trim().length),
  );
}

/** A front page is made of links; a page that happens to stand at the root is not. */
const linksOfFrontPage = 40;
const leadsElsewhere = (dom: Dom): boolean => dom.descendants(dom.root, 'a').length >= linksOfFrontPage;

const listPath =
  /\/(?:search|suche|recherche|cart|checkout|login|signin|signup|account|tag|tags|category)(?:\/|$|\.)/i;

function pathOf(document: Document): string | null {
  const address = document.location?.href;
  if (typeof address !== 'string' || !/^https?:/.test(address)) return null;
  return new URL(address).pathname;
}

const otherTypes = /^(?:product|og:product|profile|video\.|music\.|book|business|restaurant)/i;
const otherItems =
  /"@type"\s*:\s*\[?\s*"(?:Product|ProductGroup|SearchResultsPage|CheckoutPage|ItemList|CollectionPage)"/;
const articleItems =
  /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|Report|\w*BlogPosting|ScholarlyArticle|TechArticle)"/;

function declaredKind(dom: Dom): 'article' | 'other' | null {
  const scripts = dom
    .descendants(dom.root, 'script')
    .filter(script => /ld\+json/i.test(dom.attribute(script, 'type') ?? ''));
  const items = scripts.map(dom.text).filter(text => text.length < 200_000);
  const type = dom.descendants(dom.root, 'meta').find(meta => dom.attribute(meta, 'property') === 'og:type');
  const stated = type === undefined ? '' : (dom.attribute(type, 'content') ?? '');
  const marksBody = dom.descendants(dom.root, '[itemprop~="articleBody"]').length > 0;
  if (stated === 'article' || marksBody || items.some(text => articleItems.test(text))) return 'article';
  if (otherTypes.test(stated) || items.some(text => otherItems.test(text))) return 'other';
  return null;
}
