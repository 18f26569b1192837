import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../../lib/text/tokens.ts';

const words = (sentence: string): string =>
  tokenize(sentence)
    .map(token => token.text)
    .join('|');

test.each([
  // dots
  ['the U.S. and p.m.', 'the|U.S.|and|p.m.'],
  ['J. K. Marlow left.', 'J.|K.|Marlow|left|.'],
  ['Mr. Okoro', 'Mr|.|Okoro'],
  // hyphens
  ['US-Iran', 'US|-|Iran'],
  ['a 30-day cease-fire', 'a|30|-|day|cease|-|fire'],
  // numbers
  ['1,000 and 2.5, the 17th', '1,000|and|2.5|,|the|17th'],
  ['5bn in the 1980s.', '5bn|in|the|1980s|.'],
  // apostrophes of both shapes
  ['Kyiv’s plan', 'Kyiv|’s|plan'],
  ["Kyiv's plan", "Kyiv|'s|plan"],
  ['O’Neill didn’t', 'O’Neill|didn’t'],
  ["soldiers' pay", "soldiers|'|pay"],
  // letters of any script, marks of any kind
  ['Türkiye, Łódź', 'Türkiye|,|Łódź'],
  ['wait... “yes” 🙂', 'wait|...|“|yes|”|🙂'],
])('%s is cut into %s', (sentence, expected) => {
  expect(words(sentence)).toBe(expected);
});

test('lower forms have straight apostrophes and nothing invisible', () => {
  expect(tokenize('Nego\u00adtiators DON’T').map(token => token.lower)).toEqual(['negotiators', "don't"]);
});

test('kinds tell words, numbers and marks apart', () => {
  expect(tokenize('The 17th, F16').map(token => token.kind)).toEqual(['word', 'number', 'mark', 'word']);
});

test('a token is the slice that its span says, and only white space is left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), sentence => {
      let end = 0;
      for (const token of tokenize(sentence)) {
        expect(sentence.slice(token.start, token.end)).toBe(token.text);
        expect(sentence.slice(end, token.start).trim()).toBe('');
        end = token.end;
      }
      expect(sentence.slice(end).trim()).toBe('');
    }),
  );
});
