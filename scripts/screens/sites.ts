/**
 * Two invented outlets on this machine: the sample article and another on the
 * same days, at addresses that a reader could read. No name is looked up.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../browsers.ts';
import { ChromiumWithExtension } from '../chromium.ts';
import { Extension } from '../extension.ts';
import { StaticServer } from '../static-server.ts';

const root = join(import.meta.dirname, '../..');

const sample = readFileSync(join(root, 'assets/sample/sample-article.html'), 'utf8');

const other = sample
  .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')
  .replaceAll('Harbour Daily', 'Aldgate Review')
  .replaceAll('Ines Karlberg', 'Tom Aldous')
  .replaceAll(
    'After Istanbul, the phone calls: where the talks stand',
    'What the Istanbul meeting did change',
  )
  .replaceAll('2025-05-24', '2025-05-26')
  .replaceAll('24 May 2025', '26 May 2025')
  .replace(/<p class="standfirst".*?<\/p>/s, '')
  .replace(/<meta name="description"[^>]*>/, '')
  .replace(
    /<div class="body">.*?<\/div>/s,
    `<div class="body">
<p>Russian and Ukrainian delegations met in Istanbul on 16 May 2025, for the first time since the spring of 2022. The session lasted less than two hours, and no cease-fire came of it.</p>
<p>It ended with an agreement between Russia and Ukraine to exchange prisoners. Whoever had waited for more went home with a list of names and the promise of another.</p>
<p>By Friday evening each side had handed over 390 people. On 19 May Donald Trump and Vladimir Putin spoke by telephone for more than two hours.</p>
<p>The European Union adopted its 17th package of sanctions against Russia on 20 May. The ports that it names had long found other customers, and other flags.</p>
</div>`,
  );

export const sampleUrl = 'http://harbourdaily.example/world/after-istanbul';
export const otherUrl = 'http://aldgatereview.example/world/what-istanbul-changed';

export type Desk = { readonly extension: Extension; close(): Promise<void> };

export async function openDesk(): Promise<Desk> {
  const found = findBrowser('chromium');
  if (found === null) throw new Error('screens: no Chromium, Chrome or Edge was found');
  const server = await StaticServer.start();
  server.serve(new URL(sampleUrl).pathname, sample);
  server.serve(new URL(otherUrl).pathname, other);
  const here = server.origin.replace('http://', '');
  const browser = await ChromiumWithExtension.open({
    executablePath: found.path,
    extensionDir: join(root, '.output/chrome-mv3'),
    headless: true,
    size: { width: 1280, height: 900 },
    moreArgs: [
      '--lang=en-US',
      `--host-resolver-rules=MAP *.example ${here}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  return {
    extension: new Extension(browser),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
