/**
 * The use case "read this page": find its article, hold it against the sources
 * slice by slice, and tell after every slice where the reading stands.
 *
 * The page and the background come in as ports; nothing here knows a browser.
 */
import type { Result } from '../base/result.ts';
import type { Article } from './article.ts';
import type { CheckFailure, CheckSlice } from './check-article.ts';
import type { PageReport, PageState } from './report.ts';

/** The part of an `AbortSignal` that a use case asks. */
export type Ends = { readonly aborted: boolean };

export type ReadPagePorts = {
  /** Holds sentences from `from` on against the sources. Asks again by itself where nobody answered. */
  readonly check: (
    article: Article,
    from: number,
  ) => Promise<Result<Result<CheckSlice, CheckFailure>, 'extension-gone' | 'no-answer'>>;
};

/** What was read of the same page before; taken over where the text only grew. */
export type EarlierReading = { readonly text: string; readonly report: PageReport };

/** Each state in turn; the last is `done` or `failed`. Ends early when `signal` aborts. */
export async function* readPage(
  article: Article,
  ports: ReadPagePorts,
  signal: Ends,
  earlier: EarlierReading | null = null,
): AsyncGenerator<PageState> {
  let report = start(article, earlier);
  if (earlier === null) yield { state: 'reading', report };
  while (!signal.aborted) {
    const answer = await ports.check(article, report.sentencesRead);
    if (signal.aborted) return;
    if (!answer.ok) return yield { state: 'failed', reason: answer.failure };
    if (!answer.value.ok) return yield { state: 'failed', reason: answer.value.failure };
    const slice = answer.value.value;
    const isStuck = slice.next <= report.sentencesRead && slice.next < slice.sentences;
    if (isStuck) return yield { state: 'failed', reason: 'no-answer' };
    report = add(report, slice);
    if (slice.next >= slice.sentences) return yield { state: 'done', report };
    yield { state: 'reading', report };
  }
}

/** A text that only grew keeps its sentences: no sentence runs over the end of a block. */
function start(article: Article, earlier: EarlierReading | null): PageReport {
  const { text, ...rest } = article;
  if (earlier !== null && text.startsWith(`${earlier.text}\n`)) return { ...earlier.report, article: rest };
  return { article: rest, sentences: 0, sentencesRead: 0, claims: [], sameDocument: [] };
}

/** A slice that came twice adds nothing twice. */
function add(report: PageReport, slice: CheckSlice): PageReport {
  const known = new Set(report.claims.map(claim => claim.id));
  return {
    article: report.article,
    sentences: slice.sentences,
    sentencesRead: slice.next,
    claims: [...report.claims, ...slice.claims.filter(claim => !known.has(claim.id))],
    sameDocument: [...new Set([...report.sameDocument, ...slice.sameDocument])],
  };
}
