import { describe, expect, test } from 'vitest';
import { applyDecisions, type Decision, indexDecisions } from '../../../lib/app/decisions.ts';
import type { ClaimId } from '../../../lib/claims/claim-set.ts';
import type { SourceId } from '../../../lib/claims/source.ts';
import type { CheckedClaim, Evidence, Relation } from '../../../lib/comparison/verdict.ts';

const evidence = (id: string, relation: Relation): Evidence => ({
  source: {
    id: `of ${id}` as SourceId,
    outlet: null,
    title: null,
    author: null,
    published: null,
    url: null,
    genre: null,
  },
  claim: { id: id as ClaimId, text: 'Twelve ships left.', verbatim: false, paragraph: 1 },
  relation,
  confidence: 0.9,
  sameEvent: [{ key: 'phrase.same.kind', values: [] }],
  bothCanHold: relation === 'differs' ? { key: 'phrase.hold.later', values: [] } : null,
  differences: [],
});

const claim: CheckedClaim = {
  id: 'k1' as ClaimId,
  span: { start: 0, end: 15 },
  text: 'Ten ships left.',
  status: 'disputed',
  evidence: [evidence('a', 'contradicts'), evidence('b', 'differs'), evidence('c', 'supports')],
  event: null,
};

const decide = (
  evidenceId: string | null,
  decision: Decision['decision'],
  words = claim.text,
): CheckedClaim => {
  const [decided] = applyDecisions(
    [claim],
    indexDecisions([{ claim: words, evidence: evidenceId, decision }]),
  );
  if (decided === undefined) throw new Error('a claim was lost');
  return decided;
};

const relations = (decided: CheckedClaim) =>
  decided.evidence.map(each => `${each.claim.id} ${each.relation}`);

describe('applyDecisions', () => {
  test('takes evidence of another event away, and the status follows', () => {
    const decided = decide('a', 'not-same-event');
    expect(relations(decided)).toEqual(['b differs', 'c supports']);
    expect(decided.status).not.toBe('disputed');
  });

  test('turns a conflict that both can hold into a difference, and says who says so', () => {
    const decided = decide('a', 'both-can-hold');
    expect(relations(decided)).toEqual(['a differs', 'b differs', 'c supports']);
    expect(decided.evidence[0]?.bothCanHold).toEqual({ key: 'phrase.hold.reader', values: [] });
  });

  test('turns a difference that cannot both hold into a conflict, listed first', () => {
    const decided = decide('b', 'cannot-both-hold');
    expect(relations(decided)).toEqual(['a contradicts', 'b contradicts', 'c supports']);
    expect(decided.evidence[1]?.bothCanHold).toBeNull();
  });

  test('hides a claim by leaving it without evidence', () => {
    expect(decide(null, 'hide')).toMatchObject({ evidence: [], status: 'unmatched' });
  });

  test('knows the claim again whatever its spaces, on this page or another', () => {
    expect(decide(null, 'hide', ' Ten\nships  left.').evidence).toEqual([]);
  });

  test.each([
    ['about other words', 'a', 'hide', 'Nine ships left.'],
    ['about evidence that is not there', 'z', 'not-same-event', claim.text],
    ['that a difference can hold, which it says already', 'b', 'both-can-hold', claim.text],
    ['that a match cannot hold', 'c', 'cannot-both-hold', claim.text],
  ] as const)('leaves a claim as it is for a decision %s', (_, id, decision, words) => {
    expect(decide(id, decision, words).evidence).toEqual(claim.evidence);
  });

  test('lets the later of two decisions about one pair count', () => {
    const index = indexDecisions([
      { claim: claim.text, evidence: 'a', decision: 'not-same-event' },
      { claim: claim.text, evidence: 'a', decision: 'both-can-hold' },
    ]);
    expect(applyDecisions([claim], index)[0]?.evidence.map(each => each.claim.id)).toContain('a');
  });
});
