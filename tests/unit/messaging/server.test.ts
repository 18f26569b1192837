import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerBackgroundCalls, type BackgroundHandlers } from '../../../lib/messaging/server.ts';
import { panelInTab, popup, reader, send, strangers } from './senders.ts';

const article = {
  title: 'A title',
  outlet: null,
  author: null,
  published: '2025-05-24',
  url: 'https://harbourdaily.example/story',
  language: 'en',
  text: 'One sentence.',
};

const part = { start: 0, end: 13 };

const requests = {
  checkArticle: { article, part: { start: 0, end: 13 } },
  stateChanged: { conflicts: 2 },
  decide: { claim: 'One sentence.', evidence: null, decision: 'hide' },
  undoDecision: { id: 'abc' },
  openPanel: { claim: null },
} as const;

/** What changes the library is asked for by a screen of ours alone. */
const ofPagesAlone = {
  savePage: { tabId: 7, change: 'a' },
  savedPage: { tabId: 7 },
  undoChange: { change: 'a' },
  compareArticle: { article, others: [article], part: { start: 0, end: 13 } },
  readImport: { id: 'a' },
  finishImport: { id: 'a' },
} as const;

/** Handlers that only note that they were called. */
function listenAndNote(): string[] {
  const called: string[] = [];
  const note =
    <Answer>(name: string, answer: Answer) =>
    () => {
      called.push(name);
      return answer;
    };
  const handlers: BackgroundHandlers = {
    wake: note('wake', null),
    checkArticle: note('checkArticle', { ok: false, failure: 'language' }),
    stateChanged: note('stateChanged', null),
    styleMarks: note('styleMarks', null),
    decide: note('decide', { ok: true, value: { id: 'x' } }),
    undoDecision: note('undoDecision', null),
    savePage: note('savePage', { ok: false, failure: 'no-article' }),
    savedPage: note('savedPage', null),
    undoChange: note('undoChange', { ok: true, value: null }),
    compareArticle: note('compareArticle', { ok: false, failure: 'language' }),
    readImport: note('readImport', { ok: true, value: { claims: 2, read: 1 } }),
    finishImport: note('finishImport', { ok: true, value: null }),
    openPanel: note('openPanel', null),
  };
  answerBackgroundCalls(handlers);
  return called;
}

const call = (name: string, request: unknown) => ({ to: 'background', call: name, request });

describe('answerBackgroundCalls', () => {
  test.each(Object.entries(requests))('answers %s when a reader calls it', async (name, request) => {
    const called = listenAndNote();
    expect(await send(call(name, request), reader)).toHaveProperty('answer');
    expect(called).toEqual([name]);
  });

  test.each([
    ['the popup', popup],
    ['a panel in a tab', panelInTab],
  ])('answers %s', async (_, sender) => {
    listenAndNote();
    expect(await send(call('openPanel', requests.openPanel), sender)).toEqual({ answer: null });
  });

  test('does not let a page of ours claim that the state of a tab changed', async () => {
    const called = listenAndNote();
    expect(await send(call('stateChanged', requests.stateChanged), popup)).toBeUndefined();
    expect(called).toEqual([]);
  });

  test.each(Object.entries(ofPagesAlone))(
    'answers %s when a page of ours calls it, and no reader',
    async (name, request) => {
      const called = listenAndNote();
      expect(await send(call(name, request), reader)).toBeUndefined();
      expect(await send(call(name, request), popup)).toHaveProperty('answer');
      expect(called).toEqual([name]);
    },
  );

  test('is woken by a page of ours, and not by the readers of pages that may be no articles', async () => {
    const called = listenAndNote();
    expect(await send(call('wake', { because: 'article' }), popup)).toEqual({ answer: null });
    expect(await send(call('wake', { because: 'article' }), reader)).toBeUndefined();
    expect(await send(call('wake', {}), popup)).toBeUndefined();
    expect(called).toEqual(['wake']);
  });

  test.each(Object.entries(strangers))('line 35: does not listen to %s', async (_, sender) => {
    const called = listenAndNote();
    for (const [name, request] of Object.entries(requests)) {
      expect(await send(call(name, request), sender)).toBeUndefined();
    }
    expect(called).toEqual([]);
  });

  test.each([
    ['no such call', 'formatDisk', null],
    ['a name of the prototype', 'constructor', null],
    ['__proto__', '__proto__', null],
    ['no request', 'checkArticle', null],
    ['an article that is an array', 'checkArticle', { article: [], part }],
    ['a text that is a number', 'checkArticle', { article: { ...article, text: 5 }, part }],
    [
      'a text of 10,000,001 characters',
      'checkArticle',
      { article: { ...article, text: 'a'.repeat(10_000_001) }, part },
    ],
    ['a day that is none', 'checkArticle', { article: { ...article, published: 'yesterday' }, part }],
    ['a field that is missing', 'checkArticle', { article: { text: '' }, part }],
    ['a start below 0', 'checkArticle', { article, part: { start: -1, end: 13 } }],
    ['a start between characters', 'checkArticle', { article, part: { start: 0.5, end: 13 } }],
    ['a part without an end', 'checkArticle', { article, part: { start: 0 } }],
    ['conflicts as text', 'stateChanged', { conflicts: '2' }],
    ['endless conflicts', 'stateChanged', { conflicts: Number.POSITIVE_INFINITY }],
    ['an unknown decision', 'decide', { ...requests.decide, decision: 'wipe' }],
    ['a decision about nothing', 'decide', { ...requests.decide, claim: '' }],
    ['an id that is an object', 'undoDecision', { id: {} }],
    ['a claim that is left out', 'openPanel', {}],
  ])('line 35: leaves %s alone', async (_, name, request) => {
    const called = listenAndNote();
    expect(await send(call(name, request), reader)).toBeUndefined();
    expect(called).toEqual([]);
  });

  test('line 35: 10,000 fuzzed messages have no effect', async () => {
    const called = listenAndNote();
    const name = fc.oneof(fc.constantFrom(...Object.keys(requests)), fc.string());
    const message = fc.oneof(
      fc.anything(),
      fc.record({ to: fc.constantFrom('background', 'reader', 'all'), call: name, request: fc.anything() }),
      fc.record({
        to: fc.anything(),
        call: fc.anything(),
        request: fc.constantFrom(...Object.values(requests)),
      }),
    );
    const isAMeantCall = (value: unknown): boolean =>
      JSON.stringify(value)?.startsWith('{"to":"background"') === true;
    await fc.assert(
      fc.asyncProperty(message, async value => {
        called.length = 0;
        const answer = await send(value, reader);
        // A fuzzer may hit upon a call that is in order; then, and only then, it is answered.
        if (!isAMeantCall(value)) expect(called).toEqual([]);
        expect(answer === undefined).toBe(called.length === 0);
      }),
      { numRuns: 10_000 },
    );
  });
});
