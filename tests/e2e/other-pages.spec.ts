/**
 * Ten real pages on other things than the bundled set: nothing is matched and
 * nothing is drawn, and the popup says so in words. The pages belong to their
 * sites and are not here; where their folder is absent this is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../lib/wording/english.ts';
import { expect, test } from './fixture.ts';

const folder = fileURLToPath(new URL('../../../shared/data/pages_readability', import.meta.url));
const wanted = [
  'ars-1',
  'bbc-1',
  'buzzfeed-1',
  'cnet',
  'cnn',
  'guardian-1',
  'herald-sun-1',
  'nytimes-1',
  'salon-1',
  'telegraph',
  'washingtonpost-1',
  'yahoo-1',
];
const pages = wanted.filter(name => existsSync(join(folder, name, 'source.html'))).slice(0, 10);
test.skip(pages.length < 10, 'The saved pages are not on this machine.');

for (const name of pages) {
  test(`${name}: nothing matched, nothing drawn, and said so`, async ({ extension, site }) => {
    // The saved page would ask its own site for pictures and scripts: every address in it leads nowhere,
    // and a script goes with all it holds, or its code would stand on the page as text.
    const html = readFileSync(join(folder, name, 'source.html'), 'utf8')
      .replaceAll(/<(script|style)\b[^>]*>.*?<\/\1\s*>/gis, '')
      .replaceAll(/<(?:script|iframe|link|base|img|video|source|object|embed)\b[^>]*>/gi, '<!-- -->')
      .replaceAll(/https?:\/\/|(?<=["'(=]\s*)\/\//gi, 'about:blank#');
    const page = await extension.open(site.serve(`/${name}`, html));
    const popup = await extension.click(page);
    const state = await extension.settledState(page);
    if (state.state !== 'done') throw new Error(`The page was not read: ${JSON.stringify(state)}`);
    expect(
      state.report.claims.filter(claim => claim.status !== 'unmatched').map(claim => claim.text),
    ).toEqual([]);
    const drawn = await page.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
    );
    expect(drawn).toBe(0);
    await expect(popup.getByText(say('page.silent.title'))).toBeVisible();
  });
}
