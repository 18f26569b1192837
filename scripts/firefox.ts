/**
 * A real Firefox with the built extension in it. What WebDriver cannot press
 * (the toolbar button, the sidebar) is done in the browser's own scope, by the
 * functions that Firefox itself calls when a person presses it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { PageState } from '../lib/app/report.ts';

export type FirefoxOptions = {
  readonly executablePath: string;
  /** The built extension, unpacked. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** A profile that is kept when the browser is closed; a fresh one that goes with it if absent. */
  readonly profileDir?: string;
  /** What Firefox takes for its own language, as with its language pack installed; its words stay English. */
  readonly language?: string;
};

/** Firefox gives an extension a random address at each install; fixed here, so that its pages can be opened. */
const uuid = '5ec0de50-0000-4000-8000-5ec0de500000';

/** The part of puppeteer's WebDriver BiDi connection that is used, which its types keep to themselves. */
type Connection = { send(method: string, params: object): Promise<{ readonly result: unknown }> };

const patienceMs = 20_000;

type ContextTree = { readonly contexts: readonly { readonly context: string; readonly url: string }[] };
type Evaluation =
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

export class FirefoxWithExtension {
  readonly browser: Browser;
  private readonly addonId: string;

  private constructor(browser: Browser, addonId: string) {
    this.browser = browser;
    this.addonId = addonId;
  }

  static async open({
    executablePath,
    extensionDir,
    headless,
    profileDir,
    language = 'en-US',
  }: FirefoxOptions): Promise<FirefoxWithExtension> {
    const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
      readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
    };
    const addonId = manifest.browser_specific_settings.gecko.id;
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless,
      args: ['--remote-allow-system-access'],
      ...(profileDir !== undefined && { userDataDir: profileDir }),
      defaultViewport: headless ? { width: 1280, height: 900 } : null,
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
        // An extension that is not from the store goes when the browser is closed; what it kept stays, as with one that is.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        // Nothing of the browser's own goes out during a test.
        'app.normandy.enabled': false,
        'browser.safebrowsing.downloads.remote.enabled': false,
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
      },
    });
    const firefox = new FirefoxWithExtension(browser, addonId);
    await firefox.inBrowserScope(`
      Services.locale.availableLocales = [...new Set([${JSON.stringify(language)}, 'en-US'])];
      Services.locale.requestedLocales = [${JSON.stringify(language)}];
    `);
    await browser.installExtension(extensionDir);
    await firefox.welcomePage();
    return firefox;
  }

  /** Installing opens the welcome page, which would come to the front in the midst of whatever follows. */
  private async welcomePage(): Promise<void> {
    const until = Date.now() + patienceMs;
    // WebDriver may not tell of it, the browser's own list of tabs does.
    const addresses = 'return [...window.gBrowser.browsers].map(tab => tab.currentURI.spec).join();';
    while (!String(await this.inBrowserScope(addresses)).includes(this.pageUrl('welcome.html'))) {
      if (Date.now() > until) throw new Error('The welcome page did not open');
      await pause(50);
    }
  }

  pageUrl(path: string): string {
    return `moz-extension://${uuid}/${path}`;
  }

  /** One of the extension's own pages, in a tab; `selector` is what tells that it has been drawn. */
  async openOwnPage(path: string, selector: string): Promise<Page> {
    const page = await this.browser.newPage();
    // This navigation is never reported as finished for an extension's page.
    void page.goto(this.pageUrl(path)).catch(() => undefined);
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      // A look in the midst of the navigation fails, and is repeated.
      const isDrawn = await page.$(selector).then(
        found => found !== null,
        () => false,
      );
      if (isDrawn) return page;
      await pause(50);
    }
    throw new Error(`${path} was not drawn within ${patienceMs / 1000} s`);
  }

  /** Presses the toolbar button on the tab in front: grants `activeTab`, opens the popup. */
  async clickToolbarButton(page: Page): Promise<void> {
    await page.bringToFront();
    await this.inBrowserScope(`
      for (const open of window.document.querySelectorAll('panel')) {
        if (open.state !== 'open') continue;
        const hidden = new Promise(resolve => open.addEventListener('popuphidden', resolve, { once: true }));
        open.hidePopup();
        await hidden;
      }
      const { browserActionFor } = ExtensionParent.apiManager.global;
      await browserActionFor(extension).openPopup(window, false);
    `);
  }

  /** Gives the keys back to the page in front, as F6 does. */
  async focusPage(): Promise<void> {
    await this.inBrowserScope('window.gBrowser.selectedBrowser.focus();');
  }

  /** Opens the sidebar as its entry in the menu does. */
  async openSidebar(): Promise<void> {
    await this.inBrowserScope(`
      const { sidebarActionFor } = ExtensionParent.apiManager.global;
      await sidebarActionFor(extension).open(window);
    `);
  }

  /** The state of the page in front, asked from a page of ours, once it is no longer being read. */
  async settledState(
    own: Page,
    withinMs = patienceMs,
  ): Promise<{ readonly tabId: number; readonly state: PageState }> {
    const until = Date.now() + withinMs;
    for (;;) {
      const found = await own.evaluate(askTabInFront, { to: 'reader', call: 'pageState', request: null });
      // As text, since WebDriver hands objects over to a certain depth only.
      const state = JSON.parse(found.answer) as PageState | null;
      if (state !== null && state.state !== 'reading' && state.state !== 'unread') {
        return { tabId: found.tabId, state };
      }
      if (Date.now() > until) throw new Error(`The page is still ${state?.state ?? 'without a reader'}`);
      await pause(50);
    }
  }

  /** How many content scripts the browser has been told to put into pages as they open. */
  registeredScripts(own: Page): Promise<number> {
    return own.evaluate(async () => {
      const { scripting } = (globalThis as unknown as { readonly browser: typeof chrome }).browser;
      return (await scripting.getRegisteredContentScripts()).length;
    });
  }

  /** The address of the page in the sidebar; `null` where it is closed. */
  async sidebarUrl(): Promise<string | null> {
    const url = await this.inBrowserScope(`
      const inner = window.SidebarController?.browser?.contentDocument?.getElementById('webext-panels-browser');
      return inner?.currentURI?.spec ?? null;
    `);
    return typeof url === 'string' ? url : null;
  }

  /** Grants an optional host permission, as the reader's yes to the browser's question does. */
  async grantHost(pattern: string): Promise<void> {
    await this.inBrowserScope(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add(extension.id, { permissions: [], origins: [${JSON.stringify(pattern)}] }, extension);
    `);
  }

  /** Ends the background at once; the next event starts it again. */
  async stopBackground(): Promise<void> {
    await this.inBrowserScope('await extension.terminateBackground({ ignoreDevToolsAttached: true });');
  }

  /** Switches the extension off, as a reader does on the browser's page of add-ons. */
  async switchOff(): Promise<void> {
    await this.inBrowserScope(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(extension.id)).disable();
    `);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Runs code with the browser's own rights; `window` and `extension` are the ones in question. */
  private async inBrowserScope(code: string): Promise<unknown> {
    const { connection } = this.browser as unknown as { readonly connection: Connection };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = tree.result as ContextTree;
    const window = contexts.find(each => each.url.endsWith('/browser.xhtml'));
    if (window === undefined) throw new Error('Firefox has no window open');
    const answer = await connection.send('script.evaluate', {
      expression: `(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = WebExtensionPolicy.getByID(${JSON.stringify(this.addonId)})?.extension;
        ${code}
      })()`,
      target: { context: window.context },
      awaitPromise: true,
    });
    const evaluation = answer.result as Evaluation;
    if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails.text);
    return evaluation.result.value;
  }
}

/** Runs in a page of the extension. */
async function askTabInFront(message: object): Promise<{ readonly tabId: number; readonly answer: string }> {
  const { tabs } = (globalThis as unknown as { readonly browser: typeof chrome }).browser;
  const [tab] = await tabs.query({ active: true });
  const tabId = tab?.id ?? -1;
  try {
    const response: unknown = await tabs.sendMessage(tabId, message, { frameId: 0 });
    return {
      tabId,
      answer: JSON.stringify((response as { readonly answer?: unknown } | undefined)?.answer ?? null),
    };
  } catch {
    return { tabId, answer: 'null' };
  }
}
