import type { CheckedClaim } from '../comparison/verdict.ts';
import type { Article } from './article.ts';

/** Everything a screen needs to know of one page. Plain JSON; owned by the page's reader. */
export type PageReport = {
  readonly article: Omit<Article, 'text'>;
  /** Sentences in all, and how many were held against the sources so far. */
  readonly sentences: number;
  readonly sentencesRead: number;
  /** In reading order. */
  readonly claims: readonly CheckedClaim[];
  /** Sources of the library that are this very page: never evidence for or against it. */
  readonly sameDocument: readonly string[];
};

/** Where the reader of a page stands. */
export type PageState =
  | { readonly state: 'unread' }
  | { readonly state: 'no-article' }
  | { readonly state: 'reading'; readonly report: PageReport }
  | { readonly state: 'done'; readonly report: PageReport }
  | { readonly state: 'failed'; readonly reason: PageFailure };

export type PageFailure =
  /** The extension was updated or switched off under the open page. */
  | 'extension-gone'
  /** The background did not answer, however often it was asked. */
  | 'no-answer'
  /** The article is longer than can be read (5 million characters). */
  | 'too-long'
  /** The page's language is not one that can be read. */
  | 'language';
