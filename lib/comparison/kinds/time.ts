/** When: two happenings that pass the gate without their times, and fall on days that do not meet. */
import { hasFlag } from '../../reading/event-classes.ts';
import type { TimeMention } from '../../text/times.ts';
import { type Finding, gatedFinding, type HappeningPair, type Pair, passGate } from '../pair.ts';
import type { SlotValue } from '../verdict.ts';

/** Nights and time zones: a day more or less is no conflict. */
const dayTolerance = 1;

export function compareTimes(pair: Pair): Finding[] {
  return pair.happenings.flatMap(happenings => {
    const times = clashingTimes(pair, happenings);
    if (times === null || !certain(happenings)) return [];
    const gate = passGate(pair, happenings, 'time');
    // The same two may meet often: without a meeting's own mark, another day is another meeting.
    if (
      gate === null ||
      (hasFlag(happenings.here.frame.eventClass, 'meeting') && pair.aligned.coverage < 0.6)
    )
      return [];
    return [gatedFinding('time', slotOf(times.here), slotOf(times.there), gate)];
  });
}

const slotOf = ({ text, start, end }: TimeMention): SlotValue => ({ text, spans: [{ start, end }] });

const certain = ({ here, there }: HappeningPair): boolean =>
  here.frame.certainty === 'fact' &&
  there.frame.certainty === 'fact' &&
  here.frame.denied === there.frame.denied;

function clashingTimes(
  pair: Pair,
  { here, there }: HappeningPair,
): { here: TimeMention; there: TimeMention } | null {
  const ours = here.frame.times.flatMap(index => pair.here.reading.times[index] ?? []);
  const theirs = there.frame.times.flatMap(index => pair.there.reading.times[index] ?? []);
  if (ours.length === 0 || theirs.length === 0) return null;
  const first = ours.find(time => theirs.every(other => apart(time, other)));
  const second = theirs[0];
  return first && second ? { here: first, there: second } : null;
}

function apart(a: TimeMention, b: TimeMention): boolean {
  if (
    a.from === null ||
    a.to === null ||
    b.from === null ||
    b.to === null ||
    a.relation !== 'at' ||
    b.relation !== 'at'
  )
    return false;
  return Math.max(a.from - b.to, b.from - a.to) > dayTolerance;
}
