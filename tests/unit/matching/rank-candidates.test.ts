import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PostingList, type RankRequest, rankCandidates } from '../../../lib/matching/rank-candidates.ts';

/** The slow and obvious way: a score for every claim there is, and all of them sorted. */
function rankSlowly({ size, terms, listsOf, isHidden, most }: RankRequest) {
  const scores = new Map<number, number>();
  for (const term of terms) {
    const claims = listsOf(term).flatMap(({ numbers, from }) => Array.from(numbers, number => number + from));
    const weight = ({ t: 0.4, e: 0.7, r: 2 }[term[0] ?? ''] ?? 1) * Math.log(1 + size / claims.length);
    for (const claim of claims) scores.set(claim, (scores.get(claim) ?? 0) + weight);
  }
  return [...scores]
    .map(([claim, score]) => ({ claim, score }))
    .filter(({ claim }) => !isHidden?.(claim))
    .sort((a, b) => b.score - a.score || a.claim - b.claim)
    .slice(0, most);
}

const size = 60;
const numbers = fc
  .uniqueArray(fc.nat(size / 2 - 1), { maxLength: 20 })
  .map(list => list.toSorted((a, b) => a - b));
const term = fc.record({
  kind: fc.constantFrom('w', 't', 'e', 'r', 'n', 'q'),
  first: numbers,
  second: numbers,
});

describe('rankCandidates', () => {
  it('finds what sorting all scores finds, over two indexes and with claims left out', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 8 }), fc.nat(9), fc.nat(5), (terms, most, hiddenEvery) => {
        const names = terms.map(({ kind }, index) => `${kind}:${index}`);
        const lists = new Map<string, readonly PostingList[]>(
          terms.map(({ first, second }, index) => [
            names[index] ?? '',
            [
              { numbers: first, from: 0 },
              { numbers: Uint32Array.from(second), from: size / 2 },
            ].filter(list => list.numbers.length > 0),
          ]),
        );
        const request = {
          size,
          terms: names,
          listsOf: (name: string) => lists.get(name) ?? [],
          isHidden: (claim: number) => hiddenEvery > 1 && claim % hiddenEvery === 0,
          most,
        };
        expect(rankCandidates(request)).toEqual(rankSlowly(request));
      }),
    );
  });

  it('has the same answer however often it was asked before', () => {
    const lists = [{ numbers: [1, 4, 9], from: 0 }];
    const request = { size: 10, terms: ['w:harbour', 'n:place:arden'], listsOf: () => lists, most: 2 };
    const first = rankCandidates(request);
    expect(first.map(({ claim }) => claim)).toEqual([1, 4]);
    expect(rankCandidates(request)).toEqual(first);
  });
});
