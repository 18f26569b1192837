/** What a newcomer sees first: the sample article held against the bundled claims. */
import { describe, expect, it } from 'vitest';
import expected from '../../../assets/sample/expected.json' with { type: 'json' };
import { createChecker } from '../../../lib/app/check-article.ts';
import { buildLibrary } from '../../../lib/app/library.ts';
import { bundledSets } from '../../../lib/cli/bundled.ts';

const text = expected.sentences.map(sentence => sentence.text).join('\n');
const read = createChecker(buildLibrary(bundledSets(), [])).check({ ...expected.article, url: null, text });

describe('the sample article against the bundled claims', () => {
  it('parts from them in what is expected, and in nothing else', () => {
    if (!read.ok) expect.unreachable(read.failure);
    const found = read.value.claims.flatMap(claim =>
      claim.evidence.flatMap(({ relation, claim: of, differences }) =>
        relation === 'contradicts'
          ? differences.map(({ kind }) => ({ text: claim.text, kind, evidence: of.id }))
          : [],
      ),
    );
    const unexpected = found.filter(({ text, kind, evidence }) => {
      const sentence = expected.sentences.find(one => one.text === text);
      return !(sentence?.differences?.includes(kind) && sentence.evidence?.includes(evidence));
    });
    expect(unexpected).toEqual([]);
    expect(new Set(found.map(one => one.text)).size).toBe(4);
  });
});
