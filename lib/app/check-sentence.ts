/**
 * One sentence of an article against the claims that were found for it: the
 * verdicts, one piece of evidence a source, and what they come to. Where the
 * claims come from, a shipped library or a stored one, is the caller's.
 */
import { fnv1a64 } from '../base/hash.ts';
import type { ClaimId } from '../claims/claim-set.ts';
import { isSameDocument } from '../claims/fingerprint.ts';
import { compare } from '../comparison/compare.ts';
import { confirmedSlots } from '../comparison/confirms.ts';
import { figuresOf } from '../comparison/figures.ts';
import { inOrder, statusOf } from '../comparison/gather.ts';
import { sharedRoles } from '../comparison/kinds/role.ts';
import { makePair, type PairContext } from '../comparison/pair.ts';
import type {
  CheckedClaim,
  Difference,
  DifferenceKind,
  EventLabel,
  Evidence,
  Figure,
} from '../comparison/verdict.ts';
import type { Statement } from '../matching/statement.ts';
import { sameStoryAt, storyLikeness } from '../matching/story.ts';
import { fittedReader } from '../meaning/fitted-reader.ts';
import { claimThreshold } from '../reading/check-worthiness.ts';
import { plainWords } from '../text/plain-words.ts';
import { shift } from '../text/span.ts';
import type { LibraryClaim, LibrarySource } from './library.ts';
import type { PreparedArticle } from './prepare-article.ts';
import type { Level } from './settings.ts';

/** How much to show: what is added to every passing score. */
const easeOf: Readonly<Record<Level, number>> = { strict: 0, balanced: -0.25, wide: -0.5 };

/** Claims of the library that one sentence is held against. */
export const mostCandidates = 24;
/** Sentences before this one whose words count as known. */
const contextSentences = 3;

/** The sources that an article is held against, as it stands to them; each is looked at when it is first asked for. */
export type HeldSources = {
  at(source: number): LibrarySource | null;
  /** How alike the beginnings are, 0 to 1. */
  storyWith(source: number): number;
  /** The source is this very article: no evidence for or against it. */
  isSameDocument(source: number): boolean;
};

/** @param at a source by the number that claims name it by; `null` for one that is not there */
export function holdSources(
  prepared: PreparedArticle,
  at: (source: number) => LibrarySource | null,
): HeldSources {
  const stories = new Map<number, number>();
  const same = new Map<number, boolean>();
  return {
    at,
    storyWith: source =>
      remember(stories, source, () => storyLikeness(prepared.profile, at(source)?.profile ?? {})),
    isSameDocument: source =>
      remember(same, source, () => isSameDocument(prepared.fingerprints, at(source)?.fingerprints ?? [])),
  };
}

function remember<Value>(known: Map<number, Value>, key: number, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

export type HeldSentence = {
  /** Index of the sentence. */
  readonly at: number;
  /** The likeliest claims, at most `mostCandidates`. */
  readonly candidates: readonly LibraryClaim[];
  readonly level: Level;
};

/** Whether a sentence of the article says enough to be held against anything. */
export const isClaim = (prepared: PreparedArticle, at: number): boolean =>
  (prepared.reading.sentences[at]?.checkWorthiness ?? 0) >= claimThreshold;

/** Holds one sentence against the claims that share the most with it; `null` for one that is no claim. */
export function checkSentence(
  prepared: PreparedArticle,
  sources: HeldSources,
  held: HeldSentence,
): CheckedClaim | null {
  const { at, level } = held;
  const sentence = prepared.reading.sentences[at];
  const statement = prepared.statements[at];
  if (!sentence || !statement || !isClaim(prepared, at)) return null;
  const candidates = held.candidates.filter(claim => !sources.isSameDocument(claim.source));
  const context = {
    knownHere: knownBefore(prepared, at),
    knownThere: new Set<string>(),
    ease: easeOf[level],
    witnessedRoles: new Set(candidates.flatMap(claim => sharedRoles(statement, claim.statement))),
  };
  const found = candidates.flatMap(claim => {
    const source = sources.at(claim.source);
    if (source === null) return [];
    const evidence = weigh(source, statement, claim, { ...context, ...storyWith(sources, claim.source) });
    return evidence ? [{ ...evidence, event: claim.event }] : [];
  });
  const evidence = inOrder(strongestOfEachSource(withoutSilent(withoutAnswered(found))));
  const event =
    found.find(one => one.evidence === evidence[0])?.event ?? (evidence[0] ? eventOf(statement) : null);
  return {
    id: claimIdOf(prepared, at),
    span: sentence.span,
    text: sentence.text,
    status: statusOf(evidence),
    evidence,
    event,
    ...withFigures(statement),
  };
}

function storyWith(sources: HeldSources, source: number): { sameStory: boolean; story: number } {
  const story = sources.storyWith(source);
  return { sameStory: story >= sameStoryAt, story };
}

function knownBefore(prepared: PreparedArticle, at: number): Set<string> {
  const known = new Set(prepared.leadWords);
  for (const statement of prepared.statements.slice(Math.max(0, at - contextSentences), at))
    for (const word of statement.words) known.add(word.key);
  return known;
}

/** Evidence and the slots of the page's claim that it bears out. */
type Weighed = { readonly evidence: Evidence; readonly confirms: ReadonlySet<DifferenceKind> };

function weigh(
  source: LibrarySource,
  here: Statement,
  claim: LibraryClaim,
  context: PairContext,
): Weighed | null {
  const pair = makePair(here, claim.statement, context);
  const verdict = compare(pair, fittedReader);
  if (verdict === null) return null;
  const evidence = {
    source: source.source,
    claim: {
      id: claim.id,
      text: claim.text,
      verbatim: claim.verbatim,
      paragraph: claim.paragraph,
      ...withFigures(claim.statement),
    },
    ...verdict,
    differences: verdict.differences.map(difference => inClaim(difference, claim.offset)),
  };
  return { evidence, confirms: verdict.relation === 'supports' ? confirmedSlots(pair) : new Set() };
}

/** The key alone weighs in every message, so it is there only where there is a figure. */
function withFigures(statement: Statement): { readonly figures?: readonly Figure[] } {
  const figures = figuresOf(statement);
  return figures.length === 0 ? {} : { figures };
}

const holdsWords = (text: string, words: string): boolean =>
  ` ${plainWords(text).join(' ')} `.includes(` ${plainWords(words).join(' ')} `);

/** A source that says the same elsewhere, of the very slot, does not part from it by another of its sentences. */
function withoutAnswered<One extends Weighed>(found: readonly One[]): One[] {
  const answers = ({ kind, here }: Difference, source: Evidence['source']): boolean =>
    found.some(
      ({ evidence, confirms }) =>
        evidence.source.id === source.id && confirms.has(kind) && holdsWords(evidence.claim.text, here.text),
    );
  return found.filter(
    ({ evidence }) =>
      evidence.relation !== 'contradicts' ||
      !evidence.differences.every(difference => answers(difference, evidence.source)),
  );
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
function claimIdOf(prepared: PreparedArticle, at: number): ClaimId {
  const text = prepared.reading.sentences[at]?.text ?? '';
  const before = prepared.reading.sentences.slice(0, at).filter(sentence => sentence.text === text).length;
  // The brand is minted here.
  return fnv1a64(`${before} ${text}`) as ClaimId;
}
