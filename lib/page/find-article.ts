/**
 * From a document to an article: its text with the way back to the page, and
 * what the page says of it. The same for a live page and for a file.
 *
 * Changes nothing in the document. Knows nothing of claims.
 */
import type { Article } from '../app/article.ts';
import { type ArticleElements, everythingIn, findArticleElements } from './article-elements.ts';
import { findDenseContainer, findInnerContainer } from './dense-container.ts';
import { createDom, type Dom } from './dom.ts';
import { leastCharacters as leastOfArticle, looksLikeArticle } from './gate.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { findDateAtTop } from './published-date.ts';
import { readText } from './read-text.ts';
import { markupRendering, pageRendering, type Rendering } from './rendering.ts';
import type { TextMap } from './text-map.ts';

export type FoundArticle = { readonly article: Article; readonly map: TextMap };

export type FindOptions = {
  /** Reads a page that does not look like an article: whatever running text it has. */
  readonly anyway?: boolean;
  /** What can be seen. Default: the page's layout where it has one, else its markup. */
  readonly rendering?: (dom: Dom) => Rendering;
};

/** Less is a caption or a notice, and no article. In characters. */
const leastCharacters = 80;

/** `null` where no article is found. Readability's share is about 8 ms for a usual page, the rest 3 ms for 1,000 words. */
export function findArticle(document: Document, options: FindOptions = {}): FoundArticle | null {
  const steps = findInSteps(document, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps, between which the page may go first. */
export function* findInSteps(
  document: Document,
  options: FindOptions = {},
): Generator<void, FoundArticle | null> {
  const dom = createDom(document);
  // The whole of it is what somebody types.
  if (dom === null || document.designMode === 'on') return null;
  const rendering = (options.rendering ?? defaultRendering(document))(dom);
  const anyway = options.anyway === true;
  const isOutside = anyway || looksLikeArticle(document, dom, rendering);
  yield;
  const metadata = readMetadata(dom);
  const best = isOutside ? yield* findArticleElements(document, dom, rendering) : inside(dom, rendering);
  const others = isOutside ? [() => densest(dom, rendering), () => body(dom, anyway)] : [];
  for (const way of [() => best, ...others]) {
    const elements = way();
    if (elements === null) continue;
    yield;
    const found = readText(dom, elements, rendering, element => metadata.elements.has(element));
    if (found.text.length >= leastCharacters || (anyway && found.text.length > 0)) {
      return { article: asArticle(document, metadata, found.text), map: found.map };
    }
  }
  return null;
}

/** An article in a shadow root or a frame, on a page that has none in its own tree. */
function inside(dom: Dom, rendering: Rendering): ArticleElements | null {
  const dense = findInnerContainer(dom, rendering, leastOfArticle);
  return dense === null ? null : everythingIn(dom, dense.container);
}

function densest(dom: Dom, rendering: Rendering): ArticleElements | null {
  const dense = findDenseContainer(dom, rendering, Number.POSITIVE_INFINITY);
  return dense === null ? null : everythingIn(dom, dense.container);
}

/** All that the page has, where its reader wants it read. */
function body(dom: Dom, anyway: boolean): ArticleElements | null {
  const [element] = anyway ? dom.descendants(dom.root, 'body') : [];
  return element === undefined ? null : everythingIn(dom, element);
}

/** linkedom lends a file its own global scope as window, so a layout is known by `checkVisibility`. */
function defaultRendering(document: Document): (dom: Dom) => Rendering {
  const window = document.defaultView;
  return dom =>
    window !== null && typeof dom.root.checkVisibility === 'function'
      ? pageRendering(window, dom)
      : markupRendering(dom);
}

function asArticle(document: Document, { elements: _, ...metadata }: Metadata, text: string): Article {
  const published = metadata.published ?? findDateAtTop(text);
  return { ...metadata, published, url: addressOf(document), text };
}

/** Without the fragment, which names a place in the page; `null` for a file. */
function addressOf(document: Document): string | null {
  const address = document.location?.href;
  return typeof address === 'string' && /^https?:/.test(address) ? address.replace(/#.*$/s, '') : null;
}
