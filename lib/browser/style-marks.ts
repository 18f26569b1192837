/**
 * The rules for highlights. A sheet that comes into a page that is there
 * already has the browser style every element anew, so it comes with the first
 * article and not with the reader: most pages of an allowed site are none.
 */
import { browser } from 'wxt/browser';
import { readerStyle } from '../messaging/read-tab.ts';

/** Puts them into a tab that may be read; into its frames too, but for those of other origins. Never rejects. */
export async function styleMarks(tabId: number, allFrames: boolean): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId, allFrames }, files: [readerStyle] });
  } catch {
    // The tab went on to another page meanwhile.
  }
}
