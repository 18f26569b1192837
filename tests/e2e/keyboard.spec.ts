/**
 * Every action by keys alone, in the built extension. `actions` names each
 * button of each screen: one that is not named here has no key path that was
 * tried, and fails the test that finds it. The panel's list, its views and the
 * card on a page are walked in panel.spec.ts.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { say } from '../../lib/wording/english.ts';
import type { Extension } from '../../scripts/extension.ts';
import type { StaticServer } from '../../scripts/static-server.ts';
import { articlePage, sampleArticle } from './articles.ts';
import { cardTexts } from './card.ts';
import { expect, test } from './fixture.ts';

// Only a test that hangs is to end by the clock.
test.describe.configure({ timeout: 240_000 });

/** By Tab alone; where it is passed, Tab goes round once. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    if ((await focusedName(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to “${name}”`);
}

const pressOn = async (page: Page, name: string, key = 'Enter'): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press(key);
};

/** A popup that leads elsewhere closes, at times before it has answered. */
const leaveBy = async (popup: Page, name: string): Promise<void> => {
  await tabTo(popup, name);
  await popup.keyboard.press('Enter').catch(() => undefined);
};

/** As assistive software has it, roughly: a label, or the words. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = document.activeElement as HTMLInputElement | null;
    if (now === null || now === document.body) return '';
    const label = now.getAttribute('aria-label') ?? now.labels?.[0]?.textContent ?? now.textContent;
    return (label ?? '').replaceAll(/\s+/g, ' ').trim();
  });

/** The names of what can be pressed now. */
const buttons = async (page: Page): Promise<readonly string[]> => [
  ...new Set(
    await page
      .locator('button:visible, summary:visible')
      .evaluateAll(all =>
        all.map(each =>
          (each.getAttribute('aria-label') ?? each.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
        ),
      ),
  ),
];

async function expectAllNamed(page: Page, actions: readonly string[]): Promise<void> {
  expect((await buttons(page)).filter(name => !actions.includes(name))).toEqual([]);
}

/** In the page itself: another page would take the focus, and the popup would close. */
async function expectNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' '))}`)).toEqual(
    [],
  );
}

const opened = (extension: Extension, path: string): Promise<Page> =>
  expect
    .poll(() => extension.browser.context.pages().some(page => page.url().includes(path)))
    .toBe(true)
    .then(() => extension.browser.context.pages().findLast(page => page.url().includes(path)) as Page);

/** The real popup, opened on the article. */
async function openPopup(extension: Extension, site: StaticServer) {
  const page = await extension.open(site.serve('/story', sampleArticle));
  const popup = await extension.click(page);
  await extension.settledState(page);
  await expect(popup.getByRole('button', { name: say('popup.panel') })).toBeVisible();
  // The popup hears of the end a little later than the reader knows it; until then its strip grows.
  await expect(popup.getByText(/have a source/)).toBeVisible();
  return { page, popup };
}

test('popup: saves, takes back, and leads to library, options, comparison and panel', async ({
  extension,
  site,
}) => {
  const { page, popup } = await openPopup(extension, site);
  await expectNoFindings(popup);
  const named = [
    'nav.library',
    'nav.options',
    'popup.save',
    'popup.saving',
    'popup.undo',
    'popup.panel',
    'popup.compare-tabs',
  ].map(key => say(key));
  // It grows with every slice that is read, so it is asked each time.
  const expectNamed = () =>
    expect
      .poll(async () => {
        const strip = popup.locator('.strip button');
        const ticks = await strip.evaluateAll(all => all.map(each => each.ariaLabel ?? ''));
        const known = new Set([...named, ...ticks]);
        return (await buttons(popup)).filter(name => !known.has(name));
      })
      .toEqual([]);
  await expectNamed();
  await pressOn(popup, say('popup.save'));
  await expect(popup.getByRole('button', { name: say('popup.undo') })).toBeVisible();
  await expectNamed();
  await pressOn(popup, say('popup.undo'));
  await expect(popup.getByRole('button', { name: say('popup.save') })).toBeVisible();
  await leaveBy(popup, say('popup.panel'));
  const panel = await extension.browser.surface('sidepanel.html');
  await expect(panel.getByText(say('panel.not-compared'))).toBeVisible();
  await extension.browser.closeSurface(panel);

  for (const [name, path] of [
    ['nav.library', 'library.html'],
    ['nav.options', 'options.html'],
    ['popup.compare-tabs', 'compare.html'],
  ] as const) {
    const again = await extension.click(page);
    await expect(again.getByRole('button', { name: say('popup.panel') })).toBeVisible();
    const before = extension.browser.context.pages().length;
    await leaveBy(again, say(name));
    if (path !== 'options.html') await opened(extension, path);
    else await expect.poll(() => extension.browser.context.pages().length).toBeGreaterThanOrEqual(before);
    await extension.browser.closeSurface(again);
  }
  // A tick of the strip leads to its sentence. What was saved and taken back had the page compared again.
  await extension.settledState(page);
  const last = await extension.click(page);
  await expect(last.getByText(/have a source/)).toBeVisible();
  const conflict = last.locator('.strip button[aria-label$=", conflicts"]').first();
  await leaveBy(last, (await conflict.getAttribute('aria-label')) ?? 'a tick that conflicts');
  await expect.poll(() => cardTexts(page)).toContain(say('action.hide'));
});

test('welcome: reading is chosen by arrows, and started', async ({ extension }) => {
  const welcome = await extension.browser.openOwnPage('welcome.html');
  await expectNoFindings(welcome);
  await expectAllNamed(welcome, [say('welcome.start')]);
  for (let step = 0; step < 20 && !(await isOn(welcome, 'input[type=radio]')); step += 1)
    await welcome.keyboard.press('Tab');
  await welcome.keyboard.press('ArrowDown');
  await expect(welcome.getByRole('radio').nth(1)).toBeChecked();
  await welcome.keyboard.press('ArrowUp');
  await expect(welcome.getByRole('radio').first()).toBeChecked();
  await pressOn(welcome, say('welcome.start'));
  await expect(welcome.getByText(say('welcome.ready.click'))).toBeVisible();
});

const isOn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector);

test('options: every choice is made by Space or arrows', async ({ extension }) => {
  const options = await extension.browser.openOwnPage('options.html');
  await expect(options.getByRole('heading', { name: say('keys.title') })).toBeVisible();
  await expectNoFindings(options);
  await expectAllNamed(options, [say('keys.change'), say('sites.add'), say('data.undo-all')]);
  const boxes = options.locator('input[type=checkbox]');
  const before = await boxes.evaluateAll(all => all.map(each => (each as HTMLInputElement).checked));
  const seen = new Set<number>();
  for (let step = 0; step < 120 && seen.size < before.length; step += 1) {
    await options.keyboard.press('Tab');
    const index = await boxes.evaluateAll(all => all.indexOf(document.activeElement as HTMLElement));
    if (index < 0 || seen.has(index)) continue;
    seen.add(index);
    await options.keyboard.press('Space');
    await expect(boxes.nth(index)).toBeChecked({ checked: !before[index] });
  }
  expect(seen.size).toBe(before.length);
  const levels = options.locator('input[name=level]');
  for (let step = 0; step < 80 && !(await isOn(options, 'input[name=level]')); step += 1)
    await options.keyboard.press('Tab');
  await options.keyboard.press('ArrowRight');
  await expect(levels.nth(1)).toBeChecked();
});

test('library: a source is renamed, switched off, deleted and taken back, and everything wiped', async ({
  extension,
  site,
}) => {
  const { popup } = await openPopup(extension, site);
  await pressOn(popup, say('popup.save'));
  await expect(popup.getByRole('button', { name: say('popup.undo') })).toBeVisible();
  await extension.browser.closeSurface(popup);
  const library = await extension.browser.openOwnPage('library.html');
  await expect(library.locator('.source-row')).toHaveCount(6);
  await expectNoFindings(library);

  const own = library.locator('.source-row', { has: library.locator('.menu') }).first();
  const menu = await nameOfFirst(library, '.source-row .menu summary');
  await pressOn(library, menu);
  await expect(own.getByLabel(say('library.rename.name'))).toBeVisible();
  await tabTo(library, say('library.rename.name'));
  await library.keyboard.press('ControlOrMeta+a');
  await library.keyboard.type('By keys');
  await library.keyboard.press('Enter');
  await expect(library.getByText('By keys').first()).toBeVisible();

  const toggle = own.getByRole('switch');
  for (
    let step = 0;
    step < 80 && !(await toggle.evaluate(each => each === document.activeElement));
    step += 1
  )
    await library.keyboard.press('Tab');
  await library.keyboard.press('Space');
  await expect(library.locator('.source-row.is-off')).toHaveCount(1);

  await pressOn(library, await nameOfFirst(library, '.source-row .menu summary'));
  await pressOn(library, say('library.delete'));
  await expect(library.locator('.source-row')).toHaveCount(5);
  await pressOn(library, say('library.undo'));
  await expect(library.locator('.source-row')).toHaveCount(6);

  await pressOn(library, say('library.wipe'));
  const dialog = library.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectNoFindings(library);
  await library.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(library.locator('.source-row')).toHaveCount(6);
  await pressOn(library, say('library.wipe'));
  await library.keyboard.press('Tab');
  await pressOn(library, say('library.wipe'));
  await expect(library.locator('.source-row')).toHaveCount(5);
});

const nameOfFirst = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate(each =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    );

test('compare: the first column is chosen by arrows, sentences unfold, and one is shown in its tab', async ({
  extension,
  site,
}) => {
  await extension.read(await extension.open(site.serve('/story', sampleArticle)));
  const other = articlePage({
    title: 'What the Istanbul meeting did change',
    paragraphs: [
      'Russian and Ukrainian delegations met in Istanbul on 16 May 2025, for the first time since the spring of 2022. The session lasted less than two hours, and no cease-fire came of it.',
      'It ended with an agreement between Russia and Ukraine to exchange prisoners. Whoever had waited for more went home with a list of names and the promise of another.',
      'By Friday evening each side had handed over 390 people. On 19 May Donald Trump and Vladimir Putin spoke by telephone for more than two hours.',
      'The European Union adopted its 17th package of sanctions against Russia on 20 May. The ports that it named had long found other customers, and other flags.',
    ],
  });
  await extension.read(await extension.open(site.serve('/other', other)));
  const compare = await extension.browser.openOwnPage('compare.html');
  await expect(compare.locator('.facts tbody')).not.toHaveCount(0);
  await expectNoFindings(compare);
  await expectAllNamed(compare, [say('compare.read-all'), say('compare.again'), say('facts.sentences')]);
  for (let step = 0; step < 20 && !(await isOn(compare, 'input[type=radio]')); step += 1)
    await compare.keyboard.press('Tab');
  await compare.keyboard.press('ArrowDown');
  await expect(compare.getByRole('radio').nth(1)).toBeChecked();
  await expect(compare.locator('.facts tbody')).not.toHaveCount(0);
  await pressOn(compare, say('facts.sentences'));
  await expect(compare.getByRole('button', { name: say('facts.show') }).first()).toBeVisible();
  await pressOn(compare, say('facts.show'));
  const isMarked = (page: Page) => page.evaluate(() => CSS.highlights.has('ss-m'));
  const pages = extension.browser.context.pages().filter(page => page.url().startsWith(site.origin));
  await expect.poll(async () => (await Promise.all(pages.map(isMarked))).includes(true)).toBe(true);
});

test('panel: filters, choices, copies and reports', async ({ extension, site }, testInfo) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  await extension.read(page);
  const panel = await extension.browser.openOwnPage(`sidepanel.html?tab=${await extension.tabIdOf(page)}`);
  await expect(panel.getByText(say('panel.not-compared'))).toBeVisible();
  await expectNoFindings(panel);
  const folder = testInfo.outputPath('saved');
  mkdirSync(folder, { recursive: true });
  const session = await panel.context().newCDPSession(panel);
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await extension.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);

  const tile = panel.locator('.tile').filter({ hasText: say('standing.matches') });
  for (let step = 0; step < 60 && !(await tile.evaluate(each => each === document.activeElement)); step += 1)
    await panel.keyboard.press('Tab');
  await panel.keyboard.press('Space');
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
  await expectNoFindings(panel);

  await pressOn(panel, say('report.copy'));
  await expect
    .poll(() => panel.evaluate(() => navigator.clipboard.readText()))
    .toContain(say('report.never-rules'));
  for (const [name, ending] of [
    ['report.save.md', '.md'],
    ['report.save.html', '.html'],
  ] as const) {
    await pressOn(panel, say(name));
    await expect.poll(() => readdirSync(folder).some(file => file.endsWith(ending))).toBe(true);
  }
  for (const view of ['side-by-side', 'figures'] as const) {
    await tabTo(panel, say(view === 'figures' ? 'panel.view.side-by-side' : 'panel.view.differences'));
    await panel.keyboard.press('ArrowRight');
    await expect(panel.getByRole('tab', { name: say(`panel.view.${view}`) })).toBeFocused();
    await expectNoFindings(panel);
  }
  // From a figure back to its sentence on the page.
  await pressOn(panel, say('facts.show'));
  await expect.poll(() => cardTexts(page)).toContain(say('action.hide'));
});
