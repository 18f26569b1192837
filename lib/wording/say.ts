/**
 * Turns a key and its values into words, for the screens and the terminal
 * alike. Knows no browser: where messages come from is an argument
 * (`lib/browser/say.ts` asks the browser for them, `english.ts` has a table).
 *
 * Messages stand in `locales/`, flat: a key, and a text or its plural forms
 * (see plural.ts). `$1`, `$2` … stand for the values, in order. A value
 * `YYYY-MM-DD` is written as a date and a number with its separators; other
 * words go in as they are.
 */
import type { Phrase } from '../base/phrase.ts';
import { chooseForm, type Message, type Values } from './plural.ts';

/** Says a message. An unknown key comes back as it is, so that a gap is seen and nothing breaks. */
export type Say = (key: string, ...values: (string | number)[]) => string;

/** @param language BCP 47, of the words that `find` gives */
export function createSay(find: (key: string) => Message | undefined, language: string): Say {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const write = (value: string | number): string =>
    typeof value === 'number' ? numbers.format(value) : isDay(value) ? writeDay(say, value, 'year') : value;
  const say: Say = (key, ...values) => {
    const message = find(key);
    if (message === undefined) return key;
    return fill(chooseForm(message, values, rules), values.map(write));
  };
  return say;
}

/** Says what the engine gave as a phrase; its key stands under `phrase.` in the table. */
export const sayPhrase = (say: Say, { key, values }: Phrase): string =>
  say(key.startsWith('phrase.') ? key : `phrase.${key}`, ...values);

/** Which way the words run. */
export const directionOf = (say: Say): 'ltr' | 'rtl' => (say('direction') === 'rtl' ? 'rtl' : 'ltr');

/**
 * `2025-05-24` as "24 May 2025", as "24 May" in a column, and as "24" before
 * another day of its month. By messages and not by `Intl.DateTimeFormat`:
 * engines differ in its abbreviations, and the day must not shift with the
 * reader's time zone.
 */
export function writeDay(say: Say, day: string, form: 'year' | 'column' | 'month'): string {
  const [, year, month, date] = dayPattern.exec(day) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return day;
  return say(`day.${form}`, Number(date), say(`month.${Number(month)}`), year);
}

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const isDay = (value: string): boolean => dayPattern.test(value);

const fill = (text: string, values: Values): string =>
  text.replace(/\$(\d)/g, (slot, digit: string) => String(values[Number(digit) - 1] ?? slot));
