import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../scripts/browsers.ts';
import { FirefoxWithExtension } from '../../scripts/firefox.ts';

type Wishes = {
  /** Kept from one opening to the next; a fresh one where it is left out. */
  readonly profileDir?: string;
  /** Of the interface, as BCP 47. */
  readonly language?: string;
};

/** The built extension in the Firefox of this machine. */
export function openFirefox(wishes: Wishes = {}): Promise<FirefoxWithExtension> {
  const found = findBrowser('firefox');
  if (found === null) throw new Error('No Firefox was found');
  return FirefoxWithExtension.open({
    executablePath: found.path,
    extensionDir: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
    headless: true,
    ...wishes,
  });
}
