/**
 * What someone new does with it, step by step in a real Chromium, by mouse and
 * keys alone; a picture a step. docs/walkthrough.md tells it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { say } from '../../lib/wording/english.ts';
import { cardTexts, pressInCard } from '../../tests/e2e/card.ts';
import type { Extension } from '../extension.ts';
import { keep } from './sheet.ts';
import { openDesk, otherUrl, sampleUrl } from './sites.ts';

const conflict = 'agreement between the United States and Iran';

export async function takeWalk(): Promise<void> {
  const desk = await openDesk();
  try {
    await walk(desk.extension);
  } finally {
    await desk.close();
  }
}

async function walk(extension: Extension): Promise<void> {
  const picture = async (name: string, of: Page) => keep(`walk-${name}`, await of.screenshot());

  // Installed: the welcome page has opened by itself, and its sample is read.
  const welcome = extension.browser.context.pages().find(page => page.url().endsWith('/welcome.html'));
  if (welcome === undefined) throw new Error('walk: no welcome page opened');
  await welcome.bringToFront();
  await welcome.waitForFunction(() => CSS.highlights.size > 2);
  await welcome.waitForTimeout(500);
  await picture('1-welcome', welcome);
  await clickWords(welcome, conflict);
  await until(async () => (await cardTexts(welcome)).includes(say('action.not-same-event')));
  await welcome.waitForTimeout(500);
  await picture('2-welcome-card', welcome);
  await welcome.keyboard.press('Escape');
  await welcome.getByRole('button', { name: say('welcome.start') }).click();
  await welcome.waitForTimeout(300);
  await picture('3-start', welcome);

  // The article, and the icon.
  const page = await extension.open(sampleUrl);
  let popup = await extension.click(page);
  await extension.settledState(page);
  await popup.getByText(say('popup.panel')).waitFor();
  await popup.waitForTimeout(300);
  await picture('4-popup', popup);
  await extension.browser.closeSurface(popup);
  await picture('5-article', page);

  // One of them, understood, then put aside, then taken back.
  await clickWords(page, conflict);
  await until(async () => (await cardTexts(page)).includes(say('action.not-same-event')));
  await page.mouse.move(5, 5);
  await page.waitForTimeout(500);
  await picture('6-card', page);
  await pressInCard(page, say('action.not-same-event'));
  await until(async () => (await cardTexts(page)).includes(say('action.undo')));
  await page.waitForTimeout(300);
  await picture('7-noted', page);
  await pressInCard(page, say('action.undo'));
  await until(async () => (await cardTexts(page)).includes(say('action.not-same-event')));
  await page.keyboard.press('Escape');

  // Saved, from the popup.
  popup = await extension.click(page);
  await popup.getByRole('button', { name: say('popup.save') }).click();
  await popup.getByRole('button', { name: say('popup.undo') }).waitFor();
  await extension.settledState(page);
  await popup.waitForTimeout(500);
  await picture('8-saved', popup);
  await extension.browser.closeSurface(popup);

  // Another article on the same days, and the two beside one another.
  const other = await extension.open(otherUrl);
  popup = await extension.click(other);
  await extension.settledState(other);
  await popup.getByText(say('popup.panel')).waitFor();
  await popup.waitForTimeout(300);
  await picture('9-second-popup', popup);
  await popup.getByRole('button', { name: say('popup.compare-tabs') }).click();
  const compare = await found(extension, 'compare.html');
  await compare.bringToFront();
  await compare.locator('.facts tbody').first().waitFor();
  await compare.setViewportSize({ width: 1280, height: 900 });
  await compare.waitForTimeout(500);
  await picture('10-compare', compare);

  // The report, from the panel beside the first article.
  await compare.close();
  popup = await extension.click(page);
  await popup.getByRole('button', { name: say('popup.panel') }).click();
  const panel = await extension.browser.surface('sidepanel.html');
  await panel.getByText(say('panel.not-compared')).first().waitFor();
  await panel.setViewportSize({ width: 380, height: 900 });
  await panel.waitForTimeout(300);
  await picture('11-panel', panel);
  const folder = mkdtempSync(join(tmpdir(), 'second-source-walk-'));
  const session = await panel.context().newCDPSession(panel);
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const save = panel.getByRole('button', { name: say('report.save.html') });
  await save.scrollIntoViewIfNeeded();
  await save.click();
  await until(async () => readdirSync(folder).some(file => file.endsWith('.html')));
  await panel.waitForTimeout(300);
  await picture('12-report-saved', panel);
  const [file = ''] = readdirSync(folder);
  const report = await extension.browser.context.newPage();
  await report.setContent(readFileSync(join(folder, file), 'utf8'));
  await picture('13-report', report);
  rmSync(folder, { recursive: true });
}

/** With the mouse, in the middle of the words' first line. */
async function clickWords(page: Page, words: string): Promise<void> {
  const at = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      const start = text.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + wanted.length);
      text.parentElement?.scrollIntoView({ block: 'nearest' });
      const [box] = range.getClientRects();
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, words);
  if (at === null) throw new Error(`walk: “${words}” is not on the page`);
  await page.mouse.click(at.x, at.y);
}

async function found(extension: Extension, path: string): Promise<Page> {
  const address = extension.browser.pageUrl(path);
  const open = () => extension.browser.context.pages().find(page => page.url().startsWith(address));
  await until(async () => open() !== undefined);
  return open() as Page;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('walk: a step did not come about');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
