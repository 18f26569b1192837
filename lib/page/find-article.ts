/**
 * From a document to an article: its text with the way back to the page, and
 * what the page says of it. The same for a live page and for a file.
 *
 * Changes nothing in the document. Knows nothing of claims.
 */
import type { Article } from '../app/article.ts';
import { type ArticleElements, everythingIn, findArticleElements } from './article-elements.ts';
import { type Dense, findDenseInSteps, findInnerContainer } from './dense-container.ts';
import { createDom, type Dom } from './dom.ts';
import { leastCharacters as leastOfArticle, looksLikeArticle } from './gate.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { findDateAtTop } from './published-date.ts';
import { readTextInSteps } from './read-text.ts';
import { markupRendering, pageRendering, type Rendering } from './rendering.ts';
import { toEnd } from './slices.ts';
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
  return toEnd(findInSteps(document, options));
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
  let metadata: Metadata | null = null;
  let dense: Dense | null | undefined;
  const densest = function* (): Generator<void, Dense | null> {
    if (dense === undefined) dense = yield* findDenseInSteps(dom, rendering, Number.POSITIVE_INFINITY);
    return dense;
  };
  const ways: readonly (() => Generator<void, ArticleElements | null>)[] = isOutside
    ? [
        () => findArticleElements(document, dom, rendering, densest),
        function* () {
          return contentOf(dom, yield* densest());
        },
        function* () {
          yield;
          return body(dom, anyway);
        },
      ]
    : // In a shadow root or a frame, on a page that has none in its own tree.
      [
        function* () {
          yield;
          return contentOf(dom, findInnerContainer(dom, rendering, leastOfArticle));
        },
      ];
  for (const way of ways) {
    const elements = yield* way();
    if (elements === null) continue;
    yield;
    // Not of a page that is no article: most are none.
    metadata ??= readMetadata(dom);
    const { elements: besides } = metadata;
    yield;
    const found = yield* readTextInSteps(dom, elements, rendering, element => besides.has(element));
    if (found.text.length >= leastCharacters || (anyway && found.text.length > 0)) {
      return { article: asArticle(document, metadata, found.text), map: found.map };
    }
  }
  return null;
}

const contentOf = (dom: Dom, dense: Dense | null): ArticleElements | null =>
  dense === null ? null : everythingIn(dom, dense.container);

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
