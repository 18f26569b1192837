/** The built extension in the Firefox of this machine: `npm run build` first. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageState } from '../../lib/app/report.ts';
import { findBrowser } from '../../scripts/browsers.ts';
import { FirefoxWithExtension } from '../../scripts/firefox.ts';
import { StaticServer } from '../../scripts/static-server.ts';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const sampleArticle = readFileSync(path('assets/sample/sample-article.html'), 'utf8');

let firefox: FirefoxWithExtension;
let site: StaticServer;

beforeAll(async () => {
  const found = findBrowser('firefox');
  if (found === null) throw new Error('No Firefox was found');
  site = await StaticServer.start();
  firefox = await FirefoxWithExtension.open({
    executablePath: found.path,
    extensionDir: path('.output/firefox-mv3'),
    headless: true,
  });
});

afterAll(async () => {
  await firefox?.close();
  await site?.stop();
});

const conflictsIn = (state: PageState): number =>
  state.state === 'done'
    ? state.report.claims.filter(({ status }) => status === 'contradicted' || status === 'disputed').length
    : 0;

/** A fresh tab on the sample article, in front, and a page of ours behind it. */
async function openArticle(address: string) {
  const own = await firefox.openOwnPage('options.html', 'h1');
  const url = site.serve(address, sampleArticle);
  const page = await firefox.browser.newPage();
  await page.goto(url);
  return { own, page };
}

const highlightsOf = (page: Awaited<ReturnType<typeof openArticle>>['page']): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

describe('in Firefox', () => {
  test('line 1: a page that is not enabled gets no script', async () => {
    const { own, page } = await openArticle('/unread');
    await page.bringToFront();
    await expect(firefox.settledState(own, 1000)).rejects.toThrow('without a reader');
    expect(await highlightsOf(page)).toBe(0);
  });

  test('a click on the icon reads the page, draws, and leaves its HTML as it was', async () => {
    const { own, page } = await openArticle('/clicked');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await firefox.clickToolbarButton(page);
    const { state } = await firefox.settledState(own);
    expect(conflictsIn(state)).toBeGreaterThan(0);
    expect(await highlightsOf(page)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('line 13: a page is read though the background was stopped', async () => {
    const { own, page } = await openArticle('/stopped');
    await firefox.stopBackground();
    await firefox.clickToolbarButton(page);
    expect(conflictsIn((await firefox.settledState(own)).state)).toBeGreaterThan(0);
  });

  test('the sidebar opens beside the page', async () => {
    await firefox.openSidebar();
    await expect.poll(() => firefox.sidebarUrl()).toBe(firefox.pageUrl('sidepanel.html'));
  });

  test('a site that was allowed is read as it is opened', async () => {
    await firefox.grantHost('*://127.0.0.1/*');
    const own = await firefox.openOwnPage('options.html', 'h1');
    await own.evaluate(async () => {
      const { storage } = (globalThis as unknown as { readonly browser: typeof chrome }).browser;
      const settings = { version: 1, reading: 'sites', sites: [{ host: '127.0.0.1', since: '2025-05-24' }] };
      await storage.local.set({ settings });
    });
    await expect.poll(() => firefox.registeredScripts(own)).toBe(1);
    const page = await firefox.browser.newPage();
    await page.goto(site.serve('/allowed', sampleArticle));
    await page.bringToFront();
    expect(conflictsIn((await firefox.settledState(own)).state)).toBeGreaterThan(0);
  });

  test('line 38: the server was asked for nothing but the pages', () => {
    expect(site.log.filter(asked => asked !== '/favicon.ico').toSorted()).toEqual([
      '/allowed',
      '/clicked',
      '/stopped',
      '/unread',
    ]);
  });
});
