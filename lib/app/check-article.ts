/**
 * Holds an article against a library, sentence by sentence, in slices, so that
 * results stream in reading order and nothing is lost when the caller dies
 * between two slices: the same request has the same answer.
 */
import { type Result, succeed } from '../base/result.ts';
import type { CheckedClaim } from '../comparison/verdict.ts';
import { findCandidates } from '../matching/claim-index.ts';
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import { checkSentence, type HeldSources, holdSources, isClaim, mostCandidates } from './check-sentence.ts';
import type { Library } from './library.ts';
import { restOf, sentencesIn, wholeOf } from './part.ts';
import { type CheckFailure, createPreparing, type PreparedArticle } from './prepare-article.ts';
import type { Level } from './settings.ts';

export type { CheckFailure } from './prepare-article.ts';

/** One slice of the work on an article: the claims of the sentences that begin in a part of it, up to `next`. */
export type CheckSlice = {
  /** Of the whole article. */
  readonly sentences: number;
  /** Offset in the text of the first sentence that was not read; the end of the part where all of it was. */
  readonly next: number;
  /** Sentences of the part that were not read. */
  readonly left: number;
  readonly claims: readonly CheckedClaim[];
  /** Ids of the sources that are this very article. */
  readonly sameDocument: readonly string[];
};

export type Checker = {
  /**
   * Checks the sentences that begin in `part` (default: all) until `enough()` says so, asked after each. What
   * they refer to is looked for in the whole article.
   */
  check(article: Article, part?: Span, enough?: () => boolean): Result<CheckSlice, CheckFailure>;
};

export function createChecker(library: Library, level: Level = 'strict'): Checker {
  const prepare = createPreparing();
  let last: { prepared: PreparedArticle; sources: HeldSources } | null = null;
  return {
    check(article, part = wholeOf(article), enough = () => false) {
      const prepared = prepare(article);
      if (!prepared.ok) return prepared;
      if (last?.prepared !== prepared.value) {
        const sources = holdSources(prepared.value, source => library.sources[source] ?? null);
        last = { prepared: prepared.value, sources };
      }
      return succeed(checkSlice(last.prepared, last.sources, { library, part, level, enough }));
    },
  };
}

type Slice = {
  readonly library: Library;
  readonly part: Span;
  readonly level: Level;
  readonly enough: () => boolean;
};

function checkSlice(prepared: PreparedArticle, sources: HeldSources, slice: Slice): CheckSlice {
  const { library, part, level, enough } = slice;
  const claims: CheckedClaim[] = [];
  const { sentences } = prepared.reading;
  let { start: at, end } = sentencesIn(sentences, part);
  while (at < end) {
    const candidates = candidatesFor(prepared, library, at);
    const claim = checkSentence(prepared, sources, { at, candidates, level });
    if (claim) claims.push(claim);
    at += 1;
    if (enough()) break;
  }
  const sameDocument = library.sources.flatMap(({ source }, index) =>
    sources.isSameDocument(index) ? [source.id] : [],
  );
  return { sentences: sentences.length, ...restOf(sentences, part, at), claims, sameDocument };
}

function candidatesFor(prepared: PreparedArticle, library: Library, at: number) {
  const statement = prepared.statements[at];
  if (!statement || !isClaim(prepared, at)) return [];
  return findCandidates(library.index, statement, mostCandidates).flatMap(
    ({ claim }) => library.claims[claim] ?? [],
  );
}
