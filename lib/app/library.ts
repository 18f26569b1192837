/**
 * The sources an article is held against, read and indexed. Plain JSON, so that
 * the bundled one is built once and shipped.
 */
import type { ClaimId, ClaimSet, ClaimSetClaim, ClaimSetEvent } from '../claims/claim-set.ts';
import { fingerprintsOf } from '../claims/fingerprint.ts';
import type { Source } from '../claims/source.ts';
import type { EventLabel } from '../comparison/verdict.ts';
import { buildClaimIndex, type ClaimIndex } from '../matching/claim-index.ts';
import { quotedWords, type Statement, toStatement } from '../matching/statement.ts';
import { type StoryProfile, storyProfile } from '../matching/story.ts';
import { claimThreshold } from '../reading/check-worthiness.ts';
import { readDocument } from '../reading/read-document.ts';
import { toDayNumber } from '../text/days.ts';
import type { Article } from './article.ts';

export type LibrarySource = {
  readonly source: Source;
  readonly fingerprints: readonly string[];
  readonly profile: StoryProfile;
};

export type LibraryClaim = {
  readonly id: ClaimId;
  /** Index into `sources`. */
  readonly source: number;
  readonly text: string;
  readonly verbatim: boolean;
  readonly paragraph: number | null;
  readonly event: EventLabel | null;
  /** Where the statement's sentence begins in `text`. */
  readonly offset: number;
  readonly statement: Statement;
};

export type Library = {
  readonly sources: readonly LibrarySource[];
  readonly claims: readonly LibraryClaim[];
  readonly index: ClaimIndex;
};

/** Content words of a claim set's claims that make up the story of one source. */
const setProfileWords = 600;

export function buildLibrary(
  sets: readonly ClaimSet[],
  articles: readonly { readonly source: Source; readonly article: Article }[] = [],
): Library {
  const sources: LibrarySource[] = [];
  const claims: LibraryClaim[] = [];
  for (const set of sets) {
    for (const source of set.sources) {
      const own = readSetSource(set, source.id, source.published, sources.length);
      const { publishedNote, fingerprints = [], ...plain } = source;
      sources.push({
        source: plain,
        fingerprints,
        profile: storyProfile(
          own.map(claim => claim.statement),
          setProfileWords,
        ),
      });
      claims.push(...own);
    }
  }
  for (const { source, article } of articles) {
    const own = readArticleSource(article, source, sources.length);
    sources.push({ source, fingerprints: fingerprintsOf([article.text]), profile: storyProfile(own.all) });
    claims.push(...own.claims);
  }
  return { sources, claims, index: buildClaimIndex(claims.map(claim => claim.statement)) };
}

function readSetSource(set: ClaimSet, id: string, published: string | null, source: number): LibraryClaim[] {
  const claims = set.claims.filter(claim => claim.source === id);
  const events = new Map((set.events ?? []).map(event => [event.id, event]));
  const texts = claims.map(claim => claim.text.replaceAll('\n', ' '));
  const document = readDocument({
    text: texts.join('\n'),
    published: published === null ? null : toDayNumber(published),
    standalone: true,
  });
  const starts = startsOf(texts);
  return document.sentences.flatMap(sentence => {
    const at = starts.findLastIndex(start => start <= sentence.span.start);
    const claim = claims[at];
    if (!claim) return [];
    const statement = withQuote(toStatement(sentence, document, true), claim);
    return [
      {
        ...shapeOf(claim),
        source,
        event: labelOf(claim, events),
        offset: sentence.span.start - (starts[at] ?? 0),
        statement,
      },
    ];
  });
}

function startsOf(texts: readonly string[]): number[] {
  let at = 0;
  return texts.map(text => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

const shapeOf = (claim: ClaimSetClaim) => ({
  id: claim.id,
  text: claim.text,
  verbatim: claim.verbatim ?? false,
  paragraph: claim.locator?.paragraph ?? null,
});

function labelOf(claim: ClaimSetClaim, events: ReadonlyMap<string, ClaimSetEvent>): EventLabel | null {
  const event = claim.event === undefined ? undefined : events.get(claim.event);
  return event ? { id: event.id, title: event.title, from: event.from, to: event.to } : null;
}

/** A claim's own quotation replaces the snippets its text holds: it has the whole words and their speaker. */
function withQuote(statement: Statement, claim: ClaimSetClaim): Statement {
  if (!claim.quote) return statement;
  const speaker = statement.reading.names.find(name => claim.quote?.speaker.endsWith(name.text));
  const spoken = {
    words: quotedWords(claim.quote.text),
    speaker: speaker?.id ?? null,
    speakerSpan: speaker ? { start: speaker.start, end: speaker.end } : null,
    span: null,
  };
  return { ...statement, quotations: [spoken] };
}

function readArticleSource(
  article: Article,
  source: Source,
  number: number,
): { all: Statement[]; claims: LibraryClaim[] } {
  const document = readDocument({
    text: article.text,
    published: source.published === null ? null : toDayNumber(source.published),
  });
  const paragraphs = paragraphCounter(article.text);
  const statements = document.sentences.map(sentence => ({
    sentence,
    statement: toStatement(sentence, document, false),
  }));
  const claims = statements
    .filter(({ sentence }) => sentence.checkWorthiness >= claimThreshold)
    .map(({ sentence, statement }, index) => ({
      // The brand is minted here: an article's claim is known by its source and its place in it.
      id: `${source.id}#${index + 1}` as ClaimId,
      source: number,
      text: sentence.text,
      verbatim: true,
      paragraph: paragraphs(sentence.span.start),
      event: null,
      offset: 0,
      statement,
    }));
  return { all: statements.map(({ statement }) => statement), claims };
}

/** Number of the paragraph at an offset, from 1; offsets have to ascend. */
function paragraphCounter(text: string): (offset: number) => number {
  let at = 0;
  let paragraph = 1;
  return offset => {
    for (; at < offset; at += 1) if (text[at] === '\n') paragraph += 1;
    return paragraph;
  };
}
