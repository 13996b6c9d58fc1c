import { type ErrorCode, LibraryError } from '../../preload/contract/errors'
import type { ExportProgress } from '../../preload/contract/export'
import type {
  At,
  FileWish,
  FromExporter,
  LaunchExporter,
  ToExporter,
  WordsResult,
  WordsWish,
} from './export-messages'

type Answer = Exclude<FromExporter, { kind: 'progress' | 'damage' }>
type Sentence = readonly [code: ErrorCode, sentence: string]

type Needs = {
  launch: LaunchExporter
  onBug: (error: unknown) => void
  onDamage: (row: { noun: string; id: string }) => void
  /** What is said where it is not heard of for so long, and where its process breaks. */
  tooLong: string
  broke: string
  /** A hundred times what the longest article takes. */
  silentMs?: number
  /** Kept for what is asked next, but not for ever: an idle process costs its memory. */
  idleMs?: number
}

const cancelled: Sentence = ['cancelled', 'This was cancelled; nothing was written or copied.']
const closed: Sentence = ['cancelled', 'The library was closed meanwhile; nothing was written or copied.']

function placeOf(at: At | null): At | null {
  return at === null ? null : { folder: at.folder, backupsFolder: at.backupsFolder }
}

/**
 * Main's end of an exporter, which is started when something is asked of it and ended when it is silent for too long.
 * One thing after the other.
 */
export class ExporterClient {
  readonly #needs: Needs
  #running: ReturnType<LaunchExporter> | null = null
  #pending: { id: number; settle: (answer: Answer | LibraryError) => void } | null = null
  /** Why the process was ended that had the thing in hand: another one knows nothing of it. */
  #lost: LibraryError | null = null
  #isInHand = false
  #onProgress: (progress: ExportProgress) => void = () => undefined
  #asked = 0
  #silent: NodeJS.Timeout | undefined
  #idle: NodeJS.Timeout | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(needs: Needs) {
    this.#needs = needs
  }

  async words<W extends WordsWish>(
    at: At | null,
    wish: W,
    onProgress: (progress: ExportProgress) => void = () => undefined,
  ): Promise<WordsResult[W['kind']]> {
    const done = await this.#takeInHand(onProgress)
    try {
      const answer = await this.#ask({ kind: 'ask', id: ++this.#asked, at: placeOf(at), wish })
      if (answer.kind !== 'words') throw new Error('The exporter answered with a file.')
      // It answers each wish with its kind of result.
      return answer.words as WordsResult[W['kind']]
    } finally {
      done()
    }
  }

  /** The file's bytes, each piece made when the one before it has been taken. */
  async *pieces(
    at: At,
    wish: FileWish,
    onProgress: (progress: ExportProgress) => void,
  ): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const done = await this.#takeInHand(onProgress)
    try {
      const id = ++this.#asked
      let answer = await this.#ask({ kind: 'ask', id, at: placeOf(at), wish })
      for (; answer.kind === 'piece'; answer = await this.#ask({ kind: 'more', id })) yield answer.bytes
    } finally {
      done()
    }
  }

  /** The caller that waits gets `cancelled` at once: the process is ended. */
  cancel(): void {
    if (this.#isInHand) this.#end(...cancelled)
  }

  /** The library that it reads is about to close, or the program to end. */
  leave(): void {
    clearTimeout(this.#idle)
    this.#end(...closed)
  }

  /** Waits for what came before; the function it answers lets in what comes next. */
  async #takeInHand(onProgress: (progress: ExportProgress) => void): Promise<() => void> {
    const before = this.#turn
    let next: (() => void) | null = null
    this.#turn = new Promise<void>((resolve) => (next = resolve))
    await before
    clearTimeout(this.#idle)
    this.#onProgress = onProgress
    this.#isInHand = true
    this.#lost = null
    return () => {
      this.#isInHand = false
      this.#idle = setTimeout(() => this.#kill(), this.#needs.idleMs ?? 30_000)
      this.#idle.unref()
      next?.()
    }
  }

  async #ask(message: ToExporter): Promise<Exclude<Answer, { kind: 'failed' }>> {
    if (this.#lost !== null) throw this.#lost
    const answered = new Promise<Answer | LibraryError>((settle) => {
      this.#pending = { id: message.id, settle }
    })
    this.#expect()
    this.#process().port.post(message)
    const answer = await answered
    clearTimeout(this.#silent)
    if (answer instanceof LibraryError) throw answer
    if (answer.kind !== 'failed') return answer
    if (answer.bug !== null) this.#needs.onBug(answer.bug)
    throw new LibraryError(answer.code, answer.sentence)
  }

  /** Something must be heard of it before long. */
  #expect(): void {
    const { tooLong, silentMs = 30_000 } = this.#needs
    clearTimeout(this.#silent)
    this.#silent = setTimeout(() => this.#end('too-large', tooLong), silentMs)
  }

  #process(): ReturnType<LaunchExporter> {
    if (this.#running !== null) return this.#running
    const started = this.#needs.launch(() => {
      if (this.#running === started) this.#end('internal', this.#needs.broke)
    })
    started.port.onMessage((message) => {
      if (this.#running === started) this.#handle(message)
    })
    this.#running = started
    return started
  }

  #handle(message: FromExporter): void {
    if (message.kind === 'damage') {
      this.#needs.onDamage({ noun: message.noun, id: message.row })
      return
    }
    if (message.id !== this.#pending?.id) return
    if (message.kind === 'progress') {
      this.#expect()
      this.#onProgress(message.progress)
    } else this.#settle(message)
  }

  #end(code: ErrorCode, sentence: string): void {
    this.#kill()
    this.#lost = new LibraryError(code, sentence)
    this.#settle(this.#lost)
  }

  #kill(): void {
    clearTimeout(this.#silent)
    const running = this.#running
    this.#running = null
    running?.kill()
  }

  #settle(answer: Answer | LibraryError): void {
    const pending = this.#pending
    this.#pending = null
    pending?.settle(answer)
  }
}
