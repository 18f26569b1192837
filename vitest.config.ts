/**
 * Four projects: `unit` runs in Node with a fake extension browser, `browser`
 * in a page of this machine's Chromium, `build` reads what was built, and
 * `firefox` drives this machine's Firefox. `npm test` runs them all and more.
 */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './scripts/browsers.ts';
import { libraryPatches } from './scripts/library-patches.ts';

const chromium = findBrowser('chromium');

const browserDependencies = [
  '@mozilla/readability/Readability.js',
  '@preact/signals',
  'axe-core',
  'fast-check',
  'preact',
  'preact/debug',
  'preact/devtools',
  'preact/hooks',
  'preact/jsx-dev-runtime',
  'preact/jsx-runtime',
];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), libraryPatches()],
        test: {
          name: 'unit',
          // Patched as it ships.
          server: { deps: { inline: ['@mozilla/readability'] } },
          environment: 'node',
          // Only a test that hangs is to end by the clock; a busy machine takes many times as long.
          testTimeout: 60_000,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          setupFiles: ['tests/setup/unit.ts'],
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'] } },
      {
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [preact()],
        // Found only in the midst of a first run, they would make Vite load the test page anew.
        optimizeDeps: { include: browserDependencies },
        resolve: {
          alias: { 'wxt/browser': fileURLToPath(new URL('tests/setup/no-extension.ts', import.meta.url)) },
        },
        test: {
          name: 'browser',
          // Only a test that hangs is to end by the clock; a busy machine takes many times as long.
          testTimeout: 120_000,
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium.path }),
                chromiumSandbox: false,
                args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
