/**
 * What every end-to-end test stands on: the built extension in a real, fresh
 * Chromium, a server for its pages on 127.0.0.1, and nothing else on the
 * network. Every request that the browser makes is in the log.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { findBrowser } from '../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../scripts/chromium.ts';
import { Extension } from '../../scripts/extension.ts';
import { StaticServer } from '../../scripts/static-server.ts';
import { addressesAskedFor } from './net-log.ts';

export { expect };

const root = fileURLToPath(new URL('../..', import.meta.url));
export const chromeBuild = join(root, '.output/chrome-mv3');
export const firefoxBuild = join(root, '.output/firefox-mv3');

type Fixtures = {
  /** Of the browser: what a test is not about it sees in English, whatever the machine speaks. */
  readonly language: string;
  readonly site: StaticServer;
  readonly netLogFile: string;
  readonly extension: Extension;
};

export const test = base.extend<Fixtures>({
  language: ['en-US', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  async site({}, use) {
    const site = await StaticServer.start();
    await use(site);
    await site.stop();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  async netLogFile({}, use) {
    const folder = mkdtempSync(join(tmpdir(), 'second-source-log-'));
    await use(join(folder, 'net.json'));
    rmSync(folder, { recursive: true, force: true });
  },

  async extension({ netLogFile, site, language }, use) {
    if (!existsSync(join(chromeBuild, 'manifest.json')))
      throw new Error('Nothing is built yet: npm run build');
    const found = findBrowser('chromium');
    if (found === null) throw new Error('No Chromium, Chrome or Edge was found');
    const browser = await ChromiumWithExtension.open({
      executablePath: found.path,
      extensionDir: chromeBuild,
      headless: true,
      size: { width: 1280, height: 900 },
      // Nothing but 127.0.0.1 exists for this browser.
      moreArgs: [
        `--lang=${language}`,
        `--log-net-log=${netLogFile}`,
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    });
    const requested: string[] = [];
    browser.context.on('request', request => requested.push(request.url()));
    await use(new Extension(browser));
    await browser.close();
    // line 38, after every test: by what Playwright saw, and by the browser's own log.
    const elsewhere = [...requested, ...addressesAskedFor(netLogFile)]
      .filter(url => /^(?:https?|wss?|ftp):/.test(url))
      .filter(url => !url.startsWith(`${site.origin}/`));
    expect(elsewhere, 'requests to anywhere but the test page').toEqual([]);
  },
});
