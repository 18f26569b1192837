/** The part of a text that is to be read, in sentences. */
import type { Span } from '../text/span.ts';

type Sentences = readonly { readonly span: Span }[];

/** Indexes of the first sentence that begins in the part, and of the first one after. */
export const sentencesIn = (sentences: Sentences, part: Span): Span => {
  const start = firstFrom(sentences, part.start);
  return { start, end: Math.max(start, firstFrom(sentences, part.end)) };
};

/** Where reading goes on when it stopped before the sentence `at`, and how many sentences of the part are left. */
export const restOf = (
  sentences: Sentences,
  part: Span,
  at: number,
): { readonly next: number; readonly left: number } => {
  const { end } = sentencesIn(sentences, part);
  const next = at < end ? (sentences[at]?.span.start ?? part.end) : part.end;
  return { next, left: Math.max(0, end - at) };
};

function firstFrom(sentences: Sentences, offset: number): number {
  const index = sentences.findIndex(({ span }) => span.start >= offset);
  return index < 0 ? sentences.length : index;
}

export const wholeOf = (article: { readonly text: string }): Span => ({ start: 0, end: article.text.length });
