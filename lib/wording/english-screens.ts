import messages from '../../locales/en.json' with { type: 'json' };
import screens from '../../locales/en-screens.json' with { type: 'json' };
import { createSay } from './say.ts';

/** The words of the card and those of the popup. */
export const say = createSay({ ...messages, ...screens }, 'en');
