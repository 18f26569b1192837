import { describe, expect, it } from 'vitest';
import { claimThreshold } from '../../../lib/reading/check-worthiness.ts';
import { readDocument } from '../../../lib/reading/read-document.ts';

const score = (text: string): number =>
  readDocument({ text, published: null }).sentences[0]?.checkWorthiness ?? -1;

describe('check-worthiness', () => {
  it.each([
    'The quake killed 41 people in Nepal on Monday.',
    'Halden Bank cut its rate to 4 percent last year.',
    'Peru and Chile signed a fishing agreement in Lima in 2019.',
    'The court sentenced the former mayor to nine years in prison.',
  ])('passes “%s”', text => {
    expect(score(text)).toBeGreaterThanOrEqual(claimThreshold);
  });

  it.each([
    'Did the bank cut its rate?',
    'Thank you all for coming.',
    'What to expect next',
    'I think you should be proud.',
    'We will see.',
  ])('does not pass “%s”', text => {
    expect(score(text)).toBeLessThan(claimThreshold);
  });

  it('ranks what can be counted before what can only be felt', () => {
    const descending = [
      'The tax rose by 12 percent in 2019.',
      'The minister spoke about the tax.',
      'I feel that it is a wonderful tax.',
    ].map(score);
    expect(descending).toEqual(descending.toSorted((a, b) => b - a));
  });
});
