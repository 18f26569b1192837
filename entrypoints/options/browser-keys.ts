/** The keys as the browser has them; those of the page itself are fixed. */
import { browser } from 'wxt/browser';
import type { ShownKey } from '../../components/options/KeysSection.tsx';

const ofThePage: readonly ShownKey[] = [
  { name: 'next', keys: 'Alt+↓' },
  { name: 'previous', keys: 'Alt+↑' },
  { name: 'open-card', keys: 'Alt+Enter' },
  { name: 'close-card', keys: 'Esc' },
];

const ofTheBrowser = ['open-panel', 'toggle-highlights', 'read-page'] as const;

export async function listKeys(): Promise<readonly ShownKey[]> {
  const commands = await browser.commands.getAll();
  const keyOf = (name: string): string | null => commands.find(each => each.name === name)?.shortcut || null;
  return [...ofThePage, ...ofTheBrowser.map(name => ({ name, keys: keyOf(name) }))];
}

export const keyNamed = (keys: readonly ShownKey[], name: string): string | null =>
  keys.find(each => each.name === name)?.keys ?? null;

type FirefoxCommands = { readonly openShortcutSettings?: () => Promise<void> };

/** Opens the browser's own list of keys; `null` where no page may. */
export function shortcutPageOpener(): (() => void) | null {
  const commands: typeof browser.commands & FirefoxCommands = browser.commands;
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  // Chrome has no call for it, but lets an extension open the page in a tab.
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
