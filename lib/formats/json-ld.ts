/**
 * Small readers for JSON-LD as it is found: a field may be missing, a single
 * value or a list, a text or an object with a name, a type with or without its
 * vocabulary's prefix. Nothing is fetched: a context by address is not looked up.
 */
import { asFields, type Fields } from '../base/shape.ts';

export type Found = { readonly fields: Fields; readonly path: string };

/** As a list, whatever it was; `null` and nothing are none. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The names of an object's types, without vocabulary: "ClaimReview". */
export const typesOf = (fields: Fields): readonly string[] =>
  [...listOf(fields['@type']), ...listOf(fields['type'])].flatMap(type =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/s, '')] : [],
  );

/** The objects of a field, each with its path. */
export function objectsIn({ fields, path }: Found, key: string): readonly Found[] {
  const value = fields[key];
  return listOf(value).flatMap((entry, index) => {
    const inner = asFields(entry);
    const at = Array.isArray(value) ? `${path}/${pointerOf(key)}/${index}` : `${path}/${pointerOf(key)}`;
    return inner === null ? [] : [{ fields: inner, path: at }];
  });
}

/** The first text of a field with something in it; `@value` and `name` of an object count. NUL and halves of pairs are taken out. */
export function textOf(fields: Fields, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = textsOf(fields[key])[0];
    if (text !== undefined) return text;
  }
  return null;
}

export const textsOf = (value: unknown): readonly string[] =>
  listOf(value).flatMap(entry => {
    const fields = asFields(entry);
    const text = fields === null ? entry : (fields['@value'] ?? fields['name']);
    if (typeof text !== 'string') return [];
    const clean = text.replaceAll('\0', '').toWellFormed().replaceAll(/\s+/g, ' ').trim();
    return clean === '' ? [] : [clean];
  });

/** `YYYY-MM-DD` out of an ISO date or time; `null` for what is none, or for a day that no calendar has. */
export function dayOf(fields: Fields, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(textsOf(fields[key])[0] ?? '')?.[1];
    if (day !== undefined && isDay(day)) return day;
  }
  return null;
}

/** The first web address of a field, as text or as an object's `url` or `@id`. */
export function addressOf(fields: Fields, ...keys: readonly string[]): string | null {
  for (const key of keys)
    for (const entry of listOf(fields[key])) {
      const inner = asFields(entry);
      const candidates = inner === null ? [entry] : [inner['url'], inner['@id'], inner['id']];
      const found = candidates.find(isAddress);
      if (found !== undefined) return found;
    }
  return null;
}

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 2048 && /^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/u.test(value);

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !day.startsWith('0000') && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const pointerOf = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** At most so many code points. */
export const clip = (text: string | null, most: number): string | null =>
  text === null || text.length <= most ? text : Array.from(text).slice(0, most).join('').trim() || null;
