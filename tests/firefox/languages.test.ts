import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FirefoxWithExtension } from '../../scripts/firefox.ts';
import { StaticServer } from '../../scripts/static-server.ts';
import { sampleArticle } from '../e2e/articles.ts';
import { sayIn } from '../setup/say-in.ts';
import { openFirefox } from './open-firefox.ts';

const say = sayIn('de');

let firefox: FirefoxWithExtension;
let site: StaticServer;

beforeAll(async () => {
  site = await StaticServer.start();
  firefox = await openFirefox({ language: 'de' });
});

afterAll(async () => {
  await firefox?.close();
  await site?.stop();
});

/** Runs in a page of ours: the text of the card in a tab, whose shadow root is closed to all but extensions. */
async function cardText(tabId: number): Promise<string> {
  const { scripting } = (globalThis as unknown as { readonly browser: typeof chrome }).browser;
  const [answer] = await scripting.executeScript({
    target: { tabId },
    func: () => {
      type WithRoot = { readonly openOrClosedShadowRoot?: ShadowRoot | null };
      const host = document.documentElement.lastElementChild as (Element & WithRoot) | null;
      return host?.openOrClosedShadowRoot?.querySelector('.card')?.textContent ?? '';
    },
  });
  return answer?.result ?? '';
}

describe('in a Firefox that speaks German', () => {
  test('the pages do too', async () => {
    for (const name of ['options', 'library', 'welcome']) {
      const page = await firefox.openOwnPage(`${name}.html`, 'h1');
      expect(
        await page.evaluate(() => [
          document.documentElement.lang,
          document.documentElement.dir,
          document.title,
        ]),
      ).toEqual(['de', 'ltr', say(`title.${name}`)]);
    }
  });

  test('the popup, the panel and the card in a page do too', async () => {
    const own = await firefox.openOwnPage('options.html', 'h1');
    const page = await firefox.browser.newPage();
    await page.goto(site.serve('/german', sampleArticle));
    await firefox.clickToolbarButton(page);
    const { tabId, state } = await firefox.settledState(own);
    if (state.state !== 'done') throw new Error(`The page was not read: ${state.state}`);
    const panel = await firefox.openOwnPage(`sidepanel.html?tab=${tabId}`, 'li.item');
    const shown = await panel.evaluate(() => document.body.textContent ?? '');
    for (const key of [
      'panel.not-compared',
      'panel.view.side-by-side',
      'standing.conflicts',
      'kind.participants',
    ])
      expect(shown).toContain(say(key));

    await panel.evaluate(() => document.querySelector<HTMLElement>('li.item h3 button')?.click());
    await expect.poll(() => own.evaluate(cardText, tabId)).toContain(say('card.because'));
    const popup = await firefox.openOwnPage('popup.html', 'h2');
    expect(await popup.evaluate(() => document.body.textContent)).toContain(say('page.not-a-page.title'));
  });
});
