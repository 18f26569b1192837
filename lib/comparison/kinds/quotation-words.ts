/**
 * The words of a quotation: one speaker, nearly the same words, some of them
 * others. Two translations, or two hearings, of one statement; both can stand.
 * Where they are the same to the word but for a name or a number, they cannot.
 */
import { diffArrays } from 'diff';
import { type Phrase, phrase } from '../../base/phrase.ts';
import { idsOne } from '../../matching/identity.ts';
import type { SpokenWords } from '../../matching/statement.ts';
import { spanText } from '../../text/span.ts';
import { type Altered, alteredPlace } from '../altered-quotation.ts';
import { type Finding, type Pair, tyingWords } from '../pair.ts';
import type { SlotValue } from '../verdict.ts';
import { sharedQuote, sharesWords } from './quotation.ts';

/** Shorter quotations are alike by chance. */
const fewestWords = 6;
/** Share of the longer quotation's words that stand in the other in the same order. */
const alike = 0.7;

export function compareQuotedWords(pair: Pair): Finding[] {
  const hasShared = sharedQuote(pair.here, pair.there) !== null;
  return pair.here.quotations.flatMap(here =>
    pair.there.quotations.flatMap(there => {
      if (sharesWords(here, there) || !mayBeOneSpeaker(here, there)) return [];
      if (here.span === null || there.span === null) return [];
      const place = alteredPlace(pair, here.span, there.span);
      if (place !== null) return [alteration(pair, here, there, place)];
      const isRendered = !hasShared && isToldOf(here) && isToldOf(there) && areAlike(here, there);
      return isRendered ? [rendering(pair, here, there)] : [];
    }),
  );
}

const isToldOf = ({ speaker }: SpokenWords): boolean => speaker !== null;

/** One side may leave open who speaks ("His response: …"). */
const mayBeOneSpeaker = (here: SpokenWords, there: SpokenWords): boolean =>
  here.speaker === null || there.speaker === null || idsOne(here.speaker, there.speaker);

function areAlike(here: SpokenWords, there: SpokenWords): boolean {
  const longer = Math.max(here.words.length, there.words.length);
  if (Math.min(here.words.length, there.words.length) < fewestWords) return false;
  const kept = diffArrays([...here.words], [...there.words])
    .filter(part => !part.added && !part.removed)
    .reduce((sum, part) => sum + part.value.length, 0);
  return kept / longer >= alike;
}

function alteration(pair: Pair, here: SpokenWords, there: SpokenWords, slot: Altered): Finding {
  const slotValue = (side: 'here' | 'there'): SlotValue => ({
    text: spanText(pair[side].reading.text, slot[side]),
    spans: [slot[side]],
  });
  const [ours, theirs] = [slotValue('here'), slotValue('there')];
  return {
    difference: {
      kind: 'quotation',
      here: ours,
      there: theirs,
      note: phrase('phrase.note.quotation', ours.text, theirs.text),
    },
    excludes: true,
    bothCanHold: null,
    sameEvent: [nearlyQuoted(pair, here, there)],
    confidence: 0.85,
    isTied: slot.kept >= tyingWords,
  };
}

function rendering(pair: Pair, here: SpokenWords, there: SpokenWords): Finding {
  const textOf = (side: 'here' | 'there', { span, words }: SpokenWords): string =>
    span === null ? words.join(' ') : spanText(pair[side].reading.text, span);
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
    sameEvent: [nearlyQuoted(pair, here, there)],
    confidence: 0.8,
  };
}

function nearlyQuoted(pair: Pair, here: SpokenWords, there: SpokenWords): Phrase {
  const speaker =
    pair.here.reading.names.find(name => name.id === here.speaker) ??
    pair.there.reading.names.find(name => name.id === there.speaker);
  return speaker ? phrase('phrase.same.speaker', speaker.text) : phrase('phrase.same.statement');
}
