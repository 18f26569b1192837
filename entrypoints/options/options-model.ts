/** What the options page knows and does, besides when to read (reading-model.ts). */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ShownKey } from '../../components/options/KeysSection.tsx';
import { listDecisions, wipeDecisions } from '../../lib/storage/decisions.ts';
import { type Settings, updateSettings } from '../../lib/storage/settings.ts';
import { listKeys } from './browser-keys.ts';
import { createReadingModel, type ReadingModel } from './reading-model.ts';

export type OptionsModel = {
  readonly reading: ReadingModel;
  readonly keys: ReadonlySignal<readonly ShownKey[]>;
  readonly decisions: ReadonlySignal<number>;
  readonly megabytes: ReadonlySignal<string | null>;
  /** The key of a message: what could not be kept. */
  readonly problem: ReadonlySignal<string | null>;
  readonly change: (change: (now: Settings) => Settings) => Promise<void>;
  readonly undoAll: () => Promise<void>;
};

export function createOptionsModel(lifetime: AbortSignal): OptionsModel {
  const reading = createReadingModel(lifetime);
  const keys = signal<readonly ShownKey[]>([]);
  const decisions = signal(0);
  const megabytes = signal<string | null>(null);
  const problem = signal<string | null>(null);

  const load = async (): Promise<void> => {
    keys.value = await listKeys();
    const kept = await listDecisions();
    decisions.value = kept.ok ? kept.value.length : 0;
    const { usage } = await navigator.storage.estimate();
    megabytes.value = usage === undefined ? null : (usage / 1e6).toFixed(1);
  };
  // Keys and decisions are changed elsewhere, while this page is open behind.
  window.addEventListener('focus', () => void load(), { signal: lifetime });
  void load();

  return {
    reading,
    keys,
    decisions,
    megabytes,
    problem,
    async change(change) {
      const kept = await updateSettings(change);
      problem.value = kept.ok ? null : `reading.${kept.failure}`;
    },
    async undoAll() {
      await wipeDecisions();
      await load();
    },
  };
}
