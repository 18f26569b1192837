/**
 * The words of a quotation: one speaker, nearly the same words, some of them
 * others. Two translations, or two hearings, of one statement; both can stand.
 */
import { diffArrays } from 'diff';
import { phrase } from '../../base/phrase.ts';
import { idsOne } from '../../matching/identity.ts';
import type { SpokenWords } from '../../matching/statement.ts';
import type { Finding, Pair } from '../pair.ts';
import { sharedQuote } from './quotation.ts';

/** Shorter quotations are alike by chance. */
const fewestWords = 6;
/** Share of the longer quotation's words that stand in the other in the same order. */
const alike = 0.7;
/** Where one side does not tell who speaks ("His response: …"), the words alone have to leave no doubt. */
const unnamed = { fewestWords: 10, alike: 0.85 } as const;

export function compareQuotedWords(pair: Pair): Finding[] {
  if (sharedQuote(pair.here, pair.there) !== null) return [];
  return pair.here.quotations.flatMap(here =>
    pair.there.quotations.flatMap(there =>
      areRenderings(here, there) ? [findingOf(pair, here, there)] : [],
    ),
  );
}

function areRenderings(here: SpokenWords, there: SpokenWords): boolean {
  const isTold = here.speaker !== null && there.speaker !== null;
  if ((isTold && !idsOne(here.speaker, there.speaker)) || (here.speaker ?? there.speaker) === null)
    return false;
  const least = isTold ? { fewestWords, alike } : unnamed;
  const longer = Math.max(here.words.length, there.words.length);
  if (Math.min(here.words.length, there.words.length) < least.fewestWords || here.span === null) return false;
  const kept = diffArrays([...here.words], [...there.words])
    .filter(part => !part.added && !part.removed)
    .reduce((sum, part) => sum + part.value.length, 0);
  return kept / longer >= least.alike;
}

function findingOf(pair: Pair, here: SpokenWords, there: SpokenWords): Finding {
  const textOf = (side: 'here' | 'there', { span, words }: SpokenWords): string =>
    span === null ? words.join(' ') : pair[side].reading.text.slice(span.start, span.end);
  const [ours, theirs] = [textOf('here', here), textOf('there', there)];
  return {
    difference: {
      kind: 'quotation',
      here: { text: ours, spans: here.span ? [here.span] : [] },
      there: { text: theirs, spans: there.span ? [there.span] : [] },
      note: phrase('phrase.note.quotation', ours, theirs),
    },
    excludes: false,
    bothCanHold: phrase('phrase.hold.rendering'),
    sameEvent: [phrase('phrase.same.speaker', speakerOf(pair, here, there))],
    confidence: 0.8,
  };
}

const speakerOf = (pair: Pair, here: SpokenWords, there: SpokenWords): string =>
  pair.here.reading.names.find(name => name.id === here.speaker)?.text ??
  pair.there.reading.names.find(name => name.id === there.speaker)?.text ??
  '';
