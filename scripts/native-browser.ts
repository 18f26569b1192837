/**
 * Gives the reader, which every read page loads, and the background, which
 * wakes often, the browser's own `browser` or `chrome` object instead of the
 * polyfill: both targets answer with promises, and it costs nothing. The
 * extension's other pages keep the polyfill.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const polyfill = '@wxt-dev/webextension-polyfill/browser';
const withoutPolyfill = /reader\.content|entrypoints[\\/]+background\.ts/;

export function nativeBrowser(): Plugin {
  let isNative = false;
  return {
    name: 'second-source:native-browser',
    enforce: 'pre',
    configResolved({ build }) {
      isNative = withoutPolyfill.test(JSON.stringify([build.lib, build.rollupOptions.input]));
    },
    resolveId(id) {
      const isBrowser =
        id === 'wxt/browser' || id === polyfill || id.includes('@wxt-dev/webextension-polyfill/dist/browser');
      return isNative && isBrowser ? fileURLToPath(import.meta.resolve('wxt/browser')) : null;
    },
  };
}
