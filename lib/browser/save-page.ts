/** Saves the page of a tab: its reader gives the article, storage keeps it. */
import { browser } from 'wxt/browser';
import type { Article } from '../app/article.ts';
import { fail, type Result } from '../base/result.ts';
import type { SavedPage, SaveFailure } from '../messaging/calls.ts';
import { readTab } from '../messaging/read-tab.ts';
import { callReader } from '../messaging/reader-client.ts';
import { findSaved, saveSource } from '../storage/library/save-source.ts';

/** Needs leave to read the tab (the icon, a key, the menu, or an allowed site). Nothing of a private window is kept. */
export async function savePage(tabId: number, change: string): Promise<Result<SavedPage, SaveFailure>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) return fail('no-article');
  if (tab.incognito) return fail('private');
  const article = await articleOf(tabId);
  return article === null ? fail('no-article') : saveSource(article, change, Date.now());
}

/** Whether the page is saved already, with these words or with others. */
export async function savedPage(tabId: number): Promise<SavedPage | null> {
  const answer = await callReader(tabId, 'article', null);
  return answer.ok && answer.value !== null ? findSaved(answer.value) : null;
}

async function articleOf(tabId: number): Promise<Article | null> {
  const read = await readTab(tabId);
  if (!read.ok) return null;
  const answer = await callReader(tabId, 'article', null);
  return answer.ok ? answer.value : null;
}
