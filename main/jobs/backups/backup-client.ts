import { LibraryError } from '../../../preload/contract/errors'
import type { BackupAnswer, BackupNamed, BackupWork } from './backup-work'
import type { BackupProgress, FromBackups, LaunchBackups } from './messages'

type Needs = { launch: LaunchBackups; onBug: (error: unknown) => void; idleMs?: number }

type Pending = {
  settle: (answer: unknown) => void
  fail: (error: LibraryError) => void
  onProgress: (progress: BackupProgress) => void
}

/** Main's end of the process of back-ups, which is started when something is asked of it and ended once it rests. */
export class BackupClient {
  readonly #needs: Needs
  readonly #pending = new Map<number, Pending>()
  #running: ReturnType<LaunchBackups> | null = null
  #idle: NodeJS.Timeout | undefined
  #asked = 0

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** Throws `cancelled` where `ends` is aborted before it is done. */
  do<N extends BackupWork['name']>(
    work: BackupNamed<N>,
    { onProgress, ends }: { onProgress: (progress: BackupProgress) => void; ends: AbortSignal },
  ): Promise<BackupAnswer<N>> {
    this.#asked += 1
    const id = this.#asked
    clearTimeout(this.#idle)
    return new Promise<BackupAnswer<N>>((settle, fail) => {
      // It answers each work by its name.
      const done = (answer: unknown) => settle(answer as BackupAnswer<N>)
      this.#pending.set(id, { settle: done, fail, onProgress })
      const running = this.#process()
      running.port.post({ kind: 'ask', id, work })
      ends.addEventListener('abort', () => running.port.post({ kind: 'end', id }))
    }).finally(() => {
      this.#pending.delete(id)
      if (this.#pending.size === 0) this.#restLater()
    })
  }

  /** Ends the process, whatever it does: what it was making is not there, and what it made is whole. */
  leave(): void {
    clearTimeout(this.#idle)
    const running = this.#running
    this.#running = null
    running?.kill()
    this.#lose('cancelled', 'The library was closed meanwhile; the back-ups are as they were.')
  }

  #restLater(): void {
    this.#idle = setTimeout(() => this.leave(), this.#needs.idleMs ?? 10_000)
    this.#idle.unref()
  }

  #process(): ReturnType<LaunchBackups> {
    if (this.#running !== null) return this.#running
    const started = this.#needs.launch(() => {
      if (this.#running !== started) return
      this.#running = null
      this.#lose(
        'internal',
        'The process that keeps back-ups ended; try again. Those made before are as they were.',
      )
    })
    started.port.onMessage((message) => {
      if (this.#running === started) this.#handle(message)
    })
    this.#running = started
    return started
  }

  #handle(message: FromBackups): void {
    const pending = this.#pending.get(message.id)
    if (pending === undefined) return
    if (message.kind === 'progress') pending.onProgress(message.progress)
    else if (message.kind === 'done') pending.settle(message.answer)
    else {
      if (message.bug !== null) this.#needs.onBug(message.bug)
      pending.fail(new LibraryError(message.code, message.sentence))
    }
  }

  #lose(code: 'cancelled' | 'internal', sentence: string): void {
    for (const { fail } of this.#pending.values()) fail(new LibraryError(code, sentence))
    this.#pending.clear()
  }
}
