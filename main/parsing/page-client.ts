import { LibraryError } from '../../preload/contract/errors'
import {
  pageReply,
  type PageParts,
  type PageReply,
  type PageRequest,
  type PageWish,
} from '../../preload/contract/page'
import type { Port } from '../base/port'

type Waiting = { resolve: (parts: PageParts) => void; reject: (error: unknown) => void }

function notTakenApart(reason: string) {
  return new LibraryError('unreadable', 'This page could not be taken apart; keep the file and report it.', {
    cause: new Error(reason),
  })
}

/** Has pages taken apart by the hidden document at the other end of a port, which is asked for once it is needed. */
export class PageClient {
  readonly #want: () => void
  #port: Port<PageRequest, PageReply> | null = null
  #isWanted = false
  #early: PageRequest[] = []
  #asked = 0
  readonly #waiting = new Map<number, Waiting>()

  constructor(want: () => void) {
    this.#want = want
  }

  /**
   * What is asked before the document is there waits for it. Rejects with a LibraryError where the page
   * cannot be taken apart or the document's answer is not of the contract's shape.
   */
  takeApart(html: string, url: string | null, want: PageWish = 'article'): Promise<PageParts> {
    const id = ++this.#asked
    const answered = new Promise<PageParts>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    this.#ask({ id, html, url, want })
    return answered
  }

  connect(port: Port<PageRequest, PageReply>): void {
    this.#port = port
    port.onMessage((reply) => this.#handle(reply))
    for (const request of this.#early.splice(0)) port.post(request)
  }

  /** The document is gone: no answer comes any more, and the next page needs another document. */
  gone(error: unknown): void {
    this.#port = null
    this.#isWanted = false
    this.#early = []
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  #ask(request: PageRequest): void {
    if (this.#port !== null) return this.#port.post(request)
    this.#early.push(request)
    if (this.#isWanted) return
    this.#isWanted = true
    this.#want()
  }

  /** What comes from where foreign markup was is believed only once it is checked. */
  #handle(message: unknown): void {
    const checked = pageReply.safeParse(message)
    if (!checked.success) {
      this.gone(notTakenApart(checked.error.message))
      return
    }
    const reply = checked.data
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.parts)
    else waiting?.reject(notTakenApart(reply.reason))
  }
}
