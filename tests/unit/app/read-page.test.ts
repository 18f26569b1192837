import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/app/article.ts';
import { type ReadPagePorts, readPage } from '../../../lib/app/read-page.ts';
import type { PageState } from '../../../lib/app/report.ts';
import { fail, succeed } from '../../../lib/base/result.ts';
import type { ClaimId } from '../../../lib/claims/claim-set.ts';
import type { CheckedClaim } from '../../../lib/comparison/verdict.ts';
import type { Span } from '../../../lib/text/span.ts';

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
/** The sentence that begins at an offset: they are five apart, and the last ends with the text. */
const slice = ({ start, end }: Span) => {
  const read = start / 5;
  const left = 2 - read;
  const next = left > 0 ? start + 5 : end;
  return succeed(succeed({ sentences: 3, next, left, claims: [claim(read)], sameDocument: ['s'] }));
};

async function statesOf(check: ReadPagePorts['check'], signal = { aborted: false }): Promise<PageState[]> {
  const states: PageState[] = [];
  for await (const state of readPage(article, { check }, signal)) states.push(state);
  return states;
}

const summary = (state: PageState): unknown[] =>
  'report' in state ? [state.state, state.report.sentencesRead, state.report.claims.length] : [state.state];

describe('reading a page', () => {
  test('tells after each slice how far it is', async () => {
    const states = await statesOf(async (_, part) => slice(part));
    expect(states.map(summary)).toEqual([
      ['reading', 0, 0],
      ['reading', 1, 1],
      ['reading', 2, 2],
      ['done', 3, 3],
    ]);
    expect(states.at(-1)).toMatchObject({ report: { article: { title: 'Quay' }, sameDocument: ['s'] } });
  });

  test('keeps the text out of what screens get', async () => {
    const states = await statesOf(async (_, part) => slice(part));
    expect(JSON.stringify(states)).not.toContain('Three.');
  });

  test('is done at once where there is no sentence', async () => {
    const states = await statesOf(async () =>
      succeed(succeed({ sentences: 0, next: 0, left: 0, claims: [], sameDocument: [] })),
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
    const states = await statesOf(async (_, { end }) => slice({ start: 0, end }));
    expect(states.at(-1)).toEqual({ state: 'failed', reason: 'no-answer' });
  });

  test('ends in silence when it is told to', async () => {
    const signal = { aborted: false };
    const states = await statesOf(async (_, part) => {
      signal.aborted = part.start > 0;
      return slice(part);
    }, signal);
    expect(states.map(summary)).toEqual([
      ['reading', 0, 0],
      ['reading', 1, 1],
    ]);
  });
});
