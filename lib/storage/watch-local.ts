/** Hears of changes of one key in `browser.storage.local`, wherever they are made. */
import { browser } from 'wxt/browser';

/** Calls with the new value (`undefined`: removed) after every change, until `signal` aborts. */
export function watchLocal(key: string, listener: (value: unknown) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onChanged = (changes: { [name: string]: { newValue?: unknown } }, area: string): void => {
    const change = changes[key];
    if (area === 'local' && change !== undefined) listener(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
}
