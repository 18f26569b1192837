/** The tab in front of the panel's window, or the one tab that the panel was opened for. */
import { browser } from 'wxt/browser';

/** Title and address are known only where the extension may read the tab; whether it is private, always. */
export type FrontTab = {
  readonly id: number;
  readonly title: string | null;
  readonly url: string | null;
  readonly incognito: boolean;
};

/** The one tab that this page stays with, where the browser has no panel; `null` in a panel. */
export const fixedTab = readFixedTab();

function readFixedTab(): number | null {
  const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  return Number.isInteger(tab) ? tab : null;
}

/**
 * Calls with the tab in front now, when another comes to the front, and when
 * its page is another one. The signal that goes with each call aborts when the
 * next one comes, or with `lifetime`.
 */
export function followTab(
  listener: (tab: FrontTab, whileInFront: AbortSignal) => void,
  lifetime: AbortSignal,
): void {
  let inFront = new AbortController();
  let current: number | null = null;

  const look = async (): Promise<void> => {
    const tab =
      fixedTab === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(fixedTab).catch(() => undefined);
    if (tab?.id === undefined || lifetime.aborted) return;
    inFront.abort();
    inFront = new AbortController();
    current = tab.id;
    listener(
      { id: tab.id, title: tab.title ?? null, url: tab.url ?? null, incognito: tab.incognito },
      AbortSignal.any([inFront.signal, lifetime]),
    );
  };

  const onActivated = (): void => void look();
  const onUpdated = (tabId: number, change: { readonly status?: string | undefined }): void => {
    if (tabId === current && change.status === 'complete') void look();
  };
  if (fixedTab === null) browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  lifetime.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  void look();
}
