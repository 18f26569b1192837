/** What is measured within a page, as the built reader runs it there. Bundled by `bundle.ts`; `bench` is its global. */
import Mark from 'mark.js';
import { everythingIn } from '../../../lib/page/article-elements.ts';
import { createDom } from '../../../lib/page/dom.ts';
import { type FoundArticle, findInSteps } from '../../../lib/page/find-article.ts';
import { looksLikeArticle } from '../../../lib/page/gate.ts';
import { createHighlights } from '../../../lib/page/highlights.ts';
import { readText } from '../../../lib/page/read-text.ts';
import { pageRendering } from '../../../lib/page/rendering.ts';
import { runInSlices } from '../../../lib/page/slices.ts';
import type { TextMap } from '../../../lib/page/text-map.ts';
import type { Span } from '../../../lib/text/span.ts';

export type Drawing = {
  readonly name: 'highlights' | 'mark.js' | 'wrapping in <mark>';
  /** From the spans to a page whose layout is done. */
  readonly ms: number;
  readonly mutations: number;
};

type Read = { readonly article: Element; readonly map: TextMap; readonly spans: readonly Span[] };

/** Shows the article anew, reads it, and takes every nth sentence, so that there are about `count`. */
function prepare(html: string, count: number): Read {
  document.body.innerHTML = html;
  const article = document.querySelector('article');
  const dom = createDom(document);
  if (article === null || dom === null) throw new Error('The page has no article');
  const { text, map } = readText(dom, everythingIn(dom, article), pageRendering(window, dom), () => false);
  const sentences = [...text.matchAll(/[^.\n]+\./g)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const every = Math.max(1, Math.floor(sentences.length / count));
  const spans = sentences.filter((_, index) => index % every === 0).slice(0, count);
  void document.body.offsetHeight;
  return { article, map, spans };
}

const rangesOf = ({ map, spans }: Read): Range[] => spans.flatMap(span => map.rangesOf(span) ?? []);

const ways: { readonly [Name in Drawing['name']]: (read: Read, signal: AbortSignal) => void } = {
  highlights({ map, spans }, signal) {
    const highlights = createHighlights(CSS.highlights, signal);
    spans.forEach((span, index) => {
      highlights.put(String(index), { kind: 'conflicts', ranges: map.rangesOf(span) ?? [] });
    });
  },
  'mark.js'(read) {
    // It counts characters over all text nodes of its context.
    const starts = new Map<Node, number>();
    const walker = document.createTreeWalker(read.article, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      starts.set(node, length);
      length += node.textContent?.length ?? 0;
    }
    const ranges = rangesOf(read).map(range => ({
      start: (starts.get(range.startContainer) ?? 0) + range.startOffset,
      length: range.endOffset - range.startOffset,
    }));
    new Mark(read.article).markRanges(ranges);
  },
  'wrapping in <mark>'(read) {
    for (const range of rangesOf(read).toReversed()) range.surroundContents(document.createElement('mark'));
  },
};

/** Each way once, in turn, on the same article and the same spans. */
export function draw(html: string, count: number): Drawing[] {
  return Object.entries(ways).map(([name, way]) => {
    const read = prepare(html, count);
    const lifetime = new AbortController();
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
    const start = performance.now();
    way(read, lifetime.signal);
    void document.body.offsetHeight;
    const ms = performance.now() - start;
    const mutations = observer.takeRecords().length;
    lifetime.abort();
    return { name: name as Drawing['name'], ms, mutations };
  });
}

/** Milliseconds that the quick look takes on the page as it stands, and what it says. */
export function gate(): { readonly ms: number; readonly isArticle: boolean } {
  const dom = createDom(document);
  if (dom === null) throw new Error('The page has no root element');
  const rendering = pageRendering(window, dom);
  const start = performance.now();
  const isArticle = looksLikeArticle(document, dom, rendering);
  return { ms: performance.now() - start, isArticle };
}

export type ThreadShare = {
  /** Finding the article and reading its text, in all steps together. */
  readonly findMs: number;
  /** The page may go first between two. */
  readonly longestStepMs: number;
  /** Drawing the ranges, in all slices together. */
  readonly drawMs: number;
  readonly longestSliceMs: number;
  readonly words: number;
};

/** The page's thread's share in reading the page as it stands, with a claim on every fourth sentence. */
export async function read(): Promise<ThreadShare> {
  const steps = findInSteps(document);
  const stepMs: number[] = [];
  let found: FoundArticle | null | undefined;
  while (found === undefined) {
    const start = performance.now();
    const step = steps.next();
    stepMs.push(performance.now() - start);
    if (step.done === true) found = step.value;
  }
  if (found === null) throw new Error('No article was found');
  const { map } = found;
  const { text } = found.article;
  const spans = [...text.matchAll(/[^.\n]+\./g)]
    .filter((_, index) => index % 4 === 0)
    .map(one => ({ start: one.index, end: one.index + one[0].length }));
  const lifetime = new AbortController();
  const highlights = createHighlights(CSS.highlights, lifetime.signal);
  const slices: number[] = [];
  let begun = performance.now();
  let last = begun;
  await runInSlices(
    spans,
    span => {
      // After a pause of the slices' own the clock begins anew.
      const now = performance.now();
      if (now - last > 0.5 && now - begun > 8) {
        slices.push(last - begun);
        begun = now;
      }
      highlights.put(String(span.start), { kind: 'conflicts', ranges: map.rangesOf(span) ?? [] });
      last = performance.now();
    },
    lifetime.signal,
  );
  slices.push(last - begun);
  lifetime.abort();
  return {
    findMs: stepMs.reduce((sum, ms) => sum + ms, 0),
    longestStepMs: Math.max(...stepMs),
    drawMs: slices.reduce((sum, ms) => sum + ms, 0),
    longestSliceMs: Math.max(...slices),
    words: text.split(/\s+/).length,
  };
}
