/** Runs within a page of Firefox: generated pages, each read and held against what its ranges show. */
import fc from 'fast-check';
import { everythingIn } from '../../lib/page/article-elements.ts';
import { createDom } from '../../lib/page/dom.ts';
import { readText } from '../../lib/page/read-text.ts';
import { pageRendering } from '../../lib/page/rendering.ts';
import { generatedBody, generatedInTrees, showBody } from '../browser/page/pages.ts';

/** What a text leaves out of the page's, and white space, of which only a part has a node. */
const bare = (text: string): string =>
  text.replaceAll(/[\s\u00AD\u200B\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');

/** Half of the pages with shadow roots; of each five spans. `null`, or what was found first and does not hold. */
export function check(pages: number, seed: number): string | null {
  const page = fc.oneof(generatedBody, generatedInTrees);
  const places = fc.array(fc.tuple(fc.nat(5000), fc.nat(40)), { minLength: 5, maxLength: 5 });
  const run = fc.check(
    fc.property(page, places, (html, spans) => {
      const main = showBody(html);
      const dom = createDom(document);
      if (dom === null) return false;
      const { text, map } = readText(dom, everythingIn(dom, main), pageRendering(window, dom), () => false);
      return spans.every(([from, length]) => {
        const start = from % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const shown = (map.rangesOf({ start, end }) ?? []).map(String).join('');
        return bare(shown) === bare(text.slice(start, end)) && !text.includes('unseen');
      });
    }),
    { numRuns: pages, seed },
  );
  return run.failed ? JSON.stringify(run.counterexample) : null;
}
