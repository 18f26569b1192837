/**
 * Holds one statement against another: every kind of difference looks, then it
 * is decided whether the two contradict, differ, or say the same. `null`: no
 * relation, nothing to show.
 */
import { type Phrase, phrase } from '../base/phrase.ts';
import { overlaps } from '../text/span.ts';
import { deniesAlone } from './denials.ts';
import { compareAges } from './kinds/age.ts';
import { compareCertainty } from './kinds/certainty.ts';
import { compareHolders } from './kinds/holder.ts';
import { compareHours } from './kinds/hour.ts';
import { compareParticipants } from './kinds/participants.ts';
import { comparePlaces } from './kinds/place.ts';
import { comparePolarity } from './kinds/polarity.ts';
import { compareQuantities } from './kinds/quantity.ts';
import { compareAttribution, sharedQuote } from './kinds/quotation.ts';
import { compareQuotedWords } from './kinds/quotation-words.ts';
import { compareRoles } from './kinds/role.ts';
import { compareSequence } from './kinds/sequence.ts';
import { compareTimes } from './kinds/time.ts';
import { type Finding, type Pair, turn } from './pair.ts';
import type { SecondReader } from './second-reader.ts';
import { findInStatements } from './statement-findings.ts';
import { findSupport } from './support.ts';
import { supportByJudge } from './support-by-judge.ts';
import { haveOtherLimits } from './time-limits.ts';
import type { Difference, DifferenceKind, Relation } from './verdict.ts';

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
  compareHolders,
  compareQuantities,
  compareAges,
  compareTimes,
  compareHours,
  comparePlaces,
  comparePolarity,
  compareAttribution,
  compareQuotedWords,
  compareSequence,
  compareCertainty,
];

/** Less of one in the other than this, and the two are not looked at as statements. */
const statementCoverage = 0.25;
/** At which certainty of the contrary a rule is not believed. */
const vetoAt = 0.85;

/**
 * In one story what parts two statements parts them from either side: a long sentence that holds a short one
 * is looked at from the short one too.
 */
export function compare(pair: Pair, reader: SecondReader): PairVerdict | null {
  const verdict = compareOneWay(pair, reader);
  if (verdict?.relation === 'contradicts' || !mayPartTurned(pair)) return verdict;
  const turned = compareOneWay(turn(pair), reader);
  const isParted =
    turned?.relation === 'contradicts' && turned.differences.every(({ kind }) => kind !== 'role');
  return isParted ? { ...turned, differences: turned.differences.map(turnDifference) } : verdict;
}

/** Of the other statement's words so many have to stand in this one. */
const mayPartTurned = ({ sameStory, alignedBack }: Pair): boolean =>
  sameStory === true && alignedBack.coverage >= turnedCoverage;
const turnedCoverage = 0.6;

const turnDifference = ({ here, there, note, ...rest }: Difference): Difference => ({
  ...rest,
  here: there,
  there: here,
  note: phrase(note.key, there.text, here.text),
});

function compareOneWay(pair: Pair, reader: SecondReader): PairVerdict | null {
  const found = withoutRepeated(strongestOfEachKind(kinds.flatMap(kind => kind(pair))));
  const judgement = isForJudge(pair, found) ? reader.judge(pair) : null;
  const isVetoed = judgement !== null && judgement.supports >= vetoAt;
  const byRule = found.filter(
    finding => !isVetoed || finding.isUnseen === true || unvetoed.has(finding.difference.kind),
  );
  const excluding = byRule.filter(
    finding => finding.excludes && (pair.sameStory !== false || finding.isTied === true),
  );
  if (excluding.length > 0) return contradiction(excluding);
  const inStatements = judgement === null ? null : findInStatements(pair, reader, judgement);
  const byStatement = strongestOfEachKind(inStatements?.findings ?? []);
  if (byStatement.length > 0) return verdictOf('contradicts', byStatement);
  const differing = byRule.filter(finding => finding.bothCanHold !== null);
  if (differing.length > 0) return verdictOf('differs', differing);
  // What parts two statements, though not surely of one story, keeps one from bearing out the other.
  const isParted = byRule.some(finding => finding.excludes) || inStatements?.isDoubtful === true;
  if (isParted || haveOtherLimits(pair)) return null;
  if (deniesAlone(pair) && sharedQuote(pair.here, pair.there) === null) return null;
  const support = findSupport(pair) ?? supportByJudge(pair, judgement);
  return support === null ? null : { relation: 'supports', ...support, bothCanHold: null, differences: [] };
}

/** Names, offices and speakers are read for certain; a judge that goes by numbers and words has no say in them. */
const unvetoed = new Set<DifferenceKind>([
  'participants',
  'role',
  'attribution',
  'sequence',
  'certainty',
  'polarity',
  'quotation',
]);

/** Of two stories the judge can only say no to a rule; where none found anything it is not asked, which takes half of the time. */
const isForJudge = (pair: Pair, found: readonly Finding[]): boolean =>
  isStatementPair(pair) &&
  (pair.sameStory !== false || found.some(({ difference }) => !unvetoed.has(difference.kind)));

const isStatementPair = (pair: Pair): boolean =>
  pair.story === null || Math.max(pair.aligned.coverage, pair.alignedBack.coverage) >= statementCoverage;

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

/** The number that was altered in a quotation is not told again as a number. */
function withoutRepeated(findings: readonly Finding[]): Finding[] {
  const altered = findings
    .filter(({ difference, excludes }) => difference.kind === 'quotation' && excludes)
    .flatMap(({ difference }) => difference.here.spans);
  return findings.filter(
    ({ difference: { kind, here } }) =>
      kind === 'quotation' || !here.spans.some(span => altered.some(other => overlaps(span, other))),
  );
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
