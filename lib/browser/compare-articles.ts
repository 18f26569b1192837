/** Articles against one another, without any library. The last others are kept read, since slices follow one another. */
import type { Article } from '../app/article.ts';
import { type Checker, type CheckFailure, type CheckSlice, createChecker } from '../app/check-article.ts';
import { buildLibrary } from '../app/library.ts';
import type { Level } from '../app/settings.ts';
import type { Result } from '../base/result.ts';
import type { SourceId } from '../claims/source.ts';
import type { Span } from '../text/span.ts';

const sliceMs = 40;

let last: { readonly key: string; readonly checker: Checker } | null = null;

export function compareArticle(
  request: { readonly article: Article; readonly others: readonly Article[]; readonly part: Span },
  level: Level,
): Result<CheckSlice, CheckFailure> {
  const key = JSON.stringify([level, request.others]);
  if (last?.key !== key) last = { key, checker: createChecker(libraryOf(request.others), level) };
  let until: number | null = null;
  return last.checker.check(request.article, request.part, () => {
    until ??= performance.now() + sliceMs;
    return performance.now() >= until;
  });
}

const libraryOf = (articles: readonly Article[]) =>
  buildLibrary(
    [],
    articles.map((article, index) => {
      const { outlet, title, author, published, url } = article;
      // The brand is minted here: an article is known by its place among the others.
      const id = `tab-${index}` as SourceId;
      return { source: { id, outlet, title, author, published, url, genre: null }, article };
    }),
  );
