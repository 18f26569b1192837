/**
 * Holds an article against the bundled library and the reader's own together.
 * The own one stays in storage: for the next few sentences at a time their
 * terms are looked up, the likeliest claims of both are chosen in one ranking,
 * and only those are read.
 */
import { type Result, succeed } from '../base/result.ts';
import type { CheckedClaim } from '../comparison/verdict.ts';
import { postingsOf, termsOf } from '../matching/claim-index.ts';
import { rankCandidates } from '../matching/rank-candidates.ts';
import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';
import type { CheckSlice } from './check-article.ts';
import { checkSentence, type HeldSources, holdSources, isClaim, mostCandidates } from './check-sentence.ts';
import type { Library, LibraryClaim, LibrarySource } from './library.ts';
import type { Found, Gathered, OwnLibrary } from './own-library.ts';
import { restOf, sentencesIn, wholeOf } from './part.ts';
import { type CheckFailure, createPreparing, type PreparedArticle } from './prepare-article.ts';
import type { Level } from './settings.ts';

export type OwnChecker = {
  /** As `Checker.check`; with nothing kept, the same answer as the bundled library alone gives. */
  check(article: Article, part?: Span, enough?: () => boolean): Promise<Result<CheckSlice, CheckFailure>>;
};

/** Claims that are looked up at once: about one slice of work. */
const windowClaims = 12;

/** What was looked up for a run of sentences. */
type Window = {
  readonly from: number;
  /** Index of the first sentence after it. */
  readonly until: number;
  readonly candidates: ReadonlyMap<number, readonly LibraryClaim[]>;
};

/** One article, and what is known of the sources so far. Sources of the own library are numbered behind the bundled ones. */
type Work = {
  readonly prepared: PreparedArticle;
  readonly known: Map<number, LibrarySource>;
  readonly held: HeldSources;
  /** `null` before the first look, and with nothing kept. */
  readonly revision: number | null;
  readonly sameDocument: readonly string[];
  window: Window | null;
};

export function createOwnChecker(bundled: Library, own: OwnLibrary, level: Level = 'strict'): OwnChecker {
  const prepare = createPreparing();
  let last: Work | null = null;

  const lookAhead = async (prepared: PreparedArticle, from: number): Promise<Work & { window: Window }> => {
    const isNew = last?.prepared !== prepared;
    const { until, sentences } = windowFrom(prepared, from);
    const chosen = new Map<number, readonly number[]>();
    const gathered = await own.gather({
      terms: new Set(sentences.flatMap(({ terms }) => [...terms])),
      fingerprints: prepared.fingerprints,
      choose(found) {
        for (const { at, terms } of sentences) chosen.set(at, choose(bundled, found, terms));
        return [...chosen.values()].flat().flatMap(claim => ownNumber(bundled, claim) ?? []);
      },
    });
    if (gathered === null)
      for (const { at, terms } of sentences) chosen.set(at, choose(bundled, nothingFound, terms));
    const work =
      isNew || last === null || last.revision !== (gathered?.revision ?? null)
        ? begin(prepared, bundled, gathered)
        : last;
    for (const [number, source] of gathered?.sources ?? [])
      work.known.set(bundled.sources.length + number, source);
    const candidates = new Map(
      [...chosen].map(([at, claims]) => [at, claims.flatMap(claim => claimAt(bundled, gathered, claim))]),
    );
    last = { ...work, window: { from, until, candidates } };
    return last as Work & { window: Window };
  };

  return {
    async check(article, part = wholeOf(article), enough = () => false) {
      own.open();
      const ready = prepare(article);
      if (!ready.ok) return ready;
      const prepared = ready.value;
      const { sentences } = prepared.reading;
      const claims: CheckedClaim[] = [];
      let { start: next, end } = sentencesIn(sentences, part);
      let isDone = false;
      while (next < end && !isDone) {
        const known = last?.prepared === prepared ? last.window : null;
        // Only what goes on within one: whoever begins anew may do so because the library changed.
        const isInWindow = known !== null && known.from < next && next < known.until;
        const work = isInWindow && last !== null ? last : await lookAhead(prepared, next);
        const window = work.window;
        while (window !== null && next < Math.min(end, window.until) && !isDone) {
          const candidates = window.candidates.get(next) ?? [];
          const claim = checkSentence(prepared, work.held, { at: next, candidates, level });
          if (claim) claims.push(claim);
          next += 1;
          isDone = enough();
        }
      }
      const sameDocument = last?.prepared === prepared ? last.sameDocument : [];
      return succeed({ sentences: sentences.length, ...restOf(sentences, part, next), claims, sameDocument });
    },
  };
}

function begin(prepared: PreparedArticle, bundled: Library, gathered: Gathered | null): Work {
  const known = new Map(bundled.sources.map((source, number) => [number, source]));
  for (const [number, source] of known) if (gathered?.bundledOff.has(source.source.id)) known.delete(number);
  for (const [number, source] of gathered?.sources ?? []) known.set(bundled.sources.length + number, source);
  const held = holdSources(prepared, source => known.get(source) ?? null);
  const looked = [...bundled.sources.keys(), ...(gathered?.alike ?? []).map(n => bundled.sources.length + n)];
  const sameDocument = looked.flatMap(number =>
    held.isSameDocument(number) ? (known.get(number)?.source.id ?? []) : [],
  );
  return { prepared, known, held, revision: gathered?.revision ?? null, sameDocument, window: null };
}

type Lookup = { readonly at: number; readonly terms: ReadonlySet<string> };

function windowFrom(
  prepared: PreparedArticle,
  from: number,
): { until: number; sentences: readonly Lookup[] } {
  const sentences: Lookup[] = [];
  let until = from;
  while (until < prepared.statements.length && sentences.length < windowClaims) {
    const statement = prepared.statements[until];
    if (statement && isClaim(prepared, until)) sentences.push({ at: until, terms: termsOf(statement) });
    until += 1;
  }
  return { until, sentences };
}

const nothingFound: Found = { size: 0, postingsOf: () => [], isHidden: () => false, bundledOff: new Set() };

/** One ranking over both: a claim of the bundled library keeps its number, one of the own counts on behind them. */
function choose(bundled: Library, found: Found, terms: ReadonlySet<string>): readonly number[] {
  const behind = bundled.claims.length;
  return rankCandidates({
    size: behind + found.size,
    terms,
    listsOf: term => [
      { numbers: postingsOf(bundled.index, term) ?? [], from: 0 },
      { numbers: found.postingsOf(term), from: behind },
    ],
    isHidden: claim =>
      claim >= behind ? found.isHidden(claim - behind) : isOff(bundled, found.bundledOff, claim),
    most: mostCandidates,
  }).map(({ claim }) => claim);
}

function isOff(bundled: Library, off: ReadonlySet<string>, claim: number): boolean {
  if (off.size === 0) return false;
  const source = bundled.sources[bundled.claims[claim]?.source ?? -1];
  return source !== undefined && off.has(source.source.id);
}

const ownNumber = (bundled: Library, claim: number): number | null =>
  claim < bundled.claims.length ? null : claim - bundled.claims.length;

function claimAt(bundled: Library, gathered: Gathered | null, number: number): readonly LibraryClaim[] {
  const own = ownNumber(bundled, number);
  if (own === null) return bundled.claims.slice(number, number + 1);
  const claim = gathered?.claims.get(own);
  return claim ? [{ ...claim, source: bundled.sources.length + claim.source }] : [];
}
