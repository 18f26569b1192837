/** Nothing runs unasked, nothing on the page changes, and nothing goes out. */
import { articlePage, plainParagraphs, sampleArticle } from './articles.ts';
import { expect, test } from './fixture.ts';

test('line 1: a page that is not enabled gets no script', async ({ extension, site }) => {
  const page = await extension.browser.context.newPage();
  const session = await extension.browser.context.newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await session.send('Runtime.enable');

  await page.goto(site.serve('/story', sampleArticle));
  await page.waitForLoadState('load');
  expect(await extension.askReader(await extension.tabIdOf(page), 'pageState', null)).toBeNull();
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(origins.filter(origin => origin.startsWith('chrome-extension:'))).toEqual([]);

  // The same look at the page finds a script once it was asked for.
  await extension.read(page);
  expect(origins.filter(origin => origin.startsWith('chrome-extension:'))).not.toEqual([]);
});

test('line 7: reading leaves the page byte for byte as it was, and moves nothing', async ({
  extension,
  site,
}) => {
  const url = site.serve('/story', sampleArticle);
  const untouched = await extension.open(`${url}?untouched`);
  const before = await untouched.evaluate(() => document.documentElement.outerHTML);

  const page = await extension.open(url);
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) shifts.push(entry.startTime);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const state = await extension.read(page);
  expect(state.state).toBe('done');

  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test('line 38: from installing to the last screen, no request is made but for the page itself', async ({
  extension,
  site,
}) => {
  // The fixture looks at the browser's own log after every test; this one goes everywhere, and looks at the server's.
  const requested: string[] = [];
  extension.browser.context.on('request', request => requested.push(request.url()));
  const page = await extension.open(site.serve('/story', sampleArticle));
  await extension.read(page);
  await extension.stopWorker();
  for (const path of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html']) {
    const own = await extension.browser.openOwnPage(path);
    await own.waitForLoadState('load');
    await own.close();
  }
  await page.reload();
  await extension.read(page);

  expect(new Set(site.log)).toEqual(
    new Set(['/story', '/favicon.ico'].filter(path => site.log.includes(path))),
  );
  expect(
    requested.filter(url => !url.startsWith(site.origin) && !url.startsWith('chrome-extension:')),
  ).toEqual([]);
});

test('the number on the icon is that of the conflicts, and is gone with the page', async ({
  extension,
  site,
}) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  const state = await extension.read(page);
  const conflicts =
    state.state === 'done'
      ? state.report.claims.filter(claim => /^(?:contradicted|disputed)$/.test(claim.status)).length
      : -1;
  expect(conflicts).toBeGreaterThan(0);
  const tabId = await extension.tabIdOf(page);
  const own = await extension.ownPage();
  const badge = () => own.evaluate(tab => chrome.action.getBadgeText({ tabId: tab }), tabId);
  await expect.poll(badge).toBe(String(conflicts));
  await page.goto(site.serve('/other', articlePage({ paragraphs: plainParagraphs })));
  await expect.poll(badge).toBe('');
});
