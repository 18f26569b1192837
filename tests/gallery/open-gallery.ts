/** The gallery in a real Chromium, one state at a time: for pictures and for tests. */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { findBrowser } from '../../scripts/browsers.ts';

export type Theme = 'light' | 'dark' | 'forced';

export type Look = {
  readonly theme: Theme;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly language?: string;
  readonly dir?: string;
};

export type Gallery = {
  readonly states: readonly string[];
  readonly page: Page;
  show(state: string, look: Look): Promise<void>;
  close(): Promise<void>;
};

/** How many pixels of the picture a CSS pixel takes: 2 is also what a zoom of 200 % does to half the width. */
export async function openGallery(deviceScaleFactor: number): Promise<Gallery> {
  const found = findBrowser('chromium');
  if (found === null) throw new Error('gallery: no Chromium, Chrome or Edge was found');
  const server = await createServer({ configFile: join(import.meta.dirname, 'vite.config.ts') });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({ executablePath: found.path, chromiumSandbox: false });
  const page = await (await browser.newContext({ deviceScaleFactor })).newPage();
  page.on('pageerror', error => console.error(error));
  await page.goto(address);
  const links = page.locator('a');
  await links.first().waitFor();
  return {
    page,
    states: await links.allTextContents(),
    async show(state, { theme, width, language = 'en', dir }) {
      // Lower than any state: what is higher makes the page as high as itself.
      await page.setViewportSize({ width, height: 240 });
      await page.emulateMedia({
        forcedColors: theme === 'forced' ? 'active' : 'none',
        colorScheme: theme === 'light' ? 'light' : 'dark',
        reducedMotion: 'reduce',
      });
      const turned = dir === undefined ? '' : `&dir=${dir}`;
      const colours = theme === 'light' ? 'light' : 'dark';
      await page.goto(`${address}?state=${state}&theme=${colours}&language=${language}${turned}`);
      await page.locator('main').first().waitFor();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
