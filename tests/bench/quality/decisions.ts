/** What the engine said of each case, kept so that it can be counted and read by hand. */
import { compareStatements, type StatementPair } from '../../../lib/app/compare-statements.ts';
import type { PairVerdict } from '../../../lib/comparison/compare.ts';
import type { Difference, DifferenceKind, Relation } from '../../../lib/comparison/verdict.ts';

export type Decision = {
  readonly set: string;
  readonly id: string;
  /** What is drawn together for an interval: a page, a topic, an event. */
  readonly group: string;
  readonly label: string;
  readonly relation: Relation | 'unrelated';
  /** 0 to 1 */
  readonly confidence: number;
  readonly kinds: readonly DifferenceKind[];
  readonly claim: string;
  readonly evidence: string;
  /** Here and there of each difference, and the key of its note. */
  readonly differences: readonly string[];
  /** A kind that the set gives, or a stratum. */
  readonly stratum: string;
};

export type Case = {
  readonly set: string;
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly stratum?: string;
  readonly pair: StatementPair;
};

export function decide({ set, id, group, label, stratum, pair }: Case): Decision {
  return {
    set,
    id,
    group,
    label,
    stratum: stratum ?? '',
    ...texts(pair),
    ...said(judge(pair, `${set} ${id}`)),
  };
}

const texts = ({ claim, evidence }: StatementPair) => ({ claim, evidence });

/** The engine's own word; whatever it throws names the case. */
export function judge(pair: StatementPair, where: string): PairVerdict | null {
  try {
    return compareStatements(pair);
  } catch (cause) {
    throw new Error(`The engine failed on ${where}`, { cause });
  }
}

export const said = (verdict: PairVerdict | null) => ({
  relation: verdict?.relation ?? ('unrelated' as const),
  confidence: verdict?.confidence ?? 0,
  kinds: verdict?.differences.map(one => one.kind) ?? [],
  differences: verdict?.differences.map(sayDifference) ?? [],
});

export const sayDifference = ({ kind, here, there, note }: Difference): string =>
  `${kind}: ${here.text} | ${there.text} (${note.key})`;

export const contradicts = (decision: { readonly relation: string }): boolean =>
  decision.relation === 'contradicts';
export const related = (decision: { readonly relation: string }): boolean =>
  decision.relation !== 'unrelated';
export const isLabel =
  (...labels: readonly string[]) =>
  (decision: { readonly label: string }): boolean =>
    labels.includes(decision.label);
