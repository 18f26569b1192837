/**
 * What the compare page knows and does. Tabs: the articles of all open tabs
 * that may be read, each held against the others. A selection: its words, held
 * against the library.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CompareProps, CompareState } from '../../components/compare/CompareView.tsx';
import type { Article } from '../../lib/app/article.ts';
import type { CheckFailure, CheckSlice } from '../../lib/app/check-article.ts';
import { readPage } from '../../lib/app/read-page.ts';
import type { Result } from '../../lib/base/result.ts';
import { articlesOfTabs, askForAllTabs } from '../../lib/browser/open-tabs.ts';
import { say } from '../../lib/browser/say.ts';
import { type PassageOutcome, showInTab } from '../../lib/browser/show-passage.ts';
import { anchorAt } from '../../lib/claims/anchor.ts';
import { callBackground } from '../../lib/messaging/client.ts';
import { getSelection } from '../../lib/storage/selection.ts';
import type { Span } from '../../lib/text/span.ts';

type Texts = CompareProps['texts'];
type Check = (
  part: Span,
) => Promise<Result<Result<CheckSlice, CheckFailure>, 'extension-gone' | 'no-answer'>>;

export type CompareModel = {
  readonly of: 'tabs' | 'selection';
  readonly texts: ReadonlySignal<Texts>;
  readonly chosen: ReadonlySignal<string | null>;
  readonly unread: ReadonlySignal<number>;
  readonly compared: ReadonlySignal<CompareState>;
  readonly selection: ReadonlySignal<string | null>;
  readonly choose: (key: string) => Promise<void>;
  readonly readAll: () => Promise<void>;
  readonly again: () => Promise<void>;
  /** Why a claim could not be shown in its tab; `null` where none was asked for, or it was. */
  readonly missing: ReadonlySignal<Exclude<PassageOutcome, 'shown'> | null>;
  readonly showOnPage: (claim: string) => Promise<void>;
};

export function createCompareModel(): CompareModel {
  const key = new URLSearchParams(location.search).get('selection');
  const texts = signal<Texts>([]);
  const chosen = signal<string | null>(null);
  const unread = signal(0);
  const compared = signal<CompareState>({ state: 'looking' });
  const selection = signal<string | null>(null);
  const missing = signal<Exclude<PassageOutcome, 'shown'> | null>(null);
  let articles: readonly Article[] = [];
  let tabs: readonly number[] = [];
  let running = new AbortController();

  const compare = async (article: Article, check: Check): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal: whileWanted } = running;
    compared.value = { state: 'comparing' };
    for await (const state of readPage(article, { check: (_, part) => check(part) }, whileWanted)) {
      if (state.state === 'done') compared.value = state;
      if (state.state === 'failed')
        compared.value = {
          state: 'failed',
          reason: state.reason === 'extension-gone' ? 'no-answer' : state.reason,
        };
    }
  };

  const choose = async (next: string): Promise<void> => {
    const article = articles[Number(next)];
    if (article === undefined) return;
    chosen.value = next;
    missing.value = null;
    const others = articles.filter(other => other !== article);
    await compare(article, part => callBackground('compareArticle', { article, others, part }));
  };

  const lookAtTabs = async (): Promise<void> => {
    compared.value = { state: 'looking' };
    const found = await articlesOfTabs();
    articles = found.articles;
    tabs = found.tabs;
    unread.value = found.unread;
    texts.value = articles.map((article, index) => ({ key: String(index), title: titleOf(article) }));
    if (articles.length < 2) compared.value = { state: 'nothing' };
    else await choose('0');
  };

  const lookAtSelection = async (name: string): Promise<void> => {
    const kept = await getSelection(name);
    selection.value = kept?.text ?? null;
    if (kept === null || kept.text.trim() === '') {
      compared.value = { state: 'nothing' };
      return;
    }
    const article: Article = {
      ...{ title: kept.title, outlet: null, author: null, published: null, url: null, language: null },
      text: kept.text.replaceAll('\r\n', '\n'),
    };
    await compare(article, part => callBackground('checkArticle', { article, part }));
  };

  const again = (): Promise<void> => (key === null ? lookAtTabs() : lookAtSelection(key));
  void again();

  return {
    of: key === null ? 'tabs' : 'selection',
    ...{ texts, chosen, unread, compared, selection, choose, again, missing },
    async showOnPage(id) {
      const place = Number(chosen.value);
      const article = articles[place];
      const tab = tabs[place];
      const { value } = compared;
      const claim = value.state === 'done' ? value.report.claims.find(one => one.id === id) : undefined;
      if (article === undefined || tab === undefined || claim === undefined) return;
      const outcome = await showInTab(tab, anchorAt(article.text, claim.span));
      missing.value = outcome === 'shown' ? null : outcome;
    },
    async readAll() {
      // The question goes out before any await: it needs the gesture.
      await askForAllTabs(again);
    },
  };
}

const titleOf = ({ title, outlet, url }: Article): string =>
  [outlet ?? (url === null ? null : URL.parse(url)?.host), title ?? say('page.untitled')]
    .filter(part => part !== null && part !== undefined)
    .join(' · ');
