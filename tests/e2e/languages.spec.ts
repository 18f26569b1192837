/** The interface in the language of the browser: what the build wrote for it, as the real browser chooses and reads it. */
import type { Page } from 'playwright';
import { sayIn } from '../setup/say-in.ts';
import { sampleArticle } from './articles.ts';
import { cardTexts } from './card.ts';
import { expect, test } from './fixture.ts';

const htmlOf = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir, title: document.title };
  });

for (const language of ['de', 'fr', 'uk']) {
  const say = sayIn(language);

  test.describe(`in a browser that speaks ${language}`, () => {
    test.use({ language });

    test('popup, panel and card do too', async ({ extension, site }) => {
      const page = await extension.open(site.serve('/story', sampleArticle));
      const popup = await extension.click(page);
      const state = await extension.settledState(page);
      if (state.state !== 'done') throw new Error(`The page was not read: ${state.state}`);
      const { sentences, claims } = state.report;
      const counted = `${say('coverage.sentences', sentences)}, ${say('coverage.claims', claims.length)}`;
      await expect(popup.getByText(counted)).toBeVisible();
      expect(await htmlOf(popup)).toEqual({ lang: language, dir: 'ltr', title: 'Second Source' });

      await popup.getByRole('button', { name: say('popup.panel') }).click();
      const panel = await extension.browser.surface('sidepanel.html');
      await expect(panel.getByText(say('panel.not-compared'))).toBeVisible();
      await panel
        .getByRole('button', { name: say('kind.participants') })
        .first()
        .click();
      await expect.poll(() => cardTexts(page)).toContain(say('action.not-same-event'));
      expect(await cardTexts(page)).toEqual(expect.arrayContaining([say('card.here'), say('card.there')]));
    });

    test('the other pages and the browser’s own lists do too', async ({ extension }) => {
      const own = await extension.ownPage();
      expect(await htmlOf(own)).toEqual({ lang: language, dir: 'ltr', title: say('title.options') });
      const described = await own.evaluate(async () => ({
        extension: chrome.runtime.getManifest().description,
        commands: (await chrome.commands.getAll()).map(({ description }) => description),
      }));
      expect(described.extension).toBe(say('description'));
      expect(described.commands).toContain(say('command.read-page'));
      for (const name of ['welcome', 'library', 'compare']) {
        const page = await extension.browser.openOwnPage(`${name}.html`);
        expect(await htmlOf(page)).toEqual({ lang: language, dir: 'ltr', title: say(`title.${name}`) });
      }
    });
  });
}

test.describe('in a browser of a language that the interface lacks', () => {
  test.use({ language: 'ar' });

  test('it speaks English, and runs as English does', async ({ extension }) => {
    const own = await extension.ownPage();
    expect(await htmlOf(own)).toEqual({ lang: 'en', dir: 'ltr', title: sayIn('en')('title.options') });
  });
});
