import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/app/article.ts';
import { type ReadPagePorts, readPage } from '../../../lib/app/read-page.ts';
import type { PageState } from '../../../lib/app/report.ts';
import { fail, succeed } from '../../../lib/base/result.ts';
import type { ClaimId } from '../../../lib/claims/claim-set.ts';
import type { CheckedClaim } from '../../../lib/comparison/verdict.ts';

const article: Article = {
  title: 'Quay',
  outlet: null,
  author: null,
  published: null,
  url: null,
  language: 'en',
  text: 'One.\nTwo.\nThree.',
};
const claim = (index: number): CheckedClaim => ({
  id: `c${index}` as ClaimId,
  span: { start: index * 5, end: index * 5 + 4 },
  text: 'One.',
  status: 'unmatched',
  evidence: [],
  event: null,
});
const slice = (next: number, sentences = 3) =>
  succeed(succeed({ sentences, next, claims: [claim(next - 1)], sameDocument: ['s'] }));

async function statesOf(check: ReadPagePorts['check'], signal = { aborted: false }): Promise<PageState[]> {
  const states: PageState[] = [];
  for await (const state of readPage(article, { check }, signal)) states.push(state);
  return states;
}

const summary = (state: PageState): unknown[] =>
  'report' in state ? [state.state, state.report.sentencesRead, state.report.claims.length] : [state.state];

describe('reading a page', () => {
  test('tells after each slice how far it is', async () => {
    const states = await statesOf(async (_, from) => slice(from + 1));
    expect(states.map(summary)).toEqual([
      ['reading', 0, 0],
      ['reading', 1, 1],
      ['reading', 2, 2],
      ['done', 3, 3],
    ]);
    expect(states.at(-1)).toMatchObject({ report: { article: { title: 'Quay' }, sameDocument: ['s'] } });
  });

  test('keeps the text out of what screens get', async () => {
    const states = await statesOf(async (_, from) => slice(from + 1));
    expect(JSON.stringify(states)).not.toContain('Three.');
  });

  test('is done at once where there is no sentence', async () => {
    const states = await statesOf(async () =>
      succeed(succeed({ sentences: 0, next: 0, claims: [], sameDocument: [] })),
    );
    expect(states.map(summary).at(-1)).toEqual(['done', 0, 0]);
  });

  test.each(['extension-gone', 'no-answer'] as const)('fails where the channel does: %s', async reason => {
    expect((await statesOf(async () => fail(reason))).at(-1)).toEqual({ state: 'failed', reason });
  });

  test.each(['too-long', 'language'] as const)('fails where the engine says so: %s', async reason => {
    expect((await statesOf(async () => succeed(fail(reason)))).at(-1)).toEqual({ state: 'failed', reason });
  });

  test('does not go round for ever with a background that does not get on', async () => {
    const states = await statesOf(async () => slice(1));
    expect(states.at(-1)).toEqual({ state: 'failed', reason: 'no-answer' });
  });

  test('ends in silence when it is told to', async () => {
    const signal = { aborted: false };
    const states = await statesOf(async (_, from) => {
      signal.aborted = from === 1;
      return slice(from + 1);
    }, signal);
    expect(states.map(summary)).toEqual([
      ['reading', 0, 0],
      ['reading', 1, 1],
    ]);
  });
});
