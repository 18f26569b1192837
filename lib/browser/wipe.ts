/** Takes everything away that was kept: sources, decisions, settings, and the leave to read sites. */
import { browser } from 'wxt/browser';
import type { Result } from '../base/result.ts';
import type { StorageFailure } from '../storage/database.ts';
import { wipeLibrary } from '../storage/library/purge.ts';
import { wipeSettings } from '../storage/settings.ts';

export async function wipeEverything(): Promise<Result<null, StorageFailure>> {
  const wiped = await wipeLibrary();
  if (!wiped.ok) return wiped;
  await wipeSettings();
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins }).catch(() => {
    // Granted by a policy: not ours to give back.
  });
  return wiped;
}
