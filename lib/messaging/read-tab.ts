/**
 * Puts the reader into a tab: the one way in, for the icon, the key and the
 * allowed sites alike. Needs `activeTab` (the reader's own gesture) or the
 * permission for the site; what may not be read comes back as a reason.
 */
import { browser } from 'wxt/browser';
import type { PageState } from '../app/report.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { callReader } from './reader-client.ts';

/**
 * `not-a-page`: the browser's own pages, the stores, other extensions. `file`:
 * a local file, which needs a switch in the browser's own extension settings.
 * `pdf`: a document that is no HTML. `gone`: the tab was closed or went on.
 */
export type ReadTabFailure = 'not-a-page' | 'file' | 'pdf' | 'gone';

/** Built from `entrypoints/reader.content`. */
export const readerScript = '/content-scripts/reader.js';
export const readerStyle = '/content-scripts/reader.css';

/**
 * Reads the page in a tab, unless its reader is there already. Resolves once the
 * reader runs, with the state of one that was there; `null` where it has only
 * just come.
 */
export async function readTab(tabId: number): Promise<Result<PageState | null, ReadTabFailure>> {
  const present = await callReader(tabId, 'pageState', null);
  if (present.ok) return present;
  try {
    if (await showsPdf(tabId)) return fail('pdf');
    await browser.scripting.executeScript({ target: { tabId }, files: [readerScript] });
    return succeed(null);
  } catch {
    return fail(await reasonFor(tabId));
  }
}

/** Chromium lets scripts into the empty page round its viewer, whatever the address ends with. */
async function showsPdf(tabId: number): Promise<boolean> {
  const func = (): string => document.contentType;
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func });
  return answer?.result === 'application/pdf';
}

/** Why a tab cannot be read, as far as its address tells (known to us only after the gesture). */
async function reasonFor(tabId: number): Promise<ReadTabFailure> {
  try {
    const { url } = await browser.tabs.get(tabId);
    if (url === undefined) return 'not-a-page';
    if (/^[a-z]+:[^?#]*\.pdf(?:[?#]|$)/i.test(url)) return 'pdf';
    return url.startsWith('file:') ? 'file' : 'not-a-page';
  } catch {
    return 'gone';
  }
}
