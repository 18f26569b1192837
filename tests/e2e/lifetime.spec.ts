/** The reader's life beside the page's: updated under it, kept in the browser's memory, rendered before it is opened. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { findBrowser } from '../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../scripts/chromium.ts';
import { Extension } from '../../scripts/extension.ts';
import { articlePage, plainParagraphs, sampleArticle } from './articles.ts';
import { chromeBuild, expect, test } from './fixture.ts';
import { openUnwatched } from './unwatched-chromium.ts';

const drawnIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...CSS.highlights.values()].flatMap(ranges => [...ranges]).filter(range => !range.collapsed).length,
  );

test('line 14: an extension that is reloaded under an open page leaves nothing behind but one calm line', async ({
  extension,
  site,
}) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  const body = await page.evaluate(() => document.documentElement.outerHTML);
  const said: string[] = [];
  const broken: string[] = [];
  page.on('console', message => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', error => broken.push(error.message));
  await extension.read(page);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => drawnIn(page)).toBeGreaterThan(3);

  const own = await extension.ownPage();
  await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(body);

  // Keys, clicks and changes of the page still do nothing of ours.
  await page.keyboard.press('Alt+ArrowDown');
  await page.mouse.click(400, 400);
  await page.evaluate(() => document.querySelector('p')?.remove());
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 1500)));
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(broken).toEqual([]);
  expect(said.filter(line => !line.includes('status of 404'))).toEqual([
    'info: Second Source was updated or switched off. Reload the page to read it again.',
  ]);
});

/**
 * A copy of the build that was allowed on 127.0.0.1, as a reader allows a site.
 * The question that the browser asks at that moment cannot be answered by a
 * test, so the copy has the permission from its manifest.
 */
function allowedBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-allowed-'));
  cpSync(chromeBuild, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['*://127.0.0.1/*'] }));
  return folder;
}

const allowed = { version: 1, reading: 'sites', sites: [{ host: '127.0.0.1', since: '2026-01-01' }] };

function chromiumPath(): string {
  const found = findBrowser('chromium');
  if (found === null) throw new Error('No Chromium, Chrome or Edge was found');
  return found.path;
}

test('line 15: a page that was left stays in the browser’s memory, and has its highlights when it is back', async ({
  site,
}) => {
  const folder = allowedBuild();
  const browser = await ChromiumWithExtension.open({
    executablePath: chromiumPath(),
    extensionDir: folder,
    headless: true,
    size: { width: 1280, height: 900 },
    notArgs: ['--disable-back-forward-cache'],
    moreArgs: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const extension = new Extension(browser);
    const own = await extension.ownPage();
    await own.evaluate(settings => chrome.storage.local.set({ settings }), allowed);
    await expect
      .poll(() => own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length))
      .toBe(1);
    const page = await extension.open(site.serve('/story', sampleArticle));
    await page.evaluate(() => {
      addEventListener('pageshow', event => Object.assign(globalThis, { isBack: event.persisted }));
    });
    await extension.settledState(page);
    await expect.poll(() => drawnIn(page)).toBeGreaterThan(3);
    const drawn = await drawnIn(page);
    await page.goto(site.serve('/other', articlePage({ paragraphs: plainParagraphs })));
    await extension.settledState(page);
    await page.evaluate(() => history.back());
    // `true`: the very page that was left, not one that was loaded anew.
    await expect
      .poll(() =>
        page.evaluate(() => (globalThis as { isBack?: boolean }).isBack ?? null).catch(() => 'on its way'),
      )
      .toBe(true);
    expect(await drawnIn(page)).toBe(drawn);
    // It is alive, and reads what changes.
    await page.evaluate(() => {
      const [range] = [...CSS.highlights.values()].flatMap(ranges => [...ranges]);
      range?.startContainer.parentElement?.closest('p')?.remove();
    });
    await expect.poll(() => drawnIn(page)).toBeLessThan(drawn);
    expect((await extension.settledState(page)).state).toBe('done');
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('line 16: a page that is rendered before it is opened is not read until it is seen', async ({
  site,
}) => {
  const folder = allowedBuild();
  const browser = await openUnwatched(chromiumPath(), folder);
  try {
    await browser.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(allowed)} })`);
    await expect
      .poll(() => browser.evaluate('chrome.scripting.getRegisteredContentScripts().then(all => all.length)'))
      .toBe(1);
    // A page of ours hears what readers ask of the background.
    await browser.evaluate(`globalThis.titles = []; chrome.runtime.onMessage.addListener(message => {
      if (message.call === 'checkArticle') titles.push(message.request.article.title);
    })`);
    const rules = JSON.stringify({ prerender: [{ urls: ['/story'], eagerness: 'immediate' }] });
    // The first page goes on when its server says so; the second tells its server where it stands.
    const go =
      'setInterval(async () => { if ((await fetch("/go")).ok) location.href = "/story"; }, 100); onload = () => fetch("/begun");';
    const tell = `const tell = () => fetch('/told?' + (document.prerendering ? 'unseen' : 'seen'));
      addEventListener('load', () => setTimeout(tell, 1500)); document.addEventListener('prerenderingchange', tell);`;
    const first = articlePage({ paragraphs: plainParagraphs }).replace(
      '</head>',
      `<script type="speculationrules">${rules}</script><script>${go}</script></head>`,
    );
    site.serve('/story', sampleArticle.replace('</head>', `<script>${tell}</script></head>`));
    await browser.evaluate(`chrome.tabs.create({ url: ${JSON.stringify(site.serve('/begin', first))} })`);

    await expect.poll(() => site.log).toContain('/told?unseen');
    const titles = (): Promise<unknown> => browser.evaluate('[...new Set(titles)]');
    await expect.poll(titles).toEqual(['The harbour after the storm']);

    site.serve('/go', 'go');
    await expect.poll(() => site.log).toContain('/told?seen');
    await expect.poll(() => titles().then(all => (all as readonly string[]).length)).toBe(2);
    const drawn = `chrome.tabs.query({ url: '*://127.0.0.1/*' }).then(async ([{ id }]) => {
      const func = () => [...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0);
      const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: id }, func });
      return result;
    })`;
    await expect.poll(() => browser.evaluate(drawn)).toBeGreaterThan(3);
    // It was loaded once: what was opened is what had been rendered.
    expect(site.log.filter(path => path === '/story')).toHaveLength(1);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
