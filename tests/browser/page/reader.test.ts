import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fail, succeed } from '../../../lib/base/result.ts';
import type { CheckedClaim, Status } from '../../../lib/comparison/verdict.ts';
import { highlightName, highlightNames } from '../../../lib/page/highlight-names.ts';
import { createReader, type PageReader, type ReaderPorts } from '../../../lib/page/reader.ts';
import '../../../entrypoints/reader.content/style.css';
import { claimsOf, paragraphs, showArticle } from './pages.ts';

const statuses: readonly Status[] = ['contradicted', 'differs', 'supported', 'unmatched'];

let lifetime = new AbortController();
let reports: number[] = [];
let rendered: string[] = [];

/** Answers two sentences a slice, a paragraph being one. */
const checkInSlices: ReaderPorts['check'] = async (article, { start, end }) => {
  const all = claimsOf(article, statuses);
  const wanted = all.filter(({ span }) => span.start >= start && span.start < end);
  const claims = wanted.slice(0, 2);
  const next = wanted[2]?.span.start ?? end;
  const left = wanted.length - claims.length;
  return succeed(succeed({ sentences: all.length, next, left, claims, sameDocument: [] }));
};

function start(more: Partial<ReaderPorts> = {}): PageReader {
  return createReader(
    {
      document,
      window,
      cardStyles: '.stub { height: 200px; background: white }',
      renderCard(container, claim) {
        rendered.push(claim.id);
        container.innerHTML = `<div class="stub"><button>${claim.id}</button></div>`;
        container.querySelector('button')?.focus({ preventScroll: true });
      },
      unmountCard: container => container.replaceChildren(),
      check: checkInSlices,
      report: conflicts => reports.push(conflicts),
      isGone: () => false,
      onGone: () => lifetime.abort(),
      ...more,
    },
    lifetime.signal,
  );
}

const textIn = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map(range => (range instanceof Range ? range.toString() : ''));
const registered = (): string[] => highlightNames.filter(name => CSS.highlights.has(name));
const host = (): Element | null => document.documentElement.querySelector(':scope > div');
const claimAt = (index: number): Element => document.querySelectorAll('p')[index] ?? document.body;
const textPoint = (index: number): { x: number; y: number } => ({
  x: 40,
  y: claimAt(index).getBoundingClientRect().height / 2,
});
const click = (index: number): Promise<void> =>
  userEvent.click(claimAt(index), { position: textPoint(index) });

beforeEach(async () => {
  await page.viewport(1200, 900);
  lifetime = new AbortController();
  reports = [];
  rendered = [];
  showArticle();
  window.scrollTo(0, 0);
});
afterEach(() => lifetime.abort());

describe('reading a page', () => {
  test('draws each claim by how it stands, and tells how many conflict', async () => {
    const reader = start();
    await reader.read();
    await expect.poll(() => textIn(highlightName('matches', 'light'))).toEqual([paragraphs[2]]);
    expect(textIn(highlightName('conflicts', 'light'))).toEqual([paragraphs[0]]);
    expect(textIn(highlightName('differs', 'light'))).toEqual([paragraphs[1]]);
    // Without a source: off by default.
    expect(textIn(highlightName('none', 'light'))).toEqual([]);
    expect(reader.session.state()).toMatchObject({
      state: 'done',
      report: { sentences: 4, sentencesRead: 4 },
    });
    expect(reports.at(-1)).toBe(1);
  });

  test('leaves the page byte for byte as it was: before, during, with a card open, and after', async () => {
    const before = document.body.innerHTML;
    const attributes = document.documentElement.cloneNode(false);
    const seen: string[] = [];
    const reader = start({
      check(article, part) {
        seen.push(document.body.innerHTML);
        return checkInSlices(article, part);
      },
    });
    await reader.read();
    await click(0);
    seen.push(document.body.innerHTML);
    lifetime.abort();
    seen.push(document.body.innerHTML);
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen)).toEqual(new Set([before]));
    expect(document.documentElement.cloneNode(false)).toEqual(attributes);
    expect(host()).toBeNull();
    expect(registered()).toEqual([]);
  });

  test('says so where there is no article, and reads it all the same if asked to', async () => {
    document.body.innerHTML = '<ul><li><a href="#a">One</a></li></ul><p>The quay closes on Monday.</p>';
    const reader = start();
    await reader.read();
    expect(reader.session.state()).toEqual({ state: 'no-article' });
    await reader.read({ anyway: true });
    expect(reader.session.state()).toMatchObject({ state: 'done' });
  });

  test('tells when nobody answers, and takes everything away when the extension is gone', async () => {
    const reader = start({ check: async () => fail('no-answer') });
    await reader.read();
    expect(reader.session.state()).toEqual({ state: 'failed', reason: 'no-answer' });
    const orphan = start({
      check: async (article, part) =>
        part.start === 0 ? checkInSlices(article, part) : fail('extension-gone'),
    });
    await orphan.read();
    expect(lifetime.signal.aborted).toBe(true);
    expect(registered()).toEqual([]);
  });

  test('draws dark colours on a dark page, whatever the system prefers', async () => {
    claimAt(0).closest('main')?.setAttribute('style', 'background: #111; color: #eee');
    await start().read();
    await expect.poll(() => textIn(highlightName('conflicts', 'dark'))).toEqual([paragraphs[0]]);
    expect(textIn(highlightName('conflicts', 'light'))).toEqual([]);
  });

  test('follows a page that turns dark after it was drawn', async () => {
    await start().read();
    await expect.poll(() => textIn(highlightName('conflicts', 'light'))).toEqual([paragraphs[0]]);
    claimAt(0).closest('main')?.setAttribute('style', 'background: #111; color: #eee');
    await expect
      .poll(() => textIn(highlightName('conflicts', 'dark')), { timeout: 5000 })
      .toEqual([paragraphs[0]]);
    expect(textIn(highlightName('conflicts', 'light'))).toEqual([]);
  });

  test('draws what the settings say', async () => {
    const reader = start();
    await reader.read();
    reader.setLook({
      conflictGround: false,
      shown: { conflicts: true, differs: false, matches: false, none: true },
    });
    await expect.poll(() => textIn(highlightName('none', 'light'))).toEqual([paragraphs[3]]);
    expect(textIn(highlightName('conflicts-line-only', 'light'))).toEqual([paragraphs[0]]);
    expect(registered()).toEqual([
      highlightName('conflicts-line-only', 'light'),
      highlightName('none', 'light'),
    ]);
  });

  test('shows and hides highlights on demand', async () => {
    const reader = start();
    await reader.read();
    await expect.poll(() => registered().length).toBe(3);
    reader.toggle();
    expect(registered()).toEqual([]);
    reader.toggle();
    expect(textIn(highlightName('conflicts', 'light'))).toEqual([paragraphs[0]]);
  });
});

describe('a page that changes', () => {
  test('that clears the highlights gets them back, ten times at most', async () => {
    await start().read();
    await expect.poll(() => registered().length).toBe(3);
    CSS.highlights.clear();
    await expect.poll(() => registered().length, { timeout: 4000 }).toBe(3);
  });

  test('that rewrites a claim loses its highlight and is read again', async () => {
    const reader = start();
    await reader.read();
    await expect.poll(() => registered().length).toBe(3);
    const text =
      'The harbour board of Lindholm did not vote at all on Tuesday, for want of a quorum, its chair said.';
    claimAt(0).textContent = text;
    expect(textIn(highlightName('conflicts', 'light')).join('')).toBe('');
    await expect.poll(() => textIn(highlightName('conflicts', 'light')), { timeout: 6000 }).toEqual([text]);
    expect(reader.session.state()).toMatchObject({ state: 'done' });
  });

  test('that renders the same words anew gets its highlights back', async () => {
    await start().read();
    await expect.poll(() => registered().length).toBe(3);
    showArticle();
    await expect
      .poll(() => textIn(highlightName('differs', 'light')), { timeout: 6000 })
      .toEqual([paragraphs[1]]);
  });
});

describe('the card', () => {
  test('opens by a click on an underline, beside its sentence, and takes the focus', async () => {
    const reader = start();
    await reader.read();
    await expect.poll(() => registered().length).toBe(3);
    await click(1);
    expect(reader.card.claim()).toBe('claim-1');
    expect(document.activeElement).toBe(host());
    expect(host()?.shadowRoot).toBeNull();
    expect(textIn(highlightName('open-differs', 'light'))).toEqual([paragraphs[1]]);
    const box = host()?.getBoundingClientRect() ?? new DOMRect();
    const sentence = claimAt(1).getBoundingClientRect();
    expect(box.left).toBe(sentence.right + 24);
    expect(box.top).toBeGreaterThanOrEqual(8);
    expect(box.top).toBeLessThan(sentence.bottom);
  });

  test('does not open beside the text, on a claim that is not drawn, or on a link', async () => {
    claimAt(2).innerHTML = (paragraphs[2] ?? '').replace(
      'The repair is',
      '<a href="#there">The repair is</a>',
    );
    const reader = start();
    await reader.read();
    await expect.poll(() => registered().length).toBe(3);
    await userEvent.click(document.body, { position: { x: 700, y: 10 } });
    await click(3);
    await userEvent.click(document.querySelector('a') ?? document.body);
    expect(reader.card.claim()).toBeNull();
    expect(host()).toBeNull();
  });

  test('does not open by a script’s click', async () => {
    const reader = start();
    await reader.read();
    await expect.poll(() => registered().length).toBe(3);
    const { left, top } = claimAt(0).getBoundingClientRect();
    claimAt(0).dispatchEvent(
      new MouseEvent('click', { bubbles: true, clientX: left + 40, clientY: top + 8 }),
    );
    expect(reader.card.claim()).toBeNull();
  });

  test('closes by Escape or a press outside, leaves nothing behind, and gives the focus back', async () => {
    const button = Object.assign(document.createElement('button'), { textContent: 'Subscribe' });
    document.body.append(button);
    const reader = start();
    await reader.read();
    await expect.poll(() => registered().length).toBe(3);
    reader.showClaim('claim-0');
    await userEvent.click(claimAt(3), { position: { x: 5, y: 5 } });
    expect(host()).toBeNull();
    button.focus();
    reader.showClaim('claim-0');
    expect(document.activeElement).toBe(host());
    reader.card.close();
    expect(document.activeElement).toBe(button);
    reader.showClaim('claim-0');
    button.focus();
    await userEvent.keyboard('{Escape}');
    expect(reader.card.claim()).toBeNull();
    expect(host()).toBeNull();
  });

  test('keeps its keys from the page', async () => {
    const heard: string[] = [];
    document.addEventListener('keydown', event => heard.push(event.key), { signal: lifetime.signal });
    const reader = start();
    await reader.read();
    await expect.poll(() => registered().length).toBe(3);
    reader.showClaim('claim-0');
    await userEvent.keyboard('j');
    expect(heard).toEqual([]);
  });
});

test('the sentence of an open card keeps its ground while the page is read again', async () => {
  const reader = start();
  await reader.read();
  await expect.poll(() => registered().length).toBe(3);
  reader.showClaim('claim-0');
  await reader.read();
  await expect.poll(() => textIn(highlightName('open-conflicts', 'light'))).toEqual([paragraphs[0]]);
  reader.card.close();
  expect(textIn(highlightName('open-conflicts', 'light'))).toEqual([]);
});

describe('on a narrow screen', () => {
  test('the card is a sheet at the bottom, and its sentence is in sight above it', async () => {
    await page.viewport(400, 500);
    document.querySelector('article')?.setAttribute('style', 'width: 380px; padding: 300px 0');
    const reader = start();
    await reader.read();
    reader.showClaim('claim-1');
    const box = host()?.getBoundingClientRect() ?? new DOMRect();
    const sentence = claimAt(1).getBoundingClientRect();
    expect([box.left, box.right, box.bottom]).toEqual([0, 400, 500]);
    expect(sentence.top).toBeGreaterThanOrEqual(0);
    expect(sentence.bottom).toBeLessThanOrEqual(box.top);
  });
});

describe('keys', () => {
  test('walk the differences and open the card at the current one', async () => {
    const reader = start();
    await reader.read();
    await expect.poll(() => registered().length).toBe(3);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(textIn(highlightName('open-conflicts', 'light'))).toEqual([paragraphs[0]]);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    expect(reader.card.claim()).toBe('claim-1');
    // Round the end: the third claim matches, so it is no difference.
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(reader.card.claim()).toBe('claim-0');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(reader.card.claim()).toBe('claim-1');
  });

  test('are the page’s own while its reader types', async () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    await start().read();
    await expect.poll(() => registered().length).toBe(3);
    field.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(textIn(highlightName('open-conflicts', 'light'))).toEqual([]);
  });
});

describe('decisions', () => {
  test('change what is drawn at once, until they are taken back', async () => {
    const reader = start();
    await reader.read();
    await expect.poll(() => registered().length).toBe(3);
    const claim: CheckedClaim | null = reader.session.claim('claim-0');
    const decision = { claim: claim?.text ?? '', evidence: 'e', decision: 'both-can-hold' } as const;
    reader.session.apply(decision);
    await expect.poll(() => textIn(highlightName('differs', 'light')).length).toBe(2);
    expect(reports.at(-1)).toBe(0);
    reader.session.takeBack(decision);
    await expect.poll(() => textIn(highlightName('conflicts', 'light'))).toEqual([paragraphs[0]]);
    expect(reports.at(-1)).toBe(1);
  });
});
