/** Holds what was read of a saved page against what people marked in it. */
import { bare, type LiveReading } from './live-reading.ts';
import type { SavedPage } from './saved-pages.ts';
import { tokenF1 } from './token-f1.ts';

export type PageScore = {
  readonly name: string;
  readonly f1: number;
  readonly state: LiveReading['state']['state'];
  readonly isForced: boolean;
  readonly claims: number;
  /** Each claim's ranges show its words, and nothing else is drawn. */
  readonly isFaithful: boolean;
  readonly isUntouched: boolean;
  /** `null` where nobody marked one. */
  readonly metadata: Readonly<Record<'title' | 'siteName' | 'published', boolean | null>>;
};

export function scorePage(page: SavedPage, reading: LiveReading): PageScore {
  const { article, state } = reading;
  const { title, siteName, publishedTime } = page.metadata;
  const claims = state.state === 'done' ? state.report.claims : [];
  return {
    name: page.name,
    f1: tokenF1(article?.text ?? '', page.words),
    state: state.state,
    isForced: reading.isForced,
    claims: claims.length,
    isFaithful: areRangesOf(
      claims.map(claim => claim.text),
      reading.ranges,
    ),
    isUntouched: reading.isSameBody && reading.mutations === 0,
    metadata: {
      title: isSame(title, article?.title, fold),
      siteName: isSame(siteName, article?.outlet, fold),
      published: isSame(publishedTime, article?.published, value => value.slice(0, 10)),
    },
  };
}

/** The ranges, which are one a text node and in order, add up to one claim after the other. */
export function areRangesOf(claims: readonly string[], ranges: readonly string[]): boolean {
  let at = 0;
  for (const claim of claims) {
    const wanted = bare(claim);
    let shown = '';
    while (shown.length < wanted.length && at < ranges.length) shown += bare(ranges[at++] ?? '');
    if (shown !== wanted) return false;
  }
  return ranges.slice(at).every(range => bare(range) === '');
}

function isSame(
  marked: string | null,
  read: string | null | undefined,
  normalize: (value: string) => string,
): boolean | null {
  if (marked === null || marked.trim() === '') return null;
  return normalize(read ?? '') === normalize(marked);
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
