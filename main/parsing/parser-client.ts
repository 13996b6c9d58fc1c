import { LibraryError } from '../../preload/contract/errors'
import type { Opened } from '../importing/services/entries'
import type { LaunchParser, Parsed, ParseReply, ParseRequest, ParseResult, ParseWish } from './messages'

/** Bytes as they came, with the name they came under. */
export type Incoming = {
  bytes: Uint8Array
  name: string | null
  url?: string | null
  charset?: string | null
}

type AnyResult = ParseResult[ParseWish['kind']]
type Outcome = AnyResult | LibraryError

type Needs = {
  launch: LaunchParser
  onBug: (error: unknown) => void
  /** A hundred times what the longest newspaper article takes. */
  timeoutMs?: number
  /** The same of all parts of what is read in parts. */
  wholeTimeoutMs?: number
  /** Kept for the next file, but not for ever: an idle process costs its memory. */
  idleMs?: number
}

function tooLong() {
  return new LibraryError(
    'unreadable',
    'This text took too long to read, so it was left out; split it into smaller files.',
  )
}

function broke() {
  return new LibraryError(
    'unreadable',
    'The reader stopped at this text, so it was left out; keep the file and report it.',
  )
}

export function holdsMany() {
  return new LibraryError(
    'unreadable',
    'This file holds many articles; import it as a file to get all of them.',
  )
}

export function isOpened(read: Parsed | Opened): read is Opened {
  return 'entries' in read
}

/** Bytes that are part of a larger buffer would be cloned with all of it. */
function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
}

type Asked = { request: ParseRequest; settle: (outcome: Outcome) => void }

// Sent before the first is answered: the process reads the next while its answer is on its way.
const ahead = { most: 16, bytes: 4 * 1024 * 1024 }

// A timer that comes so late says that this process was held up, and nothing about the other one.
const lateMs = 500

/** The reader of bytes, in a process of its own that is started when needed and killed when it does not answer. */
export class ParserClient {
  readonly #needs: Needs
  #running: ReturnType<LaunchParser> | null = null
  /** In their order: the process reads the first of those that were sent. */
  #asked: Asked[] = []
  #sentCount = 0
  #lastId = 0
  /** When the one that is being read has taken too long in any case. */
  #wholeDue = 0
  #timer: NodeJS.Timeout | undefined

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** The article in them. Throws a LibraryError where they cannot be read, take too long, or bring the reader down. */
  parse(incoming: Incoming): Promise<Parsed> {
    return this.look(incoming, { kind: 'article' })
  }

  /** The article in them, or all of them where they are the export of another service. */
  open(incoming: Incoming): Promise<Parsed | Opened> {
    return this.look(incoming, { kind: 'any' })
  }

  /**
   * The same for whatever is looked for in the bytes. They are read one after the other, so that a text that hangs is
   * the only one to suffer from it: after 14 seconds without an answer, or word that a part of it is read, the process
   * is killed, and another one reads the rest; after three minutes in any case.
   */
  async look<W extends ParseWish>(incoming: Incoming, wish: W): Promise<ParseResult[W['kind']]> {
    const { bytes, name, url = null, charset = null } = incoming
    const request = { id: ++this.#lastId, bytes, name, url, charset, wish }
    const outcome = await new Promise<Outcome>((settle) => {
      this.#asked.push({ request, settle })
      this.#send()
    })
    if (outcome instanceof LibraryError) throw outcome
    // The parser answers each wish with its kind of result.
    return outcome as ParseResult[W['kind']]
  }

  /** Ends the process; whoever waits is told that the reader stopped. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#kill()
    for (const { settle } of this.#asked.splice(0)) settle(broke())
  }

  /** Sends what the process may have by now. */
  #send(): void {
    let bytes = this.#asked
      .slice(0, this.#sentCount)
      .reduce((sum, { request }) => sum + request.bytes.length, 0)
    for (const { request } of this.#asked.slice(this.#sentCount, ahead.most)) {
      bytes += request.bytes.length
      if (this.#sentCount > 0 && bytes > ahead.bytes) return
      this.#process().port.post({ ...request, bytes: alone(request.bytes) })
      this.#sentCount += 1
      if (this.#sentCount === 1) this.#watch()
    }
  }

  /** The first is being read from now on; without one, the process rests. */
  #watch(): void {
    const { wholeTimeoutMs = 180_000, idleMs = 30_000 } = this.#needs
    clearTimeout(this.#timer)
    if (this.#sentCount > 0) {
      this.#wholeDue = performance.now() + wholeTimeoutMs
      this.#goOn()
      return
    }
    this.#timer = setTimeout(() => this.#kill(), idleMs)
    this.#timer.unref()
  }

  /** The next part of the first, or its answer, is due. */
  #goOn(): void {
    const { timeoutMs = 14_000 } = this.#needs
    clearTimeout(this.#timer)
    const now = performance.now()
    const due = Math.min(now + timeoutMs, this.#wholeDue)
    this.#timer = setTimeout(() => {
      if (performance.now() > due + lateMs) this.#goOn()
      else this.#giveUp(tooLong())
    }, due - now)
  }

  #process(): ReturnType<LaunchParser> {
    if (this.#running !== null) return this.#running
    const started = this.#needs.launch(() => {
      if (this.#running !== started) return
      this.#running = null
      this.#giveUp(broke())
    })
    started.port.onMessage((reply) => {
      if (this.#running === started) this.#handle(reply)
    })
    this.#running = started
    return started
  }

  #handle(reply: ParseReply): void {
    if (this.#sentCount === 0 || reply.id !== this.#asked[0]?.request.id) return
    if (reply.ok === 'part') return this.#goOn()
    if (!reply.ok && reply.bug !== null) this.#needs.onBug(reply.bug)
    this.#settle(reply.ok ? reply.parsed : new LibraryError(reply.code, reply.sentence))
  }

  /** The text that is being read is why there will be no answer; another process reads those that were sent with it. */
  #giveUp(outcome: LibraryError): void {
    const isRead = this.#sentCount > 0
    this.#kill()
    if (isRead) this.#settle(outcome)
  }

  #kill(): void {
    const running = this.#running
    this.#running = null
    this.#sentCount = 0
    running?.kill()
  }

  #settle(outcome: Outcome): void {
    const first = this.#asked.shift()
    this.#sentCount = Math.max(0, this.#sentCount - 1)
    this.#watch()
    this.#send()
    first?.settle(outcome)
  }
}
