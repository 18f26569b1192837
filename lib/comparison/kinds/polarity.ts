/**
 * Agreed or not: one side tells as done what the other tells as not done. The
 * rest of what they say has to be the same nearly to the word, since "did not
 * agree on X" and "agreed on Y" speak of two things.
 */
import { phrase } from '../../base/phrase.ts';
import type { Happening } from '../../matching/statement.ts';
import { confidenceOf, type Finding, type Pair, passGate } from '../pair.ts';
import type { SlotValue } from '../verdict.ts';

const wordCoverage = 0.75;

export function comparePolarity(pair: Pair): Finding[] {
  return pair.happenings.flatMap(happenings => {
    const { here, there } = happenings;
    if (here.frame.denied === there.frame.denied || !isTold(here) || !isTold(there)) return [];
    if (uncovered(pair) > 1 || Math.max(pair.aligned.coverage, pair.alignedBack.coverage) < wordCoverage)
      return [];
    const gate = passGate(pair, happenings, 'none');
    if (gate === null) return [];
    const ours = slotValue(pair, 'here', here);
    const theirs = slotValue(pair, 'there', there);
    return [
      {
        difference: {
          kind: 'polarity',
          here: ours,
          there: theirs,
          note: phrase('phrase.note.polarity', ours.text, theirs.text),
        },
        excludes: true,
        bothCanHold: null,
        sameEvent: gate.reasons,
        confidence: confidenceOf(gate.score),
      },
    ];
  });
}

const isTold = (happening: Happening): boolean =>
  happening.frame.certainty === 'fact' || happening.frame.certainty === 'reported';

/** Words of weight, no names, that the shorter of the two has and the other lacks. */
export function uncovered(pair: Pair): number {
  const lacking = (side: 'here' | 'there') => {
    const { matches } = side === 'here' ? pair.aligned : pair.alignedBack;
    return matches.filter(
      match =>
        match.alike < 0.5 &&
        pair[side].words[match.here]?.name === null &&
        (pair[side].words[match.here]?.weight ?? 0) > 0.4,
    ).length;
  };
  return Math.min(lacking('here'), lacking('there'));
}

function slotValue(pair: Pair, side: 'here' | 'there', happening: Happening): SlotValue {
  const { trigger, denial } = happening.frame;
  const spans =
    denial === null ? [trigger] : denial.start < trigger.start ? [denial, trigger] : [trigger, denial];
  const text = spans.map(span => pair[side].reading.text.slice(span.start, span.end)).join(' … ');
  return { text, spans };
}
