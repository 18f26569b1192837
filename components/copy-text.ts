import type { Article } from '../lib/app/article.ts';
import type { CheckedClaim } from '../lib/comparison/verdict.ts';
import type { Say } from '../lib/wording/say.ts';
import { evidenceMeta, pageMeta } from './source-words.ts';

/** Both sentences with who says them, as plain text: what "Copy both sentences" copies. */
export function copyText(claim: CheckedClaim, page: Omit<Article, 'text'>, say: Say): string {
  const first = claim.evidence[0];
  const here = [
    say('copy.here', say('quoted', claim.text)),
    say('copy.from', pageMeta(page, say).join(' · ')),
  ];
  if (first === undefined) return here.join(' ');
  const words = first.claim.verbatim ? say('quoted', first.claim.text) : first.claim.text;
  const there = [say('copy.there', words), say('copy.from', evidenceMeta(first, say).join(' · '))];
  return [here.join(' '), there.join(' ')].join('\n');
}
