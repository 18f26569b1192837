/** Imports on the library page of the built extension: what comes in is whole or is not there. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { writeClaimSet } from '../../lib/formats/write-library.ts';
import { say } from '../../lib/wording/english.ts';
import { findBrowser } from '../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../scripts/chromium.ts';
import { Extension } from '../../scripts/extension.ts';
import { generateSet } from '../bench/library/generate.ts';
import { malformedPacks } from '../unit/formats/malformed.ts';
import { bundled } from './bundled-client.ts';
import { chromeBuild, expect, test } from './fixture.ts';
import type * as KeptLibrary from './kept-library.ts';

declare const kept: typeof KeptLibrary;

const pack = (claims: number, seed = 1): string => [...writeClaimSet(generateSet(claims, seed))].join('');

const asFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

async function openLibrary(extension: Extension): Promise<Page> {
  const library = await extension.browser.openOwnPage('library.html');
  await library.locator('.source-table').waitFor();
  await library.evaluate(await bundled('tests/e2e/kept-library.ts', 'kept'));
  return library;
}

const chooseFile = (library: Page, file: ReturnType<typeof asFile>): Promise<void> =>
  library.locator('input[type=file]').setInputFiles(file);

const closed = (library: Page) => library.getByRole('button', { name: say('library.import.close') });

async function sourcesOf(library: Page): Promise<number> {
  return library.evaluate(async () => {
    const listed = await kept.listLibrary();
    return listed.ok ? listed.value.sources.length : -1;
  });
}

test('a pack is imported with progress, compared, and taken back', async ({ extension }) => {
  test.setTimeout(120_000);
  const library = await openLibrary(extension);
  await chooseFile(library, asFile('two-thousand.json', pack(2000)));
  await expect(library.getByRole('progressbar', { name: say('library.import.progress') })).toBeVisible();
  await expect(library.getByText(say('library.import.done', 20, 2000, 'two-thousand.json'))).toBeVisible({
    timeout: 60_000,
  });
  expect(await sourcesOf(library)).toBe(20);
  await library.getByRole('button', { name: say('library.undo'), exact: true }).click();
  await expect.poll(() => sourcesOf(library)).toBe(0);
});

test('an import that is cancelled leaves nothing', async ({ extension }) => {
  const library = await openLibrary(extension);
  const before = await library.evaluate(() => kept.storageHash(['library']));
  await chooseFile(library, asFile('large.json', pack(20_000)));
  await library.locator('.import progress[value]').waitFor({ timeout: 30_000 });
  await library
    .getByRole('button', { name: say('library.cancel'), exact: true })
    .first()
    .click();
  await expect(library.locator('.import')).toHaveCount(0, { timeout: 20_000 });
  expect(await sourcesOf(library)).toBe(0);
  await expect.poll(() => library.evaluate(async () => (await kept.readLibrary(null)).ok)).toBe(true);
  // Numbers of sources that were given out are not given again; all else is as it was.
  expect(await library.evaluate(() => kept.storageHash(['library']))).toBe(before);
});

test('issue 4, 4: malformed packs are refused with path and reason, and the storage stays as it was', async ({
  extension,
}) => {
  test.setTimeout(180_000);
  const library = await openLibrary(extension);
  await chooseFile(library, asFile('sound.json', pack(200)));
  await closed(library).click({ timeout: 60_000 });
  const before = await library.evaluate(() => kept.storageHash());
  for (const { name, text } of malformedPacks(72, 5)) {
    await chooseFile(library, asFile('odd.json', text));
    await expect(library.getByText(say('library.import.refused', 'odd.json')), name).toBeVisible();
    await expect(library.locator('.problem-list li').first(), name).toBeVisible();
    await closed(library).click();
  }
  await chooseFile(library, asFile('bytes.json', ''));
  await expect(library.locator('.problem-list li').first()).toBeVisible();
  await closed(library).click();
  const folder = mkdtempSync(join(tmpdir(), 'second-source-big-'));
  writeFileSync(join(folder, 'huge.json'), Buffer.alloc(100_000_000, 'x'));
  await library.locator('input[type=file]').setInputFiles(join(folder, 'huge.json'));
  await expect(library.getByText('The file is larger than 50 MB.')).toBeVisible();
  rmSync(folder, { recursive: true });
  expect(await library.evaluate(() => kept.storageHash())).toBe(before);
});

test('issue 4, 4: an import whose page is closed in the middle leaves nothing, and the reader is told', async ({
  extension,
}) => {
  test.setTimeout(120_000);
  const library = await openLibrary(extension);
  await chooseFile(library, asFile('cut-short.json', pack(20_000)));
  await library.locator('.import progress[value]').waitFor({ timeout: 30_000 });
  await library.close();
  const again = await openLibrary(extension);
  await expect(again.getByText(say('library.unfinished', 'cut-short.json'))).toBeVisible();
  expect(await sourcesOf(again)).toBe(0);
});

/**
 * The one thing here that is not real: no browser lets a test set the quota of an extension, so from the
 * `after`th row on the worker's database says what it says when the disk is full.
 */
const fillTheDisk = (extension: Extension, after: number): Promise<unknown> | undefined =>
  extension.browser.context
    .serviceWorkers()
    .at(-1)
    ?.evaluate(left => {
      const { put } = IDBObjectStore.prototype;
      let rows = 0;
      IDBObjectStore.prototype.put = function (...row) {
        rows += 1;
        if (rows > left) throw new DOMException('No room', 'QuotaExceededError');
        return put.apply(this, row);
      };
    }, after);

for (const after of [0, 40, 500, 2_500])
  test(`line 18: with the disk full after ${after} rows an import is undone as a whole, what was there stays, and the reader is told`, async ({
    extension,
  }) => {
    test.setTimeout(120_000);
    const library = await openLibrary(extension);
    await chooseFile(library, asFile('small.json', pack(100)));
    await closed(library).click({ timeout: 60_000 });
    const before = await library.evaluate(() => kept.readLibrary(null));
    await fillTheDisk(extension, after);
    await chooseFile(library, asFile('large.json', pack(4_000, 2)));
    await expect(library.getByText(say('library.import.failed.full', 'large.json'))).toBeVisible({
      timeout: 90_000,
    });
    expect(await library.evaluate(() => kept.readLibrary(null))).toEqual(before);
    await closed(library).click();
    // The worker is another one, and its disk has room again.
    await extension.stopWorker();
    await chooseFile(library, asFile('small-too.json', pack(100, 3)));
    await expect(library.getByText(say('library.import.done', 1, 100, 'small-too.json'))).toBeVisible();
  });

async function withProfile(use: (open: () => Promise<Extension>) => Promise<void>): Promise<void> {
  const found = findBrowser('chromium');
  if (found === null) throw new Error('No Chromium, Chrome or Edge was found');
  const profileDir = mkdtempSync(join(tmpdir(), 'second-source-kept-'));
  await use(
    async () =>
      new Extension(
        await ChromiumWithExtension.open({
          executablePath: found.path,
          extensionDir: chromeBuild,
          headless: true,
          size: { width: 1280, height: 900 },
          profileDir,
        }),
      ),
  );
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
}

test('issue 4, 4: with the browser killed in the middle of an import, all of it is there or nothing', async () => {
  test.setTimeout(240_000);
  await withProfile(async open => {
    for (const waitMs of [100, 700, 1500]) {
      const extension = await open();
      const library = await openLibrary(extension);
      expect([0, 20]).toContain(await sourcesOf(library));
      await chooseFile(library, asFile(`after-${waitMs}.json`, pack(2000)));
      await library.waitForTimeout(waitMs);
      await extension.browser.crash();
    }
    const extension = await open();
    const library = await openLibrary(extension);
    expect([0, 20]).toContain(await sourcesOf(library));
    await extension.browser.close();
  });
});

test('line 23: killed 50 times during an import, the library holds all of it or nothing', async ({
  extension,
}) => {
  test.setTimeout(600_000);
  const text = pack(300);
  const seen: number[] = [];
  for (let round = 0; round < 50; round += 1) {
    const library = await openLibrary(extension);
    await chooseFile(library, asFile(`round-${round}.json`, text));
    await library.waitForTimeout((round * 37) % 900);
    if (round % 2 === 0) await extension.stopWorker();
    await library.close();
    const after = await openLibrary(extension);
    seen.push(await sourcesOf(after));
    await after.close();
  }
  expect(seen.filter(count => count !== 0 && count !== 3)).toEqual([]);
});
