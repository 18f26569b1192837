import { describe, expect, it } from 'vitest';
import { clockTimes } from '../../../lib/text/clock-times.ts';

const read = (text: string) => clockTimes(text).map(({ minute, isExact }) => [minute, isExact]);

describe('an hour of the day', () => {
  it.each([
    ['At 4.15 p.m. the ferry left.', 975],
    ['The gates opened at 9am.', 540],
    ['It began at 14:30 local time.', 870],
    ['It was 4.20 in the afternoon when the roof fell.', 980],
    ['The vote was held at noon.', 720],
    ['She arrived at 12.30 a.m.', 30],
  ])('%s', (text, minute) => {
    expect(read(text)).toEqual([[minute, true]]);
  });

  it('is rough where it is told so', () => {
    expect(read('It was nearly five o’clock on Friday morning.')).toEqual([[300, false]]);
    expect(read('The march set off just after 2 p.m.')).toEqual([[840, false]]);
  });

  it.each([
    'The shop is open from 9am to 5pm.',
    'All had to leave by noon.',
    'She ran the race in 2:03:45.',
    'Halden won 2:1 after 90 minutes.',
    'A ticket costs $4.15 a month.',
    'a little after two o’clock',
  ])('is none, or one that only bounds: %s', text => {
    expect(read(text)).toEqual([]);
  });
});
