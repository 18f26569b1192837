/**
 * Opens a claim's document and brings the reader to the claim's own words, by
 * its anchor. Where the site may be read, the words are looked for in the live
 * article and marked there, and only if they stand there as they were; else
 * the browser's own search for a text fragment is all there is.
 */
import { browser } from 'wxt/browser';
import { pageAddress } from '../app/source-of-article.ts';
import { type Anchor, type AnchorFailure, findAnchor } from '../claims/anchor.ts';
import { readTab } from '../messaging/read-tab.ts';
import { callReader } from '../messaging/reader-client.ts';

/**
 * `shown`: they are marked, in a tab that came to the front. `browser`: the site may not be read unasked, and the
 * browser was asked to find them. `no-article`: the page did not open, or is no article. The others are the anchor's.
 */
export type PassageOutcome = 'shown' | 'browser' | 'no-article' | AnchorFailure;

/** A page that takes longer is not waited for. */
const patienceMs = 20_000;
const lookEveryMs = 100;

/** `url` is a web address. The tab comes to the front only where there is something to see in it. */
export async function showPassage(url: string, anchor: Anchor): Promise<PassageOutcome> {
  const open = await openTabWith(url);
  if (open === null && !(await mayRead(url))) {
    await browser.tabs.create({ url: withTextFragment(url, anchor) });
    return 'browser';
  }
  const tabId = open ?? (await browser.tabs.create({ url, active: false })).id;
  return tabId === undefined ? 'no-article' : showInTab(tabId, anchor);
}

/** The same in a tab that is open, and may be read. */
export async function showInTab(tabId: number, anchor: Anchor): Promise<PassageOutcome> {
  const text = await waitFor(() => articleText(tabId));
  if (text === null || text === '') return 'no-article';
  const found = findAnchor(text, anchor);
  if (typeof found === 'string') return found;
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  const words = text.slice(found.start, found.end);
  // A page is read when it is in sight, and not before.
  const isShown = await waitFor(async () => {
    const answer = await callReader(tabId, 'showPassage', { span: found, text: words });
    return answer.ok && answer.value;
  });
  return isShown === true ? 'shown' : 'gone';
}

/** `null` while the page is on its way; empty where it is no article. */
async function articleText(tabId: number): Promise<string | null> {
  const { status } = await browser.tabs.get(tabId);
  if (status !== 'complete' || !(await readTab(tabId)).ok) return null;
  const answer = await callReader(tabId, 'article', null);
  return answer.ok ? (answer.value?.text ?? '') : null;
}

/** The first answer that is not `null`; `null` if there is none in time, or the tab is closed. */
async function waitFor<Answer>(look: () => Promise<Answer | null>): Promise<Answer | null> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const answer = await look().catch(() => 'closed' as const);
    if (answer === 'closed') return null;
    if (answer !== null) return answer;
    await new Promise(resolve => setTimeout(resolve, lookEveryMs));
  }
  return null;
}

/** An address is told only of tabs that may be read. */
async function openTabWith(url: string): Promise<number | null> {
  const wanted = pageAddress(url);
  const tabs = await browser.tabs.query({});
  return tabs.find(tab => tab.url !== undefined && pageAddress(tab.url) === wanted)?.id ?? null;
}

const mayRead = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`*://${new URL(url).hostname}/*`] });

/**
 * https://wicg.github.io/scroll-to-text-fragment: what stands round the words is given too, each as far as it is
 * whole words of one block, since that is what the browser looks for.
 */
export function withTextFragment(url: string, { exact, prefix, suffix }: Anchor): string {
  const before =
    prefix
      .replace(/^\S*\s/, '')
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.trim() ?? '';
  const after =
    suffix
      .replace(/\s\S*$/, '')
      .trimStart()
      .split('\n')[0]
      ?.trim() ?? '';
  const parts = [
    ...(before === '' ? [] : [`${escaped(before)}-`]),
    escaped(exact),
    ...(after === '' ? [] : [`-${escaped(after)}`]),
  ];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

const escaped = (words: string): string =>
  encodeURIComponent(words.toWellFormed().replaceAll(/\s+/g, ' ')).replaceAll('-', '%2D');
