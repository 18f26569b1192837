import { describe, expect, it } from 'vitest';
import { cardTitle, countLine, followersOf } from '../../../components/describe-claim.ts';
import type { CheckedClaim } from '../../../lib/comparison/verdict.ts';
import { say } from '../../../lib/wording/english.ts';
import { claims } from '../../gallery/fixtures.ts';

function claim(beginning: string): CheckedClaim {
  const found = claims.find(each => each.text.startsWith(beginning));
  if (found === undefined) throw new RangeError(`No claim begins with ${beginning}`);
  return found;
}

describe('cardTitle', () => {
  it('names the kind after the standing', () => {
    expect(cardTitle(claim('It ended'), say)).toBe('Conflicts on who took part');
    expect(cardTitle(claim('By Friday'), say)).toBe('Differs on how many');
    expect(cardTitle(claim('The European'), say)).toBe('Conflicts on a number');
  });

  it('names no kind where nothing parts them', () => {
    expect(cardTitle(claim('The 30-day'), say)).toBe('Matches');
    expect(cardTitle(claim('Nobody'), say)).toBe('No source');
  });

  it('names two kinds and each only once', () => {
    const conflict = claim('It ended');
    const first = conflict.evidence[0];
    const difference = first?.differences[0];
    if (first === undefined || difference === undefined) throw new TypeError('fixture');
    const differences = [difference, { ...difference, kind: 'time' as const }, difference];
    expect(cardTitle({ ...conflict, evidence: [{ ...first, differences }] }, say)).toBe(
      'Conflicts on who took part and when',
    );
  });
});

describe('countLine', () => {
  it('says who conflicts and who is silent', () => {
    expect(countLine(claim('It ended'), 3, say)).toBe('2 of 3 sources conflict, 1 is silent');
    expect(countLine(claim('By Friday'), 3, say)).toBe('1 of 3 sources differs, 2 are silent');
  });

  it('says who matches beside who conflicts', () => {
    expect(countLine(claim('On 19 May'), 3, say)).toBe('1 of 3 sources conflicts, 2 match');
  });

  it('never counts fewer sources than speak', () => {
    expect(countLine(claim('The 30-day'), 0, say)).toBe('3 of 3 sources match');
  });

  it('counts a source with two statements once', () => {
    const conflict = claim('The session');
    const twice = { ...conflict, evidence: [...conflict.evidence, ...conflict.evidence] };
    expect(countLine(twice, 1, say)).toBe('1 source matches');
  });
});

describe('countLine of copies', () => {
  const conflict = claim('It ended');
  const [one, other] = conflict.evidence;
  if (one === undefined || other === undefined) throw new TypeError('fixture');
  const agency = 'The two sides parted without a word on the truce that had been expected on Friday';
  const says = (text: string, verbatim = true): CheckedClaim => ({
    ...conflict,
    evidence: [
      { ...one, claim: { ...one.claim, text: `${agency}, officials said.`, verbatim } },
      { ...other, claim: { ...other.claim, text, verbatim } },
    ],
  });

  it('counts what two outlets print word for word once', () => {
    expect(countLine(says(`${agency}.`), 3, say)).toBe('1 of 2 sources conflicts, 1 is silent');
  });

  it('counts two wordings twice, and restated claims always', () => {
    expect(countLine(says('They parted without agreeing.'), 3, say)).toBe(
      '2 of 3 sources conflict, 1 is silent',
    );
    expect(countLine(says(`${agency}.`, false), 3, say)).toBe('2 of 3 sources conflict, 1 is silent');
  });
});

describe('followersOf', () => {
  it('tells the sources that say the same from those that match this page', () => {
    expect(followersOf(claim('The European')).map(({ how, evidence }) => [how, evidence.length])).toEqual([
      ['same', 2],
    ]);
    expect(followersOf(claim('On 19 May')).map(({ how, evidence }) => [how, evidence.length])).toEqual([
      ['matches', 2],
    ]);
  });

  it('does not say "the same" of a conflict with another value', () => {
    const conflict = claim('The European');
    const evidence = conflict.evidence.map((each, index) =>
      index === 1
        ? {
            ...each,
            differences: each.differences.map(one => ({ ...one, there: { text: '16th', spans: [] } })),
          }
        : each,
    );
    expect(followersOf({ ...conflict, evidence }).map(group => group.how)).toEqual(['same', 'conflicts']);
  });
});
