/** The rules for highlights, for frames whose text is read; the reader's own page gets them with the reader. */
import { browser } from 'wxt/browser';
import { readerStyle } from '../messaging/read-tab.ts';

/** Puts them into all frames of a tab that may be read; those of other origins are left out. Never rejects. */
export async function styleFrames(tabId: number): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [readerStyle] });
  } catch {
    // The tab went on to another page meanwhile.
  }
}
