/** What all evidence of a claim says together. */
import { plainWords } from '../text/plain-words.ts';
import type { Evidence, Status } from './verdict.ts';

export function statusOf(evidence: readonly Evidence[]): Status {
  const has = (relation: Evidence['relation']): boolean => evidence.some(one => one.relation === relation);
  if (has('contradicts')) return has('supports') ? 'disputed' : 'contradicted';
  if (has('differs')) return 'differs';
  return has('supports') ? 'supported' : 'unmatched';
}

const order = { contradicts: 0, differs: 1, supports: 2 } as const;

/** Contradicting first, then differing, then supporting; newest first within, then by id. */
export function inOrder(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted(
    (a, b) =>
      order[a.relation] - order[b.relation] ||
      compareText(b.source.published ?? '', a.source.published ?? '') ||
      b.confidence - a.confidence ||
      compareText(a.claim.id, b.claim.id),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Words in a row that two reporters do not write alike by chance. */
const copiedWords = 10;

/**
 * The evidence without the copies in it: a sentence of a news agency that several
 * outlets print word for word, whole or cut short, is one voice. Of copies the first stays.
 */
export function withoutCopies(evidence: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const one of evidence) if (!kept.some(other => isCopy(one, other))) kept.push(one);
  return kept;
}

function isCopy({ claim: a }: Evidence, { claim: b }: Evidence): boolean {
  if (!a.verbatim || !b.verbatim) return false;
  const [few, many] = [plainWords(a.text), plainWords(b.text)].sort((x, y) => x.length - y.length);
  if (few === undefined || many === undefined || few.length < copiedWords) return false;
  return ` ${many.join(' ')} `.includes(` ${few.join(' ')} `);
}

/** Some evidence contradicts the claim, whatever else supports it. */
export const isConflict = ({ status }: { readonly status: Status }): boolean =>
  status === 'contradicted' || status === 'disputed';
