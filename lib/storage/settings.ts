/**
 * What the reader has chosen, in `browser.storage.local` under one key.
 *
 * Whatever was stored is looked at field by field when it is read, so that a
 * damaged or older record costs at most the fields that are damaged. Content
 * scripts may read and watch; only the extension's own pages and the
 * background write, since the lock below spans one origin.
 */
import { browser } from 'wxt/browser';
import { parseSettings, type Settings, settingsVersion } from '../app/settings.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { asFields } from '../base/shape.ts';
import { settingsKey as key, readStored, watchStored } from './stored-settings.ts';

export { defaultSettings, type Settings } from '../app/settings.ts';

/** `newer`: written by a later version of the extension, which is left alone. `full`: no room on the disk. */
export type SettingsFailure = 'newer' | 'full';

/** The settings as they are now; the defaults where nothing (readable) was stored. */
export async function getSettings(): Promise<Settings> {
  return parseSettings(await readStored());
}

/**
 * Applies a change to what is stored now. Changes from several open pages are
 * applied one after the other, so none is lost.
 */
export function updateSettings(
  change: (now: Settings) => Settings,
): Promise<Result<Settings, SettingsFailure>> {
  return navigator.locks.request('second-source-settings', async () => {
    const stored = await readStored();
    if (versionOf(stored) > settingsVersion) return fail('newer');
    const settings = change(parseSettings(stored));
    try {
      await browser.storage.local.set({ [key]: { ...settings, version: settingsVersion } });
    } catch {
      // The only documented reason is the quota; the browser keeps the old record then.
      return fail('full');
    }
    return succeed(settings);
  });
}

/** Calls with the settings now and after every change, wherever it was made, until `signal` aborts. */
export const watchSettings = (listener: (settings: Settings) => void, signal: AbortSignal): void =>
  watchStored(stored => listener(parseSettings(stored)), signal);

/** Removes the record: the defaults hold again. */
export async function wipeSettings(): Promise<void> {
  await browser.storage.local.remove(key);
}

function versionOf(stored: unknown): number {
  const version = asFields(stored)?.['version'];
  return typeof version === 'number' ? version : 0;
}
