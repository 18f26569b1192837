/**
 * Reads a text into statements: sentences, and in each the names, times,
 * quantities, quotations, happenings, offices and speakers. This is the one way
 * in; the order of its steps is the order in which each needs the one before.
 */
import { readDocumentNames } from '../text/document-names.ts';
import type { NameMention } from '../text/names.ts';
import { readQuantities } from '../text/quantities.ts';
import { findQuotations } from '../text/quotations.ts';
import { splitSentences } from '../text/sentences.ts';
import { contains, overlaps, type Span, shift } from '../text/span.ts';
import type { DayNumber } from '../text/times.ts';
import { readTimes } from '../text/times.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { scoreCheckWorthiness } from './check-worthiness.ts';
import { readFrames } from './frames.ts';
import { mergeCompounds } from './merge-compounds.ts';
import type { DocumentReading, RoleMention, SentenceReading } from './reading.ts';
import { carryOver, noReferents, type Referents } from './referents.ts';
import { readRoles } from './roles.ts';
import { readSpeeches } from './speeches.ts';
import { findStructure } from './structure.ts';
import { tagTokens } from './tag.ts';

export type DocumentText = {
  /** Blocks parted by `\n`. */
  readonly text: string;
  readonly published: DayNumber | null;
  /** `true`: each block stands for itself and refers to no other (a claim set's claims). */
  readonly standalone?: boolean;
};

type Piece = {
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Span[];
  readonly block: number;
};

export function readDocument(document: DocumentText): DocumentReading {
  const pieces = splitDocument(document.text);
  const names = readDocumentNames(pieces);
  const sentences: SentenceReading[] = [];
  let referents = noReferents;
  pieces.forEach((piece, index) => {
    const context = document.standalone && pieces[index - 1]?.block !== piece.block ? noReferents : referents;
    const read = readSentence(piece, names[index] ?? [], document.published, context);
    sentences.push(read.sentence);
    referents = read.referents;
  });
  return {
    published: document.published,
    sentences,
    names: frequentNames(sentences),
    affiliations: findAffiliations(sentences),
  };
}

function splitDocument(text: string): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  text.split('\n').forEach((block, index) => {
    const spans = splitSentences(block);
    const quotations = findQuotations(block, spans).filter(quotation => !quotation.scare);
    for (const span of spans) {
      const quotes = quotations
        .filter(quotation => overlaps(quotation.span, span))
        .map(quotation => clip(quotation.span, span));
      const sentence = block.slice(span.start, span.end);
      pieces.push({
        span: shift(span, offset),
        text: sentence,
        tokens: mergeCompounds(sentence, tokenize(sentence)),
        quotes,
        block: index,
      });
    }
    offset += block.length + 1;
  });
  return pieces;
}

const clip = (quote: Span, sentence: Span): Span => ({
  start: Math.max(0, quote.start - sentence.start),
  end: Math.min(sentence.end, quote.end) - sentence.start,
});

function readSentence(
  piece: Piece,
  names: readonly NameMention[],
  published: DayNumber | null,
  before: Referents,
): { sentence: SentenceReading; referents: Referents } {
  const { text, tokens, quotes } = piece;
  const times = readTimes(text, published).map(time =>
    reachesBack.test(text.slice(0, time.start)) ? { ...time, relation: 'since' as const } : time,
  );
  const quantities = readQuantities(text).filter(
    quantity => !times.some(time => contains(time, quantity.number)),
  );
  const tags = tagTokens(tokens, names, times);
  const question = /\?["'”’)]*$/.test(text);
  const structure = findStructure(tokens, tags);
  const input = { text, tokens, tags, names, structure, quantities, times, question, today: published };
  const { frames, referents } = carryOver(
    readFrames(input),
    { lemmas: tokens.map(token => token.lemma), names, times, question },
    before,
  );
  const sentence = {
    span: piece.span,
    text,
    tokens,
    tags,
    names,
    quantities,
    times,
    quotes,
    frames,
    roles: readRoles(input),
    speeches: readSpeeches(input, quotes),
    question,
  };
  return { sentence: { ...sentence, checkWorthiness: scoreCheckWorthiness(sentence) }, referents };
}

/** "returns dating back to 1977" are of all the time since, and were not released then. */
const reachesBack = /\b(?:back to|dating to|dated to)\s+$/i;

function frequentNames(sentences: readonly SentenceReading[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const name of sentence.names) counts.set(name.id, (counts.get(name.id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

function findAffiliations(sentences: readonly SentenceReading[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const sentence of sentences) for (const role of sentence.roles) addAffiliation(found, sentence, role);
  return found;
}

function addAffiliation(found: Record<string, string>, sentence: SentenceReading, role: RoleMention): void {
  const person = sentence.names[role.name];
  if (person && role.of !== null && !Object.hasOwn(found, person.id)) found[person.id] = role.of;
}
