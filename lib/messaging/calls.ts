/**
 * The table of calls between contexts: one documented method a call. Adding a
 * call is one method here and one handler, which the compiler then demands.
 *
 * Everything crosses as JSON: no `Map`, `Date` or `undefined`. A handler never
 * rejects; what can fail answers with a `Result`. Every call is safe to repeat,
 * since the client asks again when the background died under the first asking.
 */
import type { Article } from '../app/article.ts';
import type { CheckFailure, CheckSlice } from '../app/check-article.ts';
import type { Decision } from '../app/decisions.ts';
import type { PageReport, PageState } from '../app/report.ts';
import type { Result } from '../base/result.ts';
import type { Span } from '../text/span.ts';

export type { Decision } from '../app/decisions.ts';

/** Why nothing is kept: a private window, a full disk, a database that cannot be opened, or one of a later version. */
export type DecideFailure = 'private' | 'full' | 'unavailable' | 'newer';

/**
 * `private`: nothing of a private window is kept. `no-article`: the page is none, is gone, or may not be read.
 * The others are the database's.
 */
export type SaveFailure = DecideFailure | 'no-article';

/** `gone`: there is no such import, since it was cancelled or cleaned up. The others are the database's. */
export type ImportFailure = 'full' | 'unavailable' | 'newer' | 'gone';

/** Claims of an import in all, and those that are read. */
export type ImportProgress = { readonly claims: number; readonly read: number };

/** What is kept of a page. */
export type SavedPage = {
  /**
   * `new`, `version`: it was saved just now, for the first time or with other words. `same`: these words were saved
   * before. `changed`: others were, and these are not.
   */
  readonly outcome: 'new' | 'version' | 'same' | 'changed';
  /** Undoes the saving; `null` where nothing was written. */
  readonly change: string | null;
  readonly claims: number;
  /** Of a page that has changed: how many of the claims that were saved stand on it word for word. */
  readonly standing?: number;
};

/** Calls that the background answers, for content scripts (C) and the extension's own pages (P). */
export type BackgroundCalls = {
  /**
   * P. A page is about to be read: makes the engine ready while the reader is put into it. No reader asks for
   * this: on a page that is no article it would start the worker for nothing.
   */
  wake(request: { readonly because: 'article' }): null;
  /** C, P. Reads the sentences that begin in a part of the article, for about 40 ms, and answers with what is done. Safe to repeat. */
  checkArticle(request: { readonly article: Article; readonly part: Span }): Result<CheckSlice, CheckFailure>;
  /** C. The page's state changed: sets the badge of the sender's tab and tells open screens (`stateChanged`). */
  stateChanged(request: { readonly conflicts: number }): null;
  /** C. The sender's tab holds an article: puts the rules for highlights there, into its frames too if asked. Safe to repeat. */
  styleMarks(request: { readonly frames: boolean }): null;
  /** C, P. Remembers a decision; the answer is its id, to undo it by. */
  decide(request: Decision): Result<{ readonly id: string }, DecideFailure>;
  /** C, P. Takes a decision back. */
  undoDecision(request: { readonly id: string }): null;
  /** P. Saves the page of a tab as a source. `change` names this saving: asked for twice, it is done once. */
  savePage(request: { readonly tabId: number; readonly change: string }): Result<SavedPage, SaveFailure>;
  /** P. Whether a tab's page is saved, with these words or with others, and by which saving; `null` if not, or if nothing can be told. */
  savedPage(request: { readonly tabId: number }): SavedPage | null;
  /** P. Takes a saving, an import or a deletion back. Safe to repeat. */
  undoChange(request: { readonly change: string }): Result<null, DecideFailure>;
  /**
   * P. Reads the sentences that begin in a part of the article and holds them against the other articles alone
   * (open tabs), for about 40 ms. A source of the answer is named by its place among them: `tab-0`. Safe to repeat.
   */
  compareArticle(request: {
    readonly article: Article;
    readonly others: readonly Article[];
    readonly part: Span;
  }): Result<CheckSlice, CheckFailure>;
  /** P. Reads what an import has brought, for about 40 ms, and says how far it is. Safe to repeat. */
  readImport(request: { readonly id: string }): Result<ImportProgress, ImportFailure>;
  /** P. Ends an import whose claims are all read: all of it is there from then on. Safe to repeat. */
  finishImport(request: { readonly id: string }): Result<null, ImportFailure>;
  /** C, P. Opens the side panel, or its page where the browser has none; `claim` is shown in it. */
  openPanel(request: { readonly claim: string | null }): null;
};

/** Calls that the reader (content script) of a tab answers, for the extension's own pages. */
export type ReaderCalls = {
  /** The state, as it is now. */
  pageState(request: null): PageState;
  /** The article of the page with its text, to save it or compare it; `null` where there is none. */
  article(request: null): Article | null;
  /** Reads the page, even if it does not look like an article. */
  readAnyway(request: null): null;
  /** Scrolls to a claim, opens its card, moves the focus there. */
  showClaim(request: { readonly claim: string }): null;
  /**
   * Scrolls to a part of the article and marks it, until the reader presses somewhere, if these words stand there.
   * `null`: the page was not read yet; it is when it comes into sight. `false`: other words stand there.
   */
  showPassage(request: { readonly span: Span; readonly text: string }): boolean | null;
  /**
   * A decision was made elsewhere (`taken-back`: undone), and holds on the open page from now on. Nothing is
   * read again. Safe to repeat.
   */
  decisionsChanged(request: { readonly decision: Decision; readonly change: 'made' | 'taken-back' }): null;
  /**
   * The claim that the page's reader has come to, by scrolling or by the open card: answered once it is another
   * than `known`, and not before.
   */
  claimInSight(request: { readonly known: string | null }): string | null;
  /** What a key of the page does, pressed as a key of the browser. */
  press(request: { readonly key: 'next' | 'previous' | 'open' }): null;
  /** Highlights on or off, until the page is left. */
  setHighlights(request: { readonly visible: boolean }): null;
  /** Highlights off if they are on, and on if they are off: the key's call, which knows of no state. */
  toggleHighlights(request: null): null;
};

/** What the background tells every open page of the extension. */
export type BackgroundEvent = { readonly event: 'stateChanged'; readonly tabId: number };

export type { PageReport };
