/**
 * The words of a quotation: one speaker, nearly the same words, some of them
 * others. Two translations, or two hearings, of one statement; both can stand.
 * Where they are the same to the word but for a name or a number, they cannot.
 */
import { diffArrays } from 'diff';
import { type Phrase, phrase } from '../../base/phrase.ts';
import { idsOne } from '../../matching/identity.ts';
import type { SpokenWords } from '../../matching/statement.ts';
import { plainWords } from '../../text/plain-words.ts';
import { contains, type Span, spanText } from '../../text/span.ts';
import { isMisspelt } from '../../text/spelling-gap.ts';
import { alignQuantities, replacedNames } from '../aligned-slots.ts';
import type { Finding, Pair } from '../pair.ts';
import type { SlotValue } from '../verdict.ts';
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
    pair.there.quotations.flatMap(there => {
      if (!areAlike(here, there)) return [];
      const slot = alteredSlot(pair, here, there);
      if (slot !== null) return [alteration(pair, here, there, slot)];
      return (here.speaker ?? there.speaker) === null ? [] : [rendering(pair, here, there)];
    }),
  );
}

function areAlike(here: SpokenWords, there: SpokenWords): boolean {
  const isTold = here.speaker !== null && there.speaker !== null;
  if (isTold && !idsOne(here.speaker, there.speaker)) return false;
  const least = isTold ? { fewestWords, alike } : unnamed;
  const longer = Math.max(here.words.length, there.words.length);
  if (Math.min(here.words.length, there.words.length) < least.fewestWords || here.span === null) return false;
  const kept = diffArrays([...here.words], [...there.words])
    .filter(part => !part.added && !part.removed)
    .reduce((sum, part) => sum + part.value.length, 0);
  return kept / longer >= least.alike;
}

type Altered = { readonly here: Span; readonly there: Span };

/** The one name or number that stands in the place of another, where nothing else parts the two quotations. */
function alteredSlot(pair: Pair, here: SpokenWords, there: SpokenWords): Altered | null {
  const changes = diffArrays([...here.words], [...there.words]).filter(part => part.added || part.removed);
  const [ours, theirs] = [changes.find(part => part.removed)?.value, changes.find(part => part.added)?.value];
  if (changes.length !== 2 || !ours || !theirs || !here.span || !there.span) return null;
  const [spanHere, spanThere] = [here.span, there.span];
  const slots: readonly { here: Span; there: Span | null }[] = [
    ...replacedNames(pair),
    ...alignQuantities(pair).filter(({ standing }) => standing === 'apart'),
  ];
  return (
    slots.flatMap(slot =>
      slot.there !== null &&
      contains(spanHere, slot.here) &&
      contains(spanThere, slot.there) &&
      holdsWords(pair.here.reading.text, slot.here, ours) &&
      holdsWords(pair.there.reading.text, slot.there, theirs) &&
      !isMisspelt(spanText(pair.here.reading.text, slot.here), spanText(pair.there.reading.text, slot.there))
        ? [{ here: slot.here, there: slot.there }]
        : [],
    )[0] ?? null
  );
}

const holdsWords = (text: string, span: Span, words: readonly string[]): boolean => {
  const own = plainWords(spanText(text, span));
  return words.every(word => own.includes(word));
};

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
