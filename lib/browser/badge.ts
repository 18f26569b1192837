/** The number on the icon: conflicts on the page of one tab. Browsers drop it themselves when the tab goes elsewhere. */
import { browser } from 'wxt/browser';

/** Token `mark tile` of the design: ink, never a colour of a relation. */
const ground = '#1E262E';
const ink = '#FFFFFF';

/** Wider than four characters is cut off by every browser. */
const mostShown = 999;

/** Shows a number, or nothing at 0. A tab that is gone is no error. */
export async function showBadge(tabId: number, conflicts: number): Promise<void> {
  const text = conflicts === 0 ? '' : conflicts > mostShown ? `${mostShown}+` : String(conflicts);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: ground }),
      browser.action.setBadgeTextColor({ tabId, color: ink }),
    ]);
  } catch {
    // The tab was closed while its reader's message was under way.
  }
}
