import { describe, expect, test } from 'vitest';
import { namesOne, placeContains } from '../../../lib/text/name-identity.ts';
import { foldName } from '../../../lib/text/name-spelling.ts';
import type { NameMention } from '../../../lib/text/names.ts';
import { namesOf } from './read-names.ts';

/** The one name of "Yesterday … spoke." */
function name(text: string): NameMention {
  const [only] = namesOf(`Yesterday ${text} told us so.`);
  if (only === undefined) throw new Error(`No name in ${text}`);
  return only;
}

describe('one name', () => {
  test.each([
    ['Volodymyr Zelenskyy', 'Vladimir Zelensky'],
    ['President Zelenskiy', 'Volodymyr Zelenskyy'],
    ['Sergei Lavrov', 'Sergey Lavrov'],
    ['Joe Biden', 'Joseph Biden'],
    ['Donald J. Trump', 'Donald Trump'],
    ['Robert S. Mueller III', 'Robert Mueller'],
    ['Recep Tayyip Erdoğan', 'Tayyip Erdogan'],
    ['President Xi', 'Xi Jinping'],
    ['Kiev', 'Kyiv'],
    ['Turkey', 'Türkiye'],
  ])('%s and %s', (first, second) => {
    expect(namesOne(name(first), name(second))).toBe(true);
    expect(namesOne(name(second), name(first))).toBe(true);
  });
});

describe('two names', () => {
  test.each([
    ['George Bush', 'Barbara Bush'],
    ['George W. Bush', 'George H.W. Bush'],
    ['Donald Trump', 'Donald Trump Jr.'],
    ['Boris Johnson', 'Boris Nemtsov'],
    ['President Putin', 'President Zelensky'],
    ['Kyiv', 'Moscow'],
    ['Niger', 'Nigeria'],
    ['Iran', 'Iraq'],
    ['Austria', 'Australia'],
    ['Kyiv', 'Ukraine'],
  ])('%s and %s', (first, second) => {
    expect(namesOne(name(first), name(second))).toBe(false);
    expect(namesOne(name(second), name(first))).toBe(false);
  });
});

test.each([
  ['Türkiye', 'Istanbul'],
  ['Texas', 'Houston'],
  ['America', 'Houston'],
  ['Europe', 'Kyiv'],
])('%s holds %s, not the other way', (outer, inner) => {
  expect(placeContains(name(outer), name(inner))).toBe(true);
  expect(placeContains(name(inner), name(outer))).toBe(false);
});

test('a country holds no city of another', () => {
  expect(placeContains(name('Russia'), name('Istanbul'))).toBe(false);
});

test.each([
  ['Zelenskyy', 'Zelensky'],
  ['Kyiv', 'Kiev'],
  ['Yanukovych', 'Yanukovich'],
  ['Erdoğan', 'Erdogan'],
  ['Sergei', 'Sergey'],
])('%s and %s fold to one', (first, second) => {
  expect(foldName(first)).toBe(foldName(second));
});
test.each([
  ['Bush', 'Rush'],
  ['Iran', 'Iraq'],
  ['Mali', 'Malta'],
  ['Lavrov', 'Lebedev'],
])('%s and %s fold to two', (first, second) => {
  expect(foldName(first)).not.toBe(foldName(second));
});
