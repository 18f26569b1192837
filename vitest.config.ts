/**
 * Two projects: `unit` runs in Node with a fake extension browser, `browser`
 * in the real Chromium of this machine. `npm test` runs both and more.
 */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './scripts/browsers.ts';

const chromium = findBrowser('chromium');

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts', 'tests/pages.test.ts'],
          setupFiles: ['tests/setup/unit.ts'],
        },
      },
      {
        plugins: [preact()],
        resolve: {
          alias: { 'wxt/browser': fileURLToPath(new URL('tests/setup/no-extension.ts', import.meta.url)) },
        },
        test: {
          name: 'browser',
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
