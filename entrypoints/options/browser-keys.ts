/** The keys as the browser has them; those of the page itself are fixed. */
import { browser } from 'wxt/browser';
import type { ShownKey } from '../../components/options/KeysSection.tsx';

/** Each with the command that a reader may give a further key in the browser. */
const ofThePage = [
  { name: 'next', keys: 'Alt+↓', command: 'next-difference' },
  { name: 'previous', keys: 'Alt+↑', command: 'previous-difference' },
  { name: 'open-card', keys: 'Alt+Enter', command: 'open-card' },
  { name: 'close-card', keys: 'Esc', command: null },
] as const;

const ofTheBrowser = ['open-panel', 'toggle-highlights', 'read-page', 'save-page'] as const;

export async function listKeys(): Promise<readonly ShownKey[]> {
  const commands = await browser.commands.getAll();
  const keyOf = (name: string): string | null => commands.find(each => each.name === name)?.shortcut || null;
  return [
    ...ofThePage.map(({ name, keys, command }) => ({
      name,
      keys,
      also: command === null ? null : keyOf(command),
    })),
    ...ofTheBrowser.map(name => ({ name, keys: keyOf(name) })),
  ];
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
