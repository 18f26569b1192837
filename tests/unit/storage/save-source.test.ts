import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import bundledText from '../../../assets/claims/built/library.json?raw';
import type { Article } from '../../../lib/app/article.ts';
import { createChecker } from '../../../lib/app/check-article.ts';
import { createOwnChecker } from '../../../lib/app/check-with-own.ts';
import { buildLibrary, type Library } from '../../../lib/app/library.ts';
import type { SourceId } from '../../../lib/claims/source.ts';
import { undoChange } from '../../../lib/storage/library/change-library.ts';
import { createOwnLibrary } from '../../../lib/storage/library/gather.ts';
import { saveSource } from '../../../lib/storage/library/save-source.ts';
import { evening, morning, morningCorrected } from './ferry.ts';

const bundled = JSON.parse(bundledText) as Library;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const check = async (article: Article) => {
  const checked = await createOwnChecker(bundled, createOwnLibrary()).check(article);
  if (!checked.ok) throw new Error(checked.failure);
  return checked.value;
};

const standings = async (article: Article) =>
  (await check(article)).claims
    .filter(({ status }) => status !== 'unmatched')
    .map(({ status, text, evidence }) => `${status}: ${text} | ${evidence.map(e => e.claim.text).join(' ')}`);

describe('a saved page', () => {
  test('is held against the next one, as an article given in the terminal is', async () => {
    await saveSource(morning, 'first', 1000);
    const source = { ...morning, id: 'morning' as SourceId, genre: null };
    const given = createChecker(buildLibrary([], [{ source, article: morning }])).check(evening);
    const own = await check(evening);
    if (!given.ok) throw new Error('not checked');
    const plain = (claims: typeof own.claims) =>
      claims.map(({ text, status, evidence }) => ({
        text,
        status,
        evidence: evidence.map(({ relation, differences, claim }) => ({
          relation,
          differences,
          text: claim.text,
        })),
      }));
    expect(plain(own.claims)).toEqual(plain(given.value.claims));
    expect(own.claims.some(({ status }) => status === 'contradicted')).toBe(true);
  });

  test('is no evidence for or against itself', async () => {
    await saveSource(morning, 'first', 1000);
    const { claims, sameDocument } = await check(morning);
    expect(sameDocument).toHaveLength(1);
    expect(claims.filter(({ status }) => status !== 'unmatched')).toEqual([]);
  });

  test('saved again with other words is a new version, and only that is compared', async () => {
    await saveSource(morning, 'first', 1000);
    const before = await standings(evening);
    const again = await saveSource(morningCorrected, 'second', 2000);
    expect(again.ok && again.value.outcome).toBe('version');
    const after = await standings(evening);
    expect(before.join('\n')).toContain('41 people');
    expect(after.join('\n')).not.toContain('41 people');
    expect(after.join('\n')).toContain('29 people');
  });

  test('saved again with the same words is the same, and asked for twice is saved once', async () => {
    await saveSource(morning, 'first', 1000);
    const again = await saveSource(morning, 'second', 2000);
    expect(again.ok && again.value).toMatchObject({ outcome: 'same', change: null });
    const repeated = await saveSource(morning, 'first', 3000);
    expect(repeated.ok && repeated.value.outcome).toBe('new');
  });
});

test('with nothing kept the answer is that of the bundled library alone', async () => {
  const alone = createChecker(bundled).check(evening);
  expect(await check(evening)).toEqual(alone.ok && alone.value);
});

test('a page that was saved, taken back and saved again is compared', async () => {
  await saveSource(morning, 'first', 1000);
  await undoChange('first', 2000);
  expect(await standings(evening)).toEqual([]);
  await saveSource(morning, 'second', 3000);
  expect((await standings(evening)).join()).toContain('41 people');
});
