/**
 * Pages that shadow what a script would ask, patch what it would call, forbid
 * what it would do, and fight what it shows: the result is that of the plain page.
 */
import type { Page } from 'playwright';
import type { Extension } from '../../scripts/extension.ts';
import type { ServedPage } from '../../scripts/static-server.ts';
import { sampleArticle } from './articles.ts';
import { cardTexts } from './card.ts';
import { expect, test } from './fixture.ts';
import { clobberedPage, patchedPage, strictPage, withScript } from './hostile-pages.ts';

type Outcome = { readonly claims: readonly string[]; readonly drawn: readonly string[] };

/** What was found, and what is drawn as the reader's own world sees it: the page's may be bent. */
async function outcomeOf(extension: Extension, page: Page): Promise<Outcome> {
  const state = await extension.read(page);
  if (state.state !== 'done') throw new Error(`The page was not read: ${JSON.stringify(state)}`);
  const claims = state.report.claims.map(claim => `${claim.status}: ${claim.text}`);
  const world = await extension.readerContext(page);
  const count = state.report.claims.filter(claim => claim.status !== 'unmatched').length;
  let drawn: readonly string[] = [];
  await expect
    .poll(async () => {
      drawn = (await world.evaluate(drawnTexts, null)) as readonly string[];
      return drawn.length;
    })
    .toBeGreaterThanOrEqual(count);
  return { claims, drawn };
}

/** Runs in the reader's world. */
const drawnTexts = (_: null): string[] =>
  [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map(range => `${name} ${range}`)).toSorted();

async function expectAsOnPlainPage(
  {
    extension,
    site,
  }: { extension: Extension; site: { serve(path: string, page: string | ServedPage): string } },
  hostile: string | ServedPage,
): Promise<Page> {
  const plain = await outcomeOf(extension, await extension.open(site.serve('/plain', sampleArticle)));
  expect(plain.claims.length).toBeGreaterThan(5);
  expect(plain.drawn.length).toBeGreaterThan(3);
  const page = await extension.open(site.serve('/hostile', hostile));
  expect(await outcomeOf(extension, page)).toEqual(plain);
  return page;
}

test('line 29: a form round the article whose fields bear the names of properties changes nothing', async ({
  extension,
  site,
}) => {
  await expectAsOnPlainPage({ extension, site }, clobberedPage);
});

test('line 30: patched prototypes change nothing', async ({ extension, site }) => {
  const page = await expectAsOnPlainPage({ extension, site }, patchedPage);
  // Not one of them was called by us; asked for without Playwright's own helpers, which would call them.
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'globalThis.calls ?? 0' });
  expect(result.value).toBe(0);
});

test('line 30: a strict policy and trusted types change nothing, and the card opens under them', async ({
  extension,
  site,
}) => {
  const complaints: string[] = [];
  const hostile = await expectAsOnPlainPage({ extension, site }, strictPage);
  hostile.on('console', message => {
    if (/content security policy|trusted/i.test(message.text())) complaints.push(message.text());
  });
  await hostile.bringToFront();
  await hostile.keyboard.press('Alt+ArrowDown');
  await hostile.keyboard.press('Alt+Enter');
  await expect.poll(() => cardTexts(hostile).then(texts => texts.length)).toBeGreaterThan(5);
  expect(complaints).toEqual([]);
});

test('line 31: a page that clears highlights, takes the card away and makes events learns its own text and no more', async ({
  extension,
  site,
}) => {
  const page = await extension.open(
    site.serve(
      '/spy',
      withScript(() => {
        const seen = {
          names: new Set<string>(),
          texts: new Set<string>(),
          events: new Set<string>(),
          cleared: 0,
        };
        Object.assign(globalThis, { seen });
        for (const type of ['click', 'keydown', 'keyup', 'pointerdown', 'focusin', 'input'])
          document.addEventListener(type, event => {
            const inside = event.composedPath()[0];
            if (inside instanceof Element && inside.isConnected)
              seen.events.add(`${type} ${inside.localName}`);
          });
        setInterval(() => {
          for (const [name, ranges] of CSS.highlights) {
            seen.names.add(name);
            for (const range of ranges) seen.texts.add(String(range));
          }
        }, 50);
      }),
    ),
  );
  await outcomeOf(extension, page);
  await page.bringToFront();

  // Events of a script open nothing.
  const spoofed = await page.evaluate(() => {
    const [range] = [...CSS.highlights.values()].flatMap(ranges => [...ranges]);
    if (!(range instanceof Range)) throw new Error('Nothing is drawn');
    const { left, top, height } = range.getBoundingClientRect();
    const at = { bubbles: true, clientX: left + 5, clientY: top + Math.min(10, height / 2) };
    const target = range.startContainer.parentElement ?? document.body;
    target.dispatchEvent(new PointerEvent('pointerdown', at));
    target.dispatchEvent(new MouseEvent('click', at));
    for (const key of ['ArrowDown', 'Enter'])
      target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
    return document.documentElement.querySelectorAll(':scope > div').length;
  });
  expect(spoofed).toBe(0);
  expect(await cardTexts(page)).not.toContain('Not the same event');

  // The reader's own hand does; the page sees a host without a door.
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => cardTexts(page).then(texts => texts.length)).toBeGreaterThan(5);
  const host = await page.evaluate(() => {
    const [element] = document.documentElement.querySelectorAll(':scope > div');
    return { html: element?.outerHTML, root: element?.shadowRoot ?? null, text: element?.textContent };
  });
  expect(host.root).toBeNull();
  expect(host.text).toBe('');
  expect(host.html?.replace(/ style="[^"]*"/, '')).toBe('<div data-theme="light" popover="manual"></div>');

  // Taken away, it is closed, and opens again when it is asked for.
  await page.evaluate(() => document.documentElement.querySelector(':scope > div')?.remove());
  await expect
    .poll(async () => {
      await page.keyboard.press('Alt+Enter');
      return (await cardTexts(page)).length;
    })
    .toBeGreaterThan(5);
  await page.keyboard.press('Escape');

  // Cleared, they come back; a page that insists has its way after ten times, in which nothing breaks.
  const drawn = (): Promise<number> =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0));
  await expect.poll(drawn).toBeGreaterThan(3);
  const before = await drawn();
  await page.evaluate(() => CSS.highlights.clear());
  expect(await drawn()).toBe(0);
  await expect.poll(drawn).toBe(before);

  const seen = await page.evaluate(() => {
    const { names, texts, events } = (
      globalThis as unknown as { seen: { names: Set<string>; texts: Set<string>; events: Set<string> } }
    ).seen;
    return { names: [...names], texts: [...texts], events: [...events], own: document.body.textContent };
  });
  expect(seen.names.filter(name => !/^ss-[a-z]$/.test(name))).toEqual([]);
  expect(seen.texts.length).toBeGreaterThan(3);
  expect(seen.texts.filter(text => !seen.own.includes(text))).toEqual([]);
});
