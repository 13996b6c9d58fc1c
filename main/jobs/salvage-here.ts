import { explain } from '../base/errors'
import type { FromWorker, ToWorker } from './messages'

const unforeseen =
  'Dateline could not salvage this library; look in the log file, and keep the damaged library.'

/** The worker's part of salvaging: one library at a time, which ends where main says so. */
export class SalvageHere {
  readonly #post: (message: FromWorker) => void
  #ending: AbortController | null = null

  constructor(post: (message: FromWorker) => void) {
    this.#post = post
  }

  async do({ damaged, to }: Extract<ToWorker, { kind: 'salvage' }>): Promise<void> {
    this.#ending = new AbortController()
    const { signal } = this.#ending
    try {
      // No other work of the worker's needs it.
      const { salvage } = await import('../library/verify/salvage/salvage')
      const onProgress = (progress: Extract<FromWorker, { kind: 'salvaging' }>['progress']): void => {
        this.#post({ kind: 'salvaging', progress })
      }
      this.#post({ kind: 'salvaged', report: await salvage({ damaged, to, signal, onProgress }) })
    } catch (error) {
      const told = signal.aborted
        ? {
            code: 'cancelled' as const,
            sentence: 'Salvaging was cancelled; nothing was made of it.',
            bug: null,
          }
        : explain(error, unforeseen)
      this.#post({ kind: 'salvage-failed', ...told })
    }
  }

  end(): void {
    this.#ending?.abort()
  }
}
