/**
 * The promise that every highlight rests on: a range shows exactly the words
 * of its span. Held on generated pages, against the browser's own rendering.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everythingIn } from '../../../lib/page/article-elements.ts';
import { createDom } from '../../../lib/page/dom.ts';
import { type Reading, readText } from '../../../lib/page/read-text.ts';
import { pageRendering } from '../../../lib/page/rendering.ts';
import { generatedBody, generatedInTrees, showBody } from './pages.ts';

function readElement(element: HTMLElement): Reading {
  const dom = createDom(document);
  if (dom === null) throw new Error('The test page has no root element');
  return readText(dom, everythingIn(dom, element), pageRendering(window, dom), () => false);
}

const readBody = (html: string): Reading => readElement(showBody(html));

const leftOut = /[\u00AD\u200B\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** What remains when rendering is allowed to differ in spaces and in what cannot be seen. */
const bare = (text: string): string => text.replaceAll(leftOut, '').replaceAll(/\s+/g, '');
const shownBy = (ranges: readonly Range[] | null): string => (ranges ?? []).map(String).join('');

/** Four stretches of any text. */
const stretches = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 4, maxLength: 4 });

function expectExactRanges({ text, map }: Reading, pairs: readonly (readonly [number, number])[]): void {
  for (const [from, length] of pairs) {
    const start = from % (text.length + 1);
    const end = Math.min(text.length, start + (length % 40));
    const ranges = map.rangesOf({ start, end });
    expect(bare(shownBy(ranges))).toBe(bare(text.slice(start, end)));
    const first = ranges?.[0];
    const last = ranges?.at(-1);
    if (first === undefined || last === undefined) continue;
    // A space that a line break left has no node, so a span may begin or end one unit further in.
    const back = map.offsetOf(first.startContainer, first.startOffset) ?? -1;
    const there = map.offsetOf(last.endContainer, last.endOffset) ?? -1;
    expect(text.slice(start, back).trim()).toBe('');
    expect(text.slice(there, end).trim()).toBe('');
  }
}

describe('line 25: on 10,000 generated pages every range shows the words of its span, and leads back to it', () => {
  test('on 6,000 of bidi, zero-width and combining characters, lists and tables', () => {
    fc.assert(
      fc.property(generatedBody, stretches, (html, pairs) => expectExactRanges(readBody(html), pairs)),
      { numRuns: 6000, seed: 25 },
    );
  });

  test('on 3,000 with shadow roots, slots and hosts within hosts', () => {
    fc.assert(
      fc.property(generatedInTrees, stretches, (html, pairs) => expectExactRanges(readBody(html), pairs)),
      { numRuns: 3000, seed: 25 },
    );
  });

  test('on 1,000 within a frame', () => {
    const frame = document.createElement('iframe');
    fc.assert(
      fc.property(generatedInTrees, stretches, (html, pairs) => {
        if (!frame.isConnected) document.body.replaceChildren(frame);
        const body = frame.contentDocument?.body;
        if (body === undefined) throw new Error('The frame has no body');
        body.setHTMLUnsafe(html);
        expectExactRanges(readElement(body), pairs);
      }),
      { numRuns: 1000, seed: 25 },
    );
  });
});

describe('on generated pages', () => {
  test('the text is what the browser renders, without what is never read', () => {
    fc.assert(
      fc.property(generatedBody, html => {
        const main = showBody(html);
        const { text } = readElement(main);
        expect(text).not.toContain('unseen');
        for (const unseen of main.querySelectorAll('aside, textarea, input, [contenteditable], [role]'))
          unseen.remove();
        // biome-ignore lint/performance/useDomNodeTextContent: the oracle is what is rendered
        expect(bare(text)).toBe(bare(main.innerText));
      }),
      { numRuns: 500 },
    );
  });

  test('blocks are trimmed, hold one space between words at most, and none is empty', () => {
    fc.assert(
      fc.property(generatedBody, html => {
        const { text } = readBody(html);
        expect(text).not.toMatch(/[\t\r\f]| {2}|^[ \n]|[ \n]$|\n[ \n]| \n/);
      }),
      { numRuns: 500 },
    );
  });

  test('reading leaves the page as it was, byte for byte', () => {
    fc.assert(
      fc.property(generatedBody, html => {
        const main = showBody(html);
        const before = document.documentElement.outerHTML;
        const { text, map } = readElement(main);
        map.rangesOf({ start: 0, end: text.length });
        expect(document.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: 200 },
    );
  });
});

describe('words of inline markup', () => {
  test.each([
    ['that runs through a word', '<p>the ha<b>rbo</b>ur</p>', 'the harbour'],
    [
      'that stands as a block by its style',
      '<div><span style="display: block">One</span><span style="display: block">Two</span></div>',
      'One\nTwo',
    ],
    [
      'that leaves its box to what is in it',
      '<p>The <span style="display: contents">quay</span></p>',
      'The quay',
    ],
    ['of a drop cap', '<p><span style="float: left">T</span>he quay</p>', 'The quay'],
    ['in custom elements', '<p>the <x-word>quay</x-word></p>', 'the quay'],
    ['over a line break', '<p>one<br>two<br><br>three</p>', 'one two\nthree'],
    ['in preformatted lines', '<pre>one\n  two\n\nthree</pre>', 'one two\nthree'],
  ])('%s are read as rendered', (_, html, text) => expect(readBody(html).text).toBe(text));
});

describe('a page that changes', () => {
  const sentence = { start: 4, end: 8 };

  test('loses the ranges of a node whose words are others', () => {
    const { map } = readBody('<p>The quay is closed.</p><p>The board voted.</p>');
    const [node] = document.querySelector('p')?.childNodes ?? [];
    if (node instanceof Text) node.data = 'The gate is open now';
    expect(map.rangesOf(sentence)).toBeNull();
    expect(map.offsetOf(node ?? document, 4)).toBeNull();
    expect(map.holds()).toBe(false);
    expect(map.holds({ start: 20, end: 30 })).toBe(true);
  });

  test('loses the ranges of a node that was taken away', () => {
    const { map } = readBody('<p>The quay is closed.</p>');
    document.querySelector('p')?.replaceChildren('The quay is closed.');
    expect(map.rangesOf(sentence)).toBeNull();
  });

  test('keeps them where nothing of it changed', () => {
    const { map } = readBody('<p>The quay is closed.</p><p>The board voted.</p>');
    document.querySelector('p')?.setAttribute('class', 'new');
    expect(shownBy(map.rangesOf(sentence))).toBe('quay');
  });
});
