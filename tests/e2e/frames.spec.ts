/** An article in a frame of the same origin: underlined where it stands, and its card opens in the page round it. */
import type { Page } from '@playwright/test';
import type { StaticServer } from '../../scripts/static-server.ts';
import { articlePage, plainParagraphs, sampleArticle } from './articles.ts';
import { cardTexts } from './card.ts';
import { expect, test } from './fixture.ts';

/** A page that is nothing but a head and a frame, some way in and down. */
const shell = (
  src: string,
): string => `<!doctype html><html lang="en"><title>Viewer</title><body style="margin:0">
<h1>Viewer</h1><iframe src="${src}" style="margin:60px 0 0 90px;border:7px solid;padding:5px;width:900px;height:700px"></iframe>
<p style="height:1500px">Below.</p></body></html>`;

function serveShell(site: StaticServer, story = sampleArticle): string {
  site.serve('/story', story);
  return site.serve('/shell', shell('/story'));
}

/** Texts drawn in the frame, by its own registry and in the colours that its own rules give. */
const drawnInFrame = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
    const body = frame?.document.body;
    if (!frame || !body) return [];
    return [...frame.CSS.highlights]
      .filter(
        ([name]) => frame.getComputedStyle(body, `::highlight(${name})`).textDecorationLine === 'underline',
      )
      .flatMap(([, ranges]) => [...ranges].map(range => String(range)));
  });

/** Where the first underline in the frame begins, in pixels of the page's window. */
const firstPoint = (page: Page): Promise<{ readonly x: number; readonly y: number }> =>
  page.evaluate(() => {
    const element = document.querySelector('iframe');
    const frame = element?.contentWindow as (Window & typeof globalThis) | null | undefined;
    const [range] = [...(frame?.CSS.highlights.values() ?? [])].flatMap(ranges => [...ranges]);
    if (!element || range === undefined) throw new Error('Nothing is drawn in the frame');
    const live = range as Range;
    live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const [line] = live.getClientRects();
    const box = element.getBoundingClientRect();
    return { x: box.left + 12 + (line?.left ?? 0) + 8, y: box.top + 12 + (line?.top ?? 0) + 8 };
  });

const bodies = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(() => [
    document.body.innerHTML,
    document.querySelector('iframe')?.contentDocument?.documentElement.innerHTML,
  ]);

test('is underlined in the frame, which stays byte for byte as it was', async ({ extension, site }) => {
  const page = await extension.open(serveShell(site));
  const before = await bodies(page);
  const state = await extension.read(page);
  expect(state.state).toBe('done');
  await expect.poll(() => drawnInFrame(page).then(texts => texts.length)).toBeGreaterThan(3);
  expect(await bodies(page)).toEqual(before);
});

test('opens its card in the page, beside the sentence that was clicked in the frame', async ({
  extension,
  site,
}) => {
  const page = await extension.open(serveShell(site));
  await extension.read(page);
  await expect.poll(() => drawnInFrame(page).then(texts => texts.length)).toBeGreaterThan(3);
  const { x, y } = await firstPoint(page);
  await page.mouse.click(x, y);
  await expect.poll(() => cardTexts(page).then(texts => texts.length)).toBeGreaterThan(3);
  const place = await page.evaluate(
    point => {
      const host = document.documentElement.querySelector(':scope > div');
      const { left = 0, top = 0 } = host?.getBoundingClientRect() ?? {};
      return { left, top, covers: document.elementFromPoint(point.x, point.y) === host };
    },
    { x, y },
  );
  // Under or above the line, or beside it: never over it, and no further than the sentence and a card are high.
  expect(place.covers).toBe(false);
  expect(Math.abs(place.top - y)).toBeLessThan(450);
  expect(place.left).toBeGreaterThan(90);
  // A press anywhere else in the frame closes it again.
  const corner = await page.evaluate(() => {
    const { left = 0, top = 0 } = document.querySelector('iframe')?.getBoundingClientRect() ?? {};
    return { x: left + 14, y: top + 14 };
  });
  await page.mouse.click(corner.x, corner.y);
  await expect.poll(() => cardTexts(page)).toEqual([]);
});

test('loses its underlines when they are switched off, and has them again', async ({ extension, site }) => {
  const page = await extension.open(serveShell(site));
  await extension.read(page);
  await expect.poll(() => drawnInFrame(page).then(texts => texts.length)).toBeGreaterThan(3);
  const tabId = await extension.tabIdOf(page);
  await extension.askReader(tabId, 'setHighlights', { visible: false });
  expect(await drawnInFrame(page)).toEqual([]);
  await extension.askReader(tabId, 'setHighlights', { visible: true });
  expect((await drawnInFrame(page)).length).toBeGreaterThan(3);
});

test('that comes only later is read when it is there, and one that goes on is read anew', async ({
  extension,
  site,
}) => {
  const page = await extension.open(serveShell(site, '<p>On its way.</p>'));
  expect((await extension.read(page)).state).toBe('no-article');
  site.serve('/story-2', sampleArticle);
  const goTo = (path: string) =>
    page.evaluate(next => document.querySelector('iframe')?.setAttribute('src', next), path);
  await goTo('/story-2');
  await expect.poll(() => drawnInFrame(page).then(texts => texts.length)).toBeGreaterThan(3);
  site.serve('/story-3', articlePage({ paragraphs: plainParagraphs }));
  await goTo('/story-3');
  await expect.poll(() => drawnInFrame(page)).toEqual([]);
  await expect
    .poll(async () => (await extension.settledState(page)) as { report?: { article: { title?: string } } })
    .toMatchObject({
      state: 'done',
      report: { claims: expect.not.arrayContaining([{ status: 'contradicted' }]) },
    });
});
