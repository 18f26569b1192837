import { say } from '../../lib/wording/english.ts';
import type { Say } from '../../lib/wording/say.ts';

/** The words of the interface, and in place of the engine's phrases those of the fixtures. */
export const gallerySay: Say = (key, ...values) => {
  if (key === 'phrase.gallery.words') return String(values[0]);
  if (key === 'phrase.gallery.note') return `Here ${values[0]}, there ${values[1]}.`;
  return say(key, ...values);
};
