import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepReading } from '../../../lib/app/kept-reading.ts';
import type { ClaimId } from '../../../lib/claims/claim-set.ts';
import type { CheckedClaim } from '../../../lib/comparison/verdict.ts';

/** One claim a block, over the whole of it. */
function claimsIn(text: string): CheckedClaim[] {
  let start = 0;
  return text.split('\n').map((block, index) => {
    const span = { start, end: start + block.length };
    start = span.end + 1;
    return { id: `c${index}` as ClaimId, span, text: block, status: 'unmatched', evidence: [], event: null };
  });
}

const keep = (before: string, after: string) =>
  keepReading({ text: before, claims: claimsIn(before) }, after);

describe('of a text that changed', () => {
  test('blocks that stand word for word are kept, with their new places, and the others are to be read', () => {
    const kept = keep('One.\nTwo.\nThree.', 'New.\nOne.\nTwo, not.\nThree.\nFour.\nFive.');
    expect(kept?.claims.map(({ text, span }) => [text, span.start])).toEqual([
      ['One.', 5],
      ['Three.', 20],
    ]);
    expect(kept?.unread).toEqual([
      { start: 0, end: 4 },
      { start: 10, end: 19 },
      { start: 27, end: 38 },
    ]);
  });

  test('nothing is kept where no block is the same', () => {
    expect(keep('One.\nTwo.', 'one.\nTwo')).toBeNull();
  });

  test('a block that stands twice is kept as often as it was read', () => {
    const kept = keep('One.\nTwo.', 'One.\nTwo.\nOne.');
    expect(kept?.claims).toHaveLength(2);
    expect(kept?.unread).toEqual([{ start: 10, end: 14 }]);
  });

  const block = fc.constantFrom('One.', 'Two.', 'Three words here.', 'Four, at last.', 'One. Two.');
  const text = fc.array(block, { minLength: 1, maxLength: 8 }).map(blocks => blocks.join('\n'));

  test('each kept claim stands where its words are, and kept and unread blocks make up the text', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kept = keep(before, after);
        if (kept === null) return;
        for (const claim of kept.claims)
          expect(after.slice(claim.span.start, claim.span.end)).toBe(claim.text);
        const parts = [...kept.claims.map(({ span }) => span), ...kept.unread].toSorted(
          (a, b) => a.start - b.start,
        );
        expect(parts.map(({ start, end }) => after.slice(start, end)).join('\n')).toBe(after);
      }),
      { numRuns: 2000, seed: 9 },
    );
  });
});
