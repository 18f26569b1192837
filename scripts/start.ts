/**
 * `npm start`: builds the extension and opens it in a browser of this machine,
 * on the sample article, with the side panel beside it.
 *
 * Without a display it does the same unseen, prints what it found, saves
 * pictures, says where they are, and ends by itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  type Browser,
  canInstallBrowsers,
  findBrowsers,
  hasDisplay,
  howToInstall,
  installBrowsers,
} from './browsers.ts';
import { startInChromium } from './start-in-chromium.ts';
import { startInFirefox } from './start-in-firefox.ts';
import { StaticServer } from './static-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const picturesDir = join(root, 'test-results/start');

const browser = findOrInstall();
const isChromium = browser.kind === 'chromium';
build(isChromium ? ['build', '-b', 'chrome'] : ['build', '-b', 'firefox', '--mv3']);

const server = await StaticServer.start();
const article = readFileSync(join(root, 'assets/sample/sample-article.html'), 'utf8');
const options = {
  executablePath: browser.path,
  extensionDir: join(root, isChromium ? '.output/chrome-mv3' : '.output/firefox-mv3'),
  headless: !hasDisplay(),
  articleUrl: server.serve('/harbour-daily', article),
  picturesDir,
};
mkdirSync(picturesDir, { recursive: true });
if (options.headless) endIfStuck();
console.log(`Opening ${browser.name}${options.headless ? ' unseen, since there is no display' : ''} …`);
await (isChromium ? startInChromium(options) : startInFirefox(options));
await server.stop();
process.exit(0);

function findOrInstall(): Browser {
  const [found] = findBrowsers();
  if (found !== undefined) return found;
  if (!canInstallBrowsers()) endWith(howToInstall);
  console.log('No browser was found. Installing Chromium and Firefox with apt-get …');
  try {
    installBrowsers();
  } catch {
    endWith(howToInstall);
  }
  const [installed] = findBrowsers();
  return installed ?? endWith(howToInstall);
}

function build(args: readonly string[]): void {
  const node = process.execPath;
  try {
    execFileSync(node, [join(root, 'scripts/build-claims.ts')], { cwd: root, stdio: 'inherit' });
    execFileSync(node, [join(root, 'node_modules/wxt/bin/wxt.mjs'), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
  } catch {
    endWith('The extension could not be built; what went wrong stands above.');
  }
}

/** Nobody is there to end a run that nobody sees. */
function endIfStuck(): void {
  const minutes = 3;
  setTimeout(() => endWith(`Nothing came of it within ${minutes} minutes.`), minutes * 60_000).unref();
}

function endWith(line: string): never {
  console.error(line);
  process.exit(1);
}
