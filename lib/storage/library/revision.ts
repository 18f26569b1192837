/**
 * That the library changed, for open pages and readers, and how many sources it
 * holds: kept in `browser.storage.local`, apart from the database, so that a
 * database that the browser took away is noticed.
 */
import { browser } from 'wxt/browser';
import { asFields, asInteger } from '../../base/shape.ts';
import { withDatabase } from '../database.ts';
import { libraryKey as key } from './watch-library.ts';

/** After every change. A random word goes with it, since storage tells of no value that stays the same. */
export async function announceLibrary(): Promise<void> {
  const counted = await withDatabase(database => database.count('sources'));
  const sources = counted.ok ? counted.value : 0;
  await browser.storage.local.set({ [key]: { sources, word: crypto.randomUUID() } }).catch(() => {
    // No room for a few characters: open pages hear of it when they are loaded again.
  });
}

/** Sources that the database held after the last change, deleted ones that can be brought back among them; 0 where there was none. */
export async function sourcesAtLastChange(): Promise<number> {
  const stored = asFields((await browser.storage.local.get(key))[key]);
  return asInteger(stored?.['sources'], 0, Number.MAX_SAFE_INTEGER) ?? 0;
}
