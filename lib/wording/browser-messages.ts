/**
 * How a message of `locales/` is written into the `_locales` of the built
 * extension, and read back from there. The build writes, `lib/browser/say.ts`
 * reads; both sides of the encoding stand here, so that they cannot part.
 */
import type { Message } from './plural.ts';

/**
 * The name of a message in `_locales`: browsers take letters, digits, `_` and
 * `@`, and look at no case. Keys hold neither themselves, so that no two meet.
 * Never `__`, which ends a name in the manifest (`__MSG_name__`).
 */
export const nameForBrowser = (key: string): string => key.replaceAll('.', '_').replaceAll('-', '@');

/**
 * The text of a message in `_locales`: forms as JSON, and `{1}` for `$1`, which
 * a browser would fill itself, by rules in which Chrome and Firefox differ.
 */
export const textForBrowser = (message: Message): string =>
  (typeof message === 'string' ? message : JSON.stringify(message)).replace(/\$(\d)/g, '{$1}');

export function messageFromBrowser(text: string): Message {
  const message = text.replace(/\{(\d)\}/g, '$$$1');
  return message.startsWith('{"') ? (JSON.parse(message) as Message) : message;
}
