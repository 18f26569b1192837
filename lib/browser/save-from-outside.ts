/** Saving by a key or the browser's menu: no screen of ours is open, so the popup is opened to say how it went. */
import { browser } from 'wxt/browser';
import { savePage } from './save-page.ts';

export async function savePageFromOutside(tabId: number): Promise<void> {
  await savePage(tabId, crypto.randomUUID());
  await browser.action.openPopup().catch(() => {
    // Some browsers open it within a click only; the library shows what was saved.
  });
}
