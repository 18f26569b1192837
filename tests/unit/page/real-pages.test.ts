/**
 * Saved real pages as the terminal reads them, without a layout. In a browser: tests/e2e/saved-pages.spec.ts.
 * Skipped where the pages are not on this machine.
 */
import { expect, test } from 'vitest';
import { findArticle } from '../../../lib/page/find-article.ts';
import { readSavedPage, savedPageNames } from '../../saved-pages/saved-pages.ts';
import { tokenF1 } from '../../saved-pages/token-f1.ts';
import { parsePage } from './page.ts';

const wanted =
  'aclu ars-1 bbc-1 breitbart cnn folha guardian-1 nytimes-1 seattletimes-1 theverge wapo-1 yahoo-2'.split(
    ' ',
  );
const names = wanted.filter(name => savedPageNames.includes(name));
if (names.length === 0) console.info('Real pages: skipped, the folder of saved pages is not there.');

test.skipIf(names.length === 0)('twelve real pages give the words that people marked', () => {
  const scores = names.map(name => {
    const { html, words } = readSavedPage(name);
    return tokenF1(findArticle(parsePage(html))?.article.text ?? '', words);
  });
  expect(Math.min(...scores)).toBeGreaterThan(0.85);
  expect(scores.reduce((sum, score) => sum + score) / scores.length).toBeGreaterThan(0.97);
});
