const lookAgainMs = 1

// Nobody wakes who waits for it.
const never = new Int32Array(new SharedArrayBuffer(4))

/** Begins to write as soon as nobody else does; throws SQLite's own error where that takes too long. */
export function untilFree(begin: () => void, forMs: number): void {
  const until = performance.now() + forMs
  for (;;) {
    try {
      begin()
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error
      Atomics.wait(never, 0, 0, lookAgainMs)
    }
  }
}

export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
