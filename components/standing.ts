import type { Relation, Status } from '../lib/comparison/verdict.ts';

/** How a claim stands on a screen: the four words of the legend. */
export type Standing = 'conflicts' | 'differs' | 'matches' | 'none';

/** How a source stands to a claim: it speaks, or it is not evidence. */
export type SourcedStanding = Exclude<Standing, 'none'>;

export const standings = ['conflicts', 'differs', 'matches', 'none'] as const satisfies readonly Standing[];

const byStatus: Record<Status, Standing> = {
  contradicted: 'conflicts',
  disputed: 'conflicts',
  differs: 'differs',
  supported: 'matches',
  unmatched: 'none',
};

const byRelation: Record<Relation, SourcedStanding> = {
  contradicts: 'conflicts',
  differs: 'differs',
  supports: 'matches',
};

export const standingOf = (status: Status): Standing => byStatus[status];

export const standingOfRelation = (relation: Relation): SourcedStanding => byRelation[relation];
