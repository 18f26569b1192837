import messages from '../../locales/en.json' with { type: 'json' };
import panel from '../../locales/en-panel.json' with { type: 'json' };
import screens from '../../locales/en-screens.json' with { type: 'json' };
import wide from '../../locales/en-wide.json' with { type: 'json' };
import type { Message } from './plural.ts';
import { createSay } from './say.ts';

const table: { readonly [key: string]: Message } = { ...messages, ...screens, ...panel, ...wide };

/** The words of the terminal, which speaks English. In a browser they come from `lib/browser/say.ts`. */
export const say = createSay(key => table[key], 'en');
