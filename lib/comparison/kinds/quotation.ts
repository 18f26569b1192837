/**
 * The words of a quotation, and who said them: the same, a part of them, or by
 * another speaker. Quotations of two or three words are nobody's own.
 */
import { phrase } from '../../base/phrase.ts';
import { idsOne, shareFamilyName } from '../../matching/identity.ts';
import type { SpokenWords, Statement } from '../../matching/statement.ts';
import { type Finding, type Pair, tyingWords } from '../pair.ts';

const fewestWords = 4;

export type SharedQuote = { readonly here: SpokenWords; readonly there: SpokenWords };

/** The quotation of here that there has too, word for word, whole or in part; the longest first. */
export function sharedQuote(here: Statement, there: Statement): SharedQuote | null {
  const found = here.quotations.flatMap(ours =>
    there.quotations.flatMap(theirs => (sharesWords(ours, theirs) ? [{ here: ours, there: theirs }] : [])),
  );
  return found.toSorted((a, b) => b.here.words.length - a.here.words.length)[0] ?? null;
}

/** The one is the other, or a part of it. */
export const sharesWords = ({ words: a }: SpokenWords, { words: b }: SpokenWords): boolean => {
  const [part, whole] = a.length <= b.length ? [a, b] : [b, a];
  return (
    part.length >= fewestWords &&
    whole.some((_, at) => part.every((word, index) => whole[at + index] === word))
  );
};

export function compareAttribution(pair: Pair): Finding[] {
  const shared = sharedQuote(pair.here, pair.there);
  const { speaker, speakerSpan, span } = shared?.here ?? {};
  const other = shared?.there.speaker;
  if (!speaker || !other || !speakerSpan || !span || shareFamilyName(speaker, other)) return [];
  if (idsOne(speaker, other)) return [];
  // Who is named on the other side too may be quoting, or be quoted.
  const names = (statement: Statement, id: string): boolean =>
    statement.reading.names.some(name => idsOne(name.id, id));
  if (names(pair.here, other) || names(pair.there, speaker)) return [];
  // A person is held against a person, an office against an office: a spokesman speaks for his house.
  if (speaker.split(':')[0] !== other.split(':')[0]) return [];
  const nameHere = pair.here.reading.text.slice(speakerSpan.start, speakerSpan.end);
  const spanThere = shared?.there.speakerSpan ?? null;
  const nameThere = spanThere
    ? pair.there.reading.text.slice(spanThere.start, spanThere.end)
    : other.slice(other.indexOf(':') + 1);
  return [
    {
      difference: {
        kind: 'attribution',
        here: { text: nameHere, spans: [speakerSpan] },
        there: { text: nameThere, spans: spanThere ? [spanThere] : [] },
        note: phrase('phrase.note.attribution', nameHere, nameThere),
      },
      excludes: true,
      bothCanHold: null,
      sameEvent: [phrase('phrase.same.quote', pair.here.reading.text.slice(span.start, span.end))],
      confidence: 0.85,
      isTied: Math.min(shared?.here.words.length ?? 0, shared?.there.words.length ?? 0) >= tyingWords,
    },
  ];
}
