import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const together = ['tests/{unit,bridge,migrations}/**/*.test.{ts,tsx}']
/** Files that others cannot stand in their process, or that others would spoil: each says why. */
const alone = ['tests/{unit,bridge,migrations}/**/*.alone.test.{ts,tsx}']

export default defineConfig({
  test: {
    // Forks, not threads: a crash inside SQLite's addon then fails one file and not the whole run.
    pool: 'forks',
    // All cores, where Vitest would leave one idle. A single worker would be handed all files at once, and lose all by a crash.
    maxWorkers: Math.max(2, availableParallelism()),
    // A busy machine is no failure; a test that hangs still is one.
    testTimeout: 20_000,
    // The same holds for what a test waits for: without this, it would be given up after a second.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 20_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: together,
          exclude: alone,
          // What a file imports is there from the files before: to load it anew was a third of the processor time.
          isolate: false,
          setupFiles: ['tests/support/left-behind.ts'],
        },
      },
      {
        extends: true,
        // A group of its own: a process ends where the next file in the queue is of the other kind.
        test: { name: 'alone', include: alone, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
