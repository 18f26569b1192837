/**
 * A real Chromium (or Chrome, or Edge) with the built extension in it, and the
 * handles that Playwright alone does not give: the toolbar button, the popup,
 * the side panel, the death of the worker. For `npm start` and the tests.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';

export type ChromiumOptions = {
  readonly executablePath: string;
  /** The built extension, unpacked. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** In CSS pixels; `null` for a window that the user sizes. */
  readonly size?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
  readonly moreArgs?: readonly string[];
  /** Of Playwright's own arguments, those to do without. */
  readonly notArgs?: readonly string[];
  /** A profile that is kept when the browser is closed; a fresh one that goes with it if absent. */
  readonly profileDir?: string;
};

/** Long enough for a busy machine; nothing here waits that long when all is well. */
const patienceMs = 15_000;

export class ChromiumWithExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  private readonly browserSession: CDPSession;
  private readonly profileDir: string;
  private readonly keepsProfile: boolean;
  private readonly disconnects: (() => Promise<void>)[] = [];

  private constructor(parts: {
    context: BrowserContext;
    extensionId: string;
    browserSession: CDPSession;
    profileDir: string;
    keepsProfile: boolean;
  }) {
    this.context = parts.context;
    this.extensionId = parts.extensionId;
    this.browserSession = parts.browserSession;
    this.profileDir = parts.profileDir;
    this.keepsProfile = parts.keepsProfile;
  }

  static async open(options: ChromiumOptions): Promise<ChromiumWithExtension> {
    const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'second-source-'));
    const keepsProfile = options.profileDir !== undefined;
    const context = await chromium.launchPersistentContext(profileDir, {
      executablePath: options.executablePath,
      headless: options.headless,
      chromiumSandbox: !options.headless && process.getuid?.() !== 0,
      viewport: options.size ?? null,
      colorScheme: options.colorScheme ?? 'light',
      ignoreDefaultArgs: [
        '--disable-extensions',
        ...(options.notArgs ?? []),
        ...(options.headless ? [] : ['--enable-automation']),
      ],
      args: [
        // Branded Chrome takes an extension in no other way since version 137.
        '--enable-unsafe-extension-debugging',
        '--remote-debugging-port=0',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--no-default-browser-check',
        '--no-first-run',
        ...(options.moreArgs ?? []),
      ],
    });
    const browser = context.browser();
    if (browser === null) throw new Error('Playwright gave no browser for its own context');
    const browserSession = await browser.newBrowserCDPSession();
    const loaded = await sendCommand(browserSession, 'Extensions.loadUnpacked', {
      path: options.extensionDir,
    });
    const { id: extensionId } = loaded as { readonly id: string };
    // An extension that is put in by the protocol is a new one each time, also in a profile that was kept.
    await welcomePageOf(context);
    return new ChromiumWithExtension({ context, extensionId, browserSession, profileDir, keepsProfile });
  }

  /** The address of one of the extension's own pages. */
  pageUrl(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  /** One of the extension's own pages, in a tab. */
  async openOwnPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.pageUrl(path));
    return page;
  }

  /** Clicks the toolbar button on a page's tab, as a person does: grants `activeTab`, opens the popup. */
  async clickToolbarButton(page: Page): Promise<void> {
    await page.bringToFront();
    const targetId = await this.tabTargetOf(page);
    await sendCommand(this.browserSession, 'Extensions.triggerAction', { id: this.extensionId, targetId });
  }

  /** The real popup or side panel, which Playwright sees only over a second connection made once it is open. */
  async surface(path: string): Promise<Page> {
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      const found = await this.findSurface(path);
      if (found !== null) return found;
      await pause(100);
    }
    throw new Error(`${path} did not open within ${patienceMs / 1000} s`);
  }

  /** Closes a popup or side panel. The page that closes itself never answers, hence the race. */
  async closeSurface(surface: Page): Promise<void> {
    const closing = surface.evaluate(() => window.close()).catch(() => undefined);
    await Promise.race([closing, pause(500)]);
  }

  /** Where the browser answers to its debugging protocol, on this machine alone. */
  debuggingPort(): string {
    return readFileSync(join(this.profileDir, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
  }

  /** Ends the background worker at once, whatever it was doing. The next event starts another. */
  async stopWorkers(): Promise<void> {
    const page = this.context.pages().find(open => open.url().startsWith(this.pageUrl('')));
    const own = page ?? (await this.openOwnPage('options.html'));
    const session = await this.context.newCDPSession(own);
    await sendCommand(session, 'ServiceWorker.enable');
    await sendCommand(session, 'ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  /** Ends the browser at once, as when it is killed; its profile stays as it was at that moment. */
  async crash(): Promise<void> {
    const closed = new Promise(resolve => this.context.once('close', resolve));
    void sendCommand(this.browserSession, 'Browser.crash').catch(() => undefined);
    await closed;
    await this.context.close().catch(() => undefined);
  }

  async close(): Promise<void> {
    for (const disconnect of this.disconnects) await disconnect().catch(() => undefined);
    await this.context.close();
    if (!this.keepsProfile) rmSync(this.profileDir, { recursive: true, force: true, maxRetries: 3 });
  }

  /** The protocol knows a page's tab by nothing but its address, so no other tab may show the same. */
  private async tabTargetOf(page: Page): Promise<string> {
    const filter = [{ type: 'tab', exclude: false }, { exclude: true }];
    const { targetInfos } = (await sendCommand(this.browserSession, 'Target.getTargets', { filter })) as {
      targetInfos: readonly { readonly targetId: string; readonly url: string }[];
    };
    const [tab, another] = targetInfos.filter(target => target.url === page.url());
    if (tab === undefined || another !== undefined) throw new Error(`Not one tab alone shows ${page.url()}`);
    return tab.targetId;
  }

  private async findSurface(path: string): Promise<Page | null> {
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${this.debuggingPort()}`);
    const inTabs = new Set(this.context.pages().map(page => page.url()));
    const pages = connection.contexts().flatMap(context => context.pages());
    const found = pages.find(page => page.url().startsWith(this.pageUrl(path)) && !inTabs.has(page.url()));
    if (found === undefined) {
      await connection.close();
      return null;
    }
    this.disconnects.push(() => connection.close());
    return found;
  }
}

/** Installing opens the welcome page, which would come to the front in the midst of whatever follows. */
async function welcomePageOf(context: BrowserContext): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!context.pages().some(page => page.url().endsWith('/welcome.html'))) {
    if (Date.now() > until) throw new Error('The welcome page did not open');
    await pause(20);
  }
}

/** Playwright types the protocol of its own Chromium, which may be older than the browser at hand. */
async function sendCommand(session: CDPSession, method: string, params: object = {}): Promise<unknown> {
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  return send(method, params);
}
