import { describe, expect, it } from 'vitest';
import { isMisspelt, spellingDistance, spellingGap } from '../../../lib/text/spelling-gap.ts';

describe('spellingDistance', () => {
  it.each([
    ['', '', 0],
    ['Arden', 'arden', 0],
    ['Arden', '', 5],
    ['Rait', 'Raite', 1],
    ['Jamacian', 'Jamaican', 1],
    ['kitten', 'sitting', 3],
  ])('of “%s” and “%s” is %i', (a, b, distance) => {
    expect(spellingDistance(a, b)).toBe(distance);
    expect(spellingDistance(b, a)).toBe(distance);
  });

  it('looks at no more than the first forty letters', () => {
    expect(spellingDistance('a'.repeat(1e6), 'b'.repeat(1e6))).toBe(40);
  });
});

it('spellingGap is a share of the longer word', () => {
  expect(spellingGap('', '')).toBe(0);
  expect(spellingGap('Rait', 'Raite')).toBeCloseTo(0.2);
  expect(spellingGap('abc', 'xyz')).toBe(1);
});

describe('isMisspelt', () => {
  it.each([
    ['Duncan Rait', 'Duncan Raite', true],
    ['Jamacian', 'Jamaican', true],
    // other people, however near: a short word, another first letter, two words
    ['Kim', 'Kam', false],
    ['Robert Hall', 'Robert Ball', false],
    ['George Brown', 'Georgia Browne', false],
    ['Ann Lee', 'Ann Leigh', false],
    ['Ann Lee', 'Ann', false],
  ])('of “%s” and “%s”: %s', (a, b, expected) => {
    expect(isMisspelt(a, b)).toBe(expected);
    expect(isMisspelt(b, a)).toBe(expected);
  });
});
