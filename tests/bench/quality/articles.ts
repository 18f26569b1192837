/** Whole articles as the product reads them, and libraries made of other articles. */
import type { Article } from '../../../lib/app/article.ts';
import { type Checker, type CheckSlice, createChecker } from '../../../lib/app/check-article.ts';
import { buildLibrary, type Library } from '../../../lib/app/library.ts';
import type { Source, SourceId } from '../../../lib/claims/source.ts';
import { buildClaimIndex } from '../../../lib/matching/claim-index.ts';
import { readRows, textOf, textsOf } from './rows.ts';
import type { Folders } from './set.ts';

export type Told = {
  readonly id: string;
  /** Articles of one event are told by several outlets. */
  readonly event: string;
  readonly article: Article;
  readonly source: Source;
};

type Head = { readonly id: string; readonly event: string; readonly outlet: string | null };

export function told(
  { id, event, outlet }: Head,
  about: Pick<Article, 'title' | 'published' | 'text'>,
): Told {
  const plain = { outlet, author: null, url: null };
  return {
    id,
    event,
    article: { ...plain, ...about, language: 'en' },
    // The brand is minted here: a set's id is the source's.
    source: { ...plain, id: id as SourceId, title: about.title, published: about.published, genre: null },
  };
}

/** The articles of BASIL; whole events where only a part is wanted. `null` where the set is not there. */
export function readBasil(folders: Folders): Told[] | null {
  const rows = readRows(folders.data, 'basil/dev.jsonl');
  if (rows === null) return null;
  const all = rows.map(row =>
    told(
      { id: textOf(row, 'id'), event: textOf(row, 'triplet'), outlet: textOf(row, 'source').toLowerCase() },
      {
        title: textOf(row, 'title'),
        published: textOf(row, 'date'),
        text: textsOf(row, 'paragraphs').join('\n'),
      },
    ),
  );
  return folders.limit === null ? all : firstEvents(all, Math.ceil(folders.limit / 3));
}

function firstEvents(all: readonly Told[], most: number): Told[] {
  const events = new Set([...new Set(all.map(one => one.event))].slice(0, most));
  return all.filter(one => events.has(one.event));
}

export const libraryOf = (articles: readonly Told[]): Library => buildLibrary([], articles);

export const checkerOf = (articles: readonly Told[]): Checker => createChecker(libraryOf(articles));

export function check(checker: Checker, { id, article }: Told): CheckSlice {
  const checked = checker.check(article);
  if (!checked.ok) throw new Error(`${id} was not read: ${checked.failure}`);
  return checked.value;
}

/** Several libraries as one; the same as building it of all their articles, without reading them again. */
export function joinLibraries(libraries: readonly Library[]): Library {
  let shift = 0;
  const claims = libraries.flatMap(library => {
    const own = library.claims.map(claim => ({ ...claim, source: claim.source + shift }));
    shift += library.sources.length;
    return own;
  });
  return {
    sources: libraries.flatMap(library => library.sources),
    claims,
    index: buildClaimIndex(claims.map(claim => claim.statement)),
  };
}
