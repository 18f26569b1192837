/**
 * For each number, name and day of one sentence, its counterpart in the other:
 * the one of its sort that stands in the likest place.
 */
import { likeness } from '../matching/alignment.ts';
import { intervalContains, intervalsDisjoint } from '../text/intervals.ts';
import type { NameMention } from '../text/names.ts';
import type { Quantity } from '../text/quantities.ts';
import type { TimeMention } from '../text/times.ts';
import { comparable } from './comparable-quantities.ts';
import { contextLikeness } from './context.ts';
import type { Pair } from './pair.ts';
import { type TimeStanding, timeStanding } from './time-standing.ts';

export type AlignedQuantity = {
  readonly here: Quantity;
  readonly there: Quantity | null;
  /** `within`: what there says satisfies here; `apart`: the two exclude each other; `loose`: neither. */
  readonly standing: 'within' | 'apart' | 'loose' | 'none';
  /** 0 to 1 */
  readonly context: number;
  /** What is counted is named alike. */
  readonly counted: boolean;
};

export function alignQuantities(pair: Pair): AlignedQuantity[] {
  const theirs = pair.there.reading.quantities;
  return pair.here.reading.quantities
    .filter(here => here.kind !== 'label')
    .map(here => {
      const options = theirs
        .filter(there => sameSort(here, there))
        .map(there => ({
          there,
          counted: comparable(here, there),
          context: contextLikeness(pair, here, there),
        }))
        .sort((a, b) => b.context + (b.counted ? 0.5 : 0) - a.context - (a.counted ? 0.5 : 0));
      const satisfied = options.find(option => option.context >= 0.2 && intervalContains(here, option.there));
      const best = satisfied ?? options[0];
      if (!best) return { here, there: null, standing: 'none', context: 0, counted: false };
      return { here, ...best, standing: standingOf(here, best.there) };
    });
}

/** Of one kind and one sort of unit; what is counted may be named in other words. */
export const sameSort = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind &&
  (a.kind === 'count' || a.kind === 'duration' || a.kind === 'measure' || a.unit === b.unit);

function standingOf(here: Quantity, there: Quantity): AlignedQuantity['standing'] {
  if (intervalContains(here, there)) return 'within';
  return intervalsDisjoint(here, there) ? 'apart' : 'loose';
}

export type AlignedName = {
  readonly here: NameMention;
  /** The unmatched name of its kind in the likest place; `null` for none. */
  readonly there: NameMention | null;
  readonly context: number;
};

/** Names of here that there does not have, each with the name that stands in its place. */
export function replacedNames(pair: Pair): AlignedName[] {
  const missing = unmatchedNames(pair, 'here');
  const strange = unmatchedNames(pair, 'there');
  return missing.map(here => {
    const options = strange
      .filter(there => mayReplace(here, there))
      .map(there => ({ there, context: contextLikeness(pair, here, there) }))
      .sort((a, b) => b.context - a.context);
    return { here, there: options[0]?.there ?? null, context: options[0]?.context ?? 0 };
  });
}

/** "Valentine" may be any Valentine, and "Cisco" is "Cisco Systems Inc": all words of the one stand in the other. */
function isShortFor(a: string, b: string): boolean {
  const [ours, theirs] = [a.split(/\s+/), b.split(/\s+/)];
  const [few, many] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
  return few.every(word => many.includes(word));
}

/** Of one kind, or one of the two of no kind that is known and the other no place. */
function mayReplace(here: NameMention, there: NameMention): boolean {
  if (here.text === there.text || isShortFor(here.text, there.text)) return false;
  const isOpen = (name: NameMention): boolean => name.kind === 'other';
  const isPlace = (name: NameMention): boolean => name.kind === 'place' || name.kind === 'country';
  if (isPlace(here) || isPlace(there)) return isPlace(here) && isPlace(there);
  return here.kind === there.kind || isOpen(here) || isOpen(there);
}

export function unmatchedNames(pair: Pair, side: 'here' | 'there'): NameMention[] {
  const other = side === 'here' ? pair.there : pair.here;
  return pair[side].words.flatMap(word => {
    const name = word.name === null ? undefined : pair[side].reading.names[word.name];
    if (!name) return [];
    const known = other.words.some(
      candidate => likeness(word, candidate, pair[side].reading.names, other.reading.names) > 0,
    );
    return known ? [] : [name];
  });
}

export type AlignedTime = {
  readonly here: TimeMention;
  readonly there: TimeMention | null;
  readonly standing: TimeStanding | 'none';
  readonly context: number;
};

export function alignTimes(pair: Pair): AlignedTime[] {
  const theirs = pair.there.reading.times;
  return pair.here.reading.times.map(here => {
    const options = theirs
      .map(there => ({
        there,
        standing: timeStanding(here, there),
        context: contextLikeness(pair, here, there),
      }))
      .sort(
        (a, b) =>
          (b.standing === 'within' ? 1 : 0) - (a.standing === 'within' ? 1 : 0) || b.context - a.context,
      );
    const best = options[0];
    return best ? { here, ...best } : { here, there: null, standing: 'none', context: 0 };
  });
}
