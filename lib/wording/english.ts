import messages from '../../locales/en.json' with { type: 'json' };
import { createSay } from './say.ts';

/** The one language there is so far. Another is one more table of the same keys. */
export const say = createSay(messages, 'en');
