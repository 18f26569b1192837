/** Messages that nobody of ours sent, and a background that dies before every one of them. */
import { articlePage, plainParagraphs, sampleArticle } from './articles.ts';
import { bundledClient } from './bundled-client.ts';
import { expect, test } from './fixture.ts';

declare const client: typeof import('../../lib/messaging/client.ts');

/** What a fuzzer in the page makes: calls that exist, with requests that are not theirs, and plain nonsense. */
function fuzz(count: number): unknown[] {
  const calls = [
    'wake',
    'checkArticle',
    'stateChanged',
    'decide',
    'undoDecision',
    'openPanel',
    'savePage',
    'savedPage',
    'undoChange',
    'compareArticle',
    'readImport',
    'finishImport',
    'constructor',
    '__proto__',
    '',
  ];
  const junk = [
    null,
    0,
    -1,
    1e308,
    '',
    'x'.repeat(50_000),
    [],
    {},
    [[[]]],
    true,
    { article: null },
    { from: 0 },
    { id: 7 },
    { claim: [] },
    { conflicts: '9' },
    { tabId: -1, change: 7 },
    { tabId: 'x', change: '' },
    { article: {}, others: [{}], from: 0 },
    { evidence: {}, claim: 9, decision: 'hide' },
  ];
  return Array.from({ length: count }, (_, index) => {
    const call = calls[index % calls.length];
    const request = junk[Math.floor(index / calls.length) % junk.length];
    return index % 11 === 0
      ? request
      : index % 7 === 0
        ? { to: call, call: 'background', request }
        : { to: 'background', call, request };
  });
}

/** Sends all of them from whatever context it is evaluated in, 50 at a time, and gives those that were answered. */
const sendAll = async (messages: unknown[]): Promise<unknown[]> => {
  const answered: unknown[] = [];
  for (let start = 0; start < messages.length; start += 50) {
    const sent = messages.slice(start, start + 50).map(message =>
      chrome.runtime.sendMessage(message).then(
        (answer: unknown) => answer !== undefined && answer !== null && answered.push({ message, answer }),
        () => undefined,
      ),
    );
    await Promise.all(sent);
  }
  return answered;
};

test('line 35: 10,000 fuzzed messages, from our own page and from the reader in a page, have no effect', async ({
  extension,
  site,
}) => {
  test.setTimeout(120_000);
  const page = await extension.open(site.serve('/story', articlePage({ paragraphs: plainParagraphs })));
  await extension.read(page);
  const tabId = await extension.tabIdOf(page);
  const own = await extension.ownPage();
  const everything = () =>
    own.evaluate(async tab => {
      const databases = await indexedDB.databases();
      const local = await chrome.storage.local.get();
      const session = await chrome.storage.session.get();
      const tabs = (await chrome.tabs.query({})).length;
      const badge = await chrome.action.getBadgeText({ tabId: tab });
      return JSON.stringify({ databases, local, session, tabs, badge });
    }, tabId);
  const before = await everything();

  expect(await own.evaluate(sendAll, fuzz(5000))).toEqual([]);
  const reader = await extension.readerContext(page);
  expect(await reader.evaluate(sendAll, fuzz(5000))).toEqual([]);
  expect(await everything()).toBe(before);
});

test('a page of ours may not set the number on an icon', async ({ extension }) => {
  const own = await extension.ownPage();
  const message = { to: 'background', call: 'stateChanged', request: { conflicts: 5 } };
  const answer = await own.evaluate(sent => chrome.runtime.sendMessage(sent).catch(() => undefined), message);
  expect(answer ?? null).toBeNull();
});

test('line 13: 100 of 100 calls are answered though the worker is killed before each', async ({
  extension,
}) => {
  // A hundred starts of a worker, on whatever machine.
  test.setTimeout(300_000);
  const own = await extension.ownPage();
  await own.evaluate(await bundledClient());
  let answered = 0;
  for (let round = 0; round < 100; round++) {
    await extension.stopWorker();
    const answer = await own.evaluate(() => client.callBackground('undoDecision', { id: 'none' }));
    if (answer.ok && answer.value === null) answered++;
  }
  expect(answered).toBe(100);
});

test('line 13: a page is read though the worker is killed while it is being read', async ({
  extension,
  site,
}) => {
  const page = await extension.open(site.serve('/story', sampleArticle));
  await extension.stopWorker();
  await extension.click(page);
  await extension.stopWorker();
  const state = await extension.settledState(page);
  expect(state.state).toBe('done');
});
