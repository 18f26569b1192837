import { describe, expect, test } from 'vitest';
import { keepKinds } from '../../../lib/app/keep-kinds.ts';
import { defaultSettings } from '../../../lib/app/settings.ts';
import type { ClaimId } from '../../../lib/claims/claim-set.ts';
import type { SourceId } from '../../../lib/claims/source.ts';
import type {
  CheckedClaim,
  Difference,
  DifferenceKind,
  Evidence,
  Relation,
} from '../../../lib/comparison/verdict.ts';

const difference = (kind: DifferenceKind): Difference => ({
  kind,
  here: { text: 'ten', spans: [] },
  there: { text: 'twelve', spans: [] },
  note: { key: 'k', values: [] },
});

const evidence = (relation: Relation, ...kinds: DifferenceKind[]): Evidence => ({
  source: {
    id: 's' as SourceId,
    outlet: null,
    title: null,
    author: null,
    published: null,
    url: null,
    genre: null,
  },
  claim: { id: kinds.join('+') as ClaimId, text: 'There.', verbatim: false, paragraph: null },
  relation,
  confidence: 0.9,
  sameEvent: [],
  bothCanHold: null,
  differences: kinds.map(difference),
});

const claimWith = (...all: Evidence[]): CheckedClaim => ({
  id: 'k' as ClaimId,
  span: { start: 0, end: 5 },
  text: 'Here.',
  status: 'disputed',
  evidence: all,
  event: null,
});

const without = (...off: DifferenceKind[]) => ({
  ...defaultSettings.kinds,
  ...Object.fromEntries(off.map(kind => [kind, false])),
});

describe('keepKinds', () => {
  test('drops evidence that conflicts by an unwanted kind alone, and the status follows', () => {
    const [kept] = keepKinds(
      [claimWith(evidence('contradicts', 'role'), evidence('supports'))],
      without('role'),
    );
    expect(kept?.status).toBe('supported');
    expect(kept?.evidence).toHaveLength(1);
  });

  test('keeps evidence that conflicts by a wanted kind as well, without the other', () => {
    const [kept] = keepKinds([claimWith(evidence('contradicts', 'role', 'quantity'))], without('role'));
    expect(kept?.status).toBe('contradicted');
    expect(kept?.evidence[0]?.differences.map(each => each.kind)).toEqual(['quantity']);
  });

  test('leaves a claim that has no unwanted kind as it is', () => {
    const claim = claimWith(evidence('contradicts', 'time'), evidence('supports'));
    expect(keepKinds([claim], without('role'))[0]).toBe(claim);
  });
});
