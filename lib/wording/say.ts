/**
 * Turns a key and its values into words, for the screens and the terminal
 * alike. Knows no browser: `@wxt-dev/i18n` reads its messages from the browser,
 * which the terminal has not; a table of messages and `Intl` do the same here.
 *
 * The table is `locales/<language>.json`, flat: a key, and a text or its plural
 * forms (see plural.ts). `$1`, `$2` … stand for the values, in order. A value
 * `YYYY-MM-DD` is written as a date and a number with its separators; other
 * words go in as they are.
 */
import type { Phrase } from '../base/phrase.ts';
import { chooseForm, type Message, type Values } from './plural.ts';

export type Messages = { readonly [key: string]: Message };

/** Says a message. An unknown key comes back as it is, so that a gap is seen and nothing breaks. */
export type Say = (key: string, ...values: (string | number)[]) => string;

/** @param language BCP 47, of the table's words */
export function createSay(messages: Messages, language: string): Say {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const write = (value: string | number): string =>
    typeof value === 'number' ? numbers.format(value) : isDay(value) ? writeDay(value, 'year') : value;
  return (key, ...values) => {
    const message = messages[key];
    if (message === undefined) return key;
    return fill(chooseForm(message, values, rules), values.map(write));
  };
}

/** Says what the engine gave as a phrase; its key stands under `phrase.` in the table. */
export const sayPhrase = (say: Say, { key, values }: Phrase): string =>
  say(key.startsWith('phrase.') ? key : `phrase.${key}`, ...values);

/**
 * `2025-05-24` as "24 May 2025", or "24 May" in a column. Not through
 * `Intl.DateTimeFormat`: engines differ in its abbreviations, and the day must
 * not shift with the reader's time zone.
 */
export function writeDay(day: string, form: 'year' | 'column'): string {
  const [, year, month, date] = dayPattern.exec(day) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return day;
  return form === 'year' ? `${Number(date)} ${name} ${year}` : `${Number(date)} ${name}`;
}

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const isDay = (value: string): boolean => dayPattern.test(value);
const months = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const fill = (text: string, values: Values): string =>
  text.replace(/\$(\d)/g, (slot, digit: string) => String(values[Number(digit) - 1] ?? slot));
