/** Articles beside one another: the tabs that are open, and words that were selected. */
import { highlightName } from '../../lib/page/highlight-names.ts';
import { say } from '../../lib/wording/english.ts';
import { sampleArticle } from './articles.ts';
import { expect, test } from './fixture.ts';
import { hasNewsPair, newsPage, noNewsPair } from './news-pair.ts';

test('two open tabs that were read are compared side by side, and nothing of it is kept', async ({
  extension,
  site,
}) => {
  test.skip(!hasNewsPair, noNewsPair);
  for (const outlet of ['fox', 'hpo'] as const)
    await extension.read(await extension.open(site.serve(`/${outlet}`, newsPage(outlet))));
  const compare = await extension.browser.openOwnPage('compare.html');
  await expect(compare.locator('.facts tbody')).not.toHaveCount(0);
  await expect(compare.getByRole('radio')).toHaveCount(2);
  await expect(compare.locator('.facts thead th')).toHaveCount(2);
  const values = compare.locator('.fact-value').filter({ hasText: /^4[78]/ });
  await expect(values).toHaveCount(2);
  const before = await values.allTextContents();
  await compare.getByRole('radio').nth(1).click();
  await expect.poll(() => values.allTextContents()).toEqual(before.toReversed());

  // To a sentence of the chosen tab, in its own place.
  const fact = compare.locator('.facts tbody').first();
  const words = (await fact.locator('.fact-claim').getAttribute('title')) ?? 'no claim';
  await fact.getByText(say('facts.sentences')).click();
  await fact.getByRole('button', { name: say('facts.show') }).click();
  const marked = () =>
    Promise.all(
      extension.browser.context
        .pages()
        .filter(page => page.url().startsWith(site.origin))
        .map(page =>
          page.evaluate(
            name => [...(CSS.highlights.get(name) ?? [])].map(String).join(''),
            highlightName('open-none', 'light'),
          ),
        ),
    );
  const bare = (text: string): string => text.replaceAll(/\s/g, '');
  await expect.poll(async () => (await marked()).map(bare)).toContain(bare(words));
  const library = await extension.browser.openOwnPage('library.html');
  await expect(library.getByText(say('library.empty.title'))).toBeVisible();
});

test('a tab that nobody gave leave to read is counted, and not looked into', async ({ extension, site }) => {
  const page = await extension.open(site.serve('/unread', sampleArticle));
  const compare = await extension.browser.openOwnPage('compare.html');
  await expect(compare.getByText(say('compare.tabs.nothing'))).toBeVisible();
  await expect(compare.getByText(/not read, since/)).toBeVisible();
  expect(await extension.askReader(await extension.tabIdOf(page), 'pageState', null)).toBeNull();
});

test('words that are selected on any page are held against the library', async ({ extension, site }) => {
  const page = await extension.open(
    site.serve('/any', '<!doctype html><title>Any page</title><p>Nothing.</p>'),
  );
  const tabId = await extension.tabIdOf(page);
  const [worker] = extension.browser.context.serviceWorkers();
  // A test cannot open the browser's own menu: the click is told to the listener as the browser tells it.
  await worker?.evaluate(async id => {
    const tab = await chrome.tabs.get(id);
    const menu = chrome.contextMenus.onClicked as unknown as {
      dispatch(click: object, tab: chrome.tabs.Tab): void;
    };
    menu.dispatch(
      {
        menuItemId: 'compare-selection',
        selectionText:
          'The European Union adopted its 18th package of sanctions against Russia on 20 May 2025.',
      },
      tab,
    );
  }, tabId);
  await expect
    .poll(() => extension.browser.context.pages().some(open => open.url().includes('compare.html')))
    .toBe(true);
  const compare = extension.browser.context.pages().find(open => open.url().includes('compare.html'));
  if (compare === undefined) throw new Error('No page opened');
  await expect(compare.locator('blockquote')).toContainText('18th package');
  await expect(compare.locator('.fact-value').filter({ hasText: '17th' }).first()).toBeVisible();
});

test('the side panel shows the same claims side by side', async ({ extension, site }) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  await extension.read(page);
  const panel = await extension.browser.openOwnPage(`sidepanel.html?tab=${await extension.tabIdOf(page)}`);
  await panel.getByRole('tab', { name: say('panel.view.side-by-side') }).click();
  await expect(panel.locator('.facts tbody')).not.toHaveCount(0);
  await expect(panel.getByText(say('facts.only-here'), { exact: true }).first()).toBeVisible();
});
