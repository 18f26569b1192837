/**
 * Reads what a source states: the claims of a claim set, or the sentences of a
 * document. Long sets are read in parts, each a document of its own, so that
 * neither memory nor a single step of work grows with them.
 */
import type { ClaimId, ClaimSetClaim, ClaimSetEvent, ClaimSetSource } from '../claims/claim-set.ts';
import type { EventLabel } from '../comparison/verdict.ts';
import { type Statement, toStatement } from '../matching/statement.ts';
import { type StoryProfile, storyProfile } from '../matching/story.ts';
import { claimThreshold } from '../reading/check-worthiness.ts';
import { readDocument } from '../reading/read-document.ts';
import type { SentenceReading } from '../reading/reading.ts';
import { toDayNumber } from '../text/days.ts';
import { plainWords } from '../text/plain-words.ts';
import type { SourceToRead } from './set-sources.ts';

/** One statement of a source: a claim, or a sentence of a claim that has several. */
export type ReadClaim = {
  readonly id: ClaimId;
  readonly text: string;
  readonly verbatim: boolean;
  readonly paragraph: number | null;
  readonly event: EventLabel | null;
  /** Where the statement's sentence begins in `text`. */
  readonly offset: number;
  readonly statement: Statement;
};

export type ReadPart = {
  readonly claims: readonly ReadClaim[];
  /** Of the first part alone, which holds as many words as a profile takes. */
  readonly profile: StoryProfile | null;
};

/** Claims that are read together; about 70 ms of work. */
const partClaims = 250;
/** Content words of a claim set's claims that make up the story of one source. */
const setProfileWords = 600;

export const partsOf = ({ source, claims }: SourceToRead): number =>
  source.text === undefined ? Math.max(1, Math.ceil(claims.length / partClaims)) : 1;

/** @param part from 0, below `partsOf` */
export function readPart(toRead: SourceToRead, part: number): ReadPart {
  if (toRead.source.text !== undefined) return readText(toRead, toRead.source.text);
  const claims = readAlone(toRead, toRead.claims.slice(part * partClaims, (part + 1) * partClaims));
  const profile =
    part > 0
      ? null
      : storyProfile(
          claims.map(claim => claim.statement),
          setProfileWords,
        );
  return { claims, profile };
}

/** Claims that can each be read alone. */
function readAlone(toRead: SourceToRead, claims: readonly ClaimSetClaim[]): ReadClaim[] {
  const events = new Map(toRead.events.map(event => [event.id, event]));
  const texts = claims.map(claim => claim.text.replaceAll('\n', ' '));
  const document = readDocument({
    text: texts.join('\n'),
    published: dayOf(toRead.source),
    standalone: true,
  });
  const starts = startsOf(texts);
  return document.sentences.flatMap(sentence => {
    const at = starts.findLastIndex(start => start <= sentence.span.start);
    const claim = claims[at];
    if (!claim) return [];
    const statement = withQuote(toStatement(sentence, document, true), claim);
    const offset = sentence.span.start - (starts[at] ?? 0);
    return [{ ...shapeOf(claim), event: labelOf(claim, events), offset, statement }];
  });
}

/** Claims that are sentences of the document's text, in their context; any others as if alone. */
function readText(toRead: SourceToRead, text: string): ReadPart {
  const document = readDocument({ text, published: dayOf(toRead.source) });
  const events = new Map(toRead.events.map(event => [event.id, event]));
  const byText = Map.groupBy(document.sentences, sentence => sentence.text);
  const alone: ClaimSetClaim[] = [];
  const claims = toRead.claims.flatMap((claim): ReadClaim[] => {
    const sentence = byText.get(claim.text)?.shift();
    if (sentence === undefined) {
      alone.push(claim);
      return [];
    }
    const statement = withQuote(toStatement(sentence, document, false), claim);
    return [{ ...shapeOf(claim), event: labelOf(claim, events), offset: 0, statement }];
  });
  return {
    claims: [...claims, ...readAlone(toRead, alone)],
    profile: storyProfile(document.sentences.map(sentence => toStatement(sentence, document, false))),
  };
}

/** A sentence of a document that says enough to be a claim. */
export type DocumentClaim = {
  readonly sentence: SentenceReading;
  readonly statement: Statement;
  readonly paragraph: number;
};

/** All statements of a document, and those of them that are claims. `published` as `YYYY-MM-DD`. */
export function readDocumentClaims(
  text: string,
  published: string | null,
): { readonly all: readonly Statement[]; readonly claims: readonly DocumentClaim[] } {
  const document = readDocument({ text, published: published === null ? null : toDayNumber(published) });
  const paragraphs = paragraphCounter(text);
  const read = document.sentences.map(sentence => ({
    sentence,
    statement: toStatement(sentence, document, false),
    paragraph: paragraphs(sentence.span.start),
  }));
  return {
    all: read.map(({ statement }) => statement),
    claims: read.filter(({ sentence }) => sentence.checkWorthiness >= claimThreshold),
  };
}

const dayOf = ({ published }: ClaimSetSource) => (published === null ? null : toDayNumber(published));

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
    words: plainWords(claim.quote.text),
    speaker: speaker?.id ?? null,
    speakerSpan: speaker ? { start: speaker.start, end: speaker.end } : null,
    span: null,
  };
  return { ...statement, quotations: [spoken] };
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
