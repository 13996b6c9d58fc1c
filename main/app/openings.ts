import { articleId as schema, type ArticleId } from '../../preload/contract/common'
import { readSmallFile, writeSmallFile } from '../base/jsonl-file'

type Last = { articleId: ArticleId; title: string }
/** What a window that starts is told of the article that was read last. */
type Offer = { articleId: ArticleId | null; title: string | null; hasFailed: boolean }

const nothing: Offer = { articleId: null, title: null, hasFailed: false }

// One a library is enough.
const kept = 50

function idsIn(value: unknown): ArticleId[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const parsed = schema.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
}

/**
 * Which articles the window did not come through with, so that no start opens such a one by itself again. What the start
 * opens is written down before: where the whole program ends over it, no process is left to report it.
 */
export class Openings {
  readonly #file: string
  #failed: Set<ArticleId>
  /** What a start is opening. */
  #opening: ArticleId | null = null
  #offered: ArticleId | null = null
  #open: ArticleId | null = null
  #isNextWithout = false

  constructor(file: string) {
    this.#file = file
    const stored = readSmallFile(file)
    this.#failed = new Set([...idsIn(stored.get('failed')), ...idsIn(stored.get('opening'))])
  }

  /** A start asks what to begin with. */
  offer(last: Last | null): Offer {
    const isWithout = this.#isNextWithout
    this.#isNextWithout = false
    if (last === null) return nothing
    if (this.#failed.has(last.articleId)) return { ...last, hasFailed: true }
    if (isWithout) return nothing
    this.#offered = last.articleId
    return { ...last, hasFailed: false }
  }

  /** The window asks for an article, to show it. */
  asked(articleId: ArticleId): void {
    const isStart = this.#offered === articleId
    this.#offered = null
    this.#open = articleId
    if (isStart) this.#write(articleId)
    else if (this.#opening !== articleId) this.#settle()
  }

  /** It stood on screen, and the window went on. */
  shown(articleId: ArticleId): void {
    if (this.#failed.delete(articleId) || this.#opening === articleId) this.#write(null)
  }

  /** It was left for something else, before it had stood long enough to be trusted. */
  left(articleId: ArticleId): void {
    if (this.#opening === articleId) this.#settle()
  }

  failed(articleId: ArticleId): void {
    this.#failed.delete(articleId)
    this.#failed = new Set([...this.#failed, articleId].slice(-kept))
    this.#write(null)
  }

  /** The window's process is gone, perhaps for the article that it showed. */
  crashed(): void {
    if (this.#open !== null) this.failed(this.#open)
    this.#open = null
  }

  /** The next start is to try what failed. */
  forgive(articleId: ArticleId): void {
    if (this.#failed.delete(articleId)) this.#write(null)
  }

  /** The next start of the window opens nothing, whatever failed. */
  startWithout(): void {
    this.#isNextWithout = true
  }

  /** The program ends in good order: what was being opened did not end it. */
  end(): void {
    this.#settle()
  }

  #settle(): void {
    if (this.#opening !== null) this.#write(null)
  }

  #write(opening: ArticleId | null): void {
    this.#opening = opening
    writeSmallFile(this.#file, [
      ['failed', [...this.#failed]],
      ['opening', opening],
    ])
  }
}
