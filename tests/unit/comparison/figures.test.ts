import { describe, expect, test } from 'vitest';
import { createChecker } from '../../../lib/app/check-article.ts';
import { buildLibrary } from '../../../lib/app/library.ts';
import type { Figure } from '../../../lib/comparison/verdict.ts';

const checker = createChecker(buildLibrary([]));

function figuresOf(text: string): readonly Figure[] {
  const article = {
    title: null,
    outlet: null,
    author: null,
    published: '2025-05-24',
    url: null,
    language: 'en',
    text,
  };
  const checked = checker.check(article);
  if (!checked.ok) throw new Error(checked.failure);
  return checked.value.claims.flatMap(claim => claim.figures ?? []);
}

describe('figures of a claim', () => {
  test('are its counts, with their noun and the day they are told for', () => {
    expect(figuresOf('On 23 May Russia and Ukraine exchanged 390 prisoners.')).toMatchObject([
      { kind: 'count', value: 390, of: 'prisoner', number: '390', text: '390 prisoners', day: '2025-05-23' },
      { kind: 'day', day: '2025-05-23' },
    ]);
  });

  test('are numbers in a row', () => {
    const [figure] = figuresOf('The European Union adopted its 17th package of sanctions against Russia.');
    expect(figure).toMatchObject({ kind: 'ordinal', value: 17, of: 'package', number: '17th' });
  });

  test('keep the bound that is told where there is one only', () => {
    const [figure] = figuresOf('Russia released more than 1,000 prisoners in Kyiv.');
    expect(figure).toMatchObject({ value: 1000, number: 'more than 1,000' });
  });

  test('are left out where they are of one person alone', () => {
    expect(figuresOf('The minister Rustem Umerov, aged 42, met Russian officials in Istanbul.')).toEqual([]);
  });
});
