/** Pages in the Firefox of this machine, read by the built extension: `npm run build` first. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageState } from '../../lib/app/report.ts';
import type { FirefoxWithExtension } from '../../scripts/firefox.ts';
import { type ServedPage, StaticServer } from '../../scripts/static-server.ts';
import { bundleForPage } from '../bench/page/bundle.ts';
import { articlePage, plainParagraphs, sampleArticle } from '../e2e/articles.ts';
import { clobberedPage, patchedPage, strictPage } from '../e2e/hostile-pages.ts';
import { openFirefox } from './open-firefox.ts';

declare const generated: typeof import('./generated.ts');

let firefox: FirefoxWithExtension;
let site: StaticServer;
let own: Page;
let plain: readonly string[] = [];

beforeAll(async () => {
  site = await StaticServer.start();
  firefox = await openFirefox();
  own = await firefox.openOwnPage('options.html', 'h1');
  plain = claimsIn((await read('/plain', sampleArticle)).state);
});

afterAll(async () => {
  await firefox?.close();
  await site?.stop();
});

const claimsIn = (state: PageState): readonly string[] =>
  state.state === 'done' ? state.report.claims.map(claim => `${claim.status}: ${claim.text}`) : [];

/** Opens a page in a tab of its own, and has it read by the icon. */
async function read(path: string, html: string | ServedPage): Promise<{ page: Page; state: PageState }> {
  const page = await firefox.browser.newPage();
  await page.goto(site.serve(path, html));
  await firefox.clickToolbarButton(page);
  const { state } = await firefox.settledState(own, 40_000);
  return { page, state };
}

/** The words under each underline that still has some. */
const drawnIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap(ranges => [...ranges])
      .map(String)
      .filter(text => text !== '')
      .toSorted(),
  );

describe('in Firefox', () => {
  test('line 7: a page is the same byte for byte before, while and after it is read, and nothing in it moved', async () => {
    const page = await firefox.browser.newPage();
    await page.goto(site.serve('/watched', sampleArticle));
    const before = await page.evaluate(() => {
      const records: string[] = [];
      Object.assign(globalThis, { records });
      new MutationObserver(batch => records.push(...batch.map(({ type }) => type))).observe(document, {
        childList: true,
        characterData: true,
        attributes: true,
        subtree: true,
      });
      return document.documentElement.outerHTML;
    });
    await firefox.clickToolbarButton(page);
    const { state } = await firefox.settledState(own);
    expect(claimsIn(state)).toEqual(plain);
    await expect.poll(() => drawnIn(page).then(texts => texts.length)).toBeGreaterThan(3);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => (globalThis as unknown as { records: string[] }).records)).toEqual([]);
    const claims = state.state === 'done' ? state.report.claims.map(claim => claim.text) : [];
    for (const text of await drawnIn(page))
      expect(claims.some(claim => claim.includes(text.replaceAll(/\s+/g, ' ').trim()))).toBe(true);
  });

  test.each<[string, string, string | ServedPage]>([
    ['line 29: a form whose fields bear the names of properties', '/clobbered', clobberedPage],
    ['line 30: patched prototypes', '/patched', patchedPage],
    ['line 30: a strict policy and trusted types', '/strict', strictPage],
    [
      'line 24: 500,000 nodes',
      '/nodes',
      sampleArticle.replace('</main>', `</main><footer>${'<i>x</i>'.repeat(250_000)}</footer>`),
    ],
    [
      'line 24: elements 1,500 deep',
      '/deep',
      // Firefox flattens what is nested over 512 levels deep as it parses.
      sampleArticle
        .replace('<main>', `${'<div>'.repeat(1500)}<main>`)
        .replace('</main>', `</main>${'</div>'.repeat(1500)}`),
    ],
    [
      'line 24: 10,000 forms',
      '/forms',
      sampleArticle.replace(
        '</main>',
        `</main><footer>${'<form><input name="parentNode"></form>'.repeat(10_000)}</footer>`,
      ),
    ],
    [
      'line 24: a text node of 5 MB beside the article',
      '/megabytes',
      sampleArticle.replace('</main>', `</main><footer>${'The harbour is quiet. '.repeat(240_000)}</footer>`),
    ],
    [
      'line 24: 1,000 shadow roots, some of them within others',
      '/roots',
      sampleArticle.replace(
        '</main>',
        `</main><footer>${`${'<x-part><template shadowrootmode="open"><p>Part</p>'.repeat(5)}${'</template></x-part>'.repeat(5)}`.repeat(200)}</footer>`,
      ),
    ],
  ])('%s: what is found is what is found on the plain page', async (_, path, html) => {
    const { state } = await read(path, html);
    expect(plain.length).toBeGreaterThan(5);
    expect(claimsIn(state).filter(claim => !claim.startsWith('unmatched'))).toEqual(
      plain.filter(claim => !claim.startsWith('unmatched')),
    );
  });

  test('line 24: an article of over 5 million characters is said to be too long, and the page lives on', async () => {
    const { page, state } = await read(
      '/too-long',
      `<!doctype html><html lang="en"><article><p>${'The harbour is quiet. '.repeat(240_000)}</p></article></html>`,
    );
    expect(state).toEqual({ state: 'failed', reason: 'too-long' });
    expect(
      await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve('alive')))),
    ).toBe('alive');
  });

  test('line 25: on 10,000 generated pages every range shows the words of its span', async () => {
    const page = await firefox.browser.newPage();
    await page.goto(site.serve('/empty', '<!doctype html><title>Empty</title><body>'));
    const entry = fileURLToPath(new URL('generated.ts', import.meta.url));
    await page.addScriptTag({ content: await bundleForPage(entry, 'generated') });
    // In parts, since a call may take only so long.
    for (let part = 0; part < 10; part += 1) {
      const failed = await page.evaluate(seed => generated.check(1000, seed), part);
      expect(failed).toBeNull();
    }
    // Only a browser that hangs is to end by the clock.
  }, 300_000);

  test('line 26: what a reader types is not read, wherever it is typed', async () => {
    const secret = 'My secret draft says that 41 people were on board of the ferry Halden on 10 March 2026.';
    const fields = `<p contenteditable>${secret}</p><div contenteditable="plaintext-only">${secret}</div>
      <div role="textbox">${secret}</div><textarea>${secret}</textarea><select><option>${secret}</option></select>
      <input value="${secret}"><input type="password" value="${secret}">
      <x-field><template shadowrootmode="open"><p contenteditable>${secret}</p></template></x-field>`;
    const { page, state } = await read('/typed', sampleArticle.replace('</p>', `</p>${fields}`));
    expect(claimsIn(state)).toEqual(plain);
    expect((await drawnIn(page)).filter(text => text.includes('secret'))).toEqual([]);
    const edited = `<script>document.designMode = 'on'</script>`;
    expect((await read('/designed', sampleArticle.replace('</main>', `</main>${edited}`))).state).toEqual({
      state: 'no-article',
    });
  });

  test('line 27: a text that is rewritten loses its underline before the next frame', async () => {
    const { page } = await read('/rewritten', sampleArticle);
    await expect.poll(() => drawnIn(page).then(texts => texts.length)).toBeGreaterThan(3);
    const stillDrawn = await page.evaluate(async () => {
      const [range] = [...CSS.highlights.values()].flatMap(ranges => [...ranges]);
      if (!(range instanceof Range) || !(range.startContainer instanceof Text))
        throw new Error('Nothing is drawn');
      range.startContainer.insertData(range.startOffset + 5, ' quite another matter ');
      await Promise.resolve();
      return [...CSS.highlights.values()]
        .flatMap(ranges => [...ranges])
        .some(one => String(one).includes('quite another matter'));
    });
    expect(stillDrawn).toBe(false);
  });

  test('an article in a frame of the same origin is underlined there, and its card opens round it', async () => {
    site.serve('/story', sampleArticle);
    const shell = '<iframe src="/story" style="margin:60px 0 0 90px;width:900px;height:700px"></iframe>';
    const { page, state } = await read('/shell', `<title>Viewer</title><body style="margin:0">${shell}`);
    expect(claimsIn(state)).toEqual(plain);
    const underlinedIn = () =>
      page.evaluate(() => {
        const frame = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
        if (!frame) return 0;
        return [...frame.CSS.highlights].filter(
          ([name, ranges]) =>
            ranges.size > 0 &&
            frame.getComputedStyle(frame.document.body, `::highlight(${name})`).textDecorationLine ===
              'underline',
        ).length;
      });
    await expect.poll(underlinedIn).toBeGreaterThan(1);
    const point = await page.evaluate(() => {
      const element = document.querySelector('iframe');
      const frame = element?.contentWindow as (Window & typeof globalThis) | null | undefined;
      const [range] = [...(frame?.CSS.highlights.values() ?? [])].flatMap(ranges => [...ranges]) as Range[];
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const line = range?.getClientRects()[0];
      const box = element?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + (line?.left ?? 0) + 10, y: (box?.top ?? 0) + (line?.top ?? 0) + 10 };
    });
    await page.mouse.click(point.x, point.y);
    const hosts = () => page.evaluate(() => document.documentElement.querySelectorAll(':scope > div').length);
    await expect.poll(hosts).toBe(1);
  });

  test('line 31: events that a script makes open nothing', async () => {
    const { page } = await read('/spoofed', sampleArticle);
    await expect.poll(() => drawnIn(page).then(texts => texts.length)).toBeGreaterThan(3);
    const added = await page.evaluate(() => {
      const before = document.querySelectorAll('*').length;
      const [range] = [...CSS.highlights.values()].flatMap(ranges => [...ranges]);
      if (!(range instanceof Range)) throw new Error('Nothing is drawn');
      const { left, top } = range.getBoundingClientRect();
      const at = { bubbles: true, clientX: left + 5, clientY: top + 5 };
      range.startContainer.parentElement?.dispatchEvent(new MouseEvent('click', at));
      for (const key of ['ArrowDown', 'Enter'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
      return document.querySelectorAll('*').length - before;
    });
    expect(added).toBe(0);
  });

  test('line 15: a page that was left stays in the browser’s memory, and has its highlights when it is back', async () => {
    const { page } = await read('/left', sampleArticle);
    await expect.poll(() => drawnIn(page).then(texts => texts.length)).toBeGreaterThan(3);
    const drawn = await drawnIn(page);
    await page.evaluate(() => {
      addEventListener('pageshow', event => Object.assign(globalThis, { isBack: event.persisted }));
    });
    await page.goto(site.serve('/other', articlePage({ paragraphs: plainParagraphs })));
    await page.evaluate(() => history.back());
    await expect
      .poll(() =>
        page.evaluate(() => (globalThis as { isBack?: boolean }).isBack ?? null).catch(() => 'on its way'),
      )
      .toBe(true);
    expect(await drawnIn(page)).toEqual(drawn);
  });

  test('line 14: an extension that is switched off under an open card leaves nothing to be seen', async () => {
    const { page } = await read('/orphan', sampleArticle);
    await expect.poll(() => drawnIn(page).then(texts => texts.length)).toBeGreaterThan(3);
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Alt');
    const shownAt = await page.waitForFunction(() => {
      const host = document.documentElement.querySelector(':scope > div');
      const { left = 0, top = 0 } = host?.getBoundingClientRect() ?? {};
      return host !== null && document.elementFromPoint(left + 60, top + 60) === host ? { left, top } : false;
    });
    await firefox.switchOff();
    // Firefox ends the script with its extension, without a word to it, and takes its style with it.
    const underlined = () =>
      page.evaluate(() => {
        const element = document.querySelector('p') ?? document.body;
        return [...CSS.highlights.keys()].filter(
          name => getComputedStyle(element, `::highlight(${name})`).textDecorationLine !== 'none',
        );
      });
    await expect.poll(underlined, { timeout: 6000 }).toEqual([]);
    const { left, top } = (await shownAt.jsonValue()) as { left: number; top: number };
    const isInTheWay = () =>
      page.evaluate(
        (x, y) => document.elementFromPoint(x, y)?.parentElement === document.documentElement,
        left + 60,
        top + 60,
      );
    await expect.poll(isInTheWay, { timeout: 15_000 }).toBe(false);
  });
});
