/**
 * Every folder of tests/pages is a test: what the browser finds on `source.html`
 * is what `expected.json` says. How to add one: CONTRIBUTING.md, “Add a page test”.
 */
import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../lib/page/find-article.ts';
import { type ExpectedPage, expectPage } from '../../pages/expected-page.ts';

const sources = import.meta.glob<string>('../../pages/*/source.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<ExpectedPage>('../../pages/*/expected.json', {
  import: 'default',
  eager: true,
});

/** Shows the page in a frame of its own, as wide as a window. */
function show(html: string): Document {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1200px; height: 800px';
  document.body.replaceChildren(frame);
  const page = frame.contentDocument;
  if (page === null) throw new Error('The frame has no document');
  page.open();
  page.write('<!doctype html>');
  page.close();
  // Unlike `write` it attaches shadow roots that are written out.
  page.documentElement.setHTMLUnsafe(html.replace(/^\s*<!doctype html>/i, ''));
  return page;
}

describe('the page in the folder', () => {
  test.each(Object.entries(sources))('%s is found as expected', (path, html) => {
    const expected = expectations[path.replace('source.html', 'expected.json')];
    if (expected === undefined)
      throw new Error(`${path} has no expected.json beside it. CONTRIBUTING.md says what stands in one.`);
    const page = show(html);
    const before = page.documentElement.outerHTML;
    const found = findArticle(page);
    expectPage(found?.article ?? null, expected);
    for (const block of found?.article.text.split('\n') ?? []) {
      const start = found?.article.text.indexOf(block) ?? 0;
      const ranges = found?.map.rangesOf({ start, end: start + block.length }) ?? [];
      const shown = ranges.map(String).join('').replaceAll('\u00AD', '');
      expect(shown.replaceAll(/\s+/g, '')).toBe(block.replaceAll(/\s+/g, ''));
    }
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
