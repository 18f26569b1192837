/** How certain: one side tells as settled what the other calls possible, planned or reported. Both can hold. */
import { phrase } from '../../base/phrase.ts';
import type { Happening } from '../../matching/statement.ts';
import type { Certainty } from '../../reading/reading.ts';
import { clauseCoverage, type Finding, gatedFinding, type Pair, passGate } from '../pair.ts';
import type { SlotValue } from '../verdict.ts';

const leastCoverage = 0.55;
const settled: readonly Certainty[] = ['fact', 'planned'];

export function compareCertainty(pair: Pair): Finding[] {
  return pair.happenings.flatMap(happenings => {
    const { here, there } = happenings;
    if (here.frame.denied !== there.frame.denied || !isStronger(here.frame.certainty, there.frame.certainty))
      return [];
    if (
      Math.max(
        clauseCoverage(pair, 'here', here.frame.clause),
        clauseCoverage(pair, 'there', there.frame.clause),
      ) < leastCoverage
    )
      return [];
    const gate = passGate(pair, happenings, 'none');
    if (gate === null) return [];
    return [
      gatedFinding(
        'certainty',
        slotValue(pair, 'here', here),
        slotValue(pair, 'there', there),
        gate,
        phrase(holdKey(there.frame.certainty)),
      ),
    ];
  });
}

const isStronger = (here: Certainty, there: Certainty): boolean =>
  (settled.includes(here) && (there === 'possible' || there === 'conditional' || there === 'reported')) ||
  (here === 'fact' && there === 'planned');

function holdKey(certainty: Certainty): string {
  if (certainty === 'conditional') return 'phrase.hold.condition';
  return certainty === 'reported' ? 'phrase.hold.reported' : 'phrase.hold.forecast';
}

function slotValue(pair: Pair, side: 'here' | 'there', happening: Happening): SlotValue {
  const { trigger, certaintyCue: cue } = happening.frame;
  const spans = cue === null ? [trigger] : [cue];
  return { text: spans.map(span => pair[side].reading.text.slice(span.start, span.end)).join(' '), spans };
}
