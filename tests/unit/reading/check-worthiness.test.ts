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
    "We're down 35,000 jobs.",
    'The next round will be held in Geneva.',
    'Now we’re building a new port at Callao.',
    'I know that the bank cut its rate to 4 percent.',
  ])('passes “%s”', text => {
    expect(score(text)).toBeGreaterThanOrEqual(claimThreshold);
  });

  it.each([
    'Did the bank cut its rate?',
    'Thank you all for coming.',
    'What to expect next',
    'I think you should be proud.',
    'We will see.',
    'We will see what comes.',
    'What we know about the vote in Peru',
    'We should build a better country.',
    'Let us go back to Peru.',
    'Nobody in Lima expects an easy winter.',
    'Villagers stood at the fence and looked up at the smoke.',
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
