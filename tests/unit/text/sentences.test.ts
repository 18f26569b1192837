import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { spanText } from '../../../lib/text/span.ts';
import cases from './cases/sentences.json' with { type: 'json' };

const split = (block: string): string[] => splitSentences(block).map(span => spanText(block, span));

describe('splitting a block into sentences', () => {
  test.each(cases)('$why', ({ sentences, split: other }) => {
    expect(split(sentences.join(' '))).toEqual(other ?? sentences);
  });

  test('white space alone holds no sentence', () => {
    expect(splitSentences(' \n\t ')).toEqual([]);
  });

  test('a long block without a stop is cut after white space and loses nothing', () => {
    const block = 'word '.repeat(3000).trim();
    const parts = split(block);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ')).toBe(block);
  });

  test('a sentence that lies across two windows stays whole', () => {
    const sentence = `The ${'very '.repeat(60)}long talks ended.`;
    const block = Array.from({ length: 20 }, () => sentence).join(' ');
    expect(split(block)).toEqual(Array.from({ length: 20 }, () => sentence));
  });

  test('spans are ordered, trimmed, and leave only white space between them', () => {
    const pieces = fc.constantFrom(
      'Mr.',
      'U.S.',
      'a',
      'Go',
      '. ',
      '! ',
      '"',
      '“',
      '”',
      '... ',
      ' ',
      '\n',
      'No. 5',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), parts => {
        const block = parts.join('');
        let end = 0;
        for (const span of splitSentences(block)) {
          expect(block.slice(end, span.start).trim()).toBe('');
          expect(spanText(block, span).trim()).toBe(spanText(block, span));
          end = span.end;
        }
        expect(block.slice(end).trim()).toBe('');
      }),
    );
  });
});
