/**
 * Reads pages in the real Chromium with the built extension, one after the
 * other in one tab, and tells what the reader saw and drew.
 *
 * The article is what the reader sends to the background; it is noted in the
 * world that the reader runs in, before the reader comes. Every claim is drawn,
 * those without a source too, so that each has ranges to look at.
 */
import type { Page } from 'playwright';
import type { Article } from '../../lib/app/article.ts';
import type { PageState } from '../../lib/app/report.ts';
import type { Extension } from '../../scripts/extension.ts';
import type { ServedPage, StaticServer } from '../../scripts/static-server.ts';

export type LiveReading = {
  readonly state: PageState;
  /** `null` where no article was found. */
  readonly article: Article | null;
  /** Whether it was read only because the reader asked for it. */
  readonly isForced: boolean;
  /** The text of each drawn range, in document order. */
  readonly ranges: readonly string[];
  /** Changes to the page's tree while it was read, drawn and hidden again. */
  readonly mutations: number;
  /** Whether the body's `innerHTML` was the same before, when the article was found, when all was drawn, and after. */
  readonly isSameBody: boolean;
};

/** Nothing of a page but its own document loads or runs. */
export const closedPage = (body: string): ServedPage => ({
  body,
  headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" },
});

type Noted = { readonly article: Article | null; readonly body: string | null };

export class LiveReader {
  private readonly extension: Extension;
  private readonly site: StaticServer;
  private readonly page: Page;
  private readonly tabId: number;

  private constructor(extension: Extension, site: StaticServer, page: Page, tabId: number) {
    this.extension = extension;
    this.site = site;
    this.page = page;
    this.tabId = tabId;
  }

  static async open(extension: Extension, site: StaticServer): Promise<LiveReader> {
    const own = await extension.ownPage();
    await own.evaluate(() =>
      chrome.storage.local.set({ settings: { version: 1, underline: { noSource: true } } }),
    );
    const page = await extension.open(site.serve('/', '<!doctype html><title>Begin</title>'));
    // The icon gives leave to read every page of this address in this tab.
    const popup = await extension.click(page);
    await extension.browser.closeSurface(popup);
    return new LiveReader(extension, site, page, await extension.tabIdOf(page));
  }

  async read(name: string, html: string): Promise<LiveReading> {
    const { page, extension, tabId } = this;
    await page.goto(this.site.serve(`/${name}`, closedPage(html)), { waitUntil: 'domcontentloaded' });
    await page.evaluate(watchTree);
    await this.putReaderIn();
    let state = await extension.settledState(page);
    const isForced = state.state === 'no-article';
    if (isForced) {
      await extension.askReader(tabId, 'readAnyway', null);
      // The answer to the first asking may still stand.
      await page.waitForTimeout(100);
      state = await extension.settledState(page);
    }
    const expected = state.state === 'done' ? state.report.claims.map(claim => claim.text) : [];
    const ranges = await this.drawn(expected);
    const drawn = await page.evaluate(() => document.body?.innerHTML ?? '');
    await extension.askReader(tabId, 'setHighlights', { visible: false });
    const { before, after, mutations } = await page.evaluate(treeAsWatched);
    const { article, body } = await this.noted();
    const isSameBody = new Set([before, body ?? before, drawn, after]).size === 1;
    return { state, article, isForced, ranges, mutations, isSameBody };
  }

  /** Once as many words are drawn as the claims have, or no more are coming. */
  private async drawn(claims: readonly string[]): Promise<readonly string[]> {
    const until = Date.now() + 3000;
    for (;;) {
      const texts = await this.page.evaluate(drawnTexts);
      if (bare(texts.join('')).length >= bare(claims.join('')).length || Date.now() > until) return texts;
      await this.page.waitForTimeout(20);
    }
  }

  private async putReaderIn(): Promise<void> {
    const own = await this.extension.ownPage();
    await own.evaluate(async tabId => {
      const note = (): void => {
        const noted = { article: null as unknown, body: null as string | null };
        Object.assign(globalThis, { noted });
        const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (
          message: unknown,
        ) => Promise<unknown>;
        const sendMessage = (message: {
          call?: string;
          request?: { article?: unknown };
        }): Promise<unknown> => {
          if (message.call === 'checkArticle') {
            noted.article = message.request?.article;
            noted.body = document.body.innerHTML;
          }
          return send(message);
        };
        Object.assign(chrome.runtime, { sendMessage });
      };
      const target = { tabId };
      await chrome.scripting.executeScript({ target, func: note });
      await chrome.scripting.insertCSS({ target, files: ['/content-scripts/reader.css'] });
      await chrome.scripting.executeScript({ target, files: ['/content-scripts/reader.js'] });
    }, this.tabId);
  }

  private async noted(): Promise<Noted> {
    const own = await this.extension.ownPage();
    const noted: unknown = await own.evaluate(async tabId => {
      const func = () => (globalThis as unknown as { noted: unknown }).noted;
      const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func });
      return answer?.result ?? null;
    }, this.tabId);
    return (noted as Noted | null) ?? { article: null, body: null };
  }
}

/** What the text leaves out or renders as one space is not compared. */
export const bare = (text: string): string =>
  text.replaceAll(/[\s\u00AD\u200B\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g, '');

type Watched = { before: string; mutations: number };

/* These run in the page. */

function watchTree(): void {
  const watched: Watched = { before: document.body?.innerHTML ?? '', mutations: 0 };
  const observer = new MutationObserver(records => {
    watched.mutations += records.length;
  });
  observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
  Object.assign(globalThis, { watched });
}

function treeAsWatched(): { before: string; after: string; mutations: number } {
  const { watched } = globalThis as unknown as { watched: Watched };
  return { ...watched, after: document.body?.innerHTML ?? '' };
}

function drawnTexts(): string[] {
  return [...CSS.highlights.values()]
    .flatMap(highlight => [...highlight])
    .filter(range => range instanceof Range)
    .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map(String);
}
