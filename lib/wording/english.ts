import messages from '../../locales/en.json' with { type: 'json' };
import { createSay } from './say.ts';

/**
 * The words of the card, of the engine's phrases and of the terminal: all that
 * the reader in a page has to carry. The one language there is so far; another
 * is one more table of the same keys.
 */
export const say = createSay(messages, 'en');
