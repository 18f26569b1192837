import { readAge } from './ages.ts';
import { readAmount } from './amounts.ts';
import { type Bound, type Comparator, readComparatorAfter, readComparatorBefore } from './comparators.ts';
import { type Counted, readCounted, readHyphened } from './counted.ts';
import { type Draft, draftOf } from './draft.ts';
import { durationStarters, readDuration } from './durations.ts';
import { readFraction } from './fractions.ts';
import { readLabel, readScore } from './labels.ts';
import { readNone } from './nones.ts';
import { numberStarters } from './numerals.ts';
import { ordinalStarters, readOrdinal } from './ordinals.ts';
import { isCapitalised, isHyphenAt, lowerAt, type Piece, pieceAt, readPieces } from './pieces.ts';
import { readScope } from './scopes.ts';
import type { Span } from './span.ts';
import { findTimes } from './time-parsers.ts';
import { mayBeginCurrency, toBase } from './units.ts';

/** Numbers from `low` to `high`; `null` is without bound. A plain number has `low === high`. */
export type Interval = {
  readonly low: number | null;
  readonly high: number | null;
  /** `true`: the end itself is left out ("more than 5": low 5, lowOpen). */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
};

export type QuantityKind =
  /** people, cars, votes: `counted` says what */
  | 'count'
  /** 12 percent, 3 percentage points */
  | 'percentage'
  /** `unit` is an ISO 4217 code */
  | 'money'
  /** 2 hours, a 30-day cease-fire: `interval` in seconds, `unit` as written */
  | 'duration'
  /** 40 kilometres: `interval` in the SI base unit (m, kg, m2, K, m/s …) */
  | 'measure'
  /** the 17th package, first, seventeenth */
  | 'ordinal'
  /** an age in years: 59-year-old, aged 18 to 22 */
  | 'age'
  /** 3-2, votes 54-46: `interval` runs from the smaller to the greater, whatever the order */
  | 'score'
  /** a number that says nothing of how many: road, jersey, flight, model, chapter numbers */
  | 'label';

export type Quantity = Span & {
  /** As it stands, comparator and unit included: "more than 1,000 prisoners". */
  readonly text: string;
  /** The number alone: "1,000", "a dozen". */
  readonly number: Span;
  readonly kind: QuantityKind;
  readonly interval: Interval;
  /** "about", "some", "nearly", "around": within 10 % of the number. */
  readonly approximate: boolean;
  /** Unit as a lemma ("hour", "day", "USD", "kilometre", "percent"); `null` for counts. */
  readonly unit: string | null;
  /** Lemmas of what is counted, head last: "prisoners of war" → ["prisoner"], "young men" → ["young", "man"]. */
  readonly counted: readonly string[];
  /** "each", "a side", "per", "apiece" → each; "in all", "in total", "altogether", "combined" → total. */
  readonly scope: 'each' | 'total' | null;
};

/**
 * Reads the quantities of one sentence, in order, none over another.
 *
 * Dates, years and clock times are times (`readTimes`) and not here; durations
 * are here and not there. A number that counts nothing is given as a `label`,
 * so that a caller can tell it from one that was not seen. Linear in the sentence.
 */
export function readQuantities(sentence: string): Quantity[] {
  const pieces = readPieces(sentence);
  const times = findTimes(pieces);
  const quantities: Quantity[] = [];
  let index = 0;
  let time = 0;
  while (index < pieces.length) {
    while ((times[time]?.next ?? Number.POSITIVE_INFINITY) <= index) time += 1;
    const masked = times[time];
    if (masked !== undefined && masked.first <= index) {
      index = masked.next;
      continue;
    }
    const draft = readDraft(pieces, index);
    if (draft === null) {
      index += 1;
      continue;
    }
    const finished = finish(sentence, pieces, draft, quantities.at(-1)?.end ?? 0);
    quantities.push(finished.quantity);
    index = Math.max(finished.next, index + 1);
  }
  return quantities;
}

/** Every lower-case word that a quantity may begin with; most words of a text begin none. */
const STARTERS: ReadonlySet<string> = new Set([
  ...numberStarters(),
  ...ordinalStarters(),
  ...durationStarters(),
  ...['aged', 'age', 'ages', 'at', 'no', 'none', 'nobody', 'twice', 'minus', '-', '−'],
]);

const mayBegin = (piece: Piece): boolean =>
  piece.kind === 'number' || STARTERS.has(piece.lower) || mayBeginCurrency(piece);

/** "fourty-seven", "non-zero": behind a hyphen a number's word is a part of another, and no seven. */
const isTailOfWord = (pieces: readonly Piece[], index: number): boolean =>
  pieceAt(pieces, index).kind === 'word' &&
  isHyphenAt(pieces, index - 1) &&
  pieceAt(pieces, index - 2).kind === 'word';

/** Order matters: the narrower reader first, and a plain amount last. */
function readDraft(pieces: readonly Piece[], index: number): Draft | null {
  const piece = pieceAt(pieces, index);
  if (!mayBegin(piece) || isTailOfWord(pieces, index)) return null;
  if (piece.kind === 'mark') return readAmount(pieces, index);
  return (
    readLabel(pieces, index) ??
    readAge(pieces, index) ??
    readFraction(pieces, index) ??
    readScore(pieces, index) ??
    readDuration(pieces, index) ??
    readRank(pieces, index) ??
    readNone(pieces, index) ??
    readAmount(pieces, index)
  );
}

const STREETS: ReadonlySet<string> = new Set(['street', 'avenue', 'road', 'floor', 'precinct', 'st', 'ave']);

/** "117th Street" is a name. */
const isStreet = (pieces: readonly Piece[], index: number): boolean =>
  isCapitalised(pieceAt(pieces, index)) && STREETS.has(lowerAt(pieces, index));

/** "at first", "first of all", "by first taking": a "first" that counts nothing and follows no article. */
function isAdverb(pieces: readonly Piece[], index: number, next: number): boolean {
  const before = lowerAt(pieces, index - 1);
  if (before === 'at' || (lowerAt(pieces, next) === 'of' && lowerAt(pieces, next + 1) === 'all')) return true;
  const isRank = ['the', 'in', 'came', 'finished', 'ranked', 'placed', 'was', 'is'].includes(before);
  return !isRank && readCounted(pieces, next, true).words.length === 0;
}

/** "the 17th package"; no "second-largest", no "at first", no "seconds". */
function readRank(pieces: readonly Piece[], index: number): Draft | null {
  const ordinal = readOrdinal(pieces, index);
  if (ordinal === null || isHyphenAt(pieces, ordinal.next)) return null;
  if (ordinal.value === 1 && isAdverb(pieces, index, ordinal.next)) return null;
  if (lowerAt(pieces, index) === 'second' && lowerAt(pieces, index - 1) === 'per') return null;
  return draftOf({
    first: index,
    next: ordinal.next,
    kind: isStreet(pieces, ordinal.next) ? 'label' : 'ordinal',
    low: ordinal.value,
    countedFrom: ordinal.next,
  });
}

const COMPARED: ReadonlySet<QuantityKind> = new Set([
  'count',
  'percentage',
  'money',
  'duration',
  'measure',
  'age',
]);

type Finished = { readonly quantity: Quantity; readonly next: number };

/** Looks around a draft for what bounds it, what it counts and for whom it holds. */
function finish(sentence: string, pieces: readonly Piece[], draft: Draft, notBefore: number): Finished {
  const before = comparatorBefore(pieces, draft, notBefore);
  const compares = COMPARED.has(draft.kind);
  const near = compares ? readComparatorAfter(pieces, draft.next) : null;
  const body = countedBy(pieces, draft, near?.next);
  const bodyEnd = Math.max(body.next, draft.next, near?.next ?? 0);
  const after = near ?? (compares ? readComparatorAfter(pieces, bodyEnd) : null);
  const next = Math.max(bodyEnd, after?.next ?? 0);
  const bound = before.bound ?? after?.bound ?? null;
  const start = pieceAt(pieces, before.first).start;
  const end = pieceAt(pieces, next - 1).end;
  const quantity: Quantity = {
    start,
    end,
    text: sentence.slice(start, end),
    number: {
      start: pieceAt(pieces, draft.numberFirst).start,
      end: pieceAt(pieces, draft.numberNext - 1).end,
    },
    kind: draft.kind,
    interval: intervalOf(draft, bound),
    approximate: draft.vague || before.approximate || (after?.approximate ?? false),
    unit: draft.unit?.unit ?? draft.unitName,
    counted: body.words,
    scope: compares ? readScope(pieces, before.first, next) : null,
  };
  return { quantity, next };
}

function comparatorBefore(pieces: readonly Piece[], draft: Draft, notBefore: number): Comparator {
  const none: Comparator = { bound: null, approximate: false, first: draft.first };
  if (!COMPARED.has(draft.kind)) return none;
  const found = readComparatorBefore(pieces, draft.first, draft.kind === 'duration');
  return pieceAt(pieces, found.first).start < notBefore ? none : found;
}

function countedBy(pieces: readonly Piece[], draft: Draft, after: number | undefined): Counted {
  const from = after ?? draft.countedFrom;
  if (draft.countedFrom === null || from === null) return { words: draft.counted, next: draft.next };
  if (draft.kind === 'count' && isHyphenAt(pieces, from - 1)) return readHyphened(pieces, from);
  const singular =
    draft.kind === 'ordinal' ||
    draft.kind === 'duration' ||
    draft.kind === 'measure' ||
    (draft.low === 1 && draft.high === 1);
  if (
    draft.kind === 'percentage' &&
    lowerAt(pieces, from) !== 'of' &&
    draft.unit?.unit === 'percent' &&
    draft.numberNext < draft.next
  ) {
    return { words: [], next: draft.next };
  }
  const counted = readCounted(pieces, from, singular);
  return counted.words.length === 0 ? { words: [], next: draft.next } : counted;
}

/** How far "just over" and "just under" reach, as a share of the number: the docstring's tenth for "about". */
const JUST = 0.1;

/** Cuts the tail that binary arithmetic leaves. */
const round = (value: number): number => Number(value.toPrecision(12));

/** The written number and its bound as an interval in the base unit. */
function intervalOf({ kind, low, high, unit }: Draft, bound: Bound): Interval {
  const base = (value: number): number => (unit === null || kind === 'age' ? value : toBase(value, unit));
  const [bottom, top] = [base(low), high === null ? null : base(high)];
  const closed = { lowOpen: false, highOpen: false };
  switch (bound) {
    case 'over':
      return { low: bottom, high: null, lowOpen: true, highOpen: false };
    case 'atLeast':
      return { low: bottom, high: null, ...closed };
    case 'under':
      return { low: null, high: top ?? bottom, lowOpen: false, highOpen: true };
    case 'atMost':
      return { low: null, high: top ?? bottom, ...closed };
    case 'justOver':
      return { low: bottom, high: round(base((high ?? low) * (1 + JUST))), lowOpen: true, highOpen: false };
    case 'justUnder':
      return { low: round(base(low * (1 - JUST))), high: top, lowOpen: false, highOpen: true };
    default:
      return { low: bottom, high: top, ...closed };
  }
}
