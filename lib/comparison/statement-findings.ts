/**
 * Differences between two statements that say nearly the same: one slot of the
 * one is filled otherwise in the other. No event has to be recognised; in its
 * stead the rest of the statement has to stand in the other side, and the fitted
 * judge has to agree.
 */
import { phrase } from '../base/phrase.ts';
import { intervalsDisjoint } from '../text/intervals.ts';
import { antonymsOf } from '../text/lemmas.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import { alignQuantities, alignTimes, replacedNames } from './aligned-slots.ts';
import type { Judgement } from './judge.ts';
import { comparable } from './kinds/quantity.ts';
import type { Finding, Pair } from './pair.ts';
import type { Difference, DifferenceKind } from './verdict.ts';

/** At this the judge of statements is believed whatever slot explains it. */
const judgeAt = 0.75;
/** At this it is sure of the contrary, and no rule is believed. */
const vetoAt = 0.7;
/**
 * Two sentences of news tell of one event at least this surely, and the place
 * around the slot is at least so alike, before a replaced slot counts without
 * the judge. Days ask for less: two reports of one event seldom differ in them.
 */
const least = {
  quantity: { related: 0.5, context: 0.4 },
  time: { related: 0.4, context: 0 },
  name: { related: 0.5, context: 0.35 },
} as const;
/** Beside a judge that is sure, this much around the slot is enough. */
const contextAt = 0.25;

export function findInStatements(pair: Pair, judgement: Judgement): Finding[] {
  if (pair.sameStory === false || judgement.supports >= vetoAt) return [];
  const sure = judgement.contradicts >= judgeAt;
  const found = [
    ...apartQuantities(pair, judgement, sure),
    ...apartTimes(pair, judgement, sure),
    ...otherNames(pair, judgement, sure),
    ...(sure ? opposites(pair) : []),
  ];
  const confidence =
    Math.round(Math.min(0.95, Math.max(judgement.contradicts, judgement.related)) * 100) / 100;
  return found.map(difference => ({
    difference,
    excludes: true,
    bothCanHold: null,
    sameEvent: [phrase('phrase.same.statement')],
    confidence,
  }));
}

type Value = Span & { readonly text: string };

const differenceOf = (kind: DifferenceKind, here: Value, there: Value, note: string = kind): Difference => ({
  kind,
  here: { text: here.text, spans: [{ start: here.start, end: here.end }] },
  there: { text: there.text, spans: [{ start: there.start, end: there.end }] },
  note: phrase(`phrase.note.${note}`, here.text, there.text),
});

function apartQuantities(pair: Pair, { related }: Judgement, sure: boolean): Difference[] {
  return alignQuantities(pair).flatMap(({ here, there, standing, context, counted }) => {
    if (there === null || standing !== 'apart' || isAnswered(pair, here)) return [];
    const placed = sure
      ? counted || context >= contextAt
      : related >= least.quantity.related && (counted || context >= least.quantity.context);
    if (!placed) return [];
    if (here.kind !== 'ordinal') return [differenceOf('quantity', here, there)];
    return [{ ...differenceOf('quantity', here, there, 'ordinal'), ordinal: true }];
  });
}

/** Charity: another number there may be the same, so the two do not part here. */
const isAnswered = (pair: Pair, here: Quantity): boolean =>
  pair.there.reading.quantities.some(there => comparable(here, there) && !intervalsDisjoint(here, there));

const apartTimes = (pair: Pair, { related }: Judgement, sure: boolean): Difference[] =>
  sure || related >= least.time.related
    ? alignTimes(pair).flatMap(({ here, there, standing }) =>
        there !== null && standing === 'apart' ? [differenceOf('time', here, there)] : [],
      )
    : [];

const otherNames = (pair: Pair, { related }: Judgement, sure: boolean): Difference[] =>
  replacedNames(pair).flatMap(({ here, there, context }) => {
    if (there === null || pair.there.document.names.includes(here.id)) return [];
    const placed = sure
      ? context >= contextAt
      : related >= least.name.related && context >= least.name.context;
    return placed ? [differenceOf(here.kind === 'place' ? 'place' : 'participants', here, there)] : [];
  });

/** "rose" against "fell", "confirmed" against "denied", "did not" against "did". */
function opposites(pair: Pair): Difference[] {
  const words = pair.here.words.flatMap(word => {
    const other = pair.there.words.find(
      candidate => candidate.name === null && antonymsOf(word.key).includes(candidate.key),
    );
    return word.name === null && other
      ? [differenceOf('polarity', valueAt(pair, 'here', word), valueAt(pair, 'there', other))]
      : [];
  });
  if (words.length > 0) return words;
  return pair.happenings.flatMap(({ here, there }) => {
    if (here.frame.denied === there.frame.denied) return [];
    return [
      differenceOf(
        'polarity',
        valueAt(pair, 'here', here.frame.denial ?? here.frame.trigger),
        valueAt(pair, 'there', there.frame.denial ?? there.frame.trigger),
      ),
    ];
  });
}

const valueAt = (pair: Pair, side: 'here' | 'there', { start, end }: Span): Value => ({
  start,
  end,
  text: pair[side].reading.text.slice(start, end),
});
