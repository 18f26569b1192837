/** The real popup and the real side panel, on a page that was read. */
import { say } from '../../lib/wording/english.ts';
import { sampleArticle } from './articles.ts';
import { expect, test } from './fixture.ts';

test('installing opens the welcome page', async ({ extension }) => {
  const addresses = extension.browser.context.pages().map(page => page.url());
  expect(addresses).toContain(extension.browser.pageUrl('welcome.html'));
});

test('the popup reads the page at once, and says how much was compared', async ({ extension, site }) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  const popup = await extension.click(page);
  const state = await extension.settledState(page);
  if (state.state !== 'done') throw new Error(`The page was not read: ${state.state}`);
  const { sentences, claims } = state.report;
  await expect(popup.getByText(`${sentences} sentences, ${claims.length} claims`)).toBeVisible();
});

test('the popup opens the side panel, whose item leads to its sentence, though the worker died in between', async ({
  extension,
  site,
}) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  const popup = await extension.click(page);
  await extension.settledState(page);
  await extension.stopWorker();
  await popup.getByRole('button', { name: say('popup.panel') }).click();
  const panel = await extension.browser.surface('sidepanel.html');
  await expect(panel.getByText(say('panel.not-compared'))).toBeVisible();
  await extension.stopWorker();
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  const before = await elements();
  await panel
    .getByRole('button', { name: say('kind.participants') })
    .first()
    .click();
  // The card's host is the one element that the reader ever adds.
  await expect.poll(elements).toBe(before + 1);
});

test('a page of the browser itself is said not to be readable, and nothing breaks', async ({ extension }) => {
  const page = await extension.open('chrome://version/');
  const popup = await extension.click(page);
  await expect(popup.getByText(say('page.not-a-page.title'))).toBeVisible();
});
