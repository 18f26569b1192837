import { describe, expect, it } from 'vitest';
import { messageFromBrowser, nameForBrowser, textForBrowser } from '../../../lib/wording/browser-messages.ts';
import { readLocales } from '../../../scripts/browser-locales.ts';

const all = [...readLocales()].flatMap(([language, messages]) =>
  Object.entries(messages).map(([key, message]) => ({ language, key, message })),
);

describe('the messages that a browser reads', () => {
  it('come back as they stand in the locales', () => {
    for (const { message } of all) expect(messageFromBrowser(textForBrowser(message))).toEqual(message);
  });

  it('hold no sign that a browser would fill or drop', () => {
    expect(all.filter(({ message }) => textForBrowser(message).includes('$'))).toEqual([]);
  });

  it('have names that browsers take, each of its own whatever the case', () => {
    const english = all.filter(({ language }) => language === 'en').map(({ key }) => key);
    expect(
      english.filter(
        key => !/^[a-zA-Z0-9]+(?:[_@][a-zA-Z0-9]+)*$/.test(nameForBrowser(key)) || /[_@]/.test(key),
      ),
    ).toEqual([]);
    expect(new Set(english.map(key => nameForBrowser(key).toLowerCase())).size).toBe(english.length);
  });
});
