/**
 * One build for two browsers. Everything that a reader is asked for, or could
 * be reached by, stands in the manifest below; `tests/e2e` holds both
 * builds against a snapshot.
 */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { nameForBrowser } from './lib/wording/browser-messages.ts';
import { bareContentScript } from './scripts/bare-content-script.ts';
import { browserLocales } from './scripts/browser-locales.ts';
import { fewerChunks } from './scripts/fewer-chunks.ts';
import { jsonAsText } from './scripts/json-as-text.ts';
import { libraryPatches } from './scripts/library-patches.ts';
import { nativeBrowser } from './scripts/native-browser.ts';
import { unusedTokens } from './scripts/unused-tokens.ts';

/** Nothing but our own files, and no request to anywhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the browser puts there is the message of that key, in its own language. */
const message = (key: string): string => `__MSG_${nameForBrowser(key)}__`;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/auto-icons', '@wxt-dev/webextension-polyfill'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  manifestVersion: 3,
  // The polyfill for preloading would bring a `fetch` into every page.
  vite: ({ browser }) => ({
    plugins: [
      preact(),
      libraryPatches(),
      nativeBrowser(),
      bareContentScript(),
      jsonAsText(),
      unusedTokens(),
      fewerChunks(),
    ],
    // Of diff only lists are compared; its index brings all the rest along.
    resolve: { alias: [{ find: /^diff$/, replacement: 'diff/lib/diff/array.js' }] },
    // What the manifest's minimum versions understand is not written out for older ones.
    build: { modulePreload: { polyfill: false }, target: browser === 'firefox' ? 'firefox142' : 'chrome126' },
  }),
  zip: { excludeSources: ['coverage/**', 'docs/screens/**', 'test-results/**', 'assets/claims/built/**'] },
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...browserLocales());
      // The licences of the data go wherever the data go.
      files.push({
        absoluteSrc: fileURLToPath(new URL('NOTICE.md', import.meta.url)),
        relativeDest: 'NOTICE.md',
      });
    },
  },
  manifest: ({ browser }) => ({
    name: message('name'),
    description: message('description'),
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    commands: {
      'read-page': { description: message('command.read-page'), suggested_key: { default: 'Alt+Shift+S' } },
      'save-page': { description: message('command.save-page'), suggested_key: { default: 'Alt+Shift+K' } },
      'open-panel': { description: message('command.open-panel'), suggested_key: { default: 'Alt+Shift+P' } },
      'toggle-highlights': {
        description: message('command.toggle-highlights'),
        suggested_key: { default: 'Alt+Shift+H' },
      },
      // A browser takes four suggestions. These have keys of the page itself, and a reader may give them others.
      'next-difference': { description: 'Next difference' },
      'previous-difference': { description: 'Previous difference' },
      'open-card': { description: 'Open the card' },
    },
    ...(browser === 'firefox' ? forFirefox : { minimum_chrome_version: '126' }),
  }),
});

/** 140 has the CSS Custom Highlight API; 142 is where Firefox for Android, too, reads what an extension collects. */
const forFirefox = {
  browser_specific_settings: {
    gecko: {
      id: 'second-source@second-source.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};
