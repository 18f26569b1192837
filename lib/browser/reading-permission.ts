/**
 * The reader's choice of when to read, together with the browser's permission
 * that it needs. Each asks within the gesture: the request goes out before any
 * `await`. The setting is kept at once as well, since a popup may be closed by
 * the browser's own question; it is taken back where the answer is no.
 */
import { browser } from 'wxt/browser';
import { patternFor } from '../app/sites.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { getSettings, type Settings, type SettingsFailure, updateSettings } from '../storage/settings.ts';

/** `refused`: the browser, or the reader when it asked, said no; nothing was changed. */
export type PermissionFailure = SettingsFailure | 'refused';

const everyPage = '*://*/*';

/** Reads a site's articles as they are opened. `host` as `AllowedSite` has it. */
export function allowSite(host: string, today: string): Promise<Result<null, PermissionFailure>> {
  return askAndKeep([patternFor(host)], now => ({
    ...now,
    reading: now.reading === 'click' ? 'sites' : now.reading,
    sites: [...now.sites.filter(site => site.host !== host), { host, since: today }],
  }));
}

/** Reads every article as it is opened. */
export const allowEverywhere = (): Promise<Result<null, PermissionFailure>> =>
  askAndKeep([everyPage], now => ({ ...now, reading: 'everywhere' }));

/** Reads on a click only, or on the sites that were chosen; the leave for every page is given back. */
export async function readOnly(reading: 'click' | 'sites'): Promise<Result<null, PermissionFailure>> {
  const kept = await updateSettings(now => ({ ...now, reading }));
  if (!kept.ok) return kept;
  await giveBack([everyPage]);
  return succeed(null);
}

export async function forgetSite(host: string): Promise<Result<null, PermissionFailure>> {
  const kept = await updateSettings(now => ({ ...now, sites: now.sites.filter(site => site.host !== host) }));
  if (!kept.ok) return kept;
  await giveBack([patternFor(host)]);
  return succeed(null);
}

/** Whether a site is read unasked: by the settings and by what the browser has really granted. */
export async function readingOf(host: string): Promise<'on' | 'off' | 'everywhere'> {
  const { reading, sites } = await getSettings();
  if (reading === 'everywhere' && (await isGranted(everyPage))) return 'everywhere';
  const isChosen = reading === 'sites' && sites.some(site => site.host === host);
  return isChosen && (await isGranted(patternFor(host))) ? 'on' : 'off';
}

async function askAndKeep(
  origins: string[],
  change: (now: Settings) => Settings,
): Promise<Result<null, PermissionFailure>> {
  const asked = browser.permissions.request({ origins });
  const before = await getSettings();
  const kept = await updateSettings(change);
  const isGiven = await asked.catch(() => false);
  if (isGiven && kept.ok) return succeed(null);
  if (kept.ok) await updateSettings(now => ({ ...now, reading: before.reading, sites: before.sites }));
  return fail(kept.ok ? 'refused' : kept.failure);
}

const isGranted = (pattern: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern] });

async function giveBack(origins: string[]): Promise<void> {
  await browser.permissions.remove({ origins }).catch(() => {
    // Never granted, or granted by a policy: there is nothing to give back.
  });
}
