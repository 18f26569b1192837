/** The library page of the built extension: what a reader does with what is kept. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { writeClaimSet } from '../../lib/formats/write-library.ts';
import { say } from '../../lib/wording/english.ts';
import type { Extension } from '../../scripts/extension.ts';
import { generateSet } from '../bench/library/generate.ts';
import { sampleArticle } from './articles.ts';
import { expect, test } from './fixture.ts';

const claims = 300;
const pack = [...writeClaimSet(generateSet(claims))].join('');
const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** The page with three sources of 100 claims each beside the bundled five. */
async function openWithPack(extension: Extension): Promise<Page> {
  const library = await extension.browser.openOwnPage('library.html');
  await library.locator('.source-table').waitFor();
  await library.locator('input[type=file]').setInputFiles(file('pack.json', pack));
  await library.getByRole('button', { name: say('library.import.close') }).click({ timeout: 60_000 });
  await expect(library.locator('.source-row')).toHaveCount(8);
  return library;
}

const firstOwn = (library: Page) => library.locator('.source-row', { has: library.locator('.menu') }).first();

const openMenu = (library: Page) => firstOwn(library).locator('.menu summary').click();

test('sources are renamed, put into a story, switched off, and that survives a reload', async ({
  extension,
}) => {
  const library = await openWithPack(extension);
  await openMenu(library);
  const menu = firstOwn(library).locator('.row-menu');
  await menu.getByLabel(say('library.rename.name')).fill('The one about the bridge');
  await menu
    .getByRole('button', { name: say('library.keep') })
    .first()
    .click();
  await expect(library.getByText('The one about the bridge')).toBeVisible();
  await openMenu(library);
  await menu.getByLabel(say('library.story.new')).fill('Bridges');
  await menu
    .getByRole('button', { name: say('library.keep') })
    .last()
    .click();
  await library
    .getByRole('navigation', { name: say('library.stories') })
    .getByText('Bridges')
    .click();
  await expect(library.locator('.source-row')).toHaveCount(1);
  await library.locator('.source-row').getByRole('switch').click();
  await expect(library.locator('.source-row.is-off')).toHaveCount(1);

  await library.reload();
  await library
    .getByRole('navigation', { name: say('library.stories') })
    .getByText('Bridges')
    .click();
  await expect(library.locator('.source-row.is-off')).toContainText('The one about the bridge');
});

test('a source that is deleted is gone until it is taken back', async ({ extension }) => {
  const library = await openWithPack(extension);
  await openMenu(library);
  await firstOwn(library)
    .getByRole('button', { name: say('library.delete') })
    .click();
  await expect(library.locator('.source-row')).toHaveCount(7);
  await library
    .locator('.library-notice')
    .getByRole('button', { name: say('library.undo') })
    .click();
  await expect(library.locator('.source-row')).toHaveCount(8);
});

test('a bundled source that is switched off is no longer held against a page', async ({
  extension,
  site,
}) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  await extension.read(page);
  const sourced = async () => {
    const state = await extension.settledState(page);
    return state.state === 'done'
      ? state.report.claims.filter(({ evidence }) => evidence.length > 0).length
      : -1;
  };
  const before = await sourced();
  const library = await extension.browser.openOwnPage('library.html');
  await expect(library.locator('.source-row')).toHaveCount(5);
  for (const toggle of await library.getByRole('switch').all()) await toggle.click();
  await expect(library.locator('.source-row.is-off')).toHaveCount(5);
  await page.bringToFront();
  await expect.poll(sourced).toBe(0);
  await library.bringToFront();
  for (const toggle of await library.getByRole('switch').all()) await toggle.click();
  await page.bringToFront();
  await expect.poll(sourced).toBe(before);
});

test('outlets, titles and claims are searched', async ({ extension }) => {
  const library = await openWithPack(extension);
  const [first] = generateSet(claims).claims;
  const words = first?.text.split(' ').slice(0, 5).join(' ') ?? '';
  await library.getByRole('searchbox').fill(words);
  await expect(library.locator('.found li').filter({ hasText: words }).first()).toBeVisible();
  await library.getByRole('searchbox').fill('RFE');
  await expect(library.locator('.source-row').first()).toContainText('RFE/RL');
  await library.getByRole('searchbox').fill('zzzz');
  await expect(library.getByText(say('library.nothing-found'))).toBeVisible();
});

test('everything is exported to a file, and a pack comes in by drag and drop', async ({ extension }) => {
  const library = await openWithPack(extension);
  const downloading = library.waitForEvent('download');
  await library.locator('.library-tools summary').click();
  await library.getByRole('button', { name: say('library.export.library') }).click();
  const exported = readFileSync(await (await downloading).path(), 'utf8');
  expect(JSON.parse(exported)).toMatchObject({ format: 'second-source/library', version: 1 });

  const other = exported.replaceAll(`generated-${claims}-1`, 'another-pack');
  await library.locator('.drop').evaluate((zone, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, other);
  await expect(library.getByText(say('library.import.done', 3, claims, 'dropped.json'))).toBeVisible({
    timeout: 60_000,
  });
  await expect(library.locator('.source-row')).toHaveCount(11);
});

test('everything is wiped after one question, and the bundled set stays', async ({ extension }) => {
  const library = await openWithPack(extension);
  await library.getByRole('button', { name: say('library.wipe') }).click();
  const dialog = library.getByRole('dialog');
  await expect(dialog.getByText(say('library.wipe.text'))).toBeVisible();
  await dialog.getByRole('button', { name: say('library.wipe') }).click();
  await expect(library.locator('.source-row')).toHaveCount(5);
  await expect(library.getByText(say('library.wiped'))).toBeVisible();
});

test('line 19: with the database gone the bundled set is compared as before, and the reader is told what was lost', async ({
  extension,
  site,
}) => {
  const library = await openWithPack(extension);
  await extension.stopWorker();
  await library.evaluate(
    () =>
      new Promise(resolve => {
        const deleting = indexedDB.deleteDatabase('second-source');
        deleting.onsuccess = resolve;
      }),
  );
  await library.reload();
  await expect(library.getByText(say('library.lost', 3))).toBeVisible();
  await expect(library.locator('.source-row')).toHaveCount(5);
  const state = await extension.read(await extension.open(site.serve('/story', sampleArticle)));
  expect(state.state === 'done' && state.report.claims.some(({ evidence }) => evidence.length > 0)).toBe(
    true,
  );
  await library.reload();
  await expect(library.locator('.source-row')).toHaveCount(5);
  await expect(library.getByText(say('library.lost', 3))).toHaveCount(0);
});
