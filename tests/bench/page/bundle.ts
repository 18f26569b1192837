/** Bundles what runs within a page, with Readability patched as it ships. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { libraryPatches } from '../../../scripts/library-patches.ts';

/** What is measured there; its global is `bench`. */
export const bundleInPage = (): Promise<string> =>
  bundleForPage(fileURLToPath(new URL('in-page.ts', import.meta.url)), 'bench');

/** A script whose exports are in a global of that name. */
export async function bundleForPage(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [libraryPatches()],
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('Nothing was bundled');
  return first.output[0].code;
}
