import type { Cell, Setting } from '../../../preload/contract/structure'
import type { Block, Context, Item, Piece, Run } from './blocks'

const endsSentence = /[.!?:…"”’»)\]]\s*$/
const maxAnchors = 100
const maxQuoteDepth = 100

/** The blocks of a page while its text is read, one after the other. */
export class BlockList {
  readonly #found: Block[] = []
  #pieces: Piece[] = []
  /** Around the first word of the block; null while it has none. */
  #first: Context | null = null
  #tail = ''
  #breaks = 0
  /** Words stand in it that are not in a `cite`. */
  #hasOwn = false
  #isAfterBreak = false
  #anchors: string[] = []

  get length(): number {
    return this.#found.length
  }

  finish(): Block[] {
    this.#close()
    return this.#found
  }

  add(given: string, context: Context): void {
    const words = given.includes('\u00ad') ? given.replaceAll('\u00ad', '') : given
    this.#push(words, context, false)
  }

  /** Words that the page means without having them as text. */
  made(words: string, context: Context): void {
    if (words !== '') this.#push(words, context, true)
  }

  break(context: Context): void {
    if (context.kind === 'preformatted') this.#pieces.push({ is: 'break' })
    else if (context.isCell || context.kind === 'heading') this.#gap(context)
    else this.#breaks += 1
  }

  /** A block begins or ends here. In a cell it is a gap, in what is set as it is typed a new line. */
  end(context: Context): void {
    if (context.isCell) this.#gap(context)
    else if (context.kind === 'preformatted' && context.home.localName !== 'pre') this.#newLine()
    else this.#close()
  }

  divide(): void {
    this.#close()
    this.#isAfterBreak = true
  }

  cell(place: Omit<Cell, 'start' | 'end'>): void {
    this.#pieces.push({ is: 'cell', ...place })
  }

  /** Words that are struck out make no block of their own: they go with what follows. */
  strike(given: string): void {
    const words = given.replace(/\s+/g, ' ').trim()
    if (words !== '') this.#pieces.push({ is: 'struck', words })
  }

  anchor(name: string): void {
    if (this.#anchors.length < maxAnchors) this.#anchors.push(name)
  }

  #push(words: string, context: Context, isMade: boolean): void {
    const isBlank = words.trim() === ''
    const isVerbatim = context.kind === 'preformatted'
    if (isBlank && this.#first === null && !isVerbatim) return
    if (this.#breaks > 0 && !isBlank) this.#afterBreak()
    if (!isBlank) {
      this.#first ??= context
      this.#tail = words.slice(-20)
      this.#hasOwn ||= !context.isCite && /[\p{L}\p{N}]/u.test(words)
    }
    this.#pieces.push(runOf(context, isVerbatim ? words.replace(/\r\n?/g, '\n') : words, isMade))
  }

  #gap(context: Context): void {
    if (this.#pieces.length > 0) this.#pieces.push(runOf(context, ' ', true))
  }

  #newLine(): void {
    const last = this.#pieces.at(-1)
    if (last === undefined || last.is === 'break' || (last.is === 'words' && last.words.endsWith('\n')))
      return
    this.#pieces.push({ is: 'break' })
  }

  /** One break goes on with the block where its sentence does. */
  #afterBreak(): void {
    const isNew = this.#breaks > 1 || endsSentence.test(this.#tail)
    this.#breaks = 0
    if (isNew) this.#close()
    else if (this.#first !== null) this.#pieces.push({ is: 'break' })
  }

  #close(): void {
    const first = this.#first
    const pieces = this.#pieces
    if (first !== null) this.#found.push(this.#blockOf(first))
    this.#pieces = first === null ? pieces.filter(({ is }) => is === 'struck') : []
    this.#first = null
    this.#tail = ''
    this.#breaks = 0
    this.#hasOwn = false
  }

  #blockOf(first: Context): Block {
    const { home, level, quote, item, table } = first
    const isNext = item !== null && !item.isUsed && (first.kind === 'paragraph' || first.kind === 'heading')
    const isSource = quote > 0 && first.kind === 'paragraph' && !this.#hasOwn
    const isItem = first.kind === 'paragraph' && isNext && !isSource
    if (isNext) item.isUsed = true
    const setting: Setting = {
      ...(level !== null && { level }),
      ...(quote > 0 && { quote: Math.min(quote, maxQuoteDepth) }),
      ...(item !== null && first.kind === 'paragraph' && { list: placeIn(item) }),
      ...(table !== null && first.kind === 'row' && { table }),
      ...(this.#isAfterBreak && { isAfterBreak: true as const }),
      ...(this.#anchors.length > 0 && { anchors: this.#anchors }),
    }
    this.#isAfterBreak = false
    this.#anchors = []
    const kind = isSource ? 'quote-source' : isItem ? 'item' : first.kind
    return { kind, pieces: this.#pieces, home, listMark: isNext ? item.mark : '', setting }
  }
}

function placeIn({ list: { id, isOrdered, depth } }: Item): NonNullable<Setting['list']> {
  return { id, isOrdered, depth, mark: 0 }
}

function runOf({ mark, isLink, hidden, raised, at }: Context, words: string, isMade: boolean): Run {
  return {
    is: 'words',
    words,
    mark,
    isLink,
    hidden,
    isMade,
    raised,
    at,
    inReadability: false,
    inDefuddle: false,
  }
}
