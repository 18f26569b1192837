/** What the keys of the manifest's `commands` do. A key is a gesture: it grants `activeTab`, and may open the panel. */
import { browser } from 'wxt/browser';
import { readTab } from '../messaging/read-tab.ts';
import { callReader } from '../messaging/reader-client.ts';
import { openPanel } from './open-panel.ts';
import { savePageFromOutside } from './save-from-outside.ts';

type KeyTab = { readonly id?: number | undefined; readonly windowId?: number | undefined };

/** Starts at once, within the gesture. */
export function onKey(command: string, tab?: KeyTab): void {
  const tabId = tab?.id;
  if (tabId === undefined || tabId < 0) return;
  switch (command) {
    case 'read-page':
      void readOrSayWhyNot(tabId);
      break;
    case 'save-page':
      void savePageFromOutside(tabId);
      break;
    case 'open-panel':
      void openPanel({ tabId, windowId: tab?.windowId ?? -1 });
      break;
    case 'next-difference':
      void callReader(tabId, 'press', { key: 'next' });
      break;
    case 'previous-difference':
      void callReader(tabId, 'press', { key: 'previous' });
      break;
    case 'open-card':
      void callReader(tabId, 'press', { key: 'open' });
      break;
    case 'toggle-highlights':
      void callReader(tabId, 'toggleHighlights', null);
      break;
  }
}

/** The popup tries once more, and says what stands in the way. */
async function readOrSayWhyNot(tabId: number): Promise<void> {
  const read = await readTab(tabId);
  if (read.ok || read.failure === 'gone') return;
  await browser.action.openPopup().catch(() => {
    // Some browsers open it within a click only; the page is not read then, and the icon still tells.
  });
}
