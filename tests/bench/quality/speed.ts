/** How long reading and comparing take, for information only: the machine decides as much as the code. */
import { createChecker } from '../../../lib/app/check-article.ts';
import { buildLibrary, type Library } from '../../../lib/app/library.ts';
import { buildClaimIndex } from '../../../lib/matching/claim-index.ts';
import { readDocument } from '../../../lib/reading/read-document.ts';
import { check, readBasil, type Told } from './articles.ts';
import type { Folders } from './set.ts';

const runs = 7;
const wordCount = 1000;
const claimCount = 1000;

export type Speed = { readonly name: string; readonly ms: number };

/** Medians of seven warm runs, in milliseconds; empty where BASIL is not there. */
export function measureSpeed(folders: Folders): Speed[] {
  const articles = readBasil({ ...folders, limit: null });
  if (articles === null) return [];
  const [first] = articles;
  if (first === undefined) return [];
  const text = cut(articles, wordCount * 5);
  const library = cutLibrary(buildLibrary([], articles.slice(3)));
  const article: Told = { ...first, article: { ...first.article, text: cut(articles, wordCount) } };
  return [
    {
      name: 'reading 1,000 words',
      ms: median(() => readDocument({ text, published: null })) / 5,
    },
    {
      name: `reading 1,000 words and comparing them with ${library.claims.length} claims`,
      ms: median(() => check(createChecker(library), article)),
    },
  ];
}

function cut(articles: readonly Told[], words: number): string {
  const blocks: string[] = [];
  let count = 0;
  for (const block of articles.flatMap(one => one.article.text.split('\n'))) {
    if (count >= words) break;
    blocks.push(block);
    count += block.split(/\s+/).length;
  }
  return blocks.join('\n');
}

function cutLibrary(library: Library): Library {
  const claims = library.claims.slice(0, claimCount);
  return { ...library, claims, index: buildClaimIndex(claims.map(claim => claim.statement)) };
}

function median(work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}
