import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageState } from '../../lib/app/report.ts';
import { say } from '../../lib/wording/english.ts';
import type { FirefoxWithExtension } from '../../scripts/firefox.ts';
import { StaticServer } from '../../scripts/static-server.ts';
import { sampleArticle } from '../e2e/articles.ts';
import { openFirefox } from './open-firefox.ts';

let firefox: FirefoxWithExtension;
let site: StaticServer;

beforeAll(async () => {
  site = await StaticServer.start();
  firefox = await openFirefox();
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

/** The state of one tab's page, whichever is in front. */
async function stateOf(
  own: Awaited<ReturnType<typeof openArticle>>['own'],
  tabId: number,
): Promise<PageState> {
  const answer = await own.evaluate(async tab => {
    const { tabs } = (globalThis as unknown as { readonly browser: typeof chrome }).browser;
    const message = { to: 'reader', call: 'pageState', request: null };
    const response: unknown = await tabs.sendMessage(tab, message, { frameId: 0 });
    // As text, since WebDriver hands objects over to a certain depth only.
    return JSON.stringify((response as { readonly answer: unknown }).answer);
  }, tabId);
  return JSON.parse(answer) as PageState;
}

/** Runs in the panel: presses the first button of this name that stands in an item; `false` where there is none. */
function pressInItem(name: string): boolean {
  const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent ?? '';
  const found = [...document.querySelectorAll<HTMLElement>('li button')].find(button =>
    nameOf(button).includes(name),
  );
  found?.click();
  return found !== undefined;
}

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

  test('line 13: from panel to card to decision to undo, the background is stopped between any two steps', async () => {
    const { own, page } = await openArticle('/decided');
    await firefox.clickToolbarButton(page);
    const { tabId, state: before } = await firefox.settledState(own);
    const panel = await firefox.openOwnPage(`sidepanel.html?tab=${tabId}`, 'li.item');
    const press = (name: string) => panel.evaluate(pressInItem, name);
    const conflicts = async () => conflictsIn(await stateOf(own, tabId));
    const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
    const withoutCard = await elements();

    await firefox.stopBackground();
    await press(say('kind.participants'));
    // The card's host is the one element that the reader ever adds.
    await expect.poll(elements).toBe(withoutCard + 1);
    await firefox.stopBackground();
    await expect.poll(() => press(say('action.hide'))).toBe(true);
    await expect.poll(conflicts).toBe(conflictsIn(before) - 1);
    await firefox.stopBackground();
    await expect.poll(() => press(say('action.undo'))).toBe(true);
    await expect.poll(() => stateOf(own, tabId)).toEqual(before);
  });

  test('differences are walked, opened, decided and taken back by keys alone, on the page and in the panel', async () => {
    const { own, page } = await openArticle('/walked');
    await firefox.clickToolbarButton(page);
    const { tabId, state: before } = await firefox.settledState(own);
    const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
    const withoutCard = await elements();
    const withAlt = async (key: 'ArrowDown' | 'Enter') => {
      await page.keyboard.down('Alt');
      await page.keyboard.press(key);
      await page.keyboard.up('Alt');
    };
    await withAlt('ArrowDown');
    await withAlt('Enter');
    await expect.poll(elements).toBe(withoutCard + 1);
    await page.keyboard.press('Escape');
    await expect.poll(elements).toBe(withoutCard);

    const panel = await firefox.openOwnPage(`sidepanel.html?tab=${tabId}`, 'li.item');
    await panel.bringToFront();
    const focused = () =>
      panel.evaluate(() =>
        document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''),
      );
    await panel.focus('[data-stop]');
    const first = await focused();
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('k');
    expect(await focused()).toBe(first);
    await panel.keyboard.press('Enter');
    for (let step = 0; step < 10 && (await focused()) !== say('action.hide'); step += 1)
      await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await expect.poll(focused).toBe(say('action.undo'));
    await panel.keyboard.press('Enter');
    await expect.poll(focused).toBe(first);
    await expect.poll(() => stateOf(own, tabId)).toEqual(before);
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
      '/decided',
      '/stopped',
      '/unread',
      '/walked',
    ]);
  });
});
