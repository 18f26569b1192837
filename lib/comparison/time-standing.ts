/** How one time stands to another: inside it, apart from it, or neither for certain. */
import type { TimeMention } from '../text/times.ts';
import { rangesOf } from './time-ranges.ts';

export type TimeStanding = 'within' | 'apart' | 'loose';

/** Days known on both sides are held against each other as ranges; weekdays where no date is known. */
export function timeStanding(here: TimeMention, there: TimeMention): TimeStanding {
  const ranges = rangesOf(here, there);
  if (ranges === null) return weekdayStanding(here, there);
  const [a, b] = ranges;
  if (b.from >= a.from && b.to <= a.to) return 'within';
  return b.to < a.from || a.to < b.from ? 'apart' : 'loose';
}

function weekdayStanding(here: TimeMention, there: TimeMention): TimeStanding {
  if (here.weekday === null || there.weekday === null) return 'loose';
  return here.weekday === there.weekday ? 'within' : 'apart';
}
