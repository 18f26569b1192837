import { type Draft, draftOf } from './draft.ts';
import { parseDigits, readNumber } from './number-words.ts';
import { isCapitalised, isDash, isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { isPluralNoun } from './plurals.ts';
import { readUnit } from './units.ts';

/*
 * Numbers that count nothing: names ("Flight 370", "F-16", "No. 10"), and
 * results ("3-2"). They are read so that nothing else takes them for a count.
 */

/** Words whose number is a name. */
const LABELLED: ReadonlySet<string> = new Set(
  'flight route highway interstate motorway road junction exit no number nos article articles section chapter page pages verse boeing airbus room gate platform channel apollo psalm title phase round episode season stage category resolution case district ward proposition amendment rule protocol point unit squadron battalion terminal pier level grade tier area formula paragraph clause volume issue version size step book lap turn hole lane line bus train tram runway block plot lot sector zone camp building apartment apt suite floor street avenue pope class group act scene mark model type series sol day week appendix annex schedule reactor iphone windows fortune billboard ftse nikkei dax nasdaq'.split(
    ' ',
  ),
);
/** Of those, the ones that are also nouns before a count ("day 5" but "each day 5 people"): only with a capital. */
const ONLY_CAPITALISED: ReadonlySet<string> = new Set(
  'day week line group class act case point no season road street level unit bus train floor turn room title book step world series camp building'.split(
    ' ',
  ),
);

const label = (first: number, next: number, value: number, numberFirst = first): Draft =>
  draftOf({ first, next, numberFirst, numberNext: next, kind: 'label', low: value });

/** The index after "16", "747-400", "2254-A", "47's" letters: everything joined to a label's number. */
function chainEnd(pieces: readonly Piece[], index: number): number {
  let end = index + 1;
  while (end < index + 8) {
    const hyphen = isHyphenAt(pieces, end) && pieceAt(pieces, end + 1).kind === 'number';
    const letters = isJoined(pieces, end) && pieceAt(pieces, end).kind === 'word';
    if (!hyphen && !letters) break;
    end += hyphen ? 2 : 1;
  }
  return end;
}

export function readLabel(pieces: readonly Piece[], index: number): Draft | null {
  const piece = pieceAt(pieces, index);
  if (piece.kind === 'mark') return null;
  return (
    readAfterWord(pieces, index) ??
    readNumberName(pieces, index) ??
    readNameOfNumber(pieces, index) ??
    (piece.kind === 'number' ? (readJoinedLabel(pieces, index) ?? readDigitString(pieces, index)) : null)
  );
}

/** "Flight 370", "No. 10", "Article Five", "#7". */
function readAfterWord(pieces: readonly Piece[], index: number): Draft | null {
  const stop = lowerAt(pieces, index - 1) === '.' ? index - 2 : index - 1;
  const before = pieceAt(pieces, stop);
  if (before.text === '#') return numbered(pieces, index, index - 1);
  if (!LABELLED.has(before.lower) || (stop < index - 1 && before.lower !== 'no' && before.lower !== 'nos'))
    return null;
  if (ONLY_CAPITALISED.has(before.lower) && !(isCapitalised(before) && (stop > 0 || before.lower === 'no')))
    return null;
  if (before.lower === 'no' && stop === index - 1 && pieceAt(pieces, index).kind !== 'number') return null;
  return numbered(pieces, index, stop);
}

/** "Ground Zero", "Air Force One", "the Big Ten": a number word with a capital behind a capital, before nothing that it counts. */
function readNumberName(pieces: readonly Piece[], index: number): Draft | null {
  const piece = pieceAt(pieces, index);
  const before = pieceAt(pieces, index - 1);
  if (!isCapitalised(piece) || !isCapitalised(before) || isPluralNoun(lowerAt(pieces, index + 1)))
    return null;
  const number = readNumber(pieces, index);
  if (number === null || number.vague || number.next !== index + 1) return null;
  if (isCapitalised(pieceAt(pieces, number.next)) || isHyphenAt(pieces, number.next)) return null;
  return label(index - 1, number.next, number.low, index);
}

/** "the band Twenty One Pilots", "a Four Seasons hotel": number words in a name, all with capitals, where others have none. */
function readNameOfNumber(pieces: readonly Piece[], index: number): Draft | null {
  const piece = pieceAt(pieces, index);
  if (piece.kind !== 'word' || !isCapitalised(piece)) return null;
  const number = readNumber(pieces, index);
  if (number === null || number.vague || !isCapitalised(pieceAt(pieces, number.next))) return null;
  const words = pieces.slice(index, number.next).filter(({ kind }) => kind === 'word');
  const startsSentence = index === 0 || pieceAt(pieces, index - 1).kind === 'mark';
  if (!words.every(isCapitalised) || (startsSentence && words.length < 2)) return null;
  const around = [
    ...pieces.slice(Math.max(0, index - 6), index),
    ...pieces.slice(number.next, number.next + 8),
  ];
  const isHeadline = around.filter(({ text }) => /^\p{Ll}{4,}$/u.test(text)).length < 2;
  return isHeadline ? null : label(index, number.next, number.low);
}

function numbered(pieces: readonly Piece[], index: number, first: number): Draft | null {
  const number = readNumber(pieces, index);
  if (number === null || number.vague || number.scale !== 1) return null;
  const next = Math.max(number.next, pieceAt(pieces, index).kind === 'number' ? chainEnd(pieces, index) : 0);
  const unit = readUnit(pieces, next);
  if (unit !== null && unit.unit.unit !== 'day') return null;
  return label(first, next, number.low, index);
}

/** "F-16", "COVID-19", "Su-34"; "Apollo 11", "Euro 24": a name, a number, and nothing that it could count. */
function readJoinedLabel(pieces: readonly Piece[], index: number): Draft | null {
  const before = pieceAt(pieces, index - 2);
  if (isHyphenAt(pieces, index - 1) && before.kind === 'word') {
    if (
      [
        'mid',
        'sub',
        'pre',
        'post',
        'top',
        'near',
        'over',
        'under',
        'magnitude',
        'aged',
        'plus',
        'minus',
      ].includes(before.lower)
    )
      return null;
    if (isCapitalised(before))
      return label(
        index - 2,
        chainEnd(pieces, index),
        Number.parseInt(pieceAt(pieces, index).text, 10),
        index,
      );
  }
  const after = pieceAt(pieces, index + 1);
  // "3D", "5G", "76ers": letters that are no scale, no unit and no ending.
  if (isJoined(pieces, index + 1) && after.kind === 'word' && !ENDINGS.has(after.lower)) {
    const number = readNumber(pieces, index);
    if (number?.scale === 1 && number.openSuffix === null && readUnit(pieces, index + 1) === null) {
      return label(index, chainEnd(pieces, index), Number.parseInt(pieceAt(pieces, index).text, 10));
    }
  }
  return readNameAndNumber(pieces, index);
}

/** What may be joined to digits and leave them a number: "17th", "60s". */
const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 's']);

function readNameAndNumber(pieces: readonly Piece[], index: number): Draft | null {
  const name = pieceAt(pieces, index - 1);
  const piece = pieceAt(pieces, index);
  if (!isCapitalised(name) || index < 2 || !/^\d{1,4}$/.test(piece.text) || isJoined(pieces, index))
    return null;
  const start = lowerAt(pieces, index - 2);
  if (start === '.' || start === ':') return null;
  const after = pieceAt(pieces, index + 1);
  const alone =
    after.kind === 'mark' ||
    ['was', 'is', 'in', 'and', 'at', 'to', 'has', 'had', 'crashed'].includes(after.lower) ||
    index + 1 >= pieces.length;
  const continues = isDash(after.text) || after.text === '%' || after.text === '°' || after.text === ',';
  if (!alone || continues || isPluralNoun(after.lower)) return null;
  return label(index, index + 1, Number(piece.text));
}

/** Telephone numbers and the like: seven digits and more without a separator, "007", "555-1234". */
function readDigitString(pieces: readonly Piece[], index: number): Draft | null {
  const { text } = pieceAt(pieces, index);
  const bare = /^\d{7,}$/.test(text) || /^0\d+$/.test(text);
  const next = pieceAt(pieces, index + 2);
  const phone = isHyphenAt(pieces, index + 1) && /^\d{3}$/.test(text) && /^\d{3,4}$/.test(next.text);
  const sum =
    ['+', '('].includes(lowerAt(pieces, index - 1)) &&
    isJoined(pieces, index) &&
    /^\d{1,4}$/.test(text) &&
    pieceAt(pieces, index + 1).text === ')' &&
    pieceAt(pieces, index + 2).kind === 'number' &&
    text.length === 3;
  if (!bare && !phone && !sum) return null;
  return label(index, chainEnd(pieces, index), Number.parseInt(text, 10));
}

const RESULT_WORDS: ReadonlySet<string> = new Set(
  'win victory defeat loss draw lead vote votes majority decision ruling advantage scoreline aggregate record margin'.split(
    ' ',
  ),
);
const RESULT_VERBS: ReadonlySet<string> = new Set(
  'won win wins beat beats lost lose voted defeated drew ruled passed led split by approved'.split(' '),
);
/** A result's parts: goals, sets, votes of a parliament. */
const MOST_VOTES = 999;

/** "3-2", "54-46", "6 to 3": a result, low to high whatever the order. Ascending and counting something, it is a range ("5-7 people"). */
export function readScore(pieces: readonly Piece[], index: number): Draft | null {
  const mark = readMark(pieces, index);
  if (mark !== null) return mark;
  const one = readNumber(pieces, index);
  if (one === null || one.vague || one.scale !== 1 || !isScoreNumber(one.low)) return null;
  const hyphen = isHyphenAt(pieces, one.next);
  if (!hyphen && lowerAt(pieces, one.next) !== 'to') return null;
  const two = readNumber(pieces, one.next + 1);
  if (two === null || two.vague || two.scale !== 1 || !isScoreNumber(two.low) || two.digits !== one.digits)
    return null;
  if (two.openSuffix !== null || readUnit(pieces, two.next) !== null || isHyphenAt(pieces, two.next))
    return chain(pieces, index, two.next);
  const after = lowerAt(pieces, two.next);
  const result = RESULT_WORDS.has(after) || RESULT_VERBS.has(lowerAt(pieces, index - 1));
  if (one.low < two.low && !result && (!hyphen || isPluralSoon(pieces, two.next))) return null;
  if (!hyphen && (!result || one.low < two.low || lowerAt(pieces, index - 1) === 'from')) return null;
  return draftOf({
    first: index,
    next: two.next,
    kind: 'score',
    low: Math.min(one.low, two.low),
    high: Math.max(one.low, two.low),
  });
}

const SCALES_OF_MARKS: ReadonlySet<number> = new Set([4, 5, 10, 20, 100]);

/** "5.8/10": a mark out of so many, which may be bounded and rounded as any measure. */
function readMark(pieces: readonly Piece[], index: number): Draft | null {
  if (lowerAt(pieces, index + 1) !== '/' || !isJoined(pieces, index + 1) || !isJoined(pieces, index + 2))
    return null;
  const [mark, most] = [parseDigits(lowerAt(pieces, index)), parseDigits(lowerAt(pieces, index + 2))];
  if (mark === null || most === null || mark > most || !SCALES_OF_MARKS.has(most)) return null;
  return draftOf({ first: index, next: index + 3, kind: 'measure', low: mark, unitName: `of ${most}` });
}

const isScoreNumber = (value: number): boolean => Number.isInteger(value) && value <= MOST_VOTES;

/** "4-4-2": a formation, a code. */
function chain(pieces: readonly Piece[], index: number, end: number): Draft | null {
  if (
    !isHyphenAt(pieces, end) ||
    pieceAt(pieces, end + 1).kind !== 'number' ||
    pieceAt(pieces, index).kind !== 'number'
  )
    return null;
  return label(index, chainEnd(pieces, index), Number.parseInt(pieceAt(pieces, index).text, 10));
}

function isPluralSoon(pieces: readonly Piece[], index: number): boolean {
  for (let at = index; at < index + 3; at += 1) {
    const piece = pieceAt(pieces, at);
    if (
      piece.kind !== 'word' ||
      ['in', 'at', 'on', 'against', 'to', 'by', 'over', 'and', 'for', 'after', 'with'].includes(piece.lower)
    )
      return false;
    if (isPluralNoun(piece.lower)) return true;
  }
  return false;
}
