/*
 * Units of measure and currencies, from `assets/words/{units,currencies}.json`:
 * how they are written and what they come to. Knows no numbers.
 * Factors: the International System, 9th brochure, and NIST SP 811 appendix B;
 * month and year are the Gregorian means (30.436875 and 365.2425 days).
 */
import currencyData from '../../assets/words/currencies.json' with { type: 'json' };
import unitData from '../../assets/words/units.json' with { type: 'json' };
import { isHyphenAt, isJoined, lowerAt, type Piece, pieceAt } from './pieces.ts';

export type Unit = {
  /** "hour", "kilometre", "percent", or an ISO 4217 code. */
  readonly unit: string;
  readonly kind: 'duration' | 'measure' | 'percentage' | 'money';
  /** The unit that values are kept in: s, m, kg, K …; the currency itself for money. */
  readonly base: string;
  /** value in `base` = number × factor + offset */
  readonly factor: number;
  readonly offset: number;
};

export type UnitReading = { readonly unit: Unit; readonly next: number };

type Spelling = { readonly parts: readonly string[]; readonly unit: Unit };

const wordSpellings = new Map<string, Spelling[]>();
const symbolSpellings = new Map<string, Spelling[]>();
const signSpellings = new Map<string, Spelling[]>();
const byName = new Map<string, Unit>();

/** "km/h" → km, /, h: as `pieces.ts` cuts it. */
const cut = (spelling: string): string[] => spelling.match(/[\p{L}\d]+|[^\s]/gu) ?? [];

function add(map: Map<string, Spelling[]>, spelling: string, unit: Unit): void {
  const parts = cut(spelling);
  const [head = ''] = parts;
  const known = map.get(head) ?? [];
  map.set(
    head,
    [...known, { parts, unit }].toSorted((a, b) => b.parts.length - a.parts.length),
  );
}

for (const entry of unitData.units) {
  const kind = entry.kind === 'duration' || entry.kind === 'percentage' ? entry.kind : 'measure';
  const offset = 'offset' in entry && typeof entry.offset === 'number' ? entry.offset : 0;
  const unit: Unit = { unit: entry.unit, kind, base: entry.si, factor: entry.factor, offset };
  byName.set(unit.unit, unit);
  for (const word of entry.words) add(wordSpellings, word, unit);
  for (const symbol of entry.symbols) add(symbolSpellings, symbol, unit);
}

for (const entry of currencyData.currencies) {
  const factor = 'factor' in entry && typeof entry.factor === 'number' ? entry.factor : 1;
  const unit: Unit = { unit: entry.code, kind: 'money', base: entry.code, factor, offset: 0 };
  if (!byName.has(entry.code)) byName.set(entry.code, unit);
  for (const word of entry.words) add(wordSpellings, word, unit);
  for (const sign of entry.symbols) add(signSpellings, sign, unit);
}

/** A unit by its name ("hour", "USD"); `null` where there is none. */
export const unitNamed = (name: string): Unit | null => byName.get(name) ?? null;

function match(
  map: ReadonlyMap<string, readonly Spelling[]>,
  pieces: readonly Piece[],
  index: number,
  cased: boolean,
): UnitReading | null {
  const spell = (at: number): string => (cased ? pieceAt(pieces, at).text : lowerAt(pieces, at));
  for (const { parts, unit } of map.get(spell(index)) ?? []) {
    if (parts.every((part, step) => spell(index + step) === part))
      return { unit, next: index + parts.length };
  }
  return null;
}

/** The unit written after a number, also behind a hyphen ("40-kilometre"). */
export function readUnit(pieces: readonly Piece[], index: number): UnitReading | null {
  const at = isHyphenAt(pieces, index) ? index + 1 : index;
  const code = pieceAt(pieces, at).text;
  if (/^[A-Z]{3}$/.test(code) && byName.get(code)?.kind === 'money')
    return { unit: currency(code), next: at + 1 };
  const found = match(symbolSpellings, pieces, at, true) ?? match(wordSpellings, pieces, at, false);
  if (found !== null) return found;
  const sign = match(signSpellings, pieces, at, true);
  return sign !== null && isJoined(pieces, at) && at === index ? sign : null;
}

/** Whether a currency may begin here: a sign, or the three letters of a code. */
export const mayBeginCurrency = (piece: Piece): boolean =>
  signSpellings.has(piece.text) || (piece.text.length === 3 && byName.get(piece.text)?.kind === 'money');

/** The currency written before a number: "£", "US$", "EUR". */
export function readCurrencyBefore(pieces: readonly Piece[], index: number): UnitReading | null {
  const sign = match(signSpellings, pieces, index, true);
  if (sign !== null) return sign;
  const code = pieceAt(pieces, index).text;
  return /^[A-Z]{3}$/.test(code) && byName.get(code)?.kind === 'money'
    ? { unit: currency(code), next: index + 1 }
    : null;
}

function currency(code: string): Unit {
  return byName.get(code) ?? { unit: code, kind: 'money', base: code, factor: 1, offset: 0 };
}

/** A number in its written unit, as a value in the base unit. */
export const toBase = (value: number, unit: Unit): number =>
  Number((value * unit.factor + unit.offset).toPrecision(12));

/** A value of the base unit, as the number that was written. */
export const fromBase = (value: number, unit: Unit): number =>
  Number(((value - unit.offset) / unit.factor).toPrecision(12));
