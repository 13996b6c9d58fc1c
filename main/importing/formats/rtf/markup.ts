import { encodeHtml } from './encode-html'
import { type Item, listsOf, printedMark } from './lists'

/** How words are set, as far as an article keeps it. */
export type Look = {
  isBold: boolean
  isItalic: boolean
  isStruck: boolean
  raised: 'sup' | 'sub' | null
  link: string | null
}

/** What a paragraph is: `level` of a heading, `depth` in a list. */
export type ParagraphLook = {
  level: number | null
  depth: number | null
  isQuote: boolean
  isInTable: boolean
}

const plain: ParagraphLook = { level: null, depth: null, isQuote: false, isInTable: false }

/** Puts HTML together out of a stream of words, paragraphs, cells and rows. */
export class Markup {
  readonly #blocks: string[] = []
  readonly #notes: string[] = []
  #paragraph = ''
  #cells: string[] = []
  #rows: string[] = []
  #note: { before: string } | null = null
  #items: Item[] = []
  /** What was printed before an item, and where in the paragraph that stands. */
  #mark: { at: number; words: string } | null = null

  add(words: string, look: Look): void {
    if (words === '') return
    this.#paragraph += wrapped(encodeHtml(words), look)
  }

  lineBreak(): void {
    if (this.#paragraph !== '') this.#paragraph += '<br>'
  }

  /** The printed mark of the item that the paragraph is, unless it turns out to be a heading or part of a table. */
  mark(words: string): void {
    this.#mark = { at: this.#paragraph.length, words }
  }

  endParagraph({ level, depth, isQuote, isInTable }: ParagraphLook): void {
    if (isInTable || this.#note !== null) {
      this.#putMark()
      return this.lineBreak()
    }
    this.#endTable()
    if (level === null && (depth !== null || this.#mark !== null)) return this.#endItem(depth ?? 0)
    this.#putMark()
    const words = this.#take()
    if (words === '') return
    this.#endList()
    const name = level === null ? 'p' : `h${level}`
    const block = `<${name}>${words}</${name}>`
    this.#blocks.push(isQuote ? `<blockquote>${block}</blockquote>` : block)
  }

  endCell(): void {
    this.#putMark()
    this.#cells.push(`<td>${this.#take()}</td>`)
  }

  endRow(): void {
    if (this.#cells.length > 0) this.#rows.push(`<tr>${this.#cells.join('')}</tr>`)
    this.#cells = []
  }

  /** A note stands behind the text, under the number that stands in its place. */
  openNote(): void {
    if (this.#note !== null) return
    this.#note = { before: `${this.#paragraph}[${this.#notes.length + 1}]` }
    this.#paragraph = ''
  }

  closeNote(): void {
    if (this.#note === null) return
    this.#notes.push(`<p>[${this.#notes.length + 1}] ${this.#take()}</p>`)
    this.#paragraph = this.#note.before
    this.#note = null
  }

  finish(): string {
    this.closeNote()
    this.endRow()
    this.endParagraph(plain)
    this.#endList()
    return [...this.#blocks, ...this.#notes].join('\n')
  }

  #take(): string {
    let words = this.#paragraph.trim()
    while (words.endsWith('<br>')) words = words.slice(0, -'<br>'.length).trimEnd()
    this.#paragraph = ''
    return words
  }

  #endItem(depth: number): void {
    const mark = this.#mark === null ? null : printedMark(this.#mark.words)
    this.#mark = null
    const words = this.#take()
    if (words !== '') this.#items.push({ html: words, depth, mark })
  }

  #endList(): void {
    if (this.#items.length > 0) this.#blocks.push(listsOf(this.#items))
    this.#items = []
  }

  /** Where no item can be, a number is words, and a bullet nothing. */
  #putMark(): void {
    const mark = this.#mark === null ? null : printedMark(this.#mark.words)
    if (this.#mark !== null && mark !== null) {
      const { at } = this.#mark
      this.#paragraph = `${this.#paragraph.slice(0, at)}${encodeHtml(mark)} ${this.#paragraph.slice(at)}`
    }
    this.#mark = null
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.endRow()
    if (this.#rows.length > 0) this.#endList()
    if (this.#rows.length > 0) this.#blocks.push(`<table>${this.#rows.join('')}</table>`)
    this.#rows = []
  }
}

function wrapped(html: string, { isBold, isItalic, isStruck, raised, link }: Look): string {
  const names = [raised, isStruck ? 's' : null, isItalic ? 'em' : null, isBold ? 'strong' : null]
  const set = names.reduce<string>(
    (inner, name) => (name === null ? inner : `<${name}>${inner}</${name}>`),
    html,
  )
  return link === null ? set : `<a href="${encodeHtml(link)}">${set}</a>`
}
