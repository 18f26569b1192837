/**
 * One example database of each version that ever was, in `examples/`; a new
 * version fails here until it has one. Each is brought up to the newest, and
 * what it held is still there.
 *
 * `WRITE_EXAMPLE=1` writes the example of the newest version, where there is none.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { createOwnChecker } from '../../../lib/app/check-with-own.ts';
import { databaseName, databaseVersion, openDatabase } from '../../../lib/storage/database.ts';
import { addDecision, listDecisions } from '../../../lib/storage/decisions.ts';
import { createOwnLibrary } from '../../../lib/storage/library/gather.ts';
import { listLibrary } from '../../../lib/storage/library/list-library.ts';
import { saveSource } from '../../../lib/storage/library/save-source.ts';
import { dumpExample, type ExampleDatabase, makeExample } from './example-database.ts';
import { evening, morning } from './ferry.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const fileOf = (version: number): string =>
  fileURLToPath(new URL(`examples/version-${version}.json`, import.meta.url));

const exampleOf = (version: number): ExampleDatabase =>
  JSON.parse(readFileSync(fileOf(version), 'utf8')) as ExampleDatabase;

const decision = { claim: 'Ten ships left the port.', evidence: null, decision: 'hide' } as const;

if (process.env['WRITE_EXAMPLE'] === '1' && !existsSync(fileOf(databaseVersion)))
  test('writes the example of the newest version', async () => {
    await saveSource(morning, 'page', 1_773_300_000_000);
    await addDecision(decision, 1_773_300_000_000);
    writeFileSync(fileOf(databaseVersion), `${JSON.stringify(await dumpExample(databaseName))}\n`);
  });

const versions = Array.from({ length: databaseVersion }, (_, index) => index + 1);
const shapeOf = ({ stores }: ExampleDatabase) => stores.map(({ rows: _, ...shape }) => shape);

describe.each(versions)('a database of version %i', version => {
  test('has an example', () => {
    expect(existsSync(fileOf(version)), 'see the head of this file').toBe(true);
    expect(exampleOf(version).version).toBe(version);
  });

  test('becomes the newest, and keeps its decisions', async () => {
    await makeExample(databaseName, exampleOf(version));
    const opened = await openDatabase();
    if (opened.ok) opened.value.close();
    expect(opened.ok).toBe(true);
    const listed = await listDecisions();
    expect(listed.ok && listed.value.map(({ claim }) => claim)).toEqual([decision.claim]);
    const fresh = shapeOf(exampleOf(databaseVersion));
    expect(shapeOf(await dumpExample(databaseName))).toEqual(fresh);
  });
});

test.each(versions.filter(version => version >= 2))(
  'the library of version %i is still compared',
  async version => {
    await makeExample(databaseName, exampleOf(version));
    const nothing = { sources: [], claims: [], index: { size: 0, postings: {} } };
    const checked = await createOwnChecker(nothing, createOwnLibrary()).check(evening);
    expect(checked.ok && checked.value.claims.some(({ status }) => status === 'contradicted')).toBe(true);
  },
);

test('line 21: a newer database is refused, and left as it is', async () => {
  const newer = await openDB(databaseName, databaseVersion + 1, {
    upgrade: database => void database.createObjectStore('future'),
  });
  newer.close();
  expect(await listLibrary()).toEqual({ ok: false, failure: 'newer' });
  expect(await saveSource(morning, 'page', 1)).toEqual({ ok: false, failure: 'newer' });
  const nothing = { sources: [], claims: [], index: { size: 0, postings: {} } };
  const checked = await createOwnChecker(nothing, createOwnLibrary()).check(evening);
  expect(checked.ok).toBe(true);
});
