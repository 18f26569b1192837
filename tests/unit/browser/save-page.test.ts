import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { savePage } from '../../../lib/browser/save-page.ts';
import { listLibrary } from '../../../lib/storage/library/list-library.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A stand-in for the tab alone: no test can have a browser let an extension into its private windows. */
test('line 17: nothing of a page in a private window is saved', async () => {
  const { id } = await fakeBrowser.tabs.create({ url: 'https://harbourdaily.example/' });
  const tab = await fakeBrowser.tabs.get(id ?? -1);
  fakeBrowser.tabs.get = async () => ({ ...tab, incognito: true });
  expect(await savePage(id ?? -1, 'change')).toEqual({ ok: false, failure: 'private' });
  const kept = await listLibrary();
  expect(kept.ok && kept.value.sources).toEqual([]);
});
