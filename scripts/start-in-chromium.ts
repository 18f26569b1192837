/** The sample article in Chromium, Chrome or Edge: icon pressed, panel open, first conflict shown. */
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { PageState } from '../lib/app/report.ts';
import { say } from '../lib/wording/english.ts';
import { ChromiumWithExtension } from './chromium.ts';
import { Extension } from './extension.ts';
import { firstDifference, printReport } from './print-report.ts';

export type StartOptions = {
  readonly executablePath: string;
  readonly extensionDir: string;
  readonly headless: boolean;
  readonly articleUrl: string;
  /** Where pictures go when nobody sees the browser. */
  readonly picturesDir: string;
};

const size = { width: 1280, height: 900 };

export async function startInChromium(options: StartOptions): Promise<void> {
  const browser = await ChromiumWithExtension.open({ ...options, size: options.headless ? size : null });
  const extension = new Extension(browser);
  try {
    await (options.headless ? lookAround(extension, options) : showAround(extension, options));
  } finally {
    await browser.close();
  }
}

/** Stays until the last window is closed. */
async function showAround(extension: Extension, { articleUrl }: StartOptions): Promise<void> {
  const { context } = extension.browser;
  const closed = new Promise(resolve => context.once('close', resolve));
  const page = await extension.open(articleUrl);
  const popup = await extension.click(page);
  await extension.settledState(page);
  await openPanel(extension, popup, page);
  await page.bringToFront();
  console.log('The sample article is open, with its differences beside it. Close the browser to end this.');
  await closed;
}

async function lookAround(extension: Extension, { articleUrl, picturesDir }: StartOptions): Promise<void> {
  const page = await extension.open(articleUrl);
  const popup = await extension.click(page);
  const state = await extension.settledState(page);
  printReport(state);

  const takePictures = async (of: Page, name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await of.emulateMedia({ colorScheme });
      // The reader looks once a second whether the page has other colours.
      if (of === page && colorScheme === 'dark') await of.waitForTimeout(1_200);
      await of.screenshot({ path: join(picturesDir, `${name}-${colorScheme}.png`) });
    }
  };
  await takePictures(popup, 'popup');
  const panel = await openPanel(extension, popup, page);
  await panel.getByText(say('panel.not-compared')).first().waitFor();
  await takePictures(panel, 'panel');
  await openCard(extension, page, state);
  await takePictures(page, 'article');
  console.log(`Pictures of the article, the popup and the panel: ${picturesDir}`);
}

/** As a reader does it, by the popup's button; where that fails, its page in a tab. */
async function openPanel(extension: Extension, popup: Page, page: Page): Promise<Page> {
  const tabId = await extension.tabIdOf(page);
  try {
    await popup.getByRole('button', { name: say('popup.panel') }).click({ timeout: 5000 });
    return await extension.browser.surface('sidepanel.html');
  } catch {
    return extension.browser.openOwnPage(`sidepanel.html?tab=${tabId}`);
  }
}

async function openCard(extension: Extension, page: Page, state: PageState): Promise<void> {
  const claim = firstDifference(state);
  if (claim === null) return;
  await extension.askReader(await extension.tabIdOf(page), 'showClaim', { claim: claim.id });
  await page.waitForTimeout(1000);
}
