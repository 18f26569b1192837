/**
 * Gives the reader, which every read page loads, the browser's own `browser`
 * object instead of the polyfill: both targets have it, and it costs nothing.
 * The extension's own pages and the background keep the polyfill.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const polyfill = '@wxt-dev/webextension-polyfill/browser';

export function nativeBrowserForReader(): Plugin {
  let isReader = false;
  return {
    name: 'second-source:native-browser',
    enforce: 'pre',
    configResolved({ build }) {
      isReader = JSON.stringify([build.lib, build.rollupOptions.input]).includes('reader.content');
    },
    resolveId(id) {
      const isBrowser =
        id === 'wxt/browser' || id === polyfill || id.includes('@wxt-dev/webextension-polyfill/dist/browser');
      return isReader && isBrowser ? fileURLToPath(import.meta.resolve('wxt/browser')) : null;
    },
  };
}
