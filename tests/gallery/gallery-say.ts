import type { Message } from '../../lib/wording/plural.ts';
import { createSay, type Say } from '../../lib/wording/say.ts';

const files = import.meta.glob<Record<string, Message>>('../../locales/*.json', {
  import: 'default',
  eager: true,
});

/** As the address asks: `?language=de`; English without. */
const language = new URLSearchParams(location.search).get('language') ?? 'en';
const table: Record<string, Message> = Object.assign(
  {},
  ...Object.entries(files)
    .filter(([path]) => /\/([a-z]+)(?:-\w+)?\.json$/.exec(path)?.[1] === language)
    .map(([, messages]) => messages),
);
const say = createSay(key => table[key], language);

/** The words of the interface, and in place of the engine's phrases those of the fixtures. */
export const gallerySay: Say = (key, ...values) => {
  if (key === 'phrase.gallery.words') return String(values[0]);
  if (key === 'phrase.gallery.note') return say('phrase.note.participants', ...values);
  // `?dir=rtl` turns every screen round, whatever its language.
  if (key === 'direction') return new URLSearchParams(location.search).get('dir') ?? say(key);
  return say(key, ...values);
};
