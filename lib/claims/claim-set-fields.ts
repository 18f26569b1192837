/**
 * Readers for single values of a claim set that came from outside. Each gives
 * the value with its type, or reports what is not so and gives `undefined`.
 *
 * Knows the shape of a text, a date, an identifier, a list; which field of a
 * set holds which is the business of `parse-claim-set.ts`.
 */
export type Report = (path: string, reason: string) => void;

/** Where a value stands, as a JSON pointer (RFC 6901), and who is told what is not so. */
export type Place = { readonly path: string; readonly report: Report };

export type Read<Value> = (value: unknown, at: Place) => Value | undefined;

/** Reads one field of an object; `undefined` if it is absent or was reported. */
export type ReadField = <Value>(key: string, read: Read<Value>) => Value | undefined;

/** An unknown key is quoted in a path up to here. */
const maxKeyChars = 60;

const inside = (at: Place, key: string | number): Place => ({
  path: `${at.path}/${String(key).slice(0, maxKeyChars).replaceAll('~', '~0').replaceAll('/', '~1')}`,
  report: at.report,
});

/**
 * Opens an object that has every key of `required`, and no key that is neither
 * there nor in `optional`. Looks at own keys alone, so a key of the prototype
 * is never read, and `__proto__` is a key like any other: an unknown one.
 */
export function openObject(
  value: unknown,
  keys: { readonly required: readonly string[]; readonly optional?: readonly string[] },
  at: Place,
): ReadField | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    at.report(at.path, 'This must be an object.');
    return null;
  }
  const fields = new Map<string, unknown>(Object.entries(value).filter(([, field]) => field !== undefined));
  const known = new Set([...keys.required, ...(keys.optional ?? [])]);
  for (const key of fields.keys()) {
    if (!known.has(key)) at.report(inside(at, key).path, 'The format has no such field here.');
  }
  for (const key of keys.required) {
    if (!fields.has(key)) at.report(inside(at, key).path, 'This field is missing.');
  }
  return (key, read) => (fields.has(key) ? read(fields.get(key), inside(at, key)) : undefined);
}

/** A list of at most `max` entries; refused entries are reported and left out. */
export const listOf =
  <Value>(read: Read<Value>, max: number): Read<readonly Value[]> =>
  (value, at) => {
    if (!Array.isArray(value)) return refuse(at, 'This must be a list.');
    if (value.length > max) return refuse(at, `This list has ${value.length} entries; ${max} is the most.`);
    const entries: Value[] = [];
    for (let index = 0; index < value.length; index++) {
      const entry = read(value[index], inside(at, index));
      if (entry !== undefined) entries.push(entry);
    }
    return entries;
  };

export const nullOr =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (value, at) =>
    value === null ? null : read(value, at);

/** A text with something in it: no NUL, no half of a surrogate pair, at most `max` code points. */
export const textOf =
  (max: number): Read<string> =>
  (value, at) => {
    if (typeof value !== 'string') return refuse(at, 'This must be a text.');
    if (isLongerThan(value, max)) return refuse(at, `This text is longer than ${max} characters.`);
    if (value.trim() === '') return refuse(at, 'This text is empty.');
    if (value.includes('\0')) return refuse(at, 'This text holds a NUL character.');
    if (/\p{Cs}/u.test(value)) return refuse(at, 'This text holds half of a surrogate pair.');
    return value;
  };

/** A text of one form, said in `reason` where it has another. */
export const patternOf =
  (pattern: RegExp, max: number, reason: string): Read<string> =>
  (value, at) => {
    const text = textOf(max)(value, at);
    if (text === undefined || pattern.test(text)) return text;
    return refuse(at, reason);
  };

/** `YYYY-MM-DD`, and a day that the calendar has. */
export const readDay: Read<string> = (value, at) => {
  const parts = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  if (typeof value !== 'string' || parts === null) return refuse(at, 'This must be a date as YYYY-MM-DD.');
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const exists = year > 0 && day > 0 && day <= daysInMonth(year, month);
  return exists ? value : refuse(at, `The calendar has no ${value}.`);
};

/** `2026-11-25T22:41:00.000Z`, of a day that the calendar has. */
export const readInstant: Read<string> = (value, at) => {
  const isInstant =
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/.test(value);
  if (!isInstant) return refuse(at, 'This must be a moment as YYYY-MM-DDTHH:MM:SS.sssZ.');
  return readDay(value.slice(0, 10), at) === undefined ? undefined : value;
};

export const readBoolean: Read<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(at, 'This must be a yes-or-no value (a JSON boolean).');

/** A whole number, both bounds included. */
export const integerOf =
  (min: number, max: number): Read<number> =>
  (value, at) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? value
      : refuse(at, `This must be a whole number from ${min} to ${max}.`);

export const oneOf =
  <Word extends string>(words: readonly Word[]): Read<Word> =>
  (value, at) =>
    words.find(word => word === value) ?? refuse(at, `This must be one of: ${words.join(', ')}.`);

function refuse(at: Place, reason: string): undefined {
  at.report(at.path, reason);
  return undefined;
}

/** Counts code points as JSON Schema does, and only where the count of UTF-16 units leaves it open. */
function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  return text.length > 2 * max || Array.from(text).length > max;
}

/** 0 for a month that is none. Gregorian, as ISO 8601 has it. */
function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
