import type { Say } from '../../lib/wording/say.ts';
import { createSay } from '../../lib/wording/say.ts';
import { readLocales } from '../../scripts/browser-locales.ts';

/** The words of a language of the interface, from its files. */
export function sayIn(language: string): Say {
  const messages = readLocales().get(language);
  if (messages === undefined) throw new TypeError(`The interface does not speak ${language}`);
  return createSay(key => messages[key], language);
}
