/**
 * The extension as tests and `npm start` use it: opens pages, presses the icon,
 * and asks readers by the same messages as the extension's own pages do.
 */
import type { Page } from 'playwright';
import type { PageState } from '../lib/app/report.ts';
import type { ReaderCalls } from '../lib/messaging/calls.ts';
import type { ChromiumWithExtension } from './chromium.ts';

export type ReaderContext = {
  evaluate<Argument>(run: (argument: Argument) => unknown, argument: Argument): Promise<unknown>;
};

/** Calls of a page of ours as it makes them, typed by the same table. */
export class Extension {
  readonly browser: ChromiumWithExtension;
  private console: Page | null = null;
  private readonly tabIds = new WeakMap<Page, number>();

  constructor(browser: ChromiumWithExtension) {
    this.browser = browser;
  }

  /** A tab on an address. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.context.newPage();
    await page.goto(url);
    return page;
  }

  /** Clicks the icon on a page, and gives the popup that opened. */
  async click(page: Page, path = 'popup.html'): Promise<Page> {
    // Asked now, since looking for the tab later would take the focus from the popup, which closes it.
    await this.tabIdOf(page);
    await this.browser.clickToolbarButton(page);
    return this.browser.surface(path);
  }

  /** Clicks the icon on a page, waits until it has been read, and closes the popup again. */
  async read(page: Page): Promise<PageState> {
    const popup = await this.click(page);
    const state = await this.settledState(page);
    await this.browser.closeSurface(popup);
    return state;
  }

  /** The state of a page, once it is no longer being read. */
  async settledState(page: Page): Promise<PageState> {
    const tabId = await this.tabIdOf(page);
    const until = Date.now() + 20_000;
    for (;;) {
      const state = (await this.askReader(tabId, 'pageState', null)) as PageState | null;
      if (state !== null && state.state !== 'reading' && state.state !== 'unread') return state;
      if (Date.now() > until) throw new Error(`The page is still ${state?.state ?? 'without a reader'}`);
      await page.waitForTimeout(50);
    }
  }

  /** A reader's answer, or `null` where the tab has no reader. */
  async askReader<Name extends keyof ReaderCalls>(
    tabId: number,
    call: Name,
    request: Parameters<ReaderCalls[Name]>[0],
  ): Promise<unknown> {
    const console = await this.ownPage();
    return console.evaluate(
      ([tab, envelope]) =>
        chrome.tabs.sendMessage(tab, envelope, { frameId: 0 }).then(
          (response?: { answer?: unknown }) => response?.answer ?? null,
          () => null,
        ),
      [tabId, { to: 'reader', call, request }] as const,
    );
  }

  /** The browser's number for a page's tab. The first time, the page comes to the front. */
  async tabIdOf(page: Page): Promise<number> {
    const known = this.tabIds.get(page);
    if (known !== undefined) return known;
    const console = await this.ownPage();
    await page.bringToFront();
    const tabId = await console.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
    if (tabId === undefined) throw new Error('No tab is active');
    this.tabIds.set(page, tabId);
    return tabId;
  }

  /** A page of the extension that tests run code in; opened once. */
  async ownPage(): Promise<Page> {
    this.console ??= await this.browser.openOwnPage('options.html');
    return this.console;
  }

  /** The isolated world that the reader of a page runs in, as the extension's own code there sees it. */
  async readerContext(page: Page): Promise<ReaderContext> {
    const session = await this.browser.context.newCDPSession(page);
    const found = new Promise<number>(resolve => {
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin.startsWith(`chrome-extension://${this.browser.extensionId}`)) resolve(context.id);
      });
    });
    await session.send('Runtime.enable');
    const contextId = await found;
    return {
      async evaluate(run, argument) {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
          expression: `(${run})(${JSON.stringify(argument)})`,
          contextId,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
        return result.value;
      },
    };
  }

  stopWorker(): Promise<void> {
    return this.browser.stopWorkers();
  }
}
