/**
 * Holds one statement against another: every kind of difference looks, then it
 * is decided whether the two contradict, differ, or say the same. `null`: no
 * relation, nothing to show.
 */
import { type Phrase, phrase } from '../base/phrase.ts';
import { compareCertainty } from './kinds/certainty.ts';
import { compareParticipants } from './kinds/participants.ts';
import { comparePlaces } from './kinds/place.ts';
import { comparePolarity } from './kinds/polarity.ts';
import { compareQuantities } from './kinds/quantity.ts';
import { compareAttribution } from './kinds/quotation.ts';
import { compareRoles } from './kinds/role.ts';
import { compareSequence } from './kinds/sequence.ts';
import { compareTimes } from './kinds/time.ts';
import type { Finding, Pair } from './pair.ts';
import { findSupport } from './support.ts';
import type { Difference, Relation } from './verdict.ts';

export type PairVerdict = {
  readonly relation: Relation;
  readonly confidence: number;
  readonly sameEvent: readonly Phrase[];
  readonly bothCanHold: Phrase | null;
  readonly differences: readonly Difference[];
};

const kinds: readonly ((pair: Pair) => Finding[])[] = [
  compareParticipants,
  compareRoles,
  compareQuantities,
  compareTimes,
  comparePlaces,
  comparePolarity,
  compareAttribution,
  compareSequence,
  compareCertainty,
];

export function compare(pair: Pair): PairVerdict | null {
  const findings = strongestOfEachKind(kinds.flatMap(kind => kind(pair)));
  const excluding = findings.filter(finding => finding.excludes && pair.sameStory !== false);
  if (excluding.length > 0) return contradiction(excluding);
  const differing = findings.filter(finding => finding.bothCanHold !== null);
  if (differing.length > 0) return verdictOf('differs', differing);
  const support = findSupport(pair);
  return support === null ? null : { relation: 'supports', ...support, bothCanHold: null, differences: [] };
}

/** A number that parts together with a date is the number of another time: then both can hold. */
function contradiction(findings: readonly Finding[]): PairVerdict {
  const kindsFound = new Set(findings.map(finding => finding.difference.kind));
  if (kindsFound.has('quantity') && kindsFound.has('time'))
    return { ...verdictOf('differs', findings), bothCanHold: phrase('phrase.hold.later') };
  return verdictOf('contradicts', findings);
}

function verdictOf(relation: Relation, findings: readonly Finding[]): PairVerdict {
  const sorted = findings.toSorted((a, b) => b.confidence - a.confidence);
  const first = sorted[0];
  return {
    relation,
    confidence: first?.confidence ?? 0,
    sameEvent: first?.sameEvent ?? [],
    bothCanHold: relation === 'differs' ? (first?.bothCanHold ?? null) : null,
    differences: sorted.map(finding => finding.difference),
  };
}

function strongestOfEachKind(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const known = best.get(finding.difference.kind);
    if (known === undefined || finding.confidence > known.confidence)
      best.set(finding.difference.kind, finding);
  }
  return [...best.values()];
}
