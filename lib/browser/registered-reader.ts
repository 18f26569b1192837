/**
 * Has the browser put the reader into pages of allowed sites as they open. The
 * browser remembers the registration; here it is brought in line with the
 * settings and with the permissions that are really granted.
 */
import { browser } from 'wxt/browser';
import { patternsToRead, type ReadingChoice } from '../app/sites.ts';
import { readerScript, readerStyle } from '../messaging/read-tab.ts';

const id = 'reader';

/** Safe to repeat, and from several contexts at once. Never rejects. */
export function syncRegisteredReader(choice: ReadingChoice): Promise<void> {
  return navigator.locks.request('second-source-registration', async () => {
    const matches = await grantedAmong(patternsToRead(choice));
    const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
    if (matches.length === 0) {
      if (present !== undefined) await browser.scripting.unregisterContentScripts({ ids: [id] });
      return;
    }
    const script = {
      id,
      matches,
      js: [readerScript],
      css: [readerStyle],
      allFrames: false,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    } as const;
    if (present === undefined)
      await browser.scripting.registerContentScripts([
        { ...script, js: [...script.js], css: [...script.css] },
      ]);
    else
      await browser.scripting.updateContentScripts([{ ...script, js: [...script.js], css: [...script.css] }]);
  });
}

/** A permission may have been taken back in the browser's own settings. */
async function grantedAmong(patterns: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    patterns.map(async pattern =>
      (await browser.permissions.contains({ origins: [pattern] })) ? [pattern] : [],
    ),
  );
  return answers.flat();
}
