import { describe, expect, it } from 'vitest';
import { say as sayInEnglish } from '../../../lib/wording/english.ts';
import type { Message } from '../../../lib/wording/plural.ts';
import { createSay, sayPhrase, writeDay } from '../../../lib/wording/say.ts';

const sayFrom = (table: Record<string, Message>, language: string) => createSay(key => table[key], language);

const say = sayFrom(
  {
    'day.year': '$1 $2 $3',
    'month.5': 'May',
    claims: { one: '$1 claim', other: '$1 claims' },
    share: {
      one: { one: '$1 source conflicts', other: '$1 of $2 sources conflicts' },
      other: '$1 of $2 sources conflict',
    },
    since: 'since $1',
    swapped: '$2 before $1',
    'phrase.same.place': 'both name $1',
  },
  'en',
);

describe('say', () => {
  it('chooses the form by the number that goes in', () => {
    expect([0, 1, 2, 1000].map(count => say('claims', count))).toEqual([
      '0 claims',
      '1 claim',
      '2 claims',
      '1,000 claims',
    ]);
  });

  it('chooses by the second number inside the form of the first', () => {
    expect(say('share', 1, 1)).toBe('1 source conflicts');
    expect(say('share', 1, 3)).toBe('1 of 3 sources conflicts');
    expect(say('share', 2, 3)).toBe('2 of 3 sources conflict');
  });

  it('takes the words of a number before those of its category', () => {
    const ofTwo = sayFrom(
      {
        sources: {
          1: '$1 джерело',
          one: '$1 з джерел',
          few: '$1 джерела',
          many: '$1 джерел',
          other: '$1 джерела',
        },
      },
      'uk',
    );
    expect([1, 21, 22, 25].map(count => ofTwo('sources', count))).toEqual([
      '1 джерело',
      '21 з джерел',
      '22 джерела',
      '25 джерел',
    ]);
  });

  it('reads a number that came as digits', () => {
    expect(say('claims', '1')).toBe('1 claim');
    expect(say('claims', '1,000')).toBe('1,000 claims');
  });

  it('writes a day as a date and leaves other words as they are', () => {
    expect(say('since', '2025-05-04')).toBe('since 4 May 2025');
    expect(say('since', '2025-05')).toBe('since 2025-05');
    expect(say('since', '1000')).toBe('since 1000');
  });

  it('fills values in the order of the message, and puts none into another', () => {
    expect(say('swapped', 'a', 'b')).toBe('b before a');
    expect(say('swapped', '$2', 'b')).toBe('b before $2');
  });

  it('shows the key where there is no message', () => {
    expect(say('no.such.key')).toBe('no.such.key');
  });

  it('finds a phrase of the engine with and without its prefix', () => {
    expect(sayPhrase(say, { key: 'same.place', values: ['Istanbul'] })).toBe('both name Istanbul');
    expect(sayPhrase(say, { key: 'phrase.same.place', values: ['Istanbul'] })).toBe('both name Istanbul');
  });
});

describe('writeDay', () => {
  it('leaves out the year in a column', () => {
    expect(writeDay(sayInEnglish, '2025-09-30', 'column')).toBe('30 Sept');
  });

  it('gives back what is no day', () => {
    expect(writeDay(sayInEnglish, '2025-13-01', 'year')).toBe('2025-13-01');
  });
});
