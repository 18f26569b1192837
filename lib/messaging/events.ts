/** What the background tells every open page of the extension, and how a page listens. */
import { browser } from 'wxt/browser';
import { asFields, asInteger } from '../base/shape.ts';
import type { BackgroundEvent } from './calls.ts';
import { isBackground, type RawSender } from './sender.ts';

/** Tells all open pages that the state of a tab's page changed. Nobody listening is no error. */
export async function announceStateChanged(tabId: number): Promise<void> {
  const event: BackgroundEvent = { event: 'stateChanged', tabId };
  await browser.runtime.sendMessage(event).catch(() => {
    // "Receiving end does not exist": neither popup nor panel is open, as most of the time.
  });
}

/** For popup and panel: the state of a tab's page changed; ask its reader for it. Until `signal` aborts. */
export function onStateChanged(listener: (tabId: number) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onMessage = (message: unknown, sender: RawSender): undefined => {
    const fields = asFields(message);
    if (fields?.['event'] !== 'stateChanged' || !isBackground(sender)) return;
    const tabId = asInteger(fields['tabId'], 0, Number.MAX_SAFE_INTEGER);
    if (tabId !== null) listener(tabId);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}
