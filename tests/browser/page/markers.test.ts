/** Ticks in the scroll bar's lane. Their shadow root is closed, so that what they look like is seen by where they are. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createHighlights, defaultLook } from '../../../lib/page/highlights.ts';
import { createMarkers } from '../../../lib/page/markers.ts';
import { showBody } from './pages.ts';

let lifetime = new AbortController();
let roots: ShadowRoot[] = [];
const { attachShadow } = Element.prototype;

beforeEach(async () => {
  await page.viewport(800, 400);
  lifetime = new AbortController();
  roots = [];
  // The test has to look through the closed door.
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    return root;
  };
  showBody(
    Array.from({ length: 4 }, (_, at) => `<p style="height: 400px; margin: 0">Sentence ${at}.</p>`).join(''),
  );
});
afterEach(() => {
  lifetime.abort();
  Element.prototype.attachShadow = attachShadow;
});

const kinds = ['conflicts', 'differs', 'matches', 'none'] as const;

function start() {
  const highlights = createHighlights(CSS.highlights, lifetime.signal);
  for (const [at, paragraph] of [...document.querySelectorAll('p')].entries()) {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    highlights.put(String(at), { kind: kinds[at] ?? 'none', ranges: [range] });
  }
  return { highlights, markers: createMarkers(document, lifetime.signal) };
}

const hosts = (): HTMLElement[] => [
  ...document.documentElement.querySelectorAll<HTMLElement>(':scope > div'),
];
const ticks = (): DOMRect[] => [...(roots.at(-1)?.children ?? [])].map(tick => tick.getBoundingClientRect());

describe('ticks beside the scroll bar', () => {
  test('stand for differences alone, as far down the window as their sentences down the page, and differ in width', () => {
    const { highlights, markers } = start();
    markers.show(highlights.seen());
    expect(ticks().map(({ top }) => Math.round(top))).toEqual([0, 100]);
    expect(ticks().map(({ width }) => width)).toEqual([10, 5]);
    window.scrollTo(0, 500);
    markers.show(highlights.seen());
    expect(ticks().map(({ top }) => Math.round(top))).toEqual([0, 100]);
  });

  test('take no click and are read to nobody', () => {
    const { highlights, markers } = start();
    markers.show(highlights.seen());
    const [host] = hosts();
    expect(host?.getAttribute('aria-hidden')).toBe('true');
    expect(document.elementFromPoint(innerWidth - 5, 1)).not.toBe(host);
    expect(host?.shadowRoot).toBeNull();
  });

  test('go with what they stand for: switched off, of a kind that is not drawn, hidden, or at the end', () => {
    const { highlights, markers } = start();
    markers.show(highlights.seen());
    expect(hosts()).toHaveLength(1);
    markers.show([]);
    expect(hosts()).toHaveLength(0);
    highlights.setLook({ ...defaultLook, shown: { ...defaultLook.shown, conflicts: false } });
    markers.show(highlights.seen());
    expect(ticks()).toHaveLength(1);
    highlights.setVisible(false);
    markers.show(highlights.seen());
    expect(hosts()).toHaveLength(0);
    highlights.setVisible(true);
    markers.show(highlights.seen());
    lifetime.abort();
    expect(hosts()).toHaveLength(0);
  });

  test('are left away in the end by a page that takes them away', () => {
    const { highlights, markers } = start();
    for (let turn = 0; turn < 12; turn += 1) {
      markers.show(highlights.seen());
      hosts()[0]?.remove();
    }
    markers.show(highlights.seen());
    expect(hosts()).toHaveLength(0);
  });
});
