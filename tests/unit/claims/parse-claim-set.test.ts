import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimSetProblem, parseClaimSet } from '../../../lib/claims/parse-claim-set.ts';
import { acceptedCases, refusedCases, sound } from './claim-set-cases.ts';

const soundText = JSON.stringify(sound);

const problemsOf = (json: unknown): readonly ClaimSetProblem[] => {
  const result = parseClaimSet(json);
  return result.ok ? [] : result.failure;
};

describe('parseClaimSet', () => {
  it('reads a text and what was made of it alike', () => {
    expect(parseClaimSet(soundText)).toEqual(parseClaimSet(sound));
    expect(parseClaimSet(soundText).ok).toBe(true);
  });

  it('passes over a byte order mark', () => {
    expect(parseClaimSet(`\uFEFF${soundText}`).ok).toBe(true);
  });

  it('hands out a copy, so that a change to what came in changes nothing', () => {
    const input = JSON.parse(soundText);
    const result = parseClaimSet(input);
    input.claims[0].text = 'Something else.';
    expect(result).toEqual({ ok: true, value: sound });
  });

  it.each([
    ['"claims":[{"id":"c1"', '"claims":[{"id":1', '/claims/0/id', 'This must be a text.'],
    ['"source":"s1"', '"source":"s9"', '/claims/0/source', 'The set has no source of this id.'],
    ['"updated":"2025-05-25"', '"updated":"2025-02-30"', '/updated', 'The calendar has no 2025-02-30.'],
    ['"updated":"2025-05-25"', '"updated":"May 2025"', '/updated', 'This must be a date as YYYY-MM-DD.'],
    [
      '"genre":"news"',
      '"genre":"satire"',
      '/sources/0/genre',
      'This must be one of: news, analysis, opinion.',
    ],
    [
      '"url":null',
      '"url":"javascript:0"',
      '/sources/0/url',
      'This must be an address that begins with http:// or https://.',
    ],
    [
      '"genre":"news"',
      '"genre":"news","a/b~c":1',
      '/sources/0/a~1b~0c',
      'The format has no such field here.',
    ],
    [
      '"genre":"news"',
      '"genre":"news","__proto__":{}',
      '/sources/0/__proto__',
      'The format has no such field here.',
    ],
    ['"title":null,', '', '/sources/0/title', 'This field is missing.'],
    ['Two delegations', 'Two\\u0000', '/claims/0/text', 'This text holds a NUL character.'],
    ['Two delegations', 'Two \\ud83d', '/claims/0/text', 'This text holds half of a surrogate pair.'],
  ])('says where and why when %s is %s', (from, to, path, reason) => {
    expect(problemsOf(soundText.replace(from, to))).toEqual([{ path, reason }]);
  });

  it('refuses a newer version with its own sentence, and judges nothing else of it', () => {
    expect(problemsOf({ format: 'second-source/claim-set', version: 3, frames: [] })).toEqual([
      {
        path: '/version',
        reason: 'This set has version 3 of the format, and this reader knows version 2 and those before.',
      },
    ]);
  });

  it.each([
    ['no JSON', '{"format":', 'This is not JSON.'],
    ['an empty file', '', 'This is not JSON.'],
    [
      '100,000 lists in one another',
      '['.repeat(100_000),
      'The file nests lists and objects more than 16 deep.',
    ],
    ['more than 50 MB', `"${'a'.repeat(50_000_000)}"`, 'The file is larger than 50 MB.'],
    [
      'more than 50 MB that are fewer characters',
      `"${'€'.repeat(17_000_000)}"`,
      'The file is larger than 50 MB.',
    ],
  ])('refuses %s as a whole', (_, text, reason) => {
    expect(problemsOf(text)).toEqual([{ path: '', reason }]);
  });

  it('takes brackets inside a text for what they are', () => {
    expect(problemsOf(soundText.replace('Two', `${'['.repeat(40)}\\"${'{'.repeat(40)}\\\\`))).toEqual([]);
  });

  it('lists 20 problems, then counts', () => {
    const claims = Array.from({ length: 25 }, (_, index) => ({ id: `c${index}`, source: 's1', text: 7 }));
    const problems = problemsOf({ ...JSON.parse(soundText), claims });
    expect(problems.slice(18)).toEqual([
      { path: '/claims/18/text', reason: 'This must be a text.' },
      { path: '/claims/19/text', reason: 'This must be a text.' },
      { path: '', reason: 'There are 5 more problems.' },
    ]);
  });

  it('does not blame a claim for its source when the source has the problem', () => {
    expect(
      problemsOf(soundText.replace('"genre":"news"', '"genre":"satire"')).map(({ path }) => path),
    ).toEqual(['/sources/0/genre']);
  });

  it('gives at least one problem for whatever is refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.anything({ withNullPrototype: true })), input => {
        expect(problemsOf(input).length).toBeGreaterThan(0);
      }),
    );
  });

  it('survives a stray value at any place of a sound set', () => {
    const places = ['id', 'title', 'language', 'updated', 'sources', 'events', 'claims'];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything({ withSparseArray: true }), (place, stray) => {
        const result = parseClaimSet({ ...JSON.parse(soundText), [place]: stray });
        expect(result.ok || result.failure.length > 0).toBe(true);
      }),
    );
  });
});

describe('the cases', () => {
  it('are as many as a format with so many fields needs', () => {
    expect(acceptedCases.length).toBeGreaterThanOrEqual(20);
    expect(refusedCases.length).toBeGreaterThanOrEqual(60);
  });
});
