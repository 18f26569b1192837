/**
 * Giant pages. Each holds the sample article, and is read by the icon as any
 * page is; what is found is what the sample alone gives, or why it is not read.
 */
import type { Page } from 'playwright';
import { sampleArticle } from './articles.ts';
import { expect, test } from './fixture.ts';

const after = (html: string): string => sampleArticle.replace('</main>', `</main>${html}`);
const words = 'The harbour master counted the boats at the northern quay and wrote it down. ';
const megabytes = (count: number): string => words.repeat(Math.ceil((count * 1024 * 1024) / words.length));

/** Runs in the page before it is read: what no mark-up can say in reasonable length. */
type Prepare = (page: Page) => Promise<unknown>;
const asItIs: Prepare = async () => undefined;

const giants: readonly (readonly [string, string, Prepare])[] = [
  ['500,000 nodes', after(`<footer>${'<i>x</i>'.repeat(250_000)}</footer>`), asItIs],
  ['a text node of 5 MB beside the article', after(`<footer>${megabytes(5)}</footer>`), asItIs],
  [
    'elements 1,500 deep round the article',
    sampleArticle
      .replace('<main>', `${'<div>'.repeat(1500)}<main>`)
      .replace('</main>', `</main>${'</div>'.repeat(1500)}`),
    asItIs,
  ],
  [
    '10,000 forms',
    after(
      `<footer>${'<form><input name="parentNode"><input name="children"><button name="remove">x</button></form>'.repeat(10_000)}</footer>`,
    ),
    asItIs,
  ],
  [
    '1,000 shadow roots, some of them within others',
    after('<footer id="roots"></footer>'),
    page =>
      page.evaluate(() => {
        let place: Element | ShadowRoot | null = document.querySelector('#roots');
        for (let count = 0; count < 1000; count += 1) {
          const host = document.createElement('x-part');
          place?.append(host);
          const root = host.attachShadow({ mode: 'open' });
          root.append(Object.assign(document.createElement('p'), { textContent: `Part ${count}` }));
          if (count % 10 < 5) place = root;
          else place = document.querySelector('#roots');
        }
      }),
  ],
];

for (const [name, html, prepare] of giants) {
  test(`line 24: a page with ${name} is read like the article in it alone`, async ({ extension, site }) => {
    const plain = await extension.read(await extension.open(site.serve('/plain', sampleArticle)));
    const page = await extension.open(site.serve('/giant', html));
    await prepare(page);
    const state = await extension.read(page);
    if (plain.state !== 'done' || state.state !== 'done')
      throw new Error(`Not read: ${plain.state}, ${state.state}`);
    const told = (of: typeof state): readonly string[] =>
      of.report.claims.filter(claim => claim.status !== 'unmatched').map(claim => claim.text);
    expect(told(plain).length).toBeGreaterThan(5);
    expect(told(state)).toEqual(told(plain));
    // The page has not been taken from its own scripts.
    expect(
      await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve('alive')))),
    ).toBe('alive');
  });
}

test('line 24: an article of over 5 million characters in one text node is said to be too long, and the page lives on', async ({
  extension,
  site,
}) => {
  const page = await extension.open(
    site.serve('/giant', `<!doctype html><html lang="en"><article><p>${megabytes(5)}</p></article></html>`),
  );
  expect(await extension.read(page)).toEqual({ state: 'failed', reason: 'too-long' });
  expect(
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve('alive')))),
  ).toBe('alive');
});
