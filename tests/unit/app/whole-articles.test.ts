/**
 * Two articles of our own on one event, each pair with discrepancies put in: what is found has to be one
 * of them. Those that are not found are named, so that a change that finds them is seen.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/app/article.ts';
import { createChecker } from '../../../lib/app/check-article.ts';
import { buildLibrary } from '../../../lib/app/library.ts';
import type { SourceId } from '../../../lib/claims/source.ts';
import { readArticle } from '../../../lib/cli/read-article.ts';

const articleOf = (name: string): Article =>
  readArticle(fileURLToPath(new URL(`pairs/${name}.txt`, import.meta.url)), null);

/** `kind here | there` of everything that parts, conflicts and what can both hold apart. */
function parted(pair: string) {
  const article = articleOf(`${pair}-there`);
  const { title, published } = article;
  const source = {
    id: pair as SourceId,
    outlet: null,
    title,
    author: null,
    published,
    url: null,
    genre: null,
  };
  const library = buildLibrary([], [{ source, article }]);
  const checked = createChecker(library).check(articleOf(`${pair}-here`));
  if (!checked.ok) expect.unreachable(checked.failure);
  const found = (relation: 'contradicts' | 'differs') =>
    checked.value.claims.flatMap(({ evidence }) =>
      evidence.flatMap(one =>
        one.relation === relation
          ? one.differences.map(({ kind, here, there: other }) => `${kind} ${here.text} | ${other.text}`)
          : [],
      ),
    );
  return { conflicts: found('contradicts'), differs: found('differs') };
}

describe('of two whole articles on one event', () => {
  it('a wildfire', () => {
    expect(parted('fire')).toEqual({
      conflicts: [
        'quantity two firefighters | Three firefighters',
        'quantity 15 percent | 35 percent',
        'polarity denied | admitted',
        'time 17 August | 24 August',
      ],
      differs: [
        'quotation We will stay until the last ember is out, and not one day less, | We will stay until the last ember is out, and not one week less,',
      ],
    });
  });

  it('a verdict', () => {
    // Not found: of two numbers of one sentence (her age, the counts) one is told.
    expect(parted('court')).toEqual({
      conflicts: [
        'quantity 58 | 61',
        'polarity acquitted | convicted',
        'time 21 May | 28 May',
        'attribution Colbert | Tom Averill',
      ],
      differs: [],
    });
  });

  it('a match', () => {
    // Not found: 31,400 and 28,900 people. “Not since 2011” and “last in 2011” agree.
    expect(parted('cup')).toEqual({
      conflicts: ['time 16 May | 23 May', 'quotation boy | girl'],
      differs: [],
    });
  });

  it('an election', () => {
    // Not found: Redfield and Harlan.
    expect(parted('election')).toEqual({
      conflicts: [
        'quantity 61 percent | 67 percent',
        'quantity $16 | $15',
        'polarity rejected | approved',
        'time 5 January | 12 January',
      ],
      differs: [
        'quotation The people have spoken, and I will work for every one of them, | The people have spoken, and I will work for all of them,',
      ],
    });
  });

  it('the results of a company', () => {
    // Not found: 2023 and 2021, no dividend and a dividend. Profit and revenue are two.
    expect(parted('results')).toEqual({
      conflicts: ['quantity 1,200 jobs | 1,500 jobs', 'polarity fell | rose', 'time Friday | Monday'],
      differs: [],
    });
  });

  it('an earthquake', () => {
    // “At least” 23 and 41 can both hold.
    expect(parted('earthquake')).toEqual({
      conflicts: [
        'quantity 35 kilometres | 15 kilometres',
        'polarity issued | No … issued',
        'polarity collapsed | not collapse',
        'place Brazil | Argentina',
      ],
      differs: [],
    });
  });

  it('a ferry aground', () => {
    // Not found: the steering and the engine. On one side only: twelve and nineteen passengers, Sunday and Monday.
    expect(parted('ferry')).toEqual({
      conflicts: ['quantity three helicopters | five helicopters', 'polarity not leaking | leaking'],
      differs: ['quotation I have never seen the sea so rough, | I have never seen the sea so calm,'],
    });
  });

  it('a strike that was called off', () => {
    // Not found: 12 February and 12 March.
    expect(parted('strike')).toEqual({
      conflicts: [
        'quantity 5.5 percent | 4.5 percent',
        'attribution Tomas Hild | Petra Ollmann',
        'polarity not involved in the talks | talks',
      ],
      differs: [],
    });
  });

  it('a landing on the moon', () => {
    expect(parted('launch')).toEqual({
      conflicts: [
        'quantity 22 kilograms | 32 kilograms',
        'quotation eleven years | twelve years',
        'time 2024 | 2023',
        'polarity rose | fell',
      ],
      differs: [],
    });
  });

  it('a ruling on a dam', () => {
    // Not found: seven and six judges, an appeal and none.
    expect(parted('dam')).toEqual({ conflicts: ['participants Corvin | Norrland'], differs: [] });
  });

  it.each([
    ['a storm', 'storm'],
    ['a company that buys another', 'merger'],
    ['a painting that was found', 'art'],
  ])('%s, told twice without a discrepancy, nothing is raised', (_, pair) => {
    expect(parted(pair)).toEqual({ conflicts: [], differs: [] });
  });
});
