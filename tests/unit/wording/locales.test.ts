/**
 * The languages of the interface against one another: the same keys, the same
 * values to fill in, every plural form that a language has. What is missing is
 * named with its language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../lib/wording/plural.ts';

const folder = fileURLToPath(new URL('../../../locales/', import.meta.url));

/** Files of the same name but for the language: `en-panel.json`, `de-panel.json`. */
const files = readdirSync(folder).map(name => {
  const [language = '', part = ''] = name.replace(/\.json$/, '').split(/-(.*)/);
  const messages = JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Record<string, Message>;
  return { language, part, messages };
});
const languages = [...new Set(files.map(({ language }) => language))].toSorted();
const others = languages.filter(language => language !== 'en');
const tableOf = (language: string): Record<string, Message> =>
  Object.assign({}, ...files.filter(file => file.language === language).map(({ messages }) => messages));
const english = tableOf('en');

const textsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message).flatMap(textsOf);

const slotsOf = (text: string): readonly string[] => (text.match(/\$\d/g) ?? []).toSorted();
const allSlotsOf = (message: Message): readonly string[] =>
  [...new Set(textsOf(message).flatMap(slotsOf))].toSorted();

/**
 * The forms that whole numbers of a screen ask for, and `other`. French has one
 * more for millions, which falls back to `other`.
 */
function categoriesOf(language: string): readonly string[] {
  const rules = new Intl.PluralRules(language);
  const counts = Array.from({ length: 1_000 }, (_, count) => rules.select(count));
  return [...new Set([...counts, 'other'])].toSorted();
}

/** Each level of forms of a message: the names of its forms. */
const levelsOf = (message: Message): readonly (readonly string[])[] =>
  typeof message === 'string' ? [] : [Object.keys(message), ...Object.values(message).flatMap(levelsOf)];

describe('the languages of the interface', () => {
  it('are these', () => {
    expect(languages).toEqual(['de', 'en', 'fr', 'uk']);
  });

  it.each(others)('%s says every message of English, in a file of the same name', language => {
    const missing = files
      .filter(file => file.language === 'en')
      .flatMap(({ part, messages }) => {
        const own = files.find(file => file.language === language && file.part === part)?.messages ?? {};
        return Object.keys(messages).filter(key => !(key in own));
      });
    expect(missing, `missing in ${language}`).toEqual([]);
  });

  it.each(others)('%s says nothing that English does not', language => {
    expect(Object.keys(tableOf(language)).filter(key => !(key in english))).toEqual([]);
  });

  it.each(languages)('%s says each message once', language => {
    const keys = files
      .filter(file => file.language === language)
      .flatMap(({ messages }) => Object.keys(messages));
    expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
  });

  it.each(others)('%s fills in the same values as English', language => {
    const odd = Object.entries(tableOf(language)).filter(
      ([key, message]) => String(allSlotsOf(message)) !== String(allSlotsOf(english[key] ?? '')),
    );
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  it.each(languages)('%s has every plural form that its numbers ask for', language => {
    const needed = categoriesOf(language);
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const odd = Object.entries(tableOf(language)).filter(([, message]) =>
      levelsOf(message).some(
        forms =>
          needed.some(category => !forms.includes(category)) ||
          forms.some(form => !/^\d+$/.test(form) && !known.some(category => category === form)),
      ),
    );
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  it.each(languages)('%s names itself, and which way it runs', language => {
    expect(tableOf(language)['language']).toBe(language);
    expect(tableOf(language)['direction']).toMatch(/^(?:ltr|rtl)$/);
  });

  it.each(languages)('%s describes the extension in what a store takes', language => {
    expect(String(tableOf(language)['description']).length).toBeLessThanOrEqual(132);
  });

  it.each(languages)(
    '%s has no blank where a line could break that must not, and none at an end',
    language => {
      const breaking = language === 'fr' ? /[ ][:;?!»]|«[ ]|^\s|\s$|[ ]{2}/ : /^\s|\s$|[ ]{2}/;
      const texts = Object.values(tableOf(language)).flatMap(textsOf);
      expect(texts.filter(text => breaking.test(text))).toEqual([]);
    },
  );

  it.each(languages)('%s quotes with its own marks', language => {
    const foreign = { de: /["”«»]/, en: /["„«»]/, fr: /["„“”]/, uk: /["„“”]/ }[language];
    const texts = Object.values(tableOf(language)).flatMap(textsOf);
    expect(texts.filter(text => foreign?.test(text) || text.includes("'"))).toEqual([]);
  });
});

/** Words that say who is right, in each language; beginnings of words, since they are inflected. */
const verdicts: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:false|fake|true|truth|verif|wrong|debunk|lie(?:s|d)?(?!\p{L})|misleading|incorrect)/iu,
  de: /(?<!\p{L})(?:falsch|fake|(?:un)?wahr(?:e[nmrs]?|heit)?(?!\p{L})|unwahr|verifizier|widerleg|entlarv|lüge|gelogen|irreführ|unrichtig|richtig)/iu,
  fr: /(?<!\p{L})(?:faux|fausse|fake|vrai|vérité|véridique|vérifi|mensong|erroné|réfut|démenti|trompeu|inexact)/iu,
  uk: /(?<!\p{L})(?:правд|неправд|хиб|фейк|брех|брехн|істин|спростован|спростовує|достовір|перевірен|підтверджен|помилков|неправильн|оман)/iu,
};

describe('the words of the interface', () => {
  it.each(languages)('in %s never rule on what is so', language => {
    const ruling = verdicts[language];
    const found = Object.entries(tableOf(language)).filter(([, message]) =>
      textsOf(message).some(text => ruling === undefined || ruling.test(text)),
    );
    expect(found).toEqual([]);
  });
});
