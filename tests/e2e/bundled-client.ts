/** The product's own client, as a script that a test can evaluate in one of the extension's pages. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Sets a global `client` to the exports of `lib/messaging/client.ts`. */
export async function bundledClient(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('../../lib/messaging/client.ts', import.meta.url)),
        formats: ['iife'],
        name: 'client',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Vite built nothing');
  // A `var` of an evaluated script is a local of it; as a property of the global it stays.
  return output.output[0].code.replace(/^(?:var|const|let) client\s*=/m, 'globalThis.client =');
}
