/** Writes `locales/` as the `_locales` of the built extension, from where the browser reads the messages of its own language. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nameForBrowser, textForBrowser } from '../lib/wording/browser-messages.ts';
import type { Message } from '../lib/wording/plural.ts';

const folder = new URL('../locales/', import.meta.url);

/** `en.json`, `en-panel.json` … by their language. */
const fileName = /^([a-z]{2,3})(?:-\w+)?\.json$/;

/** All messages of each language, whatever file they stand in. */
export function readLocales(): ReadonlyMap<string, { readonly [key: string]: Message }> {
  const locales = new Map<string, { readonly [key: string]: Message }>();
  for (const name of readdirSync(fileURLToPath(folder)).toSorted()) {
    const language = fileName.exec(name)?.[1];
    if (language === undefined) throw new TypeError(`locales/${name} is named after no language`);
    const messages = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, Message>;
    locales.set(language, { ...locales.get(language), ...messages });
  }
  return locales;
}

/** The files of `_locales`, for the build to add. */
export const browserLocales = (): readonly { readonly relativeDest: string; readonly contents: string }[] =>
  [...readLocales()].map(([language, messages]) => ({
    relativeDest: `_locales/${language}/messages.json`,
    contents: JSON.stringify(
      Object.fromEntries(
        Object.entries(messages).map(([key, message]) => [
          nameForBrowser(key),
          { message: textForBrowser(message) },
        ]),
      ),
    ),
  }));
