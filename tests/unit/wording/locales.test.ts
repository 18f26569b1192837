import { describe, expect, it } from 'vitest';
import type { Message } from '../../../lib/wording/plural.ts';
import shared from '../../../locales/en.json' with { type: 'json' };
import panel from '../../../locales/en-panel.json' with { type: 'json' };
import screens from '../../../locales/en-screens.json' with { type: 'json' };
import wide from '../../../locales/en-wide.json' with { type: 'json' };

const messages: Record<string, Message> = { ...shared, ...screens, ...panel, ...wide };

const textsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message).flatMap(textsOf);

describe('the words of the interface', () => {
  it('stand in one table, never in two', () => {
    const keys = [shared, screens, panel, wide].flatMap(table => Object.keys(table));
    expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
  });

  it('have a form "other" wherever they have forms', () => {
    const lacking = (message: Message): boolean =>
      typeof message !== 'string' && (!('other' in message) || Object.values(message).some(lacking));
    expect(Object.keys(messages).filter(key => lacking(messages[key] ?? ''))).toEqual([]);
  });

  it('never rule on what is so', () => {
    const verdicts = /\b(?:false|fake|true|truth|verified|wrong|debunked|lie|lies|misleading)\b/i;
    expect(
      Object.entries(messages).filter(([, message]) => textsOf(message).some(text => verdicts.test(text))),
    ).toEqual([]);
  });
});
