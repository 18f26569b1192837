/**
 * Reads the sets: one JSON object a line. What a set promises and does not hold
 * is said with the file and the field, so that a set of another making is noticed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asFields, type Fields } from '../../../lib/base/shape.ts';

export type Row = { readonly where: string; readonly fields: Fields };

/** All rows of `folder/name`; `null` where the set is not there. */
export function readRows(folder: string, name: string): Row[] | null {
  const path = join(folder, name);
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, index) => {
      const where = `${name}:${index + 1}`;
      const fields = asFields(JSON.parse(line));
      if (fields === null) throw new TypeError(`${where}: not a JSON object`);
      return { where, fields };
    });
}

/** A text, or a number as one. */
export function textOf(row: Row, field: string): string {
  const value = row.fields[field];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new TypeError(`${row.where}: "${field}" is no text`);
}

export function textOrNull(row: Row, field: string): string | null {
  const value = row.fields[field];
  return typeof value === 'string' ? value : null;
}

/** Rows or whatever else by what they have in common, in the order met. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function textsOf(row: Row, field: string): string[] {
  const value = row.fields[field];
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) return value;
  throw new TypeError(`${row.where}: "${field}" is no list of texts`);
}
