/** Claims against sentences of Wikipedia before and after an edit. */
import { contradicts, type Decision, isLabel } from '../decisions.ts';
import { type Measure, share } from '../measures.ts';
import { textOf } from '../rows.ts';
import type { BenchSet } from '../set.ts';
import { byField, decidePairs } from './pairs.ts';

const set = 'vitaminc_real';

const numberWord =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|thousand|million|billion|half|third|quarter)';
const number = `(?:[$€£]?\\d[\\d.,]*|${numberWord}\\b)`;
const boundWord =
  '(?:more|less|fewer|greater|higher|lower|larger|smaller|over|under|above|below|exceed\\w*|at least|at most|up to|nearly|almost|around|about|approximately|before|after|since|until|by|between|earlier|later|no more|not more)';
const hasNumber = new RegExp(`\\b${number}|[$€£]\\d`, 'i');
const hasBound = new RegExp(
  `\\b${boundWord}\\s+(?:than\\s+)?(?:\\S+\\s+){0,2}?${number}|${number}\\S*\\s+or\\s+(?:more|less|fewer)`,
  'i',
);

/**
 * The stratum of a claim, by its words alone: `bounded` where a comparator or a
 * "before / after / by" stands at most two words before a number, `plain number`
 * where there is another number (digits, or one of 19 words), else `no number`.
 */
export function stratumOf(claim: string): 'bounded' | 'plain number' | 'no number' {
  if (hasBound.test(claim)) return 'bounded';
  return hasNumber.test(claim) ? 'plain number' : 'no number';
}

const expected: Readonly<Record<string, string>> = {
  supports: 'supports',
  refutes: 'contradicts',
  nei: 'nei',
};
/** Three ways: a pair that only differs, or has no relation, is not decided. */
const answered = ({ relation }: Decision): string =>
  relation === 'supports' || relation === 'contradicts' ? relation : 'nei';

export const vitaminc: BenchSet = {
  name: set,
  run(folders) {
    const decisions = decidePairs(folders, set, {
      group: byField('page'),
      stratum: row => stratumOf(textOf(row, 'claim')),
    });
    if (decisions === null) return null;
    const strata = ['bounded', 'plain number', 'no number'].flatMap(stratum =>
      measureOne(
        decisions.filter(one => one.stratum === stratum),
        `, ${stratum}`,
      ),
    );
    return { decisions, measures: [...measureOne(decisions, ''), ...strata] };
  },
};

function measureOne(decisions: readonly Decision[], suffix: string): Measure[] {
  const all = suffix === '';
  const refuted = isLabel('refutes');
  return [
    share(
      {
        set,
        name: `accuracy${suffix}`,
        ...(all && { goal: { least: 0.76 }, floor: '.758; most frequent label .504' }),
      },
      decisions,
      () => true,
      one => answered(one) === expected[one.label],
    ),
    share(
      {
        set,
        name: `contradicts: precision${suffix}`,
        ...(all && { goal: { least: 0.9 }, floor: '.89 at R .46, .94 at R .29' }),
      },
      decisions,
      contradicts,
      refuted,
    ),
    share(
      {
        set,
        name: `contradicts: recall${suffix}`,
        ...(all && { goal: { least: 0.4 }, floor: '.46 at P .89, .29 at P .94' }),
      },
      decisions,
      refuted,
      contradicts,
    ),
    share(
      { set, name: `contradicts on supports${suffix}`, ...(all && { goal: { most: 0.02 } }) },
      decisions,
      isLabel('supports'),
      contradicts,
    ),
  ];
}
