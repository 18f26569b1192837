/**
 * Who sent a message, and whether to listen at all. A page cannot send here
 * (`externally_connectable` is not used), but a taken-over renderer can pretend
 * to be one of our content scripts: what it may do is bounded by the tab it is in.
 */
import { browser } from 'wxt/browser';

/**
 * A side panel or popup has no tab, and then `incognito` is `false` whatever its
 * window: the panel knows its page's tab, and asks for nothing to be kept of a private one.
 *
 * `reader`: our content script in the top frame of a tab. `page`: one of the extension's own pages.
 */
export type Sender =
  | {
      readonly kind: 'reader';
      readonly tabId: number;
      readonly windowId: number;
      readonly incognito: boolean;
    }
  | { readonly kind: 'page'; readonly tabId: number | null; readonly incognito: boolean };

/** The part of `runtime.MessageSender` that is looked at. */
export type RawSender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly windowId?: number; readonly incognito?: boolean }
    | undefined;
};

/** The sender, or `null` for one that is not listened to. */
export function recogniseSender(sender: RawSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  const tabId = sender.tab?.id ?? null;
  if (isOwnAddress(sender)) return { kind: 'page', tabId, incognito: sender.tab?.incognito ?? false };
  if (tabId === null || tabId < 0 || sender.frameId !== 0) return null;
  return {
    kind: 'reader',
    tabId,
    windowId: sender.tab?.windowId ?? -1,
    incognito: sender.tab?.incognito ?? false,
  };
}

/** For a reader: the background or one of the extension's own pages, and no other reader. */
export const isOwnSender = (sender: RawSender): boolean =>
  isBackground(sender) || recogniseSender(sender)?.kind === 'page';

/** Tells the background itself (as heard by a page) from readers and from pages in tabs. */
export const isBackground = (sender: RawSender): boolean =>
  sender.id === browser.runtime.id && sender.tab === undefined;

/** The address must lie within the extension, and the origin, where the browser gives one, must agree. */
function isOwnAddress({ url, origin }: RawSender): boolean {
  const own = browser.runtime.getURL('');
  if (url === undefined || !url.startsWith(own)) return false;
  return origin === undefined || `${origin}/` === own;
}
