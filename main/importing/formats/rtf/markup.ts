import { encodeHtml } from './encode-html'

/** How words are set, as far as an article keeps it. */
export type Look = {
  isBold: boolean
  isItalic: boolean
  isStruck: boolean
  raised: 'sup' | 'sub' | null
  link: string | null
}

/** Puts HTML together out of a stream of words, paragraphs, cells and rows. */
export class Markup {
  readonly #blocks: string[] = []
  readonly #notes: string[] = []
  #paragraph = ''
  #cells: string[] = []
  #rows: string[] = []
  #note: { before: string } | null = null

  add(words: string, look: Look): void {
    if (words === '') return
    this.#paragraph += wrapped(encodeHtml(words), look)
  }

  lineBreak(): void {
    if (this.#paragraph !== '') this.#paragraph += '<br>'
  }

  /** `level`: of a heading; null for a paragraph of the text. */
  endParagraph(level: number | null, isInTable: boolean): void {
    if (isInTable || this.#note !== null) return this.lineBreak()
    this.#endTable()
    const words = this.#take()
    if (words === '') return
    const name = level === null ? 'p' : `h${level}`
    this.#blocks.push(`<${name}>${words}</${name}>`)
  }

  endCell(): void {
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
    this.endParagraph(null, false)
    return [...this.#blocks, ...this.#notes].join('\n')
  }

  #take(): string {
    let words = this.#paragraph.trim()
    while (words.endsWith('<br>')) words = words.slice(0, -'<br>'.length).trimEnd()
    this.#paragraph = ''
    return words
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.endRow()
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
