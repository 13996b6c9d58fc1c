const most = 4
const withinMs = 60_000

/** Long enough for what is short of memory to find some, short enough for a person who waits. */
const pausesMs = [0, 500, 2_000, 5_000]

/** Counts how often something that keeps failing is begun anew, so that nothing goes on failing for ever. */
export class Tries {
  readonly #now: () => number
  #failures: number[] = []

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** It has failed: in how many milliseconds to begin it anew, or null where it has failed too often within a minute. */
  pauseAfterFailure(): number | null {
    const now = this.#now()
    this.#failures = [...this.#failures.filter((at) => now - at < withinMs), now]
    return this.#failures.length > most ? null : (pausesMs[this.#failures.length - 1] ?? null)
  }
}
