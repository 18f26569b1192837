/** Every folder of tests/pages, as the terminal reads it. In a browser: tests/browser/page/page-folders.test.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findArticle } from '../../../lib/page/find-article.ts';
import { type ExpectedPage, expectPage } from '../../pages/expected-page.ts';
import { parsePage } from './page.ts';

const pages = fileURLToPath(new URL('../../pages', import.meta.url));
const names = readdirSync(pages, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);

test('there are pages', () => expect(names.length).toBeGreaterThan(5));

test.each(names)('the page in tests/pages/%s is found as expected in the terminal', name => {
  const expected = JSON.parse(readFileSync(join(pages, name, 'expected.json'), 'utf8')) as ExpectedPage;
  if ('needsLayout' in expected) return;
  expectPage(
    findArticle(parsePage(readFileSync(join(pages, name, 'source.html'), 'utf8')))?.article ?? null,
    expected,
  );
});
