/** A page that changes under its reader. One claim a paragraph, and every claim is a conflict. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Article } from '../../../lib/app/article.ts';
import { succeed } from '../../../lib/base/result.ts';
import type { ClaimId } from '../../../lib/claims/claim-set.ts';
import { createReader, type PageReader } from '../../../lib/page/reader.ts';
import { claimsOf, paragraphs, showArticle } from './pages.ts';

let lifetime = new AbortController();
/** The text of every part that the background was asked to read. */
let asked: string[] = [];

/** Ids come from the words, as the engine's do. */
const claimsByWords = (article: Article) =>
  claimsOf(
    article,
    article.text.split('\n').map(() => 'contradicted' as const),
  ).map(claim => ({
    ...claim,
    id: claim.text as ClaimId,
  }));

async function read(claims = document.querySelectorAll('p').length): Promise<PageReader> {
  const reader = createReader(
    {
      document,
      window,
      cardStyles: '',
      renderCard() {},
      unmountCard() {},
      async check(article, { start, end }) {
        asked.push(article.text.slice(start, end));
        const all = claimsByWords(article);
        const claims = all.filter(({ span }) => span.start >= start && span.start < end);
        return succeed(succeed({ sentences: all.length, next: end, left: 0, claims, sameDocument: [] }));
      },
      report() {},
      isGone: () => false,
      onGone() {},
    },
    lifetime.signal,
  );
  await reader.read();
  await expect.poll(() => drawn().length).toBe(claims);
  asked = [];
  return reader;
}

const drawn = (): string[] =>
  [...CSS.highlights.values()]
    .flatMap(highlight => [...highlight])
    .map(range => (range instanceof Range ? range.toString() : ''))
    .filter(text => text !== '')
    .toSorted();

const paragraph = (text: string): HTMLParagraphElement =>
  Object.assign(document.createElement('p'), { textContent: text });
const article = (): Element => document.querySelector('article') ?? document.body;
const textOf = (index: number): Text => {
  const node = document.querySelectorAll('p')[index]?.firstChild;
  if (!(node instanceof Text)) throw new Error(`Paragraph ${index} has no text`);
  return node;
};
const settled = { timeout: 8000 };
/** One turn of the page's own queue: observers have been told, and nothing was painted yet. */
const beforeNextFrame = (): Promise<void> => Promise.resolve();

const news = [
  'The region of Vestmark has set aside another 300,000 euros for the ferries, it said on Thursday.',
  'A third ferry will sail on market days from the end of April, the board decided in the evening.',
];

beforeEach(async () => {
  // Lower than the article, as windows are.
  await page.viewport(800, 120);
  lifetime = new AbortController();
  showArticle();
});
afterEach(() => lifetime.abort());

describe('line 9: only new blocks are read', () => {
  test('where a page grows at its end, as by scrolling', async () => {
    await read();
    article().append(paragraph(news[0] ?? ''));
    await expect.poll(drawn, settled).toEqual([...paragraphs, news[0]].toSorted());
    article().append(paragraph(news[1] ?? ''));
    await expect.poll(() => drawn().length, settled).toBe(6);
    expect(asked).toEqual(news);
  });

  test('where a live blog puts the newest on top and in between', async () => {
    await read();
    article().prepend(paragraph(news[0] ?? ''));
    document.querySelectorAll('p')[2]?.after(paragraph(news[1] ?? ''));
    await expect.poll(drawn, settled).toEqual([...paragraphs, ...news].toSorted());
    expect(asked).toEqual(news);
  });

  test('where blocks change their places, none is', async () => {
    const reader = await read();
    article().append(document.querySelector('p') ?? '');
    await expect.poll(() => reader.session.state(), settled).toMatchObject({ state: 'done' });
    await expect.poll(drawn, settled).toEqual(paragraphs.toSorted());
    expect(asked.join('')).toBe('');
  });

  test('where one is rewritten, that one alone', async () => {
    await read();
    const [, , , last] = document.querySelectorAll('p');
    if (last !== undefined) last.textContent = news[0] ?? '';
    await expect.poll(() => drawn(), settled).toEqual([...paragraphs.slice(0, 3), news[0]].toSorted());
    expect(asked).toEqual([news[0]]);
  });
});

describe('line 27: no highlight stands on words that were not checked', () => {
  test.each<[string, (text: Text) => void]>([
    ['put in between', text => text.insertData(20, 'did not, whatever was said, ')],
    ['taken out', text => text.deleteData(4, 12)],
    ['replaced by as many', text => text.replaceData(0, 10, 'XXXXXXXXXX')],
    [
      'set anew',
      text =>
        text.replaceData(
          0,
          text.length,
          'Nothing of the kind was decided by anybody in Lindholm, neither on Tuesday nor on any other day.',
        ),
    ],
  ])('words %s: it is gone before the next frame, and back when they were checked', async (_, rewrite) => {
    await read();
    const text = textOf(0);
    rewrite(text);
    await beforeNextFrame();
    expect(drawn()).toEqual(paragraphs.slice(1).toSorted());
    await expect.poll(() => drawn(), settled).toEqual([text.data, ...paragraphs.slice(1)].toSorted());
  });

  test('text in a shadow root is rewritten: it is gone before the next frame, and back when it was checked', async () => {
    const host = document.createElement('x-note');
    article().append(host);
    const added = paragraph(news[0] ?? '');
    host.attachShadow({ mode: 'open' }).append(added);
    await read(5);
    const text = added.firstChild;
    if (text instanceof Text) text.insertData(4, 'whole ');
    await beforeNextFrame();
    expect(drawn()).toEqual(paragraphs.toSorted());
    await expect.poll(drawn, settled).toContain(added.textContent);
  });

  test('an element is rewritten: nothing of it is underlined', async () => {
    await read();
    const first = document.querySelector('p');
    if (first !== null)
      first.innerHTML = '<b>No</b> vote was ever held, said the chair of the board on Friday.';
    expect(drawn()).toEqual(paragraphs.slice(1).toSorted());
  });

  test('at every moment of a hundred random changes, what is drawn was checked as it stands', async () => {
    const checked = new Set<string>(paragraphs);
    await read();
    let seed = 7;
    const random = (below: number): number => {
      seed = Math.imul(seed, 48_271) >>> 0;
      return seed % below;
    };
    for (let turn = 0; turn < 100; turn += 1) {
      const all = document.querySelectorAll('p');
      const node = all[random(all.length)]?.firstChild;
      if (node instanceof Text) {
        const at = random(Math.max(1, node.length));
        if (turn % 3 === 0) node.insertData(at, ` change ${turn} `);
        else if (turn % 3 === 1) node.deleteData(at, random(9));
        else node.splitText(at);
      }
      await beforeNextFrame();
      for (const part of asked.splice(0)) for (const block of part.split('\n')) checked.add(block);
      for (const text of drawn()) expect([...checked].some(known => known.includes(text))).toBe(true);
      if (turn % 10 === 0) await new Promise(requestAnimationFrame);
    }
  });

  test('text that was hidden and is shown is read, and text that is hidden is not underlined any more', async () => {
    const extra = paragraph(news[0] ?? '');
    extra.style.display = 'none';
    article().append(extra);
    await read(4);
    extra.style.display = '';
    await expect.poll(() => drawn().length, settled).toBe(5);
    extra.style.display = 'none';
    await expect.poll(() => drawn().length, settled).toBe(4);
  });
});

describe('line 11: a page that goes elsewhere within one document', () => {
  test('50 in-page navigations leave no highlight of an earlier page', async () => {
    const address = location.href;
    const reader = await read();
    for (let turn = 0; turn < 50; turn += 1) {
      history.pushState(null, '', `?story=${turn}`);
      const texts = paragraphs.map(text => `In story ${turn}, ${text}`);
      article().replaceChildren(...texts.map(paragraph));
      expect(drawn()).toEqual([]);
      await reader.read();
      await expect.poll(drawn).toEqual(texts.toSorted());
    }
    history.replaceState(null, '', address);
  });
});

describe('readings that overtake one another', () => {
  test('hold the page against its sources again if one of them was to, whichever comes last', async () => {
    const reader = await read();
    await Promise.all([reader.read({ again: true }), reader.read(), reader.read()]);
    expect(asked).toEqual([paragraphs.join('\n')]);
    await expect.poll(drawn).toEqual(paragraphs.toSorted());
  });
});
