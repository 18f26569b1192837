/**
 * Ten saved real pages, against the article that people marked in them. The
 * pages belong to their sites and are not part of this repository: set
 * SECOND_SOURCE_PAGES to a checkout of mozilla/readability's `test/test-pages`.
 * Where there is none the test is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findArticle } from '../../../lib/page/find-article.ts';
import { parsePage } from './page.ts';

const beside = fileURLToPath(new URL('../../../../shared/data/pages_readability', import.meta.url));
const folder = process.env['SECOND_SOURCE_PAGES'] ?? beside;
const isThere = existsSync(folder);
if (!isThere) console.info('Real pages: skipped, the folder of saved pages is not there.');

const names =
  'aclu ars-1 bbc-1 breitbart cnn folha guardian-1 nytimes-1 seattletimes-1 theverge wapo-1 yahoo-2'.split(
    ' ',
  );

/** Token F1: how far two texts hold the same words, whatever their order. 0 to 1. */
function tokenF1(found: string, expected: string): number {
  const here = tokens(found);
  const there = tokens(expected);
  const left = new Map<string, number>();
  for (const token of there) left.set(token, (left.get(token) ?? 0) + 1);
  const shared = here.filter(token => {
    const count = left.get(token) ?? 0;
    left.set(token, count - 1);
    return count > 0;
  }).length;
  return (2 * shared) / (here.length + there.length);
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const withSpaces = (html: string): string =>
  html.replaceAll(/<\/(?:p|div|li|h\d|figcaption|td|tr|section)>|<br\b/g, ' $&');

test.skipIf(!isThere)('twelve real pages give the words that people marked', () => {
  const scores = names.map(name => {
    const source = readFileSync(join(folder, name, 'source.html'), 'utf8');
    const expected = parsePage(
      `<html><body>${withSpaces(readFileSync(join(folder, name, 'expected.html'), 'utf8'))}</body>`,
    );
    const text = findArticle(parsePage(source))?.article.text ?? '';
    return tokenF1(text, expected.body.textContent ?? '');
  });
  expect(Math.min(...scores)).toBeGreaterThan(0.85);
  expect(scores.reduce((sum, score) => sum + score) / scores.length).toBeGreaterThan(0.97);
});
