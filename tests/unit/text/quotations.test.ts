import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuotations } from '../../../lib/text/quotations.ts';
import { splitSentences } from '../../../lib/text/sentences.ts';
import { spanText } from '../../../lib/text/span.ts';

const find = (block: string) => findQuotations(block, splitSentences(block));
const quoted = (block: string): string[] => find(block).map(quotation => spanText(block, quotation.span));

test.each([
  // marks of each kind
  ['She said, “We are ready to sign.”', ['We are ready to sign.']],
  ['She said, "We are ready to sign."', ['We are ready to sign.']],
  ["She said, 'We are ready to sign.'", ['We are ready to sign.']],
  ['She said, ‘We’re ready to sign.’', ['We’re ready to sign.']],
  ['Sie sagte: „Wir sind bereit.“', ['Wir sind bereit.']],
  ['Elle a dit « nous sommes là ».', ['nous sommes là']],
  ['Elle a dit «nous sommes là».', ['nous sommes là']],
  // mixed by the writer
  ['They held “technical talks" in May.', ['technical talks']],
  // over sentences, and one within another
  ['“We came. We saw. We left,” he said.', ['We came. We saw. We left,']],
  ['“He said ‘no’ to us,” she said.', ['He said ‘no’ to us,']],
  ['“One,” he said. “And two.”', ['One,', 'And two.']],
])('%s', (block, expected) => {
  expect(quoted(block)).toEqual(expected);
});

test.each([
  "the soldiers' pay and the workers' homes",
  'Kyiv’s plan isn’t Moscow’s',
  "rock 'n' roll of the '90s",
  'a 6" pipe',
  "It's the Joneses' car",
])('no quotation in: %s', block => {
  expect(quoted(block)).toEqual([]);
});

test('a plural possessive does not end a quotation', () => {
  expect(quoted('He said ‘the soldiers’ families are here’ today.')).toEqual([
    'the soldiers’ families are here',
  ]);
});

test('one or two words at a distance are scare quotes, an utterance is not', () => {
  expect(find('the “root causes” of it')[0]?.scare).toBe(true);
  expect(find('“Never,” he said.')[0]?.scare).toBe(false);
  expect(find('“We will never sign this” he said.')[0]?.scare).toBe(false);
});

test('a curly mark that is not closed runs to the end of the block', () => {
  const block = '“We came. We saw.';
  expect(find(block)).toEqual([{ span: { start: 1, end: block.length }, scare: false, open: true }]);
});

test('a stray straight mark costs one sentence', () => {
  const block = 'He said "we came and. They left. The rest is quiet.';
  expect(quoted(block)).toEqual(['we came and.']);
});

test('quotations are ordered, inside the block, and never overlap', () => {
  const pieces = fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', '„', 'a', 'b', ' ', '. ', ', ');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
      const block = parts.join('');
      let end = 0;
      for (const { span } of find(block)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(block.length);
    }),
  );
});
