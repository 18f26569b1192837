/** The articles of the tabs that are open, as far as the reader gave leave to read them. */
import { browser } from 'wxt/browser';
import type { Article } from '../app/article.ts';
import { readTab } from '../messaging/read-tab.ts';
import { callReader } from '../messaging/reader-client.ts';

/** Tabs that are compared at once; more would be no table to read. */
const mostTabs = 12;

const everyPage = { origins: ['*://*/*'] };

export type OpenTabs = {
  /** One a document: the same address twice is one. */
  readonly articles: readonly Article[];
  /** The tabs of the articles, in the same order. */
  readonly tabs: readonly number[];
  /** Tabs that may hold an article and were not read. */
  readonly unread: number;
};

/** A tab that was read by the icon has its reader there; one of an allowed site gets it now. */
export async function articlesOfTabs(): Promise<OpenTabs> {
  const tabs = await browser.tabs.query({});
  const articles: Article[] = [];
  const ids: number[] = [];
  let unread = 0;
  for (const { id, url } of tabs) {
    if (id === undefined || articles.length >= mostTabs) continue;
    const isOwn = url?.startsWith(browser.runtime.getURL('')) === true;
    if (isOwn) continue;
    const article = await articleOf(id, url);
    if (article === 'unread') unread += 1;
    else if (
      article !== null &&
      !articles.some(({ url: known }) => known !== null && known === article.url)
    ) {
      articles.push(article);
      ids.push(id);
    }
  }
  return { articles, tabs: ids, unread };
}

/** `null`: read, and no article. The address is known only where the tab may be read. */
async function articleOf(tabId: number, url: string | undefined): Promise<Article | null | 'unread'> {
  const present = await callReader(tabId, 'article', null);
  if (present.ok) return present.value;
  if (url !== undefined && !/^https?:/.test(url)) return null;
  const read = await readTab(tabId);
  if (!read.ok) return 'unread';
  const answer = await callReader(tabId, 'article', null);
  return answer.ok ? answer.value : null;
}

/**
 * Asks for leave to read all sites, does something with it, and gives it back
 * unless the reader had given it before. Starts at once, within the gesture.
 */
export async function askForAllTabs(use: () => Promise<void>): Promise<void> {
  const asked = browser.permissions.request(everyPage);
  const before = await browser.permissions.getAll();
  const hadIt = before.origins?.some(origin => origin === '*://*/*' || origin === '<all_urls>') ?? false;
  if (!(await asked.catch(() => false))) return;
  await use();
  if (!hadIt) await browser.permissions.remove(everyPage).catch(() => undefined);
}
