import { describe, expect, test } from 'vitest';
import { type Chart, chartsOf, stepsOf } from '../../../components/figures/charts.ts';
import type { CheckedClaim } from '../../../lib/comparison/verdict.ts';
import { claims, report, silentReport } from '../../gallery/fixtures.ts';

const charts = (of: readonly CheckedClaim[]): readonly Chart[] =>
  chartsOf({ ...report, claims: of }).events.flatMap(event => event.charts);

function chartOf(kind: Chart['kind']): Chart {
  const chart = charts(claims).find(each => each.kind === kind);
  if (chart === undefined) throw new Error(`There is no ${kind}`);
  return chart;
}

describe('figures of a report', () => {
  test('of one thing stand in a ladder, by their days, each with who gives it', () => {
    const { marks, noun } = chartOf('ladder');
    expect(noun).toBe('people');
    expect(marks.map(({ label, day, planned }) => [label, day, planned])).toEqual([
      ['1,000', '2025-05-16', true],
      ['390', '2025-05-23', false],
      ['697', '2025-05-24', false],
      ['1,000', '2025-05-25', false],
    ]);
    expect(marks[1]?.voices.map(voice => voice?.id ?? 'page')).toEqual(['page', 'aldgate']);
  });

  test('that only grow, and of which no source conflicts, tell what each step adds', () => {
    expect(stepsOf(chartOf('ladder'))).toEqual([390, 307, 303]);
  });

  test('of which a source conflicts add nothing up', () => {
    expect(stepsOf({ ...chartOf('ladder'), standing: 'conflicts' })).toBeNull();
  });

  test('in a row are places on a line', () => {
    const { marks, standing } = chartOf('row');
    expect(standing).toBe('conflicts');
    expect(marks.map(({ label, voices }) => [label, voices.length])).toEqual(
      [
        ['18th', 1],
        ['17th', 3],
      ].toReversed(),
    );
  });

  test('that are days of one event stand one after the other', () => {
    expect(chartOf('days').marks.map(({ day }) => day)).toEqual(['2025-05-19', '2025-05-20']);
  });

  test('of different nouns do not share a ladder', () => {
    const apart = claims.map(claim =>
      claim.figures?.[0]?.kind === 'count'
        ? {
            ...claim,
            figures: claim.figures.map(figure => ({
              ...figure,
              of: 'bus',
              value: 391,
              number: '391',
              text: '391 buses',
            })),
          }
        : claim,
    );
    const ladder = charts(apart).find(({ kind }) => kind === 'ladder');
    expect(ladder?.marks.some(({ voices }) => voices.includes(null))).toBe(false);
  });

  test('that stand in no source are named', () => {
    expect(chartsOf(report).alone).toEqual(['three years before', 'more than two hours']);
  });

  test('of a page without sources are nothing to draw', () => {
    expect(chartsOf(silentReport).events).toEqual([]);
  });
});
