/**
 * That the library changed, for open pages and readers: a random word in
 * `browser.storage.local`, which is heard everywhere and says nothing of what
 * changed. The library itself has its own number in the database.
 */
import { browser } from 'wxt/browser';
import { watchLocal } from '../watch-local.ts';

const key = 'libraryChanged';

export async function announceLibrary(): Promise<void> {
  await browser.storage.local.set({ [key]: crypto.randomUUID() }).catch(() => {
    // No room for forty characters: open pages hear of it when they are loaded again.
  });
}

/** Calls after every change, wherever it was made, until `signal` aborts. */
export const watchLibrary = (listener: () => void, signal: AbortSignal): void =>
  watchLocal(key, listener, signal);
