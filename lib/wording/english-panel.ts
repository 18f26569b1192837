import messages from '../../locales/en.json' with { type: 'json' };
import panel from '../../locales/en-panel.json' with { type: 'json' };
import screens from '../../locales/en-screens.json' with { type: 'json' };
import { createSay } from './say.ts';

/** The words of the side panel. */
export const say = createSay({ ...messages, ...screens, ...panel }, 'en');
