import type { Decision } from '../app/decisions.ts';
import type { ClaimSet } from '../claims/claim-set.ts';
import type { ClaimSetProblem } from '../claims/parse-claim-set.ts';

/** What was read out of a file: plain claim sets, whatever it was written as. */
export type Pack = {
  readonly format: PackFormat;
  readonly sets: readonly ClaimSet[];
  /** Of a whole library alone. */
  readonly decisions: readonly KeptDecision[];
  /** Items that could not be read, in formats that others write; each with its path and reason. */
  readonly refused: readonly ClaimSetProblem[];
};

export type PackFormat = 'claim-set' | 'library' | 'schema-org' | 'web-annotation';

export type KeptDecision = Decision & {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
};

/** What a reader of a format is told of the file besides its content. */
export type PackFile = {
  /** With its ending; a pack of a file of the same name takes the place of the one before. */
  readonly name: string;
  /** `YYYY-MM-DD`, for a file that does not say when it was made. */
  readonly today: string;
};
