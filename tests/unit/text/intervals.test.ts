import { describe, expect, it } from 'vitest';
import { intervalContains, intervalsDisjoint, sameInterval } from '../../../lib/text/intervals.ts';
import { type Quantity, readQuantities } from '../../../lib/text/quantities.ts';

/** The one quantity of a phrase. */
function only(phrase: string): Quantity {
  const [quantity, ...others] = readQuantities(phrase);
  if (quantity === undefined || others.length > 0) throw new Error(`Not one quantity: ${phrase}`);
  return quantity;
}

describe('intervalsDisjoint', () => {
  it.each([
    // plain counts
    ['7 people', '8 people'],
    ['390 people', '697 people'],
    ['1,000 people', '1,200 people'],
    ['nobody', '3 people'],
    // bounds on two sides
    ['more than 50 people', '40 people'],
    ['more than 50 people', '50 people'],
    ['more than 127 people', '127 people'],
    ['fewer than 50 people', 'at least 60 people'],
    // rounding cannot explain it
    ['3 million people', '3.4 million people'],
    ['about 100 people', '150 people'],
    ['about 149 people', '160 people'],
    ['hundreds of people', '30 people'],
    // units and kinds
    ['a 30-day truce', 'a 60-day truce'],
    ['under two hours', 'three hours'],
    ['5 km', '5 miles'],
    ['3-2', '3-1'],
    ['the 17th package', 'the 18th package'],
    ['20 percent', 'a third of them'],
    ['magnitude 7.1', 'magnitude 6.4'],
  ])('parts %j and %j', (a, b) => {
    expect(intervalsDisjoint(only(a), only(b))).toBe(true);
    expect(intervalsDisjoint(only(b), only(a))).toBe(true);
  });

  it.each([
    // the same, written otherwise
    ['1.2k people', '1,200 people'],
    ['one-fifth of them', '20 percent'],
    ['a month-long truce', 'a 30-day truce'],
    // rounded
    ['1,000 people', '1,012 people'],
    ['3 million people', '2.9 million people'],
    ['a third of them', '33 percent'],
    ['8 km', '5 miles'],
    ['more than 14,000 people', '14,000 people'],
    // approximate
    ['about 100 people', '108 people'],
    ['about 149 people', '152 people'],
    ['nearly 50 people', '47 people'],
    // bounds that overlap or touch
    ['more than 50 people', 'at least 90 people'],
    ['fewer than 50 people', 'more than 50 people'],
    // within the bound
    ['more than 50 people', '70 people'],
    ['5 to 7 people', '6 people'],
    ['hundreds of people', '1,000 people'],
    // not to be held against each other
    ['5 percent', '3 percentage points'],
    ['$5', '€7'],
    ['5 km', '7 kg'],
    ['5 people', '7 percent'],
  ])('keeps %j and %j together', (a, b) => {
    expect(intervalsDisjoint(only(a), only(b))).toBe(false);
    expect(intervalsDisjoint(only(b), only(a))).toBe(false);
  });
});

describe('intervalContains', () => {
  it.each([
    ['more than 50 people', '70 people', true],
    ['more than 50 people', 'more than 60 people', true],
    ['at least 50 people', 'more than 50 people', true],
    ['5 to 7 people', '6 people', true],
    ['more than 50 people', '50 people', false],
    ['more than 50 people', 'at least 50 people', false],
    ['70 people', 'more than 50 people', false],
    ['more than 50 people', '70 percent', false],
  ])('of %j and %j', (outer, inner, expected) => {
    expect(intervalContains(only(outer), only(inner))).toBe(expected);
  });
});

describe('sameInterval', () => {
  it.each([
    ['1.2k people', '1,200 people', true],
    ['half an hour', '30 minutes', true],
    ['2,000 kg', '2 tonnes', true],
    ['more than 50 people', 'at least 50 people', false],
    ['5 percent', '5 percentage points', false],
    ['5 people', '6 people', false],
  ])('of %j and %j', (a, b, expected) => {
    expect(sameInterval(only(a), only(b))).toBe(expected);
  });
});
