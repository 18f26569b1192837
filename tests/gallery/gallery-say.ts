import type { Message } from '../../lib/wording/plural.ts';
import { createSay, type Say } from '../../lib/wording/say.ts';

const files = import.meta.glob<Record<string, Message>>('../../locales/*.json', {
  import: 'default',
  eager: true,
});

const tableOf = (language: string): Record<string, Message> =>
  Object.assign(
    {},
    ...Object.entries(files)
      .filter(([path]) => /\/([a-z]+)(?:-\w+)?\.json$/.exec(path)?.[1] === language)
      .map(([, messages]) => messages),
  );

let say = sayIn('en');
let direction: string | null = null;

function sayIn(language: string): Say {
  const table = tableOf(language);
  return createSay(key => table[key], language);
}

/** Changes the language of every state, and turns all screens round whatever their language is. */
export function speak(language: string, dir: string | null = null): void {
  say = sayIn(language);
  direction = dir;
  document.documentElement.lang = language;
  document.documentElement.dir = dir ?? say('direction');
}

/** The words of the interface, and in place of the engine's phrases those of the fixtures. */
export const gallerySay: Say = (key, ...values) => {
  if (key === 'phrase.gallery.words') return String(values[0]);
  if (key === 'phrase.gallery.note') return say('phrase.note.participants', ...values);
  if (key === 'direction') return direction ?? say(key);
  return say(key, ...values);
};
