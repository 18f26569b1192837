/**
 * The port to a second reader of two statements: something that weighs them as a
 * whole where rules read slots. It never adds a conflict of its own: a rule finds
 * the slot and explains it, the second reader says whether to believe it.
 * `lib/meaning` holds the one there is.
 */
import type { Pair } from './pair.ts';
import type { SlotDifference } from './slot-difference.ts';

export type Judgement = {
  /** These three sum to one. */
  readonly supports: number;
  readonly contradicts: number;
  readonly neither: number;
  /** 0 to 1: both tell of one event of the news. */
  readonly related: number;
};

export type SecondReader = {
  judge(pair: Pair): Judgement;
  /** 0 to 1: a slot that two statements fill otherwise is a conflict. `slots`: how many part the pair. */
  judgeConflict(pair: Pair, slot: SlotDifference, slots: number, judgement: Judgement): number;
};
