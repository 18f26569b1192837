/**
 * Opens the side panel, whatever the browser calls it. Browsers open it within
 * the reader's gesture only, so the first thing here is the opening, before
 * any `await`. Firefox passes no gesture on with a message: asked from a page,
 * it gets the panel's page in a tab instead.
 */
import { browser } from 'wxt/browser';
import type { Sender } from '../messaging/sender.ts';
import { setPanelTarget } from '../storage/panel-target.ts';

/** Which tab the panel is for. */
export type PanelTab = { readonly tabId: number; readonly windowId: number };

type FirefoxSidebar = { readonly open: () => Promise<void> };

/** Call at once in a handler of the gesture. Never rejects. */
export async function openPanel({ tabId, windowId }: PanelTab): Promise<void> {
  try {
    await openBeside({ tabId, windowId });
  } catch {
    // No gesture left, or no side panel in this browser: its page does the same in a tab.
    await browser.tabs.create({
      url: `${browser.runtime.getURL('/sidepanel.html')}?tab=${tabId}`,
      openerTabId: tabId,
    });
  }
}

function openBeside({ tabId, windowId }: PanelTab): Promise<void> {
  const sidebar = firefoxSidebar();
  if (sidebar !== null) return sidebar.open();
  return windowId >= 0 ? browser.sidePanel.open({ windowId }) : browser.sidePanel.open({ tabId });
}

/** WXT types Chrome's namespaces only. */
function firefoxSidebar(): FirefoxSidebar | null {
  const { sidebarAction } = browser as typeof browser & { readonly sidebarAction?: FirefoxSidebar };
  return sidebarAction ?? null;
}

/**
 * Opens the panel for whoever asked by a message: a reader for its own tab, a
 * page of ours for the tab in front. `claim` is shown in it. A popup that knows
 * its tab does better with `openPanel` itself, which keeps the gesture.
 */
export async function openPanelFor(sender: Sender, claim: string | null): Promise<null> {
  const tab = sender.kind === 'reader' ? sender : await tabInFront();
  if (tab === null) return null;
  const opening = openPanel(tab);
  await setPanelTarget({ tabId: tab.tabId, claim });
  await opening;
  return null;
}

async function tabInFront(): Promise<PanelTab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { tabId: tab.id, windowId: tab.windowId };
}
