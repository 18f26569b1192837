import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import bundledText from '../../../assets/claims/built/library.json?raw';
import bundledSet from '../../../assets/claims/ukraine-talks-2025.json' with { type: 'json' };
import type { Article } from '../../../lib/app/article.ts';
import { createChecker } from '../../../lib/app/check-article.ts';
import { createOwnChecker } from '../../../lib/app/check-with-own.ts';
import { buildLibrary, type Library } from '../../../lib/app/library.ts';
import { parseClaimSet } from '../../../lib/claims/parse-claim-set.ts';
import { readPack } from '../../../lib/formats/read-pack.ts';
import { writeLibrary } from '../../../lib/formats/write-library.ts';
import { addDecision, listDecisions } from '../../../lib/storage/decisions.ts';
import { editSources, undoChange } from '../../../lib/storage/library/change-library.ts';
import { cancelImport, finishImport } from '../../../lib/storage/library/finish-import.ts';
import { createOwnLibrary } from '../../../lib/storage/library/gather.ts';
import { createImportTerms } from '../../../lib/storage/library/import-terms.ts';
import { listLibrary } from '../../../lib/storage/library/list-library.ts';
import { purgeLibrary, undoableMs, wipeLibrary } from '../../../lib/storage/library/purge.ts';
import { readImport } from '../../../lib/storage/library/read-import.ts';
import { readLibrary } from '../../../lib/storage/library/read-library.ts';
import { saveSource } from '../../../lib/storage/library/save-source.ts';
import { stageImport } from '../../../lib/storage/library/stage-import.ts';
import { generateArticle, generateSet } from '../../bench/library/generate.ts';
import { evening, morning, morningCorrected } from './ferry.ts';
import { everythingStored, importSets } from './import.ts';

const nothing: Library = { sources: [], claims: [], index: { size: 0, postings: {} } };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** The library in its canonical form. */
async function exported(): Promise<string> {
  const [sets, decisions] = await Promise.all([readLibrary(null), listDecisions()]);
  if (!sets.ok || !decisions.ok) throw new Error('not read');
  return [...writeLibrary(sets.value, decisions.value)].join('');
}

async function importText(id: string, text: string): Promise<void> {
  const pack = readPack(text, { name: 'library.json', today: '2026-11-25' });
  if (!pack.ok) throw new Error(JSON.stringify(pack.failure));
  await importSets(id, pack.value.sets, pack.value.decisions);
}

const checkOwn = async (article: Article) => {
  const checked = await createOwnChecker(nothing, createOwnLibrary()).check(article);
  if (!checked.ok) throw new Error(checked.failure);
  return checked.value.claims.map(({ text, status, evidence }) => ({
    text,
    status,
    evidence: evidence.map(({ claim, relation, confidence }) => ({ text: claim.text, relation, confidence })),
  }));
};

describe('an imported set', () => {
  test('gives the same comparison as the same set in the terminal', async () => {
    const set = generateSet(600);
    const article = generateArticle(300);
    await importSets('first', [set]);
    const given = createChecker(buildLibrary([set])).check(article);
    if (!given.ok) throw new Error(given.failure);
    const own = await checkOwn(article);
    expect(own).toEqual(
      given.value.claims.map(({ text, status, evidence }) => ({
        text,
        status,
        evidence: evidence.map(({ claim, relation, confidence }) => ({
          text: claim.text,
          relation,
          confidence,
        })),
      })),
    );
    expect(own.filter(({ status }) => status !== 'unmatched').length).toBeGreaterThan(3);
  });

  test('gives the same comparison where the worker forgot what it had read', async () => {
    const set = generateSet(600);
    await importSets('first', [set]);
    const remembered = await checkOwn(generateArticle(300));
    globalThis.indexedDB = new IDBFactory();
    const request = { id: 'second', name: 'x', sets: [set], decisions: [], now: 1 };
    await stageImport(request, () => {}, new AbortController().signal);
    for (let isRead = false; !isRead; ) {
      const read = await readImport(
        'second',
        () => true,
        () => {},
      );
      isRead = read.ok && read.value.read >= read.value.claims;
    }
    const again = await createImportTerms().take('second');
    if (!again.ok) throw new Error(again.failure);
    await finishImport('second', again.value, 2);
    expect(await checkOwn(generateArticle(300))).toEqual(remembered);
  });

  test('takes the place of a set of the same id, and undone gives it back', async () => {
    await importSets('first', [{ ...generateSet(120), id: 'pack' }]);
    const before = await exported();
    await importSets('second', [{ ...generateSet(240, 2), id: 'pack' }]);
    expect(await exported()).not.toBe(before);
    await undoChange('second', 5000);
    expect(await exported()).toBe(before);
  });
});

describe('an import that does not end', () => {
  test('shows nothing of itself, and cancelled leaves nothing', async () => {
    await saveSource(morning, 'page', 1000);
    const before = await everythingStored();
    const shown = await exported();
    const request = { id: 'cut', name: 'x', sets: [generateSet(600)], decisions: [], now: 1 };
    await stageImport(request, () => {}, new AbortController().signal);
    await readImport(
      'cut',
      () => true,
      () => {},
    );
    expect(await exported()).toBe(shown);
    await cancelImport('cut');
    const { library: _, ...after } = JSON.parse(await everythingStored()) as Record<string, unknown>;
    const { library: __, ...first } = JSON.parse(before) as Record<string, unknown>;
    expect(after).toEqual(first);
  });

  test('does not mix with a page that is saved meanwhile', async () => {
    const request = { id: 'slow', name: 'x', sets: [generateSet(600)], decisions: [], now: 1 };
    const terms = createImportTerms();
    const slice = () =>
      readImport(
        'slow',
        () => true,
        (packed, starts) => terms.add('slow', packed, starts),
      );
    await stageImport(request, () => {}, new AbortController().signal);
    await slice();
    await saveSource(morning, 'page', 1000);
    for (let isRead = false; !isRead; ) {
      const read = await slice();
      isRead = read.ok && read.value.read >= read.value.claims;
    }
    const ready = await terms.take('slow');
    if (!ready.ok) throw new Error(ready.failure);
    await finishImport('slow', ready.value, 2);
    expect((await checkOwn(evening)).some(({ status }) => status === 'contradicted')).toBe(true);
    expect((await checkOwn(generateArticle(300))).some(({ status }) => status !== 'unmatched')).toBe(true);
  });
});

describe('export, then import into an empty library', () => {
  test('gives the same library byte for byte: saved pages, packs, names, stories, switches, decisions', async () => {
    const bundled = parseClaimSet(bundledSet);
    if (!bundled.ok) throw new Error('bundled');
    await saveSource(morning, 'page', 1_700_000_000_000);
    await saveSource(morningCorrected, 'again', 1_700_000_100_000);
    await saveSource(evening, 'other', 1_700_000_200_000);
    await importSets('pack', [bundled.value, generateSet(300)]);
    await addDecision({ claim: 'Ten ships left.', evidence: null, decision: 'hide' }, 3000);
    await addDecision({ claim: 'Two ships came.', evidence: 'own-1', decision: 'both-can-hold' }, 2000);
    const kept = await listLibrary();
    const [first, second] = kept.ok ? kept.value.sources : [];
    await editSources([first?.number ?? -1], { name: 'Mine', story: 'Ferries' });
    await editSources([second?.number ?? -1], { off: true });
    const text = await exported();

    globalThis.indexedDB = new IDBFactory();
    await importText('back', text);
    expect(await exported()).toBe(text);

    globalThis.indexedDB = new IDBFactory();
    await importText('once more', text);
    expect(await exported()).toBe(text);
  });

  test('gives the same comparisons', async () => {
    await saveSource(morning, 'page', 1_700_000_000_000);
    const before = await checkOwn(evening);
    const text = await exported();
    globalThis.indexedDB = new IDBFactory();
    await importText('back', text);
    expect(await checkOwn(evening)).toEqual(before);
  });
});

describe('what is deleted', () => {
  test('ends for good after a day, in the index too, and nothing of others with it', async () => {
    await importSets('pack', [generateSet(300)]);
    const alone = await exported();
    const compared = await checkOwn(generateArticle(300));
    await saveSource(morning, 'page', 1000);
    await undoChange('page', 2000);
    expect(await purgeLibrary(2000 + undoableMs)).toEqual({ ok: true, value: 0 });
    expect(await purgeLibrary(2001 + undoableMs)).toEqual({ ok: true, value: 1 });
    expect(await exported()).toBe(alone);
    expect(await checkOwn(generateArticle(300))).toEqual(compared);
    expect(await everythingStored()).not.toContain('Halden');
  });

  test('by a wipe is everything, decisions as well', async () => {
    await saveSource(morning, 'page', 1000);
    await addDecision({ claim: 'Ten ships left.', evidence: null, decision: 'hide' }, 3000);
    await wipeLibrary();
    expect(await everythingStored()).not.toMatch(/Halden|Ten ships/);
    expect((await checkOwn(evening)).every(({ status }) => status === 'unmatched')).toBe(true);
  });
});

test('the bundled library and the own one are ranked together', async () => {
  const bundled = JSON.parse(bundledText) as Library;
  await saveSource(morning, 'page', 1000);
  const checked = await createOwnChecker(bundled, createOwnLibrary()).check(evening);
  expect(checked.ok && checked.value.claims.some(({ status }) => status === 'contradicted')).toBe(true);
});
