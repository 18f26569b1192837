/** The one record of the settings as it is stored, and what a reader in a page takes of it. */
import { browser } from 'wxt/browser';
import { migrateSettings, parseUnderlines, type Underlines } from '../app/underlines.ts';
import { watchLocal } from './watch-local.ts';

export const settingsKey = 'settings';

/** `undefined` where nothing was stored, or where it cannot be read. */
export async function readStored(): Promise<unknown> {
  try {
    return (await browser.storage.local.get(settingsKey))[settingsKey];
  } catch {
    // A broken profile, or the extension is gone under the page: the defaults are the best there is.
    return undefined;
  }
}

/** Calls with what is stored now and after every change, wherever it was made, until `signal` aborts. */
export function watchStored(listener: (stored: unknown) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let isTold = false;
  watchLocal(
    settingsKey,
    stored => {
      isTold = true;
      listener(stored);
    },
    signal,
  );
  void readStored().then(stored => {
    if (!isTold && !signal.aborted) listener(stored);
  });
}

/** As `watchSettings`, for a reader in a page: it draws underlines, and carries nothing of the other settings. */
export const watchUnderlines = (listener: (underlines: Underlines) => void, signal: AbortSignal): void =>
  watchStored(stored => listener(parseUnderlines(migrateSettings(stored))), signal);
