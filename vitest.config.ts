import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,bridge,migrations}/**/*.test.{ts,tsx}'],
    // Forks, not threads: a crash inside SQLite's addon then fails one file and not the whole run.
    pool: 'forks',
    // A busy machine is no failure; a test that hangs still is one.
    testTimeout: 20_000,
    // The same holds for what a test waits for: without this, it would be given up after a second.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 20_000,
    restoreMocks: true,
  },
})
