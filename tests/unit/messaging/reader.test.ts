import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onStateChanged } from '../../../lib/messaging/events.ts';
import { parseReaderAnswer } from '../../../lib/messaging/parse-answer.ts';
import { answerReaderCalls } from '../../../lib/messaging/reader-server.ts';
import { popup, reader, send, strangers, worker } from './senders.ts';

function listenAsReader(): { readonly called: unknown[]; readonly leave: () => void } {
  const called: unknown[] = [];
  const life = new AbortController();
  const note = (name: string) => (request: unknown) => {
    called.push([name, request]);
    return null;
  };
  answerReaderCalls(
    {
      article: () => null,
      pageState: () => ({ state: 'unread' }),
      readAnyway: note('readAnyway'),
      showClaim: note('showClaim'),
      showPassage(request) {
        called.push(['showPassage', request]);
        return true;
      },
      decisionsChanged: note('decisionsChanged'),
      claimInSight: note('claimInSight'),
      press: note('press'),
      setHighlights: note('setHighlights'),
      toggleHighlights: note('toggleHighlights'),
    },
    life.signal,
  );
  return { called, leave: () => life.abort() };
}

/** Whatever has our id and no tab is the background to a reader: the browser gives that to none but our own. */
const fromElsewhere = Object.entries(strangers).filter(
  ([, sender]) => sender.id !== popup.id || sender.tab !== undefined,
);

const decision = { claim: 'Both sides met.', evidence: null, decision: 'hide' };

const call = (name: string, request: unknown) => ({ to: 'reader', call: name, request });

describe('answerReaderCalls', () => {
  test.each([
    ['the popup', popup],
    ['the background', worker],
  ])('answers %s', async (_, sender) => {
    listenAsReader();
    expect(await send(call('pageState', null), sender)).toEqual({ answer: { state: 'unread' } });
  });

  test('hands the request over', async () => {
    const { called } = listenAsReader();
    await send(call('showClaim', { claim: 'c1', extra: 1 }), popup);
    expect(called).toEqual([['showClaim', { claim: 'c1' }]]);
  });

  test('hands a decision over with what became of it', async () => {
    const { called } = listenAsReader();
    await send(call('decisionsChanged', { decision, change: 'taken-back' }), popup);
    expect(called).toEqual([['decisionsChanged', { decision, change: 'taken-back' }]]);
  });

  test('is silent once its page was left', async () => {
    const { leave } = listenAsReader();
    leave();
    expect(await send(call('pageState', null), popup)).toBeUndefined();
  });

  test.each([...fromElsewhere, ['a reader of another tab', reader] as const])(
    'line 35: does not listen to %s',
    async (_, sender) => {
      const { called } = listenAsReader();
      expect(await send(call('toggleHighlights', null), sender)).toBeUndefined();
      expect(called).toEqual([]);
    },
  );

  test.each([
    ['a claim that is a number', 'showClaim', { claim: 1 }],
    [
      'a decision of an unknown word',
      'decisionsChanged',
      { decision: { ...decision, decision: 'erase' }, change: 'made' },
    ],
    ['a decision without a change', 'decisionsChanged', { decision }],
    ['a visibility that is a word', 'setHighlights', { visible: 'yes' }],
    ['a request where none belongs', 'toggleHighlights', {}],
    ['an unknown call', 'erase', null],
  ])('line 35: leaves %s alone', async (_, name, request) => {
    const { called } = listenAsReader();
    expect(await send(call(name, request), popup)).toBeUndefined();
    expect(called).toEqual([]);
  });
});

describe('onStateChanged', () => {
  test('hears the background, and neither readers nor nonsense, until it ends', async () => {
    const heard: number[] = [];
    const life = new AbortController();
    onStateChanged(tabId => heard.push(tabId), life.signal);
    await send({ event: 'stateChanged', tabId: 7 }, worker);
    await send({ event: 'stateChanged', tabId: 8 }, reader);
    await send({ event: 'stateChanged', tabId: '9' }, worker);
    life.abort();
    await send({ event: 'stateChanged', tabId: 10 }, worker);
    expect(heard).toEqual([7]);
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });
});

describe('parseReaderAnswer', () => {
  const evidence = {
    source: {
      id: 's',
      outlet: null,
      title: 'T',
      author: null,
      published: null,
      url: 'https://a.example/',
      genre: 'news',
    },
    claim: { id: 'c', text: 'There.', verbatim: false, paragraph: 3 },
    relation: 'differs',
    confidence: 0.5,
    sameEvent: [{ key: 'k', values: ['v'] }],
    bothCanHold: { key: 'k', values: [] },
    differences: [
      {
        kind: 'time',
        here: { text: 'a', spans: [{ start: 0, end: 1 }] },
        there: { text: 'b', spans: [] },
        note: { key: 'k', values: [] },
      },
    ],
  };
  const report = {
    article: {
      title: null,
      outlet: null,
      author: null,
      published: null,
      url: 'https://b.example/',
      language: 'en',
    },
    sentences: 3,
    sentencesRead: 3,
    claims: [
      {
        id: '1',
        span: { start: 0, end: 5 },
        text: 'Here.',
        status: 'differs',
        evidence: [evidence],
        event: null,
      },
    ],
    sameDocument: [],
  };

  test('gives a state back as it was', () => {
    expect(parseReaderAnswer('pageState', { state: 'done', report })).toEqual({ state: 'done', report });
    expect(parseReaderAnswer('pageState', { state: 'failed', reason: 'language' })).toEqual({
      state: 'failed',
      reason: 'language',
    });
  });

  test('line 33: keeps no address that is not of the web', () => {
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'blob:x',
      'JaVaScRiPt:x',
      'vbscript:x',
      '//x',
    ]) {
      const claims = [
        { ...report.claims[0], evidence: [{ ...evidence, source: { ...evidence.source, url } }] },
      ];
      const answer = parseReaderAnswer('pageState', { state: 'done', report: { ...report, claims } });
      expect(answer).toMatchObject({ report: { claims: [{ evidence: [{ source: { url: null } }] }] } });
    }
  });

  test.each([
    ['a state that is none', { state: 'enlightened' }],
    ['a report that is missing', { state: 'done' }],
    [
      'a relation that is none',
      {
        state: 'done',
        report: {
          ...report,
          claims: [{ ...report.claims[0], evidence: [{ ...evidence, relation: 'refutes' }] }],
        },
      },
    ],
    [
      'a span that ends before it starts',
      { state: 'done', report: { ...report, claims: [{ ...report.claims[0], span: { start: 5, end: 0 } }] } },
    ],
    ['claims that are no list', { state: 'done', report: { ...report, claims: {} } }],
  ])('refuses %s', (_, answer) => {
    expect(parseReaderAnswer('pageState', answer)).toBeUndefined();
  });

  test('line 35: never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        parseReaderAnswer('pageState', value);
        parseReaderAnswer('pageState', { state: 'done', report: value });
        parseReaderAnswer('showClaim', value);
      }),
      { numRuns: 3000 },
    );
  });
});
