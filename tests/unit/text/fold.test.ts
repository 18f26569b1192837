import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, foldWithMap, unfoldSpan } from '../../../lib/text/fold.ts';

test.each([
  ['“Yes”, she’d said', '"Yes", she\'d said'],
  ['2020–2024 — a while', '2020-2024 - a while'],
  ['nego\u00adtia\u200btors', 'negotiators'],
  ['Cafe\u0301', 'Café'],
  ['10\u00a0km…', '10 km...'],
])('%s is folded to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('words, case and letters stay', () => {
  expect(foldText('Türkiye met Kyiv')).toBe('Türkiye met Kyiv');
});

test('a span found in the folded text is shown in the source', () => {
  const source = 'He said: “we\u00ad’ll see… e\u0301te\u0301”';
  const folded = foldWithMap(source);
  const at = folded.text.indexOf("we'll");
  const span = unfoldSpan(folded, { start: at, end: at + "we'll".length });
  expect(source.slice(span.start, span.end)).toBe('we\u00ad’ll');
});

test('both ways of folding agree, and offsets never fall', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
      const folded = foldWithMap(text);
      expect(folded.text).toBe(foldText(text));
      expect(folded.starts.length).toBe(folded.text.length);
      expect([...folded.starts]).toEqual([...folded.starts].toSorted((a, b) => a - b));
    }),
  );
});

test('a span outside the folded text is refused', () => {
  expect(() => unfoldSpan(foldWithMap('abc'), { start: 1, end: 9 })).toThrow(RangeError);
});
