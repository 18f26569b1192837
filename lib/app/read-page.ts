/**
 * The use case "read this page": find its article, hold it against the sources
 * slice by slice, and tell after every slice where the reading stands.
 *
 * The page and the background come in as ports; nothing here knows a browser.
 */
import type { Result } from '../base/result.ts';
import type { CheckedClaim } from '../comparison/verdict.ts';
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import type { CheckFailure, CheckSlice } from './check-article.ts';
import { inReadingOrder, keepReading } from './kept-reading.ts';
import type { PageReport, PageState } from './report.ts';

/** The part of an `AbortSignal` that a use case asks. */
export type Ends = { readonly aborted: boolean };

export type ReadPagePorts = {
  /** Holds the sentences that begin in a part against the sources. Asks again by itself where nobody answered. */
  readonly check: (
    article: Article,
    part: Span,
  ) => Promise<Result<Result<CheckSlice, CheckFailure>, 'extension-gone' | 'no-answer'>>;
};

/** What was read of the same page before; of its blocks those are read that are new or changed. */
export type EarlierReading = { readonly text: string; readonly report: PageReport };

/** Each state in turn; the last is `done` or `failed`. Ends early when `signal` aborts. */
export async function* readPage(
  article: Article,
  ports: ReadPagePorts,
  signal: Ends,
  earlier: EarlierReading | null = null,
): AsyncGenerator<PageState> {
  const { unread, ...begun } = begin(article, earlier);
  let { report } = begun;
  yield { state: 'reading', report };
  for (const { start, end } of unread) {
    let next = start;
    let left = 1;
    while (left > 0) {
      if (signal.aborted) return;
      const answer = await ports.check(article, { start: next, end });
      if (signal.aborted) return;
      if (!answer.ok) return yield { state: 'failed', reason: answer.failure };
      if (!answer.value.ok) return yield { state: 'failed', reason: answer.value.failure };
      const slice = answer.value.value;
      const isStuck = slice.next <= next && slice.left > 0;
      if (isStuck) return yield { state: 'failed', reason: 'no-answer' };
      ({ next, left } = slice);
      report = add(report, slice);
      if (left > 0) yield { state: 'reading', report };
    }
  }
  yield { state: 'done', report: { ...report, sentencesRead: report.sentences } };
}

type Begun = { readonly report: PageReport; readonly unread: readonly Span[] };

function begin(article: Article, earlier: EarlierReading | null): Begun {
  const { text, ...rest } = article;
  const kept =
    earlier === null ? null : keepReading({ text: earlier.text, claims: earlier.report.claims }, text);
  if (earlier !== null && kept !== null) {
    // Where blocks are only gone, nothing is to be read but how many sentences there are.
    const unread = kept.unread.length > 0 ? kept.unread : [{ start: text.length, end: text.length }];
    return { report: { ...earlier.report, article: rest, claims: kept.claims }, unread };
  }
  const report = { article: rest, sentences: 0, sentencesRead: 0, claims: [], sameDocument: [] };
  return { report, unread: [{ start: 0, end: text.length }] };
}

/** A slice that came twice adds nothing twice. */
function add(report: PageReport, slice: CheckSlice): PageReport {
  const places = new Map(report.claims.map(claim => [claim.id, claim.span.start]));
  const fresh = slice.claims.filter(({ id, span }) => places.get(id) !== span.start);
  return {
    article: report.article,
    sentences: slice.sentences,
    sentencesRead: slice.sentences - slice.left,
    claims: inReadingOrder([...report.claims, ...fresh.map(claim => withOwnId(claim, places))]),
    sameDocument: [...new Set([...report.sameDocument, ...slice.sameDocument])],
  };
}

/** A sentence that stands twice has the same id where only the second place of it was read. */
function withOwnId(claim: CheckedClaim, taken: ReadonlyMap<CheckedClaim['id'], number>): CheckedClaim {
  return taken.has(claim.id)
    ? withOwnId({ ...claim, id: `${claim.id}+` as CheckedClaim['id'] }, taken)
    : claim;
}
