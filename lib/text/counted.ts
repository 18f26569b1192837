import { compoundKey, isKnownLemma, lemmaOf, partsOfSpeech } from './lemmas.ts';
import { isCapitalised, isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { isPluralNoun } from './plurals.ts';

/*
 * Reads what a number counts: "1,000 Ukrainian prisoners of war" → ukrainian,
 * prisoner. Works by the forms of words alone; unsure, it counts nothing.
 */

export type Counted = {
  /** Lemmas, head last, at most three; empty where nothing was found. */
  readonly words: readonly string[];
  /** Index after the head; the index given where nothing was found. */
  readonly next: number;
};

const MAX_WORDS = 3;
/** How far right the head of what is counted may stand. */
const REACH = 8;

/** Words that end a noun phrase. */
const STOP: ReadonlySet<string> = new Set(
  'a an the and or but nor so of in on at to by for with from into onto upon over under after before since until till during about against between among within without through than as if when while where which who whom whose that this these those it its he she they we i you him her them us his their our your my is are was were be been being am has have had do does did will would can could may might must shall should not there here then now also both each every per all any no some such only just even still already including amid despite because although though yet ago later earlier apiece altogether combined total said like says say according alone together up down out off back away via near across around along behind beyond'.split(
    ' ',
  ),
);
/** Words that say nothing of what is counted. */
const LIGHT: ReadonlySet<string> = new Set(
  'more other further additional new different separate such remaining extra fresh consecutive straight full whole another same'.split(
    ' ',
  ),
);
/** Participles and adjectives that stand for people: "50 dead", "12 wounded". */
const AS_NOUNS: ReadonlySet<string> = new Set(
  'dead injured wounded missing killed hurt homeless unemployed displaced detained others arrested sick'.split(
    ' ',
  ),
);

/** What a count counts, from the piece after the number. `one`: the number is one, so that the head is singular. */
export function readCounted(pieces: readonly Piece[], index: number, one: boolean): Counted {
  const nothing: Counted = { words: [], next: index };
  const start = skipOf(pieces, index);
  const phrase = one ? singularPhrase(pieces, start) : pluralPhrase(pieces, start);
  if (phrase !== null) return phrase;
  return start === index ? nothing : (singularPhrase(pieces, start) ?? nothing);
}

/** "7 of the 12 hostages": on to the hostages. */
function skipOf(pieces: readonly Piece[], index: number): number {
  let at = index;
  if (lowerAt(pieces, at) !== 'of') return at;
  at += 1;
  while (DETERMINERS.has(lowerAt(pieces, at)) && at < index + REACH) at += 1;
  if (isSuffix(pieces, at)) at += 2;
  while (pieceAt(pieces, at).kind === 'number' && at < index + 6) at += 1;
  return at;
}
const DETERMINERS: ReadonlySet<string> = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'these',
  'those',
  'all',
  'about',
  'some',
  'more',
  'than',
  'nearly',
  'over',
]);

const isSuffix = (pieces: readonly Piece[], index: number): boolean =>
  ["'", '’'].includes(lowerAt(pieces, index)) && lowerAt(pieces, index + 1) === 's';

/** The first plural after the number, or the last of several ("sports cars"), with what stands before it. */
function pluralPhrase(pieces: readonly Piece[], start: number): Counted | null {
  for (let index = start; index < start + REACH; index += 1) {
    const piece = pieceAt(pieces, index);
    if (isBreak(pieces, index, start) || isBareVerb(piece)) return null;
    if (AS_NOUNS.has(piece.lower) && !leadsToPlural(pieces, index + 1)) return phraseOf(pieces, start, index);
    if (piece.kind !== 'word' || !isHead(piece)) continue;
    let head = index;
    while (
      isHead(pieceAt(pieces, head + 1)) &&
      isNounOnly(pieceAt(pieces, head + 1)) &&
      !isJoined(pieces, head + 1)
    )
      head += 1;
    return phraseOf(pieces, start, head);
  }
  return null;
}

/** "dozens remain missing": a verb that is nothing else, and no participle. */
function isBareVerb(piece: Piece): boolean {
  if (
    piece.kind !== 'word' ||
    isCapitalised(piece) ||
    /(?:ed|ing|en)$/.test(piece.lower) ||
    AS_NOUNS.has(piece.lower)
  )
    return false;
  const speech = partsOfSpeech(lemmaOf(piece.lower));
  return speech?.verb === true && !speech.noun && !speech.adjective;
}

const isHead = (piece: Piece): boolean =>
  piece.kind === 'word' && !STOP.has(piece.lower) && isPluralNoun(piece.lower);

/** "50 sports cars", but not "50 drivers wins". */
const isNounOnly = (piece: Piece): boolean =>
  partsOfSpeech(lemmaOf(piece.lower))?.letters.startsWith('n') ?? false;

const leadsToPlural = (pieces: readonly Piece[], index: number): boolean => {
  for (let at = index; at < index + 2; at += 1) {
    const piece = pieceAt(pieces, at);
    if (isHead(piece)) return true;
    if (piece.kind !== 'word' || (STOP.has(piece.lower) && piece.lower !== 'and')) return false;
  }
  return false;
};

/** Whether a noun phrase cannot go on here. "sick and wounded soldiers" may; ", " between two adjectives may. */
function isBreak(pieces: readonly Piece[], index: number, start: number): boolean {
  const piece = pieceAt(pieces, index);
  if (piece.kind === 'number') return !isNumberInName(pieces, index);
  if (isInitial(pieces, index) || (piece.lower === '.' && isInitial(pieces, index - 1))) return false;
  if (piece.kind === 'mark')
    return !(
      isHyphenAt(pieces, index) ||
      isSuffix(pieces, index) ||
      (piece.lower === ',' &&
        index > start &&
        isModifier(pieces, index - 1) &&
        leadsToPlural(pieces, index + 1))
    );
  if (piece.lower === 'and' || piece.lower === 'or')
    return !(index > start && leadsToPlural(pieces, index + 1) && isModifier(pieces, index - 1));
  return STOP.has(piece.lower) && !(piece.lower === 's' && isSuffix(pieces, index - 1));
}

/** "40 F-16 jets": the number of a name ends nothing. */
const isNumberInName = (pieces: readonly Piece[], index: number): boolean =>
  isHyphenAt(pieces, index - 1) && isCapitalised(pieceAt(pieces, index - 2));

/** "40 F.B.I. agents": the stops of an abbreviation end nothing. */
const isInitial = (pieces: readonly Piece[], index: number): boolean =>
  pieceAt(pieces, index).text.length === 1 &&
  isCapitalised(pieceAt(pieces, index)) &&
  isJoined(pieces, index + 1) &&
  lowerAt(pieces, index + 1) === '.';

const isModifier = (pieces: readonly Piece[], index: number): boolean => {
  const piece = pieceAt(pieces, index);
  return (
    isCapitalised(piece) ||
    partsOfSpeech(piece.lower)?.adjective === true ||
    AS_NOUNS.has(piece.lower) ||
    /(?:ed|ing)$/.test(piece.lower) ||
    partsOfSpeech(lemmaOf(piece.lower))?.adjective === true
  );
};

/** After "one" or "the 17th": nouns and adjectives up to a verb, a preposition or a mark; the last is the head. */
function singularPhrase(pieces: readonly Piece[], start: number): Counted | null {
  let head = -1;
  for (let index = start; index < start + REACH; index += 1) {
    if (isGlue(pieces, index)) continue;
    const piece = pieceAt(pieces, index);
    if (piece.kind !== 'word' || STOP.has(piece.lower)) break;
    if (endsPhrase(pieces, index, start)) break;
    head = index;
    if (isPluralNoun(piece.lower) && index > start) break;
  }
  return head < 0 ? null : phraseOf(pieces, start, head);
}

/** What stands inside a noun phrase without being a word of it: a hyphen, a possessive, an abbreviation. */
const isGlue = (pieces: readonly Piece[], index: number): boolean =>
  isHyphenAt(pieces, index) ||
  isSuffix(pieces, index) ||
  isSuffix(pieces, index - 1) ||
  isInitial(pieces, index) ||
  (lowerAt(pieces, index) === '.' && isInitial(pieces, index - 1));

/** A verb ends the phrase; but not "cease-" of "cease-fire", nor "talks" of "the first talks between". */
function endsPhrase(pieces: readonly Piece[], index: number, start: number): boolean {
  if (!isVerbForm(pieces, index) || isHyphenAt(pieces, index + 1) || isHyphenAt(pieces, index - 1))
    return false;
  if (index === start) return !continuesPhrase(pieces, index + 1);
  return !(isPluralNoun(lowerAt(pieces, index)) && !continuesPhrase(pieces, index + 1));
}

/** "first armed conflict", not "first elected in". */
const continuesPhrase = (pieces: readonly Piece[], index: number): boolean => {
  const piece = pieceAt(pieces, index);
  return piece.kind === 'word' && !STOP.has(piece.lower);
};

/** "one person died": a past form, or a verb that is no noun. */
function isVerbForm(pieces: readonly Piece[], index: number): boolean {
  const piece = pieceAt(pieces, index);
  if (isCapitalised(piece)) return false;
  const lemma = lemmaOf(piece.lower);
  const speech = partsOfSpeech(lemma);
  if (speech === null) return false;
  if (lemma !== piece.lower && speech.verb && /(?:ed|ing|s)$/.test(piece.lower))
    return !speech.letters.startsWith('n') || /(?:ed|ing)$/.test(piece.lower);
  return (
    (lemma !== piece.lower && speech.letters.startsWith('v')) ||
    (speech.adverb && !speech.noun && !speech.adjective) ||
    (speech.verb && !speech.noun && !speech.adjective)
  );
}

/** The lemma; of a plural outside the list ("dolphins"), the word without its -s. */
function singularOf(word: string): string {
  const lemma = lemmaOf(word);
  return lemma === word && word.endsWith('s') && partsOfSpeech(word) === null && isPluralNoun(word)
    ? word.slice(0, -1)
    : lemma;
}

/** "a 12-lane bowling alley", "a two-term member": the word behind the hyphen is counted. */
export function readHyphened(pieces: readonly Piece[], index: number): Counted {
  const piece = pieceAt(pieces, index);
  return piece.kind === 'word'
    ? { words: [singularOf(piece.lower)], next: index + 1 }
    : { words: [], next: index };
}

/** "cease-fire" is the word "ceasefire", where the list of words has it. */
function compoundAt(pieces: readonly Piece[], index: number): string | null {
  if (!isHyphenAt(pieces, index + 1)) return null;
  const key = compoundKey(lowerAt(pieces, index) + lowerAt(pieces, index + 2));
  return isKnownLemma(key) ? key : null;
}

function phraseOf(pieces: readonly Piece[], start: number, head: number): Counted {
  const words: string[] = [];
  for (let index = start; index <= head; index += 1) {
    const piece = pieceAt(pieces, index);
    if (piece.kind !== 'word' || isSuffix(pieces, index - 1) || STOP.has(piece.lower)) continue;
    if (isInitial(pieces, index)) continue;
    if (index < head && LIGHT.has(piece.lower)) continue;
    const compound = compoundAt(pieces, index);
    words.push(compound ?? singularOf(piece.lower));
    if (compound !== null) index += 2;
  }
  const light = words.length === 1 && words[0] === 'more';
  return { words: light ? [] : words.slice(-MAX_WORDS), next: light ? start : head + 1 };
}
