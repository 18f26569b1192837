/**
 * Pairs the numbers and times of two statements one to one, the likeliest first:
 * those that are near each other and stand in like places. A claim of several
 * numbers holds only if each of them does, and none there can bear out two.
 */

import { intervalContains, intervalsDisjoint } from '../text/intervals.ts';
import type { Quantity } from '../text/quantities.ts';
import type { TimeMention } from '../text/times.ts';
import { sameSort } from './aligned-slots.ts';
import { comparable } from './comparable-quantities.ts';
import { contextLikeness } from './context.ts';
import type { Pair } from './pair.ts';
import { daysOf } from './time-ranges.ts';
import { timeStanding } from './time-standing.ts';

/** A number or time here and its counterpart there. */
export type Counterpart = {
  readonly sort: 'quantity' | 'ordinal' | 'time';
  readonly here: Quantity | TimeMention;
  readonly there: Quantity | TimeMention;
  /** 1: what there says satisfies here; 0: the two exclude each other; .5: neither. */
  readonly holds: number;
  /** How far inside (above 0) or outside of what here allows: logarithm of the ratio, or years. */
  readonly room: number;
  /** 0 to 1: how near in value. */
  readonly near: number;
  /** 0 to 1: how like the places. */
  readonly place: number;
  /** What is counted, or the grain of the time, is the same. */
  readonly alike: number;
  /** −1: here allows what is less; 1: what is more; 0: only itself. */
  readonly bound: number;
  readonly boundThere: number;
};

/** How likely the two are one and the same, 0 to 2.5. */
export const likelihood = ({ near, place, alike }: Counterpart): number => near + place + alike / 2;

/** Features and kinds ask for the same pair again. */
const known = new WeakMap<Pair, readonly Counterpart[]>();

export function counterparts(pair: Pair): readonly Counterpart[] {
  const found = known.get(pair) ?? pairUp(pair);
  known.set(pair, found);
  return found;
}

function pairUp(pair: Pair): readonly Counterpart[] {
  const options = [...quantityOptions(pair), ...timeOptions(pair)].sort(
    (a, b) => likelihood(b) - likelihood(a),
  );
  const taken = new Set<object>();
  return options.filter(({ here, there }) => {
    if (taken.has(here) || taken.has(there)) return false;
    taken.add(here).add(there);
    return true;
  });
}

function quantityOptions(pair: Pair): Counterpart[] {
  return pair.here.reading.quantities.flatMap(here =>
    pair.there.reading.quantities.flatMap(there => {
      if (!sameSort(here, there)) return [];
      const gap = Math.log((plainValue(there) + 1) / (plainValue(here) + 1));
      const bound = boundOf(here);
      return [
        {
          sort: here.kind === 'ordinal' ? ('ordinal' as const) : ('quantity' as const),
          here,
          there,
          holds: intervalContains(here, there) ? 1 : intervalsDisjoint(here, there) ? 0 : 0.5,
          room: clamp(bound === 0 ? -Math.abs(gap) : bound * gap),
          near: Math.exp(-3 * Math.abs(gap)),
          place: contextLikeness(pair, here, there),
          alike: comparable(here, there) ? 1 : 0,
          bound,
          boundThere: boundOf(there),
        },
      ];
    }),
  );
}

const clamp = (value: number): number => Math.max(-5, Math.min(5, value));
const plainValue = ({ interval }: Quantity): number => Math.max(0, interval.low ?? interval.high ?? 0);

function boundOf({ interval: { low, high } }: Quantity): number {
  if (low !== null && high !== null) return 0;
  return high === null ? 1 : -1;
}

const daysInYear = 365;

function timeOptions(pair: Pair): Counterpart[] {
  return pair.here.reading.times.flatMap(here =>
    pair.there.reading.times.flatMap(there => {
      const [ours, theirs] = [daysOf(here, there), daysOf(there, here)];
      if (ours === null || theirs === null) return [];
      const years = gapBetween(ours, theirs) / daysInYear;
      const bound = boundOfTime(here);
      const standing = timeStanding(here, there);
      return [
        {
          sort: 'time' as const,
          here,
          there,
          holds: standing === 'within' ? 1 : standing === 'apart' ? 0 : 0.5,
          room: clamp(bound === 0 ? -Math.abs(years) : bound * years),
          near: Math.exp(-Math.abs(years)),
          place: contextLikeness(pair, here, there),
          alike: here.grain === there.grain ? 1 : 0,
          bound,
          boundThere: boundOfTime(there),
        },
      ];
    }),
  );
}

type Days = NonNullable<ReturnType<typeof daysOf>>;

/** Days from the one to the other; 0 where they overlap. */
function gapBetween(ours: Days, theirs: Days): number {
  if (theirs.from > ours.to) return theirs.from - ours.to;
  return theirs.to < ours.from ? theirs.to - ours.from : 0;
}

function boundOfTime({ relation }: TimeMention): number {
  if (relation === 'at') return 0;
  return relation === 'since' || relation === 'after' ? 1 : -1;
}
