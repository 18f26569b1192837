/**
 * Saved real pages of newspapers, blogs and encyclopedias, served on 127.0.0.1
 * and read by the built extension. `npm run bench:pages` prints the table.
 */
import { LiveReader } from '../saved-pages/live-reading.ts';
import { newsArticles, readSavedPage, savedPageNames } from '../saved-pages/saved-pages.ts';
import { average, type PageScore, scorePage } from '../saved-pages/score.ts';
import { expect, test } from './fixture.ts';

test.skip(savedPageNames.length === 0, 'The saved pages are not on this machine.');

test('line 7: saved pages: the article’s words, ranges that are the claims, and a page that stays as it is', async ({
  extension,
  site,
}) => {
  // Only a browser that hangs is to end by the clock.
  test.setTimeout(600_000);
  const reader = await LiveReader.open(extension, site);
  const scores: PageScore[] = [];
  for (const name of savedPageNames) {
    const page = readSavedPage(name);
    scores.push(scorePage(page, await reader.read(name, page.html)));
  }
  const namesOf = (which: (score: PageScore) => boolean): readonly string[] =>
    scores.filter(which).map(score => score.name);

  expect
    .soft(
      namesOf(score => !score.isFaithful),
      'pages with a range that is not its claim',
    )
    .toEqual([]);
  expect
    .soft(
      namesOf(score => !score.isUntouched),
      'pages that were changed',
    )
    .toEqual([]);
  expect.soft(average(scores.map(score => score.f1)), 'token F1').toBeGreaterThanOrEqual(0.97);
  const news = scores.filter(score => newsArticles.has(score.name));
  expect
    .soft(
      news.filter(score => score.f1 < 0.8),
      'news articles under .80',
    )
    .toEqual([]);
  expect
    .soft(
      news.filter(score => score.isForced).map(score => score.name),
      'news not known for it',
    )
    .toEqual([]);
  for (const field of ['title', 'siteName', 'published'] as const) {
    const known = scores.flatMap(score => score.metadata[field] ?? []);
    expect.soft(average(known.map(Number)), field).toBeGreaterThanOrEqual(0.9);
  }
  expect(
    scores.reduce((sum, score) => sum + score.claims, 0),
    'claims drawn in all',
  ).toBeGreaterThan(5000);
});
