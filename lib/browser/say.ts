/**
 * The words of the extension in the language of the browser. The browser picks
 * the language and has read its messages (`_locales`, written by the build),
 * so that no bundle carries any. It answers at once, in pages of the extension
 * and in the reader alike; what it answered is kept.
 */
import { browser } from 'wxt/browser';
import { messageFromBrowser, nameForBrowser } from '../wording/browser-messages.ts';
import type { Message } from '../wording/plural.ts';
import { createSay, type Say } from '../wording/say.ts';

/** Empty where there is none. WXT's types list the browser's own names only. */
function getMessage(name: string): string {
  const messages: { getMessage(name: string): string } = browser.i18n;
  return messages.getMessage(name);
}

const known = new Map<string, Message>();

function find(key: string): Message | undefined {
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const text = getMessage(nameForBrowser(key));
  if (text === '') return;
  const message = messageFromBrowser(text);
  known.set(key, message);
  return message;
}

let sayInLanguage: Say | null = null;

/** The language of the messages is not always the browser's own: `language` stands among them. */
export const say: Say = (key, ...values) => {
  sayInLanguage ??= createSay(find, getMessage('language') || 'en');
  return sayInLanguage(key, ...values);
};
