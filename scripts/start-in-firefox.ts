/** The sample article in Firefox: icon pressed, sidebar open. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { FirefoxWithExtension } from './firefox.ts';
import { printReport } from './print-report.ts';
import type { StartOptions } from './start-in-chromium.ts';

export async function startInFirefox(options: StartOptions): Promise<void> {
  const firefox = await FirefoxWithExtension.open(options);
  const closed = new Promise(resolve => firefox.browser.once('disconnected', resolve));
  const own = await firefox.openOwnPage('options.html', 'h1');
  const article = await firefox.browser.newPage();
  await article.goto(options.articleUrl);
  await firefox.clickToolbarButton(article);
  const { tabId, state } = await firefox.settledState(own);
  if (!options.headless) {
    await firefox.openSidebar();
    console.log('The sample article is open, with its differences beside it. Close the browser to end this.');
    await closed;
    return;
  }
  printReport(state);
  await takePictures(firefox, article, tabId, options);
  await firefox.close();
}

/** WebDriver has no picture of a popup or sidebar; the panel's page in a tab shows the same. */
async function takePictures(
  firefox: FirefoxWithExtension,
  article: Page,
  tabId: number,
  { picturesDir }: StartOptions,
): Promise<void> {
  await article.screenshot({ path: join(picturesDir, 'article-light.png') });
  const panel = await firefox.openOwnPage(`sidepanel.html?tab=${tabId}`, 'h1, h2');
  await panel.screenshot({ path: join(picturesDir, 'panel-light.png') });
  console.log(`Pictures of the article and the panel: ${picturesDir}`);
}
