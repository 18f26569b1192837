/** Bundles what is measured within a page, with Readability patched as it ships. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { libraryPatches } from '../../../scripts/library-patches.ts';

export async function bundleInPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [libraryPatches()],
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('Nothing was bundled');
  return first.output[0].code;
}
