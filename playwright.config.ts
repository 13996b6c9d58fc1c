import { defineConfig } from '@playwright/test'

const isCi = Boolean(process.env['CI'])

export default defineConfig({
  projects: [
    { name: 'window', testDir: 'tests/e2e' },
    // Code that needs a page and no Dateline: see tests/README.md.
    { name: 'dom', testDir: 'tests/dom' },
  ],
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // A test that only passes at the second try hides a fault of the program or of the test: the totals name it as flaky.
  // On a machine of which nobody knows what else it does, that alone turns no good change away.
  retries: isCi ? 1 : 0,
  // Two cores: with more windows at once the tests wait for the machine, not for the program.
  workers: 2,
  fullyParallel: true,
  forbidOnly: isCi,
  timeout: 60_000,
  expect: { timeout: 10_000 },
})
