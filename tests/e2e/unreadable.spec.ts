/** Pages that cannot be read, and pages that are no article: the popup says so calmly, and nothing breaks. */
import { say } from '../../lib/wording/english.ts';
import { expect, test } from './fixture.ts';

const links = Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">Item number ${at}</a></li>`);
const listPage = `<!doctype html><html lang="en"><title>All items</title><body><ul>${links.join('')}</ul></body></html>`;

/** The smallest document that a viewer shows. */
const pdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

test('a list of links is said to be no article, and may be read anyway', async ({ extension, site }) => {
  const page = await extension.open(site.serve('/items', listPage));
  const popup = await extension.click(page);
  await expect(popup.getByText(say('page.no-article.title'))).toBeVisible();
  await expect(popup.getByText(say('page.no-article.text'))).toBeVisible();
  await expect(popup.getByRole('button', { name: say('page.read-anyway') })).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

for (const path of ['/report.pdf', '/report']) {
  test(`a PDF at ${path} is said to be one`, async ({ extension, site }) => {
    const page = await extension.open(site.serve(path, { body: pdf, type: 'application/pdf' }));
    const popup = await extension.click(page);
    await expect(popup.getByText(say('page.pdf.title'))).toBeVisible();
  });
}
