/**
 * Every slot that two statements fill otherwise, whatever it may mean: another
 * number, day, name, an opposite word, a denial. Only looks; whether one of them
 * is a conflict is for `statement-findings.ts`.
 */

import { intervalsDisjoint } from '../text/intervals.ts';
import { antonymsOf } from '../text/lemmas.ts';
import type { NameMention } from '../text/names.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import type { TimeMention } from '../text/times.ts';
import { alignQuantities, alignTimes, replacedNames } from './aligned-slots.ts';
import { contextLikeness } from './context.ts';
import { comparable } from './kinds/quantity.ts';
import type { Pair } from './pair.ts';

export type SlotSort =
  | 'quantity'
  | 'ordinal'
  | 'time'
  | 'person'
  | 'place'
  | 'organisation'
  | 'opposite'
  | 'denial';

export type SlotDifference = {
  readonly sort: SlotSort;
  readonly here: Value;
  readonly there: Value;
  /** What is counted, or the tie of an event, is named alike. */
  readonly tied: boolean;
  /** How alike the places around the two are, seen from either side, 0 to 1. */
  readonly context: number;
  readonly contextBack: number;
  /** How far the values are apart, as a logarithm; 0 where that says nothing. */
  readonly gap: number;
};

export type Value = Span & { readonly text: string };

export function slotDifferences(pair: Pair): SlotDifference[] {
  return [
    ...apartQuantities(pair),
    ...apartTimes(pair),
    ...otherNames(pair),
    ...oppositeWords(pair),
    ...denials(pair),
  ];
}

function apartQuantities(pair: Pair): SlotDifference[] {
  return alignQuantities(pair).flatMap(({ here, there, standing, context, counted }) => {
    if (there === null || standing !== 'apart' || isAnswered(pair, here)) return [];
    const tied = counted || sharesHappening(pair, happening => quantitiesOf(pair, happening, here, there));
    return [
      {
        sort: here.kind === 'ordinal' ? 'ordinal' : 'quantity',
        here,
        there,
        tied,
        context,
        contextBack: contextLikeness(pair, here, there, 'back'),
        gap: ratio(here, there),
      },
    ];
  });
}

/** Charity: another number there may be the same, so the two do not part here. */
const isAnswered = (pair: Pair, here: Quantity): boolean =>
  pair.there.reading.quantities.some(there => comparable(here, there) && !intervalsDisjoint(here, there));

function ratio(here: Quantity, there: Quantity): number {
  const [a, b] = [here.interval.low ?? here.interval.high, there.interval.low ?? there.interval.high];
  return a == null || b == null || a <= 0 || b <= 0 ? 0 : Math.min(5, Math.abs(Math.log(a / b)));
}

type HappeningPair = Pair['happenings'][number];
const sharesHappening = (pair: Pair, test: (happening: HappeningPair) => boolean): boolean =>
  pair.happenings.some(test);

const quantitiesOf = (pair: Pair, { here, there }: HappeningPair, a: Quantity, b: Quantity): boolean =>
  here.frame.quantities.some(index => pair.here.reading.quantities[index] === a) &&
  there.frame.quantities.some(index => pair.there.reading.quantities[index] === b);

function apartTimes(pair: Pair): SlotDifference[] {
  return alignTimes(pair).flatMap(({ here, there, standing, context }) => {
    if (there === null || standing !== 'apart') return [];
    const tied = sharesHappening(
      pair,
      ({ here: a, there: b }) =>
        a.frame.times.some(index => pair.here.reading.times[index] === here) &&
        b.frame.times.some(index => pair.there.reading.times[index] === there),
    );
    return [
      {
        sort: 'time' as const,
        here,
        there,
        tied,
        context,
        contextBack: contextLikeness(pair, here, there, 'back'),
        gap: daysApart(here, there),
      },
    ];
  });
}

const daysApart = (a: TimeMention, b: TimeMention): number =>
  a.from === null || b.from === null ? 0 : Math.min(8, Math.log(1 + Math.abs(a.from - b.from)));

function otherNames(pair: Pair): SlotDifference[] {
  return replacedNames(pair).flatMap(({ here, there, context }) => {
    if (there === null || pair.there.document.names.includes(here.id)) return [];
    const tied = sharesHappening(
      pair,
      happening =>
        partyRole(happening.here, here) !== null &&
        partyRole(happening.here, here) === partyRole(happening.there, there),
    );
    return [
      {
        sort: sortOf(here),
        here,
        there,
        tied,
        context,
        contextBack: contextLikeness(pair, here, there, 'back'),
        gap: 0,
      },
    ];
  });
}

const sortOf = (name: NameMention): SlotSort =>
  name.kind === 'person'
    ? 'person'
    : name.kind === 'place' || name.kind === 'country'
      ? 'place'
      : 'organisation';

const partyRole = (happening: HappeningPair['here'], name: Span): string | null =>
  happening.frame.parties.find(party => party.span.start === name.start)?.role ?? null;

/** "rose" against "fell", "confirmed" against "denied". */
function oppositeWords(pair: Pair): SlotDifference[] {
  return pair.here.words.flatMap(word => {
    if (word.name !== null) return [];
    const other = pair.there.words.find(
      candidate => candidate.name === null && antonymsOf(word.key).includes(candidate.key),
    );
    if (!other || pair.there.words.some(candidate => candidate.key === word.key)) return [];
    const [here, there] = [valueAt(pair, 'here', word), valueAt(pair, 'there', other)];
    return [
      {
        sort: 'opposite' as const,
        here,
        there,
        tied: false,
        context: contextLikeness(pair, here, there),
        contextBack: contextLikeness(pair, here, there, 'back'),
        gap: 0,
      },
    ];
  });
}

/** One event told as having happened and as not having happened; or only one side holds a "not". */
function denials(pair: Pair): SlotDifference[] {
  const parted =
    pair.happenings.find(
      ({ here, there }) => here.frame.denied !== there.frame.denied && here.frame.form === there.frame.form,
    ) ?? pair.happenings.find(({ here, there }) => here.frame.denied !== there.frame.denied);
  if (!parted) return [];
  const { here, there } = parted;
  const [a, b] = [
    valueAt(pair, 'here', here.frame.denial ?? here.frame.trigger),
    valueAt(pair, 'there', there.frame.denial ?? there.frame.trigger),
  ];
  return [
    {
      sort: 'denial',
      here: a,
      there: b,
      tied: here.frame.lemma === there.frame.lemma,
      context: contextLikeness(pair, here.frame.trigger, there.frame.trigger),
      contextBack: contextLikeness(pair, here.frame.trigger, there.frame.trigger, 'back'),
      gap: 0,
    },
  ];
}

const valueAt = (pair: Pair, side: 'here' | 'there', { start, end }: Span): Value => ({
  start,
  end,
  text: pair[side].reading.text.slice(start, end),
});
