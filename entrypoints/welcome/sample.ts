/**
 * The sample article on the welcome page: its paragraphs from the file, and the
 * reader itself over them, as on any page.
 */
import sampleHtml from '../../assets/sample/sample-article.html?raw';
import cardStyles from '../../components/card.css?inline';
import type { Article } from '../../lib/app/article.ts';
import { callBackground } from '../../lib/messaging/client.ts';
import { everythingIn } from '../../lib/page/article-elements.ts';
import { createDom } from '../../lib/page/dom.ts';
import type { FoundArticle } from '../../lib/page/find-article.ts';
import { readMetadata } from '../../lib/page/metadata.ts';
import { readText } from '../../lib/page/read-text.ts';
import { createReader } from '../../lib/page/reader.ts';
import { pageRendering } from '../../lib/page/rendering.ts';
import { createClaimCard } from '../reader.content/claim-card.tsx';

export type Sample = { readonly article: Article; readonly paragraphs: readonly string[] };

/**
 * The sample's words, out of its file. The markup is parsed and never run; its
 * style is cut out first, since a parsed document is under this page's policy.
 */
export function loadSample(): Sample | null {
  const markup = sampleHtml.replace(/<style>.*?<\/style>/gs, '');
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const dom = createDom(parsed);
  if (dom === null) return null;
  const paragraphs = [...parsed.querySelectorAll('.body p')].map(paragraph => paragraph.textContent.trim());
  const { elements: _, ...metadata } = readMetadata(dom);
  return { article: { ...metadata, url: null, text: paragraphs.join('\n') }, paragraphs };
}

/** Reads the paragraphs in `container` against the library and draws over them. */
export function readSample(
  sample: Sample,
  container: HTMLElement,
  onFailed: () => void,
  signal: AbortSignal,
): void {
  const card = createClaimCard();
  const reader = createReader(
    {
      document,
      window,
      cardStyles,
      renderCard: card.render,
      unmountCard: card.unmount,
      announce: card.announce,
      find: () => findIn(container, sample.article),
      check: (article, part) => callBackground('checkArticle', { article, part }),
      report: () => {
        if (reader.session.state().state === 'failed') onFailed();
      },
      isGone: () => false,
      onGone: onFailed,
    },
    signal,
  );
  void reader.read();
}

function findIn(container: HTMLElement, article: Article): FoundArticle | null {
  const dom = createDom(document);
  if (dom === null) return null;
  const { text, map } = readText(dom, everythingIn(dom, container), pageRendering(window, dom), () => false);
  return { article: { ...article, url: null, text }, map };
}
