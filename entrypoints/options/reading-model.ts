/** When to read, as welcome and options both offer it: the settings, the asking, and what did not go through. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { WhenToRead } from '../../lib/app/settings.ts';
import { allowEverywhere, allowSite, forgetSite, readOnly } from '../../lib/browser/reading-permission.ts';
import { today } from '../../lib/browser/today.ts';
import { defaultSettings, type Settings, watchSettings } from '../../lib/storage/settings.ts';

export type ReadingModel = {
  readonly settings: ReadonlySignal<Settings>;
  /** The key of a message. */
  readonly problem: ReadonlySignal<string | null>;
  readonly choose: (reading: WhenToRead) => Promise<void>;
  readonly addSite: (host: string) => Promise<void>;
  readonly forget: (host: string) => Promise<void>;
};

export function createReadingModel(lifetime: AbortSignal): ReadingModel {
  const settings = signal(defaultSettings);
  const problem = signal<string | null>(null);
  watchSettings(now => {
    settings.value = now;
  }, lifetime);

  const tell = async (going: ReturnType<typeof allowEverywhere>): Promise<void> => {
    const done = await going;
    problem.value = done.ok ? null : `reading.${done.failure}`;
    // A refused choice leaves the settings as they were, but the radio where it was put: draw it anew.
    if (!done.ok) settings.value = { ...settings.value };
  };

  return {
    settings,
    problem,
    choose: reading => tell(reading === 'everywhere' ? allowEverywhere() : readOnly(reading)),
    addSite: host => tell(allowSite(host, today())),
    forget: host => tell(forgetSite(host)),
  };
}
