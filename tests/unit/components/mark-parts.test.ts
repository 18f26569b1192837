import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround, markParts } from '../../../components/mark-parts.ts';

describe('markParts', () => {
  it('gives the text back, whatever the spans', () => {
    const spans = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(60) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), spans, (text, some) => {
        expect(
          markParts(text, some)
            .map(part => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('marks only what is in a span, overlaps once', () => {
    const marked = markParts('on 19 May in Kyiv', [
      { start: 6, end: 9 },
      { start: 3, end: 8 },
    ]).filter(part => part.marked);
    expect(marked.map(part => part.text).join('')).toBe('19 May');
  });
});

describe('excerptAround', () => {
  const around = (text: string, value: string) => {
    const start = text.indexOf(value);
    return excerptAround(text, [{ start, end: start + value.length }])?.text;
  };

  it('keeps a few words on either side', () => {
    expect(around('The European Union adopted its 18th package of sanctions against Moscow', '18th')).toBe(
      'adopted its 18th package of sanctions',
    );
  });

  it('does not end on a word that leads on', () => {
    expect(around('On 19 May Donald Trump and Putin spoke', '19 May')).toBe('On 19 May Donald Trump');
    expect(around('They spoke for two hours on Monday 19 May', 'two hours')).toBe(
      'spoke for two hours on Monday',
    );
    expect(around('They spoke for two hours on 19 May 2025.', 'two hours')).toBe('spoke for two hours');
    expect(around('They spoke for two hours in May 2025.', 'two hours')).toBe(
      'spoke for two hours in May 2025',
    );
  });

  it('stops at a comma', () => {
    expect(around('In Istanbul, Russia and Ukraine agreed, and left', 'Russia and Ukraine')).toBe(
      'Russia and Ukraine agreed',
    );
  });

  it('is nothing where there is no span, or where the spans lie far apart', () => {
    expect(excerptAround('words', [])).toBeNull();
    expect(
      excerptAround('a'.repeat(200), [
        { start: 0, end: 2 },
        { start: 150, end: 152 },
      ]),
    ).toBeNull();
  });
});
