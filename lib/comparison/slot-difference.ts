/** The shape of a slot that two statements fill otherwise, and one that is made of words alone. */
import type { Span } from '../text/span.ts';
import { contextLikeness } from './context.ts';
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
  /** What a reader is shown, where the values alone would tell too little: "not involved" and not "not". */
  readonly shown?: { readonly here: Value; readonly there: Value };
};

/** Of somebody, something or somewhere that is called by a name. */
export const isName = ({ sort }: SlotDifference): boolean =>
  sort === 'person' || sort === 'organisation' || sort === 'place';

/** The same slot, seen from the other statement. */
export const turnSlot = ({
  here,
  there,
  context,
  contextBack,
  shown,
  ...rest
}: SlotDifference): SlotDifference => ({
  ...rest,
  here: there,
  there: here,
  context: contextBack,
  contextBack: context,
  ...(shown ? { shown: { here: shown.there, there: shown.here } } : {}),
});

export type Value = Span & { readonly text: string };

/** A difference of words. `at`: the words whose surroundings are held against each other, if not the values. */
export const wordDifference = (
  pair: Pair,
  sort: 'opposite' | 'denial',
  here: Value,
  there: Value,
  tie: { readonly tied: boolean; readonly at?: readonly [Span, Span] } = { tied: false },
): SlotDifference => {
  const [ours, theirs] = tie.at ?? [here, there];
  return {
    sort,
    here,
    there,
    tied: tie.tied,
    context: contextLikeness(pair, ours, theirs),
    contextBack: contextLikeness(pair, ours, theirs, 'back'),
    gap: 0,
  };
};

export const valueAt = (pair: Pair, side: 'here' | 'there', { start, end }: Span): Value => ({
  start,
  end,
  text: pair[side].reading.text.slice(start, end),
});
