/**
 * That the library changed, for open pages and readers: a random word in
 * `browser.storage.local`, which is heard everywhere and says nothing of what
 * changed. The library itself has its own number in the database.
 */
import { browser } from 'wxt/browser';

const key = 'libraryChanged';

export async function announceLibrary(): Promise<void> {
  await browser.storage.local.set({ [key]: crypto.randomUUID() }).catch(() => {
    // No room for forty characters: open pages hear of it when they are loaded again.
  });
}

/** Calls after every change, wherever it was made, until `signal` aborts. */
export function watchLibrary(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const onChanged = (changes: { [name: string]: unknown }, area: string): void => {
    if (area === 'local' && key in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
}
