/**
 * The port to a second reader of two sentences: something that judges them as a
 * whole where rules read slots. None stands behind it yet, so the rules decide
 * alone; one that comes may veto what they found and never adds to it, since it
 * cannot explain itself.
 */
export type SecondReading = {
  /** Each 0 to 1. */
  readonly alike: number;
  readonly entails: number;
  readonly contradicts: number;
};

export type SecondReader = {
  /** `null`: no judgement. */
  read(claim: string, evidence: string): Promise<SecondReading | null>;
};

export const noSecondReader: SecondReader = { read: async () => null };
