/** The product's own modules, as scripts that a test can evaluate in one of the extension's pages. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Sets a global `client` to the exports of `lib/messaging/client.ts`. */
export const bundledClient = (): Promise<string> => bundled('lib/messaging/client.ts', 'client');

/** Sets a global of this name to the exports of a module of the repository. */
export async function bundled(module: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(`../../${module}`, import.meta.url)),
        formats: ['iife'],
        name,
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('Vite built nothing');
  // A `var` of an evaluated script is a local of it; as a property of the global it stays.
  return output.output[0].code.replace(
    new RegExp(`^(?:var|const|let) ${name}\\s*=`, 'm'),
    `globalThis.${name} =`,
  );
}
