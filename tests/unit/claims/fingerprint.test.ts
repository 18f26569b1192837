import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintsOf, isSameDocument, sharedFingerprints } from '../../../lib/claims/fingerprint.ts';

/** Running text of `count` words, no eight of them twice; the same for the same `salt`. */
const wordsFor = (salt: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${salt}${index}`);

const report = wordsFor('harbour', 400);
const printsOf = (words: readonly string[]): readonly string[] => fingerprintsOf([words.join(' ')]);

describe('fingerprintsOf', () => {
  it('keeps about one run of words in eight', () => {
    const kept = printsOf(wordsFor('word', 8_000)).length;
    expect(kept).toBeGreaterThan(800);
    expect(kept).toBeLessThan(1_200);
  });

  it('gives 14 hexadecimal digits, none twice', () => {
    const prints = fingerprintsOf([report.join(' '), report.join(' ')]);
    expect(prints.filter(print => !/^[0-9a-f]{14}$/.test(print))).toEqual([]);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('gives the same for one text on every machine', () => {
    const text =
      'The ferry left the harbour at six in the morning, and nobody on the quay waved; the gulls had gone inland.';
    expect(fingerprintsOf([text])).toMatchInlineSnapshot(`
      [
        "1550444f47ea78",
      ]
    `);
  });

  it.each([
    ['nothing', []],
    ['empty parts', ['', ' ']],
    ['seven words', ['one two three four five six seven']],
    ['marks alone', ['… — “ ” !']],
  ])('is empty for %s', (_, parts) => {
    expect(fingerprintsOf(parts)).toEqual([]);
  });

  it('does not care where the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: report.length }), { maxLength: 12 }), cuts => {
        const bounds = [0, ...cuts.toSorted((a, b) => a - b), report.length];
        const parts = bounds.slice(1).map((end, index) => report.slice(bounds[index], end).join(' '));
        expect(fingerprintsOf(parts)).toEqual(printsOf(report));
      }),
    );
  });

  it('does not care for case, marks, space and soft hyphens', () => {
    const copy = report.map((word, index) =>
      index % 3 === 0 ? `“${word.toUpperCase()}”,\n` : `har\u00adbour${index}`,
    );
    expect(fingerprintsOf([copy.join(' ')])).toEqual(printsOf(report));
  });

  it('cares for the order of the words', () => {
    expect(sharedFingerprints(printsOf(report), printsOf(report.toReversed())).shared).toBe(0);
  });
});

describe('sharedFingerprints', () => {
  it('counts against the smaller one, from either side', () => {
    const excerpt = printsOf(report.slice(0, 100));
    const counts = sharedFingerprints(excerpt, printsOf(report));
    expect(counts).toEqual({ shared: excerpt.length, of: excerpt.length });
    expect(sharedFingerprints(printsOf(report), excerpt)).toEqual(counts);
  });

  it('counts a fingerprint that is listed twice once', () => {
    expect(sharedFingerprints(['a', 'a', 'b'], ['a', 'c'])).toEqual({ shared: 1, of: 2 });
  });

  it('counts nothing of nothing', () => {
    expect(sharedFingerprints([], ['a'])).toEqual({ shared: 0, of: 0 });
  });
});

describe('isSameDocument', () => {
  const changeEvery = (step: number): readonly string[] =>
    report.map((word, index) => (index % step === step - 1 ? 'changed' : word));

  it.each([
    ['the text itself', report],
    [
      'the text among the teasers of its page',
      [...wordsFor('teaser', 300), ...report, ...wordsFor('footer', 300)],
    ],
    ['the text without its last third', report.slice(0, 266)],
    ['the text with a word changed in every 60', changeEvery(60)],
  ])('recognises %s', (_, words) => {
    expect(isSameDocument(printsOf(words), printsOf(report))).toBe(true);
  });

  it.each([
    ['another text', wordsFor('other', 400)],
    ['another text that quotes 100 words of it', [...wordsFor('other', 300), ...report.slice(0, 100)]],
    ['the text with a word changed in every nine', changeEvery(9)],
    ['fourteen words of it, too few to tell', report.slice(0, 14)],
    ['nothing', []],
  ])('does not take %s for it', (_, words) => {
    expect(isSameDocument(printsOf(words), printsOf(report))).toBe(false);
  });
});
