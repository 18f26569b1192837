/**
 * Small readers for data that came from outside and is `unknown` until it was
 * looked at. Each gives the value with its type, or `null`; none throws.
 */
export type Fields = { readonly [name: string]: unknown };

/** A plain object's fields; `null` for anything else, arrays included. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A string of at most `maxChars` UTF-16 units. */
export const asText = (value: unknown, maxChars: number): string | null =>
  typeof value === 'string' && value.length <= maxChars ? value : null;

/** Tells a text, or a deliberate `null`, from everything else. */
export const isTextOrNull = (value: unknown, maxChars: number): value is string | null =>
  value === null || asText(value, maxChars) !== null;

/** A whole number within bounds, both included. */
export const asInteger = (value: unknown, min: number, max: number): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : null;

/** One of the listed words. */
export const asOneOf = <Word extends string>(value: unknown, words: readonly Word[]): Word | null =>
  words.find(word => word === value) ?? null;
