/**
 * How well saved real pages are read, in the real Chromium with the built extension:
 *
 *   npm run build && npm run bench:pages [-- --only bbc-1,cnn] [--texts FOLDER]
 *
 * Prints a table, worst pages first. `--texts` writes what was read and what
 * people marked, to compare by hand; none of it goes into the repository.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../scripts/browsers.ts';
import { ChromiumWithExtension } from '../../scripts/chromium.ts';
import { Extension } from '../../scripts/extension.ts';
import { StaticServer } from '../../scripts/static-server.ts';
import { LiveReader } from '../saved-pages/live-reading.ts';
import { newsArticles, readSavedPage, savedPageNames } from '../saved-pages/saved-pages.ts';
import { average, type PageScore, scorePage } from '../saved-pages/score.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, texts: { type: 'string' } } });
const names = values.only?.split(',') ?? savedPageNames;
if (names.length === 0) {
  console.error('The saved pages are not on this machine.');
  process.exit(1);
}
const found = findBrowser('chromium');
if (found === null) throw new Error('No Chromium, Chrome or Edge was found.');

const site = await StaticServer.start();
const browser = await ChromiumWithExtension.open({
  executablePath: found.path,
  extensionDir: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  headless: true,
  size: { width: 1280, height: 900 },
  moreArgs: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});
const reader = await LiveReader.open(new Extension(browser), site);
const scores: PageScore[] = [];
for (const name of names) {
  const page = readSavedPage(name);
  const reading = await reader.read(name, page.html);
  const score = scorePage(page, reading);
  scores.push(score);
  if (values.texts === undefined) continue;
  mkdirSync(values.texts, { recursive: true });
  writeFileSync(join(values.texts, `${name}.read.txt`), reading.article?.text ?? '');
  writeFileSync(join(values.texts, `${name}.marked.txt`), page.words);
  writeFileSync(
    join(values.texts, `${name}.meta.json`),
    JSON.stringify({ marked: page.metadata, read: { ...reading.article, text: undefined } }, null, 1),
  );
}
await browser.close();
await site.stop();

const mark = (value: boolean | null): string => (value === null ? '-' : value ? 'yes' : 'NO');
for (const score of scores.toSorted((a, b) => a.f1 - b.f1)) {
  const { title, siteName, published } = score.metadata;
  console.log(
    [
      score.f1.toFixed(3),
      score.name.padEnd(40),
      newsArticles.has(score.name) ? 'news' : '    ',
      (score.isForced ? 'asked ' : '') + score.state,
      `claims ${score.claims}`,
      score.isFaithful ? '' : 'RANGES DIFFER',
      score.isUntouched ? '' : 'PAGE CHANGED',
      `title ${mark(title)} site ${mark(siteName)} date ${mark(published)}`,
    ].join('  '),
  );
}
const news = scores.filter(score => newsArticles.has(score.name));
const share = (field: keyof PageScore['metadata']): string => {
  const known = scores.flatMap(score => score.metadata[field] ?? []);
  return `${field} ${average(known.map(Number)).toFixed(3)} of ${known.length}`;
};
console.log(`
${scores.length} pages: F1 ${average(scores.map(score => score.f1)).toFixed(4)}; without those read only when asked: ${average(scores.filter(score => !score.isForced).map(score => score.f1)).toFixed(4)}
${news.length} news articles: F1 ${average(news.map(score => score.f1)).toFixed(4)}, lowest ${Math.min(...news.map(score => score.f1)).toFixed(3)}, read without asking: ${news.filter(score => !score.isForced).length}
${share('title')}; ${share('siteName')}; ${share('published')}
ranges equal to claims: ${scores.filter(score => score.isFaithful).length}; page untouched: ${scores.filter(score => score.isUntouched).length}; claims: ${scores.reduce((sum, score) => sum + score.claims, 0)}`);
