/**
 * Holds an article against a library, sentence by sentence, in slices, so that
 * results stream in reading order and nothing is lost when the caller dies
 * between two slices: the same request has the same answer.
 */
import { type Result, succeed } from '../base/result.ts';
import type { CheckedClaim } from '../comparison/verdict.ts';
import { findCandidates } from '../matching/claim-index.ts';
import type { Article } from './article.ts';
import { checkSentence, type HeldSources, holdSources, isClaim, mostCandidates } from './check-sentence.ts';
import type { Library } from './library.ts';
import { type CheckFailure, createPreparing, type PreparedArticle } from './prepare-article.ts';
import type { Level } from './settings.ts';

export type { CheckFailure } from './prepare-article.ts';

/** One slice of the work on an article: the claims of sentences `from` up to `next`. */
export type CheckSlice = {
  readonly sentences: number;
  /** Index of the first sentence that was not read; equal to `sentences` at the end. */
  readonly next: number;
  readonly claims: readonly CheckedClaim[];
  /** Ids of the sources that are this very article. */
  readonly sameDocument: readonly string[];
};

export type Checker = {
  /** Checks from sentence `from` until `enough()` says so (asked after each sentence) or the article ends. */
  check(article: Article, from: number, enough?: () => boolean): Result<CheckSlice, CheckFailure>;
};

export function createChecker(library: Library, level: Level = 'strict'): Checker {
  const prepare = createPreparing();
  let last: { prepared: PreparedArticle; sources: HeldSources } | null = null;
  return {
    check(article, from, enough = () => false) {
      const prepared = prepare(article);
      if (!prepared.ok) return prepared;
      if (last?.prepared !== prepared.value) {
        const sources = holdSources(prepared.value, source => library.sources[source] ?? null);
        last = { prepared: prepared.value, sources };
      }
      return succeed(checkSlice(last.prepared, last.sources, { library, from, level, enough }));
    },
  };
}

type Slice = {
  readonly library: Library;
  readonly from: number;
  readonly level: Level;
  readonly enough: () => boolean;
};

function checkSlice(prepared: PreparedArticle, sources: HeldSources, slice: Slice): CheckSlice {
  const { library, from, level, enough } = slice;
  const claims: CheckedClaim[] = [];
  const { sentences } = prepared.reading;
  let next = Math.max(0, from);
  while (next < sentences.length) {
    const candidates = candidatesFor(prepared, library, next);
    const claim = checkSentence(prepared, sources, { at: next, candidates, level });
    if (claim) claims.push(claim);
    next += 1;
    if (enough()) break;
  }
  const sameDocument = library.sources.flatMap(({ source }, index) =>
    sources.isSameDocument(index) ? [source.id] : [],
  );
  return { sentences: sentences.length, next, claims, sameDocument };
}

function candidatesFor(prepared: PreparedArticle, library: Library, at: number) {
  const statement = prepared.statements[at];
  if (!statement || !isClaim(prepared, at)) return [];
  return findCandidates(library.index, statement, mostCandidates).flatMap(
    ({ claim }) => library.claims[claim] ?? [],
  );
}
