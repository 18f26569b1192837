import { type Draft, draftOf } from './draft.ts';
import { readSmallerUnits } from './durations.ts';
import { type NumberReading, readNumber } from './number-words.ts';
import { isDash, isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';
import { isPluralNoun } from './plurals.ts';
import { readCurrencyBefore, readUnit, type Unit, unitNamed } from './units.ts';

/*
 * The common case: a number or a range with its unit, currency or percent sign,
 * or with nothing, which makes it a count.
 */

const MILLION = 1e6;

type Amount = {
  readonly low: number;
  readonly high: number | null;
  readonly numberNext: number;
  readonly next: number;
  readonly unit: Unit | null;
  readonly vague: boolean;
};

/** Money, a measure, a percentage, a duration or a count that begins at a piece. */
export function readAmount(pieces: readonly Piece[], index: number): Draft | null {
  const currency = readCurrencyBefore(pieces, index);
  const minus = currency === null && isMinus(pieces, index);
  const at = currency?.next ?? (minus ? index + 1 : index);
  const number = readNumber(pieces, at);
  if (number === null || (currency !== null && !number.digits && !number.vague)) return null;
  if (currency === null && !minus && !mayCount(pieces, index, number)) return null;
  const amount = readRange(
    pieces,
    at,
    withUnit(pieces, number, currency?.unit ?? null),
    currency?.unit ?? null,
  );
  const sign = minus ? -1 : 1;
  return toDraft(pieces, index, at, {
    ...amount,
    low: sign * amount.low,
    high: amount.high === null ? null : sign * amount.high,
  });
}

function toDraft(pieces: readonly Piece[], first: number, numberFirst: number, amount: Amount): Draft {
  const { low, high, numberNext, unit, vague } = amount;
  const base = { first, numberFirst, numberNext, vague };
  if (unit === null) {
    const magnitude = readMagnitude(pieces, first, amount.next);
    if (magnitude !== null)
      return draftOf({ ...base, ...magnitude, kind: 'measure', low, high, unitName: 'magnitude' });
    return draftOf({
      ...base,
      next: amount.next,
      kind: 'count',
      low,
      high,
      countedFrom: skipHyphen(pieces, amount.next),
    });
  }
  const smaller =
    unit.kind === 'duration' && low === high
      ? readSmallerUnits(pieces, amount.next, unit)
      : { more: 0, next: amount.next };
  const hyphened = isHyphenAt(pieces, numberNext) && unit.kind !== 'percentage';
  const countedFrom = unit.kind === 'percentage' ? amount.next : hyphened ? smaller.next : null;
  return draftOf({
    ...base,
    next: smaller.next,
    kind: unit.kind,
    low: low + smaller.more,
    high: high === null ? null : high + smaller.more,
    unit,
    countedFrom,
  });
}

const skipHyphen = (pieces: readonly Piece[], index: number): number =>
  isHyphenAt(pieces, index) ? index + 1 : index;

/** A dash that belongs to the number: "-5 °C", "minus 5". */
function isMinus(pieces: readonly Piece[], index: number): boolean {
  if (lowerAt(pieces, index) === 'minus') return pieceAt(pieces, index + 1).kind === 'number';
  const mark = lowerAt(pieces, index);
  return (
    (mark === '-' || mark === '−') &&
    !isJoined(pieces, index) &&
    isJoined(pieces, index + 1) &&
    pieceAt(pieces, index + 1).kind === 'number'
  );
}

const NO_ONE: ReadonlySet<string> = new Set([
  'no',
  'this',
  'that',
  'the',
  'which',
  'every',
  'any',
  'each',
  'another',
  'new',
  'last',
  'next',
  'first',
  'only',
  'other',
  'some',
  'a',
  'square',
  'day',
  'by',
]);
const NOT_AFTER_ONE: ReadonlySet<string> = new Set(
  'of another by day that who which more is was has had can could would should will might may must to in on at for and or but with as from if when where thing else such way side hand reason'.split(
    ' ',
  ),
);

/** "one" is a number only where it counts a noun: not "no one", "one of", "the one who". */
function mayCount(pieces: readonly Piece[], index: number, number: NumberReading): boolean {
  if (lowerAt(pieces, index) !== 'one' || number.low !== 1) return true;
  if (isHyphenAt(pieces, index - 1) || NO_ONE.has(lowerAt(pieces, index - 1))) return false;
  const hyphen = isHyphenAt(pieces, number.next);
  const after = pieceAt(pieces, hyphen ? number.next + 1 : number.next);
  return (
    after.kind === 'word' &&
    (hyphen ? readUnit(pieces, number.next) !== null : !NOT_AFTER_ONE.has(after.lower))
  );
}

/** A number with the unit behind it; "m" joined to digits is millions for money and for what can be counted, else metres. */
function withUnit(pieces: readonly Piece[], number: NumberReading, currency: Unit | null): Amount {
  const { low, high, vague } = number;
  if (
    number.openSuffix !== null &&
    (currency !== null ||
      isPluralNoun(lowerAt(pieces, number.next + 1)) ||
      isCurrencyWord(pieces, number.next + 1))
  ) {
    const scaled = Number((low * MILLION).toPrecision(12));
    const unit = currency ?? unitAfter(pieces, number.next + 1)?.unit ?? null;
    const next = unitAfter(pieces, number.next + 1)?.next ?? number.next + 1;
    return {
      low: scaled,
      high: scaled,
      numberNext: number.next + 1,
      next: currency === null ? next : number.next + 1,
      unit,
      vague,
    };
  }
  if (currency !== null)
    return { low, high, numberNext: number.next, next: number.next, unit: currency, vague };
  const unit = unitAfter(pieces, number.next);
  return {
    low,
    high,
    numberNext: number.next,
    next: unit?.next ?? number.next,
    unit: unit?.unit ?? null,
    vague,
  };
}

const isCurrencyWord = (pieces: readonly Piece[], index: number): boolean =>
  readUnit(pieces, index)?.unit.kind === 'money';

/** Words that make pounds a weight. */
const WEIGHT: ReadonlySet<string> = new Set([
  'weigh',
  'weighs',
  'weighed',
  'weighing',
  'weight',
  'lost',
  'heavy',
  'lighter',
  'heavier',
  'gained',
]);

function unitAfter(
  pieces: readonly Piece[],
  index: number,
): { readonly unit: Unit; readonly next: number } | null {
  const of = lowerAt(pieces, index) === 'of' ? index + 1 : index;
  const found = readUnit(pieces, of === index ? index : isCurrencyWord(pieces, of) ? of : index);
  if (found === null) return null;
  const pounds = lowerAt(pieces, found.next - 1) === 'pounds';
  const near =
    pounds && pieces.slice(Math.max(0, index - 6), index + 5).some(piece => WEIGHT.has(piece.lower));
  return near ? { unit: unitNamed('pound') ?? found.unit, next: found.next } : found;
}

const OR_RANGES: ReadonlySet<string> = new Set(['to', 'or', 'and']);
/** Verbs with which "from A to B" is a range and not a change. */
const SPANS: ReadonlySet<string> = new Set([
  'ranging',
  'ranged',
  'range',
  'ranges',
  'anywhere',
  'varying',
  'aged',
  'between',
]);

/** The second number of a range, where one follows: "5-7", "18 to 22", "between 5 and 7", "$5-7 million", "two or three". */
function readRange(pieces: readonly Piece[], index: number, first: Amount, currency: Unit | null): Amount {
  const dash = isDash(lowerAt(pieces, first.next)) && isJoined(pieces, first.next);
  const suspended = dash && lowerAt(pieces, first.next + 1) === 'to';
  const word = suspended ? 'to' : lowerAt(pieces, first.next);
  if (first.high === null || (!dash && !OR_RANGES.has(word))) return first;
  const at = suspended ? first.next + 2 : first.next + 1;
  const sign = readCurrencyBefore(pieces, at);
  const number = readNumber(pieces, sign?.next ?? at);
  if (number === null || number.high === null || (sign !== null && currency === null)) return first;
  const second = withUnit(pieces, number, sign?.unit ?? currency);
  if (second.unit !== null && first.unit !== null && second.unit.unit !== first.unit.unit) return first;
  if (first.unit !== null && second.unit === null) return first;
  const shared = sharedScale(first.low, number, second.low);
  const low = Number((first.low * shared).toPrecision(12));
  const isRange = low < second.low && joins(pieces, index, word, dash, low, second.low);
  return isRange ? { ...second, low, high: second.low } : first;
}

/** "2-3 million": the scale of the second belongs to both, unless the first has its own. */
const sharedScale = (first: number, second: NumberReading, value: number): number => {
  const scale = second.scale !== 1 ? second.scale : second.openSuffix !== null ? value / second.low : 1;
  return first < 1000 && scale > 1 ? scale : 1;
};

function joins(
  pieces: readonly Piece[],
  index: number,
  word: string,
  dash: boolean,
  low: number,
  high: number,
): boolean {
  const before = lowerAt(pieces, index - 1);
  if (dash) return true;
  if (word === 'and')
    return before === 'between' || (before === 'of' && lowerAt(pieces, index - 2) === 'between');
  if (word === 'or') return high - low <= Math.max(2, low);
  if (before !== 'from') return true;
  return SPANS.has(lowerAt(pieces, index - 2)) || SPANS.has(lowerAt(pieces, index - 3));
}

/** "magnitude 7.1", "a magnitude of 7.1", "7.1-magnitude", "7.1 on the Richter scale". */
function readMagnitude(
  pieces: readonly Piece[],
  first: number,
  next: number,
): { readonly first: number; readonly next: number } | null {
  const before = lowerAt(pieces, first - 1) === 'of' || isHyphenAt(pieces, first - 1) ? first - 2 : first - 1;
  if (lowerAt(pieces, before) === 'magnitude') return { first: before, next };
  const after = skipHyphen(pieces, next);
  if (lowerAt(pieces, after) === 'magnitude') return { first, next: after + 1 };
  const scale = ['on', 'the', 'richter', 'scale'].every(
    (word, step) => lowerAt(pieces, next + step) === word,
  );
  return scale ? { first, next: next + 4 } : null;
}
