import { describe, expect, test } from 'vitest';
import { parseColour } from '../../../lib/page/tone.ts';

describe('computed colours, from darkest to lightest', () => {
  test('keep their order, however they are written', () => {
    const darkestFirst = [
      'rgb(0, 0, 0)',
      'rgb(20, 23, 26)',
      'rgb(160, 0, 0)',
      'color(srgb 0.2 0.2 0.2)',
      'oklch(0.5 0.1 40)',
      'lab(75 0 0)',
      'rgb(255, 226, 174)',
      'rgba(255, 255, 255, 0.8)',
    ];
    const luminances = darkestFirst.map(colour => parseColour(colour)?.luminance ?? Number.NaN);
    expect(luminances).toEqual(luminances.toSorted((a, b) => a - b));
  });

  test.each([
    ['rgba(0, 0, 0, 0)', 0],
    ['rgb(1, 2, 3)', 1],
    ['rgba(1, 2, 3, 0.5)', 0.5],
    ['color(srgb 0.1 0.2 0.3 / 0.25)', 0.25],
  ])('%s covers by %d', (colour, alpha) => expect(parseColour(colour)?.alpha).toBe(alpha));

  test.each(['transparent', 'none', ''])('%j is no colour', value => expect(parseColour(value)).toBeNull());
});
