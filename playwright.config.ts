/** End-to-end tests of the built extension in the Chromium of this machine: `npm run build` first. */
import { defineConfig } from '@playwright/test';

const isCi = process.env['CI'] !== undefined;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: isCi ? 120_000 : 60_000,
  expect: { timeout: isCi ? 20_000 : 10_000 },
  workers: 2,
  // A foreign machine may stall a browser. What passes only when it is run again is named at the end of `npm test`.
  retries: isCi ? 1 : 0,
  forbidOnly: isCi,
  reporter: [['list']],
});
