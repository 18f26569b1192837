/**
 * The mutation test as a reader meets it: in a whole article one sentence that
 * another outlet bears out gets one slot swapped, and the article is held
 * against the other two of its event.
 */
import type { Article } from '../../../../lib/app/article.ts';
import type { Checker } from '../../../../lib/app/check-article.ts';
import type { CheckedClaim, Relation } from '../../../../lib/comparison/verdict.ts';
import { check, checkerOf, readBasil, type Told } from '../articles.ts';
import { type Measure, share } from '../measures.ts';
import { poolNames } from '../mutate/names.ts';
import type { SwapKind } from '../mutate/swap.ts';
import { swappers } from '../mutate/swappers.ts';
import { seededRandom, seedOf } from '../random.ts';
import type { BenchSet, Folders } from '../set.ts';

const set = 'basil_swapped';

type Swapped = {
  readonly group: string;
  readonly kind: SwapKind;
  readonly isFound: boolean;
  readonly isMatched: boolean;
  /** A conflict that was not there before was raised at another sentence. */
  readonly isElsewhere: boolean;
};

export const basilSwapped: BenchSet = {
  name: set,
  run(folders: Folders) {
    const articles = readBasil(folders);
    if (articles === null) return null;
    const pools = poolNames(articles.flatMap(({ article }) => article.text.split('\n')));
    const swapped = articles.flatMap(told => {
      const others = articles.filter(other => other.event === told.event && other.id !== told.id);
      const checker = checkerOf(others);
      const claims = check(checker, told).claims;
      return claims.flatMap(claim => swapIn({ checker, told, claims }, claim, pools));
    });
    return { decisions: [], measures: measure(swapped) };
  },
};

type Read = {
  readonly checker: Checker;
  readonly told: Told;
  readonly claims: readonly CheckedClaim[];
};

function swapIn(read: Read, claim: CheckedClaim, pools: ReturnType<typeof poolNames>): Swapped[] {
  const evidence = claim.evidence.find(({ relation }) => relation === 'supports');
  if (evidence === undefined) return [];
  const pair = { claim: claim.text, evidence: evidence.claim.text };
  return swappers.flatMap(([kind, swapper]) => {
    const random = seededRandom(seedOf(`${kind} ${read.told.id} ${claim.span.start}`));
    const swap = swapper(pair, pools, random);
    return swap === null ? [] : [judge(read, claim, kind, swap.claim)];
  });
}

function judge(
  { checker, told, claims }: Read,
  { span }: CheckedClaim,
  kind: SwapKind,
  text: string,
): Swapped {
  const { article } = told;
  const changed: Article = {
    ...article,
    text: article.text.slice(0, span.start) + text + article.text.slice(span.end),
  };
  const now = check(checker, { ...told, article: changed }).claims;
  const end = span.start + text.length;
  const here = now.filter(one => one.span.start < end && one.span.end > span.start);
  const before = new Set(claims.filter(hasSaid('contradicts')).map(one => one.text));
  return {
    group: told.event,
    kind,
    isFound: here.some(hasSaid('contradicts')),
    isMatched: here.some(hasSaid('supports')),
    isElsewhere: now.some(one => !here.includes(one) && hasSaid('contradicts')(one) && !before.has(one.text)),
  };
}

const hasSaid =
  (relation: Relation) =>
  ({ evidence }: CheckedClaim): boolean =>
    evidence.some(one => one.relation === relation);

function measure(swapped: readonly Swapped[]): Measure[] {
  const kinds = [...new Set(swapped.map(({ kind }) => kind))];
  const all = (): boolean => true;
  return [
    share({ set, name: 'swaps found in whole articles' }, swapped, all, one => one.isFound),
    ...kinds.map(kind =>
      share(
        { set, name: `swaps found in whole articles: ${kind}` },
        swapped.filter(one => one.kind === kind),
        all,
        one => one.isFound,
      ),
    ),
    share(
      { set, name: 'swaps that some source still bears out' },
      swapped,
      all,
      one => one.isMatched && !one.isFound,
    ),
    share({ set, name: 'swaps that raise a conflict elsewhere' }, swapped, all, one => one.isElsewhere),
  ];
}
