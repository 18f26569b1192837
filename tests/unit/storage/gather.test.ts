import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { createOwnChecker } from '../../../lib/app/check-with-own.ts';
import type { Library } from '../../../lib/app/library.ts';
import { writeLibrary } from '../../../lib/formats/write-library.ts';
import { databaseName, databaseVersion } from '../../../lib/storage/database.ts';
import { undoChange } from '../../../lib/storage/library/change-library.ts';
import { createOwnLibrary } from '../../../lib/storage/library/gather.ts';
import { readLibrary } from '../../../lib/storage/library/read-library.ts';
import { saveSource } from '../../../lib/storage/library/save-source.ts';
import { generateArticle, generateSet } from '../../bench/library/generate.ts';
import { seededRandom } from '../../bench/quality/random.ts';
import { evening, morning } from './ferry.ts';
import { importSets } from './import.ts';

const nothing: Library = { sources: [], claims: [], index: { size: 0, postings: {} } };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('line 28: 100 comparisons, sliced in other ways and from a fresh or a warm memory, are the same to the byte', async () => {
  await importSets('pack', [generateSet(300)]);
  const article = generateArticle(60);
  const random = seededRandom(28);
  const compare = async (checker: ReturnType<typeof createOwnChecker>): Promise<string> => {
    const claims: unknown[] = [];
    for (let start = 0, left = 1; left > 0; ) {
      const part = { start, end: article.text.length };
      const slice = await checker.check(article, part, () => random() < 0.3);
      if (!slice.ok) throw new Error(slice.failure);
      claims.push(...slice.value.claims);
      start = slice.value.next;
      left = slice.value.left;
    }
    return JSON.stringify(claims);
  };
  const warm = createOwnChecker(nothing, createOwnLibrary());
  const first = await compare(warm);
  expect(first).toContain('"relation"');
  const seen = new Set([first]);
  for (let run = 0; run < 99; run += 1)
    seen.add(await compare(run % 2 === 0 ? warm : createOwnChecker(nothing, createOwnLibrary())));
  expect(seen.size).toBe(1);
});

test('line 28: the canonical form does not depend on the order in which things came', async () => {
  const exported = async () => {
    const sets = await readLibrary(null);
    return sets.ok ? [...writeLibrary(sets.value, [])].join('') : '';
  };
  const sets = [generateSet(120), generateSet(120, 2)];
  await importSets('one', sets);
  await saveSource(morning, 'page', 1000);
  await saveSource(evening, 'other', 2000);
  const text = await exported();
  globalThis.indexedDB = new IDBFactory();
  await saveSource(evening, 'other', 2000);
  await importSets('two', sets.toReversed());
  await saveSource(morning, 'page', 1000);
  expect(await exported()).toBe(text);
});

test('line 20: another context that wants a newer version gets it at once, and a comparison goes on without the library', async () => {
  await saveSource(morning, 'page', 1000);
  const checker = createOwnChecker(nothing, createOwnLibrary());
  const before = await checker.check(evening);
  expect(before.ok && before.value.claims.some(({ evidence }) => evidence.length > 0)).toBe(true);
  const newer = await openDB(databaseName, databaseVersion + 1);
  newer.close();
  const after = await checker.check({ ...evening, title: 'Another' });
  expect(after.ok && after.value.claims.every(({ evidence }) => evidence.length === 0)).toBe(true);
});

test('a database that was closed under the worker is opened again', async () => {
  await saveSource(morning, 'page', 1000);
  const own = createOwnLibrary();
  const checker = createOwnChecker(nothing, own);
  const first = await checker.check(evening);
  // What the browser does when it clears the site's data: every connection is closed.
  const deleting = indexedDB.deleteDatabase(databaseName);
  await new Promise(resolve => deleting.addEventListener('success', resolve));
  await saveSource(morning, 'page', 1000);
  const again = await checker.check({ ...evening, title: 'Another' });
  expect(again.ok && again.value.claims).toEqual(first.ok && first.value.claims);
});

test('an article that is compared again after a change is compared with the library as it is then', async () => {
  const checker = createOwnChecker(nothing, createOwnLibrary());
  const hasEvidence = async () => {
    const checked = await checker.check(evening);
    return checked.ok && checked.value.claims.some(({ evidence }) => evidence.length > 0);
  };
  expect(await hasEvidence()).toBe(false);
  await saveSource(morning, 'page', 1000);
  expect(await hasEvidence()).toBe(true);
  await undoChange('page', 2000);
  expect(await hasEvidence()).toBe(false);
});
