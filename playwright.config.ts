import { defineConfig, devices } from '@playwright/test'
import { chromiumArguments, systemChromium } from './tests/setup/chromium.mjs'

const executablePath = systemChromium()

/** End-to-end tests, in real Chromium, on the production build with a database of their own. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/setup/production-server.ts',
  forbidOnly: true,
  workers: 1,
  timeout: 120_000,
  // A browser and a server on a machine that stalls for seconds: once more, and the summary names
  // how many stories needed it, for whoever keeps the tests to look into.
  retries: 1,
  // Patience for a machine that is busy with other things; nothing waits this long when all is well.
  expect: { timeout: 15_000 },
  outputDir: 'test-results',
  use: {
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: { args: chromiumArguments, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
  ],
})
