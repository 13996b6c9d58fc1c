import { errorDetails, log } from '../base/log'
import { sealWritten } from '../library/database/chain/seal'
import type { Library } from '../library/database/database'
import { removeLeftCopies } from '../library/database/reading/copy-to-read'
import { untilDone } from '../library/database/waiting/when-free'

const everyMs = 60_000

/** Seals what is closed, or all that nobody is writing just now. Where the library cannot be written to now, a later time does. */
export async function sealActs(library: Library, closed: 'quiet' | 'written'): Promise<void> {
  if (library.mode === 'read') return
  try {
    await untilDone(library, () => sealWritten(library, closed))
  } catch (error) {
    log.warn('library', 'seal', errorDetails(error))
  }
}

/** What the program does by itself while nobody waits for anything. */
export class Upkeep {
  readonly #opened: () => Library | null
  #timer: NodeJS.Timeout | null = null

  constructor(opened: () => Library | null) {
    this.#opened = opened
  }

  begin(): void {
    removeLeftCopies()
    this.#timer ??= setInterval(() => this.#seal(), everyMs).unref()
  }

  end(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  #seal(): void {
    const library = this.#opened()
    if (library !== null) void sealActs(library, 'quiet')
  }
}
