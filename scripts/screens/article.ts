/** The sample article as a reader has it: underlined, with the card open. */
import type { Page } from 'playwright';
import { isConflict } from '../../lib/comparison/gather.ts';
import { keep } from './sheet.ts';
import { openDesk, sampleUrl } from './sites.ts';

const looks = [
  { name: 'article', theme: 'light', width: 1280, height: 900, zoom: 1 },
  { name: 'article', theme: 'dark', width: 1280, height: 900, zoom: 1 },
  { name: 'article', theme: 'forced-colours', width: 1280, height: 900, zoom: 1 },
  { name: 'article-narrow', theme: 'light', width: 420, height: 800, zoom: 1 },
  { name: 'article-narrow', theme: 'dark', width: 420, height: 800, zoom: 1 },
  { name: 'zoom-200-article', theme: 'light', width: 640, height: 450, zoom: 2 },
  { name: 'zoom-200-article', theme: 'dark', width: 640, height: 450, zoom: 2 },
] as const;

export async function takeArticlePictures(): Promise<void> {
  const desk = await openDesk();
  const { extension } = desk;
  try {
    const page = await extension.open(sampleUrl);
    const state = await extension.read(page);
    if (state.state !== 'done') throw new Error(`screens: the article was not read: ${state.state}`);
    const claim = state.report.claims.find(isConflict);
    const tabId = await extension.tabIdOf(page);
    for (const { name, theme, width, height, zoom } of looks) {
      await page.emulateMedia({
        colorScheme: theme === 'light' ? 'light' : 'dark',
        forcedColors: theme === 'forced-colours' ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      await page.bringToFront();
      await resize(page, width, height, zoom);
      await page.evaluate(() => window.scrollTo(0, 0));
      await extension.askReader(tabId, 'showClaim', { claim: claim?.id ?? '' });
      // The reader looks once a second whether the page has other colours.
      await page.waitForTimeout(1_500);
      await keep(`${name}-${theme}`, await page.screenshot({ scale: 'device' }));
      await page.keyboard.press('Escape');
    }
  } finally {
    await desk.close();
  }
}

/** A zoom of 200 % is half the pixels, each twice as large. */
async function resize(page: Page, width: number, height: number, zoom: number): Promise<void> {
  await page.setViewportSize({ width, height });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: zoom,
    mobile: false,
  });
}
