import type { ElectronApplication, Page } from '@playwright/test'

type Watch = { longestStall?: number }

// Runs in main and in the window: a clock that strikes as often as it may, and the longest silence between two strokes.
function strike() {
  const watch = globalThis as Watch
  watch.longestStall = 0
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    watch.longestStall = Math.max(watch.longestStall ?? 0, now - last)
    last = now
  }, 1)
}
function longest() {
  return (globalThis as Watch).longestStall ?? 0
}

/** From now on; the answered function tells the longest time, in milliseconds, for which main and the window did nothing else. */
export async function watchStalls(
  app: ElectronApplication,
  window: Page,
): Promise<() => Promise<{ main: number; window: number }>> {
  await app.evaluate(strike)
  await window.evaluate(strike)
  return async () => ({ main: await app.evaluate(longest), window: await window.evaluate(longest) })
}

/** The machine is shared, so a stroke may come late by itself; what these tests are about took half a minute and more. */
export const maxStallMs = 1_500
