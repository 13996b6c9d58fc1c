import { LibraryError } from '../../preload/contract/errors'
import type { Opened } from '../importing/services/entries'
import type { LaunchParser, Parsed, ParseReply, ParseResult, ParseWish } from './messages'

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

/** The reader of bytes, in a process of its own that is started when needed and killed when it does not answer. */
export class ParserClient {
  readonly #needs: Needs
  #running: ReturnType<LaunchParser> | null = null
  #pending: { id: number; settle: (outcome: Outcome) => void; goesOn: () => void } | null = null
  #asked = 0
  #idle: NodeJS.Timeout | undefined
  #turn: Promise<unknown> = Promise.resolve()

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
   * The same for whatever is looked for in the bytes. One request at a time: the next waits until the one
   * before is answered, so that a text that hangs is the only one to suffer from it. After 14 seconds
   * without an answer, or word that a part of it is read, the process is killed; after three minutes in any case.
   */
  look<W extends ParseWish>(incoming: Incoming, wish: W): Promise<ParseResult[W['kind']]> {
    // The parser answers each wish with its kind of result.
    const mine = this.#turn.then(() => this.#ask(incoming, wish)) as Promise<ParseResult[W['kind']]>
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  /** Ends the process; whoever waits is told that the reader stopped. */
  stop(): void {
    clearTimeout(this.#idle)
    this.#kill()
    this.#settle(broke())
  }

  async #ask({ bytes, name, url = null, charset = null }: Incoming, wish: ParseWish): Promise<AnyResult> {
    const { timeoutMs = 14_000, wholeTimeoutMs = 180_000, idleMs = 30_000 } = this.#needs
    clearTimeout(this.#idle)
    const id = ++this.#asked
    const giveUp = () => {
      this.#kill()
      this.#settle(tooLong())
    }
    const whole = setTimeout(giveUp, wholeTimeoutMs)
    const timer = setTimeout(giveUp, timeoutMs)
    const goesOn = () => void timer.refresh()
    const answered = new Promise<Outcome>((settle) => (this.#pending = { id, settle, goesOn }))
    this.#process().port.post({ id, bytes: alone(bytes), name, url, charset, wish })
    const outcome = await answered
    clearTimeout(timer)
    clearTimeout(whole)
    this.#idle = setTimeout(() => this.#kill(), idleMs)
    this.#idle.unref()
    if (outcome instanceof LibraryError) throw outcome
    return outcome
  }

  #process(): ReturnType<LaunchParser> {
    if (this.#running !== null) return this.#running
    const started = this.#needs.launch(() => {
      if (this.#running !== started) return
      this.#running = null
      this.#settle(broke())
    })
    started.port.onMessage((reply) => {
      if (this.#running === started) this.#handle(reply)
    })
    this.#running = started
    return started
  }

  #handle(reply: ParseReply): void {
    if (reply.id !== this.#pending?.id) return
    if (reply.ok === 'part') return this.#pending.goesOn()
    if (!reply.ok && reply.bug !== null) this.#needs.onBug(reply.bug)
    this.#settle(reply.ok ? reply.parsed : new LibraryError(reply.code, reply.sentence))
  }

  #kill(): void {
    const running = this.#running
    this.#running = null
    running?.kill()
  }

  #settle(outcome: Outcome): void {
    const pending = this.#pending
    this.#pending = null
    pending?.settle(outcome)
  }
}
