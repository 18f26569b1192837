/**
 * Holds an article against a library, sentence by sentence, in slices, so that
 * results stream in reading order and nothing is lost when the caller dies
 * between two slices: the same request has the same answer.
 */
import { fail, type Result, succeed } from '../base/result.ts';
import type { ClaimId } from '../claims/claim-set.ts';
import { fingerprintsOf, isSameDocument } from '../claims/fingerprint.ts';
import { compare } from '../comparison/compare.ts';
import { confirmedSlots } from '../comparison/confirms.ts';
import { inOrder, statusOf } from '../comparison/gather.ts';
import { sharedRoles } from '../comparison/kinds/role.ts';
import { makePair, type PairContext } from '../comparison/pair.ts';
import type {
  CheckedClaim,
  Difference,
  DifferenceKind,
  EventLabel,
  Evidence,
} from '../comparison/verdict.ts';
import { findCandidates } from '../matching/claim-index.ts';
import { type Statement, toStatement } from '../matching/statement.ts';
import { sameStoryAt, storyLikeness, storyProfile } from '../matching/story.ts';
import { fittedReader } from '../meaning/fitted-reader.ts';
import { claimThreshold } from '../reading/check-worthiness.ts';
import { readDocument } from '../reading/read-document.ts';
import type { DocumentReading } from '../reading/reading.ts';
import { toDayNumber } from '../text/days.ts';
import { isEnglish } from '../text/language.ts';
import { type Span, shift } from '../text/span.ts';
import type { Article } from './article.ts';
import type { Library, LibraryClaim } from './library.ts';
import type { Level } from './settings.ts';

/** One slice of the work on an article: the claims of the sentences that begin in `part`, up to `next`. */
export type CheckSlice = {
  /** Of the whole article. */
  readonly sentences: number;
  /** Offset in the text of the first sentence that was not read; the end of the part where all of it was. */
  readonly next: number;
  /** Sentences of the part that were not read. */
  readonly left: number;
  readonly claims: readonly CheckedClaim[];
  readonly sameDocument: readonly string[];
};

export type CheckFailure = 'too-long' | 'language';

/** How much to show: what is added to every passing score. */
const easeOf: Readonly<Record<Level, number>> = { strict: 0, balanced: -0.25, wide: -0.5 };

/** Characters; about 800,000 words. */
const longest = 5_000_000;
/** Claims of the library that one sentence is held against. */
const mostCandidates = 24;
/** Sentences before this one whose words count as known. */
const contextSentences = 3;

export type Checker = {
  /**
   * Checks the sentences that begin in `part` (default: all) until `enough()` says so, asked after each. What
   * they refer to is looked for in the whole article.
   */
  check(article: Article, part?: Span, enough?: () => boolean): Result<CheckSlice, CheckFailure>;
};

export function createChecker(library: Library, level: Level = 'strict'): Checker {
  let last: { key: string; prepared: Prepared } | null = null;
  return {
    check(article, part = { start: 0, end: article.text.length }, enough = () => false) {
      if (article.text.length > longest) return fail('too-long');
      if (!isInEnglish(article)) return fail('language');
      const key = `${article.published}\n${article.title}\n${article.text}`;
      if (last?.key !== key) last = { key, prepared: prepare(article, library) };
      return succeed(checkSlice(last.prepared, library, part, level, enough));
    },
  };
}

/** By the page's own word, or where it gives none by the text's; one too short to tell is read. */
const isInEnglish = ({ language, text }: Article): boolean =>
  language === null ? isEnglish(text) !== false : /^en\b/i.test(language);

type Prepared = {
  readonly reading: DocumentReading;
  readonly statements: readonly Statement[];
  /** By index of the library's sources. */
  readonly story: readonly number[];
  readonly sameDocument: readonly boolean[];
  readonly leadWords: ReadonlySet<string>;
};

function prepare(article: Article, library: Library): Prepared {
  const reading = readDocument({
    text: article.text,
    published: article.published === null ? null : toDayNumber(article.published),
  });
  const statements = reading.sentences.map(sentence => toStatement(sentence, reading, false));
  const profile = storyProfile(statements);
  const prints = fingerprintsOf([article.text]);
  return {
    reading,
    statements,
    story: library.sources.map(source => storyLikeness(profile, source.profile)),
    sameDocument: library.sources.map(source => isSameDocument(prints, source.fingerprints)),
    leadWords: wordsOfTitle(article, statements),
  };
}

const wordsOfTitle = (article: Article, statements: readonly Statement[]): Set<string> => {
  const title = readDocument({ text: article.title ?? '', published: null });
  const read = title.sentences.map(sentence => toStatement(sentence, title, false));
  return new Set(
    [...read, ...statements.slice(0, 2)].flatMap(statement => statement.words.map(word => word.key)),
  );
};

function checkSlice(
  prepared: Prepared,
  library: Library,
  part: Span,
  level: Level,
  enough: () => boolean,
): CheckSlice {
  const claims: CheckedClaim[] = [];
  const { sentences } = prepared.reading;
  let at = firstFrom(sentences, part.start);
  const end = firstFrom(sentences, part.end);
  while (at < end) {
    const claim = checkSentence(prepared, library, at, level);
    if (claim) claims.push(claim);
    at += 1;
    if (enough()) break;
  }
  const sameDocument = library.sources.flatMap((source, index) =>
    prepared.sameDocument[index] ? [source.source.id] : [],
  );
  const next = at < end ? (sentences[at]?.span.start ?? part.end) : part.end;
  return { sentences: sentences.length, next, left: Math.max(0, end - at), claims, sameDocument };
}

/** Index of the first sentence that begins at an offset or after it. */
function firstFrom(sentences: readonly { readonly span: Span }[], offset: number): number {
  const index = sentences.findIndex(({ span }) => span.start >= offset);
  return index < 0 ? sentences.length : index;
}

function checkSentence(prepared: Prepared, library: Library, at: number, level: Level): CheckedClaim | null {
  const sentence = prepared.reading.sentences[at];
  const statement = prepared.statements[at];
  if (!sentence || !statement || sentence.checkWorthiness < claimThreshold) return null;
  const candidates = findCandidates(library.index, statement, mostCandidates)
    .flatMap(({ claim }) => library.claims[claim] ?? [])
    .filter(claim => !prepared.sameDocument[claim.source]);
  const context = {
    knownHere: knownBefore(prepared, at),
    knownThere: new Set<string>(),
    ease: easeOf[level],
    witnessedRoles: new Set(candidates.flatMap(claim => sharedRoles(statement, claim.statement))),
  };
  const found = candidates.flatMap(claim => {
    const evidence = weigh(library, statement, claim, {
      ...context,
      ...storyWith(prepared, claim.source),
    });
    return evidence ? [{ ...evidence, event: claim.event }] : [];
  });
  const evidence = inOrder(strongestOfEachSource(withoutSilent(found)));
  const event =
    found.find(one => one.evidence === evidence[0])?.event ?? (evidence[0] ? eventOf(statement) : null);
  return {
    id: claimIdOf(prepared, at),
    span: sentence.span,
    text: sentence.text,
    status: statusOf(evidence),
    evidence,
    event,
  };
}

function storyWith(prepared: Prepared, source: number): { sameStory: boolean; story: number } {
  const story = prepared.story[source] ?? 0;
  return { sameStory: story >= sameStoryAt, story };
}

function knownBefore(prepared: Prepared, at: number): Set<string> {
  const known = new Set(prepared.leadWords);
  for (const statement of prepared.statements.slice(Math.max(0, at - contextSentences), at))
    for (const word of statement.words) known.add(word.key);
  return known;
}

/** Evidence and the slots of the page's claim that it bears out. */
type Weighed = { readonly evidence: Evidence; readonly confirms: ReadonlySet<DifferenceKind> };

function weigh(library: Library, here: Statement, claim: LibraryClaim, context: PairContext): Weighed | null {
  const source = library.sources[claim.source];
  const pair = makePair(here, claim.statement, context);
  const verdict = compare(pair, fittedReader);
  if (!source || verdict === null) return null;
  const evidence = {
    source: source.source,
    claim: { id: claim.id, text: claim.text, verbatim: claim.verbatim, paragraph: claim.paragraph },
    ...verdict,
    differences: verdict.differences.map(difference => inClaim(difference, claim.offset)),
  };
  return { evidence, confirms: verdict.relation === 'supports' ? confirmedSlots(pair) : new Set() };
}

/** Where some evidence contradicts, only what speaks of the same slots can support. */
function withoutSilent(found: readonly Weighed[]): Evidence[] {
  const parted = new Set(
    found.flatMap(({ evidence }) =>
      evidence.relation === 'contradicts' ? evidence.differences.map(difference => difference.kind) : [],
    ),
  );
  return found
    .filter(
      ({ evidence, confirms }) =>
        evidence.relation !== 'supports' || [...parted].every(kind => confirms.has(kind)),
    )
    .map(({ evidence }) => evidence);
}

const inClaim = (difference: Difference, offset: number): Difference =>
  offset === 0
    ? difference
    : {
        ...difference,
        there: { ...difference.there, spans: difference.there.spans.map(span => shift(span, offset)) },
      };

/** One piece of evidence a source: what contradicts before what differs before what supports, then the surest. */
function strongestOfEachSource(evidence: readonly Evidence[]): Evidence[] {
  const rank = { contradicts: 2, differs: 1, supports: 0 } as const;
  const best = new Map<string, Evidence>();
  for (const one of evidence) {
    const known = best.get(one.source.id);
    const better =
      known === undefined ||
      rank[one.relation] > rank[known.relation] ||
      (one.relation === known.relation && one.confidence > known.confidence);
    if (better) best.set(one.source.id, one);
  }
  return [...best.values()];
}

/** A name for the happening of a claim whose evidence gives none: its word, where it is one that news have, and who takes part. */
function eventOf(statement: Statement): EventLabel | null {
  const named = statement.happenings.filter(happening => happening.parties.length > 0);
  const main = named.find(happening => happening.frame.eventClass !== null) ?? named[0];
  if (!main) return null;
  const who = main.parties.map(party => party.text).join(', ');
  const title = main.frame.eventClass === null ? who : `${main.frame.lemma}: ${who}`;
  return { id: title, title, from: null, to: null };
}

/** The words of the claim and how many like it came before, as a short hash: stable for one text. */
function claimIdOf(prepared: Prepared, at: number): ClaimId {
  const text = prepared.reading.sentences[at]?.text ?? '';
  const before = prepared.reading.sentences.slice(0, at).filter(sentence => sentence.text === text).length;
  let hash = 0xcbf29ce484222325n;
  for (const character of `${before} ${text}`)
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  // The brand is minted here.
  return hash.toString(16).padStart(16, '0') as ClaimId;
}
