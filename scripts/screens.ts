/**
 * `npm run screens`: pictures of every screen and state into docs/screens, for
 * eyes to look at, and of the walk that docs/walkthrough.md tells.
 *
 *     npm run screens                 all of them (the built extension is needed: npm run build)
 *     npm run screens -- panel        the sheets whose names hold this word
 *
 * They are as this machine's fonts are. Those in the repository were taken with
 * Inter for system-ui and Charis SIL for Charter.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { takeArticlePictures } from './screens/article.ts';
import { takeGallerySheets } from './screens/gallery-sheets.ts';
import { picturesDir } from './screens/sheet.ts';
import { takeWalk } from './screens/walk.ts';

const [part = ''] = process.argv.slice(2);

// Nobody is there to end a run that nobody sees.
const minutes = 40;
setTimeout(() => {
  console.error(`screens: not done within ${minutes} minutes`);
  process.exit(1);
}, minutes * 60_000).unref();

await mkdir(picturesDir, { recursive: true });
if (part === '')
  for (const old of await readdir(picturesDir)) await rm(join(picturesDir, old), { recursive: true });
await takeGallerySheets(part);
if ('article'.includes(part)) await takeArticlePictures();
if ('walk'.includes(part)) await takeWalk();
process.exit(0);
