import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, anchorAmong, anchorAt, findAnchor } from '../../../lib/claims/anchor.ts';

const text = [
  'The quay closes on Tuesday. Nobody was hurt.',
  'Two ferries sank off Port Arden. Nobody was hurt.',
  'The board meets again in May.',
].join('\n');
const spanOf = (words: string, turn = 0): { readonly start: number; readonly end: number } => {
  let start = -1;
  for (let count = 0; count <= turn; count++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};
const wordsAt = (now: string, anchor: Anchor): string => {
  const found = findAnchor(now, anchor);
  return typeof found === 'string' ? found : now.slice(found.start, found.end);
};

describe('a sentence that stands once', () => {
  const anchor = anchorAt(text, spanOf('Two ferries sank off Port Arden.'));

  it('is found by its position in the text that it is of', () => {
    expect(findAnchor(text, anchor)).toEqual(spanOf('Two ferries sank off Port Arden.'));
  });

  it('is found where it has moved to', () => {
    expect(wordsAt(`New at the top.\n${text}`, anchor)).toBe('Two ferries sank off Port Arden.');
    expect(wordsAt('All else is new. Two ferries sank off Port Arden.', anchor)).toBe(
      'Two ferries sank off Port Arden.',
    );
  });

  it.each([
    ['a number', 'Three ferries sank off Port Arden.'],
    ['a letter', 'Two ferries sank off Port Ardens.'],
    ['a case', 'two ferries sank off Port Arden.'],
  ])('is gone where %s of it is another', (_, edited) => {
    expect(findAnchor(text.replace('Two ferries sank off Port Arden.', edited), anchor)).toBe('gone');
  });

  it('is told by what stands round it where the page says it twice now', () => {
    const doubled = `Two ferries sank off Port Arden.\n${text}`;
    expect(findAnchor(doubled, anchor)).toEqual({
      start: doubled.lastIndexOf('Two ferries'),
      end: doubled.lastIndexOf('Two ferries') + 32,
    });
    const apart = `Two ferries sank off Port Arden.\nAnother thing.\nTwo ferries sank off Port Arden.`;
    expect(findAnchor(apart, anchor)).toBe('ambiguous');
  });
});

describe('a sentence that stands twice', () => {
  const second = anchorAt(text, spanOf('Nobody was hurt.', 1));

  it('is the one that it was, by what stands round it', () => {
    const now = `At the top.\n${text}`;
    expect(findAnchor(now, second)).toMatchObject({ start: now.lastIndexOf('Nobody was hurt.') });
  });

  it('is not taken for the other where it is gone', () => {
    const now = text.replace('Arden. Nobody was hurt.', 'Arden. Many were hurt.');
    expect(findAnchor(now, second)).toBe('ambiguous');
  });

  it('is not found where its sentences are fewer than its places', () => {
    const sentences = ['Two ferries sank off Port Arden.', 'Nobody was hurt.'];
    const anchor = anchorAmong(text, sentences, 1);
    expect(anchor?.position).toBeNull();
    expect(anchor && findAnchor(text, anchor)).toBe('ambiguous');
    expect(anchorAmong(text, ['Nobody was hurt.', 'Nobody was hurt.'], 1)?.position).toEqual(
      spanOf('Nobody was hurt.', 1),
    );
  });
});

describe('a quote from elsewhere, whose document was not kept', () => {
  const quote = (exact: string, prefix = '', suffix = ''): Anchor => ({
    ...{ exact, prefix, suffix },
    position: null,
    text: null,
  });

  it('is found where it stands once, over the end of a block and with soft hyphens as well', () => {
    expect(wordsAt(text, quote('Two fer\u00ADries sank off'))).toBe('Two ferries sank off');
    expect(wordsAt(text, quote('Nobody was hurt. The board meets'))).toBe(
      'Nobody was hurt.\nThe board meets',
    );
  });

  it('needs its surroundings where it stands twice, both of them', () => {
    expect(findAnchor(text, quote('Nobody was hurt.'))).toBe('ambiguous');
    expect(findAnchor(text, quote('Nobody was hurt.', 'off Port Arden.', 'The board'))).toEqual(
      spanOf('Nobody was hurt.', 1),
    );
    expect(findAnchor(text, quote('Nobody was hurt.', 'off Port Arden.', 'Two ferries'))).toBe('ambiguous');
  });

  it('of a few words is not taken for those that stand in other surroundings', () => {
    expect(findAnchor(text, quote('in May', 'It rains', 'and June'))).toBe('ambiguous');
  });
});

/* Texts of a few words, so that the same ones come again and again. */
const word = fc.constantFrom('a', 'b', 'the', 'quay', '4');
const sentence = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => `${words.join(' ')}.`);
const sentences = fc.array(sentence, { minLength: 1, maxLength: 12 });
const piece = fc.array(sentence, { maxLength: 3 });

/** A document and the place of one of its sentences. */
const document = sentences.chain(list =>
  fc.record({ list: fc.constant(list), at: fc.nat({ max: list.length - 1 }) }),
);
const joined = (list: readonly string[]): string => list.join('\n');
const startIn = (list: readonly string[], at: number): number =>
  at === 0 ? 0 : joined(list.slice(0, at)).length + 1;
const anchorOf = (list: readonly string[], at: number): Anchor => {
  const start = startIn(list, at);
  return anchorAt(joined(list), { start, end: start + (list[at] ?? '').length });
};

describe('whatever is edited', () => {
  it('what is found are the very words', () => {
    fc.assert(
      fc.property(document, sentences, ({ list, at }, other) => {
        const found = findAnchor(joined(other), anchorOf(list, at));
        if (typeof found !== 'string') expect(joined(other).slice(found.start, found.end)).toBe(list[at]);
      }),
      { numRuns: 3000 },
    );
  });

  it('before or after a sentence, it is found where it is, or not at all', () => {
    fc.assert(
      fc.property(document, piece, piece, fc.boolean(), ({ list, at }, before, after, isNear) => {
        const edited = isNear
          ? [...list.slice(0, at), ...before, list[at] ?? '', ...after, ...list.slice(at + 1)]
          : [...before, ...list, ...after];
        const place = (isNear ? at : 0) + before.length + (isNear ? 0 : at);
        const anchor = anchorOf(list, at);
        const found = findAnchor(joined(edited), anchor);
        // Words of which the document held one alone, or that were told: never another place of theirs.
        if (typeof found === 'string') return;
        const isSameWords = joined(edited).slice(found.start, found.end) === list[at];
        expect(isSameWords).toBe(true);
        if (
          !before
            .concat(after)
            .join(' ')
            .includes(list[at] ?? '')
        )
          expect(found.start).toBe(startIn(edited, place));
      }),
      { numRuns: 3000 },
    );
  });

  it('inside a sentence, no other is taken for it', () => {
    fc.assert(
      fc.property(document, sentence, ({ list, at }, edit) => {
        const exact = list[at] ?? '';
        fc.pre(!edit.includes(exact));
        const edited = list.with(at, edit);
        const found = findAnchor(joined(edited), anchorOf(list, at));
        // A sentence may hold another's words ("a." stands in "the a."), but never did the place itself move there.
        if (typeof found !== 'string') expect(joined(edited).indexOf(exact)).toBeGreaterThanOrEqual(0);
        if (!joined(edited).includes(exact)) expect(found).toBe('gone');
        else expect(typeof found).toBe('string');
      }),
      { numRuns: 3000 },
    );
  });

  it('a text that was not edited gives each sentence back at its own place', () => {
    fc.assert(
      fc.property(document, ({ list, at }) => {
        const start = startIn(list, at);
        expect(findAnchor(joined(list), anchorOf(list, at))).toEqual({
          start,
          end: start + (list[at] ?? '').length,
        });
      }),
    );
  });
});
