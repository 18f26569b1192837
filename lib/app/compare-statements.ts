/**
 * Two statements by themselves, with what is known around them: for the
 * terminal's `compare` and for measuring. The same engine as for articles.
 */
import { compare, type PairVerdict } from '../comparison/compare.ts';
import { makePair, type Pair, type PairContext } from '../comparison/pair.ts';
import { type Statement, toStatement } from '../matching/statement.ts';
import { sameStoryAt, storyLikeness, storyProfile } from '../matching/story.ts';
import { fittedReader } from '../meaning/fitted-reader.ts';
import { readDocument } from '../reading/read-document.ts';
import { toDayNumber } from '../text/days.ts';

export type StatementPair = {
  readonly claim: string;
  readonly evidence: string;
  readonly title?: string;
  /** The sentences before, in order. */
  readonly claimContext?: readonly string[];
  readonly evidenceContext?: readonly string[];
  /** `YYYY-MM-DD` */
  readonly claimPublished?: string;
  readonly evidencePublished?: string;
};

/** Fewer sentences of context tell no story. */
const storySentences = 3;

/** `null`: unrelated. */
export function compareStatements(pair: StatementPair): PairVerdict | null {
  const here = readSide(pair.claim, pair.claimContext ?? [], pair.claimPublished);
  const there = readSide(pair.evidence, pair.evidenceContext ?? [], pair.evidencePublished);
  const context = contextOf(pair, here, there);
  const verdicts = here.statements.flatMap(a =>
    there.statements.flatMap(b => compare(makePair(a, b, context), fittedReader) ?? []),
  );
  const rank = { contradicts: 2, supports: 1, differs: 0 } as const;
  return (
    verdicts.toSorted((a, b) => rank[b.relation] - rank[a.relation] || b.confidence - a.confidence)[0] ?? null
  );
}

function contextOf(pair: StatementPair, here: Side, there: Side): PairContext {
  const title = pair.title === undefined ? [] : wordsOf(readSide(pair.title, [], undefined).statements);
  return {
    ...storyOf(here, there),
    knownHere: new Set([...title, ...wordsOf(here.context)]),
    knownThere: new Set([...title, ...wordsOf(there.context)]),
    ease: 0,
    witnessedRoles: new Set<number>(),
  };
}

/** The first statements of both, side by side; `null` where one side holds none. For fitting. */
export function pairOfStatements(pair: StatementPair): Pair | null {
  const here = readSide(pair.claim, pair.claimContext ?? [], pair.claimPublished);
  const there = readSide(pair.evidence, pair.evidenceContext ?? [], pair.evidencePublished);
  const [a, b] = [here.statements[0], there.statements[0]];
  return a && b ? makePair(a, b, contextOf(pair, here, there)) : null;
}

type Side = { readonly context: readonly Statement[]; readonly statements: readonly Statement[] };

function readSide(text: string, context: readonly string[], published: string | undefined): Side {
  const before = context.map(oneLine);
  const all = [...before, oneLine(text)].join('\n');
  const start = all.length - oneLine(text).length;
  const document = readDocument({
    text: all,
    published: published === undefined ? null : toDayNumber(published),
  });
  const read = document.sentences.map(sentence => ({
    sentence,
    statement: toStatement(sentence, document, false),
  }));
  return {
    context: read.filter(({ sentence }) => sentence.span.start < start).map(({ statement }) => statement),
    statements: read.filter(({ sentence }) => sentence.span.start >= start).map(({ statement }) => statement),
  };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const wordsOf = (statements: readonly Statement[]): string[] =>
  statements.flatMap(statement => statement.words.map(word => word.key));

function storyOf(here: Side, there: Side): { sameStory: boolean | null; story: number | null } {
  const known = Math.min(here.context.length, there.context.length);
  if (known === 0) return { sameStory: null, story: null };
  const profile = (side: Side) => storyProfile([...side.context, ...side.statements]);
  const story = storyLikeness(profile(here), profile(there));
  return { sameStory: known < storySentences ? null : story >= sameStoryAt, story };
}
