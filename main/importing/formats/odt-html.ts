import { numeral } from '../../../preload/contract/numerals'
import type { OdtStyles } from './odt-styles'
import { allNamed, firstWords, isElement, type XmlElement } from './xml'

/** What was taken out, remarks in the margin and the like are no part of the text. */
const unread = new Set(['tracked-changes', 'annotation', 'annotation-end', 'forms', 'sequence-decls'])

/** What stands beside the text in its file, by its address: the MathML of a formula, the `data:` address of a picture; empty for anything else. */
export type Parts = { formulaAt: (address: string) => string; pictureAt: (address: string) => string }

const noParts: Parts = { formulaAt: () => '', pictureAt: () => '' }

type Place = { depth: number; list: string; isCell: boolean }

/** An OpenDocument text as markup, which is then taken apart like any other. A note stands last, with its number where it was. */
export class OdtHtml {
  readonly #styles: OdtStyles
  readonly #notes: string[] = []
  /** The next number of each list that another one goes on with, by its style and depth. */
  readonly #numbers = new Map<string, number>()
  /** The numbers of the items that the one being read is in, and its own, as they are printed. */
  readonly #printed: string[] = []
  readonly #parts: Parts

  constructor(styles: OdtStyles, parts: Partial<Parts> = {}) {
    this.#styles = styles
    this.#parts = { ...noParts, ...parts }
  }

  of(text: XmlElement): string {
    // Each line of what is set as it is typed is a paragraph there.
    const body = this.#blocks(text, { depth: 0, list: '', isCell: false }).replaceAll('</pre><pre>', '\n')
    const notes = this.#notes.map((note, at) => `<li id="note-${at + 1}">[${at + 1}] ${note}</li>`)
    return notes.length === 0 ? body : `${body}<ul>${notes.join('')}</ul>`
  }

  #blocks(element: XmlElement, place: Place): string {
    return element.children
      .filter(isElement)
      .map((child) => this.#block(child, place))
      .join('')
  }

  #block(element: XmlElement, place: Place): string {
    switch (element.name) {
      case 'h':
        return this.#paragraph(element, `h${headingLevel(element)}`)
      case 'p':
        return this.#paragraph(element, place.isCell ? 'span' : 'p')
      case 'list':
        return this.#list(element, place)
      case 'table':
        return `<table>${this.#rows(element, false)}</table>`
      default:
        return unread.has(element.name) || element.name === 'note' ? '' : this.#blocks(element, place)
    }
  }

  #paragraph(element: XmlElement, name: string): string {
    const words = this.#inline(element)
    // A text box hangs in the paragraph that it stands beside.
    const boxes = allNamed(element, 'text-box').map(
      (box) => `<figure>${this.#blocks(box, { depth: 0, list: '', isCell: false })}</figure>`,
    )
    return wrapped(words, this.#kindOf(element, name)) + boxes.join('')
  }

  #kindOf(element: XmlElement, name: string): string[] {
    if (name !== 'p') return [name]
    if (this.#styles.isOf(element, /^(?:Title|Heading)/)) return ['h1']
    if (this.#styles.isOf(element, /^(?:Caption|Illustration|Figure)/)) return ['figcaption']
    if (this.#styles.isOf(element, /^Preformatted/)) return ['pre']
    return this.#styles.isOf(element, /^Quotations/) ? ['blockquote', 'p'] : ['p']
  }

  #list(element: XmlElement, outer: Place): string {
    const list = element.attributes['style-name'] ?? outer.list
    const { type, start, prefix, suffix, shown } = this.#styles.levelOf(list, outer.depth)
    const key = `${list} ${outer.depth}`
    const goesOn =
      element.attributes['continue-numbering'] === 'true' || 'continue-list' in element.attributes
    let number = goesOn ? (this.#numbers.get(key) ?? start) : start
    const items = element.children.filter(isElement).map((item) => {
      const inside = () => this.#blocks(item, { ...outer, list, depth: outer.depth + 1 })
      if (type === null) return `<li>${inside()}</li>`
      // What stands above a list's items has no number.
      if (item.name !== 'list-item') return `<li data-printed-mark="">${inside()}</li>`
      number = Number.parseInt(item.attributes['start-value'] ?? String(number), 10) || number
      this.#printed[outer.depth] = numeral(number, type)
      this.#printed.length = outer.depth + 1
      const mark = prefix + this.#printed.slice(-shown).join('.') + suffix
      number += 1
      const printed = mark === numeral(number - 1, type) ? '' : ` data-printed-mark="${escaped(mark.trim())}"`
      return `<li value="${number - 1}"${printed}>${inside()}</li>`
    })
    this.#numbers.set(key, number)
    const inside = items.join('')
    return type === null ? `<ul>${inside}</ul>` : `<ol type="${escaped(type)}">${inside}</ol>`
  }

  #rows(element: XmlElement, isHead: boolean): string {
    return element.children
      .filter(isElement)
      .map((child) => {
        if (child.name === 'table-row') return `<tr>${this.#cells(child, isHead)}</tr>`
        return this.#rows(child, isHead || child.name === 'table-header-rows')
      })
      .join('')
  }

  #cells(row: XmlElement, isHead: boolean): string {
    const name = isHead ? 'th' : 'td'
    return row.children
      .filter(isElement)
      .filter((cell) => cell.name === 'table-cell')
      .map((cell) => {
        const words = cell.children
          .filter(isElement)
          .map((one) => this.#block(one, { depth: 0, list: '', isCell: true }))
        return `<${name}${spans(cell)}>${words.join(' ')}</${name}>`
      })
      .join('')
  }

  #inline(element: XmlElement): string {
    return element.children
      .filter((child) => !isElement(child) || !isAboutShape(child, element))
      .map((child) => (isElement(child) ? this.#mark(child) : escaped(child.replace(/[\t\r\n]+/g, ' '))))
      .join('')
  }

  #mark(element: XmlElement): string {
    if (unread.has(element.name)) return ''
    if (element.name === 'frame') return this.#frame(element)
    if (element.name === 'note') return this.#note(element)
    if (element.name === 'line-break') return '<br>'
    if (element.name === 'tab') return ' '
    if (element.name === 's')
      return ' '.repeat(Math.min(100, Number.parseInt(element.attributes['c'] ?? '1', 10) || 1))
    const words = this.#inline(element)
    if (element.name === 'a') return `<a href="${escaped(element.attributes['href'] ?? '')}">${words}</a>`
    if (element.name !== 'span') return words
    const { isStrong, isEmphasis, isStruck, raised } = this.#styles.looksOf(element)
    return wrapped(words, [
      ...(isStruck ? ['s'] : []),
      ...(isStrong ? ['strong'] : []),
      ...(isEmphasis ? ['em'] : []),
      ...(raised === null ? [] : [raised]),
    ])
  }

  /** A formula, or a picture: one that is drawn in several ways is there once. */
  #frame(frame: XmlElement): string {
    const addresses = (name: string) =>
      allNamed(frame, name).map(({ attributes }) => attributes['href'] ?? '')
    const formulas = addresses('object').map((address) => this.#parts.formulaAt(address))
    if (formulas.some((markup) => markup !== '')) return formulas.join('')
    // Words in a box have pictures of their own, in paragraphs.
    if (allNamed(frame, 'text-box').length > 0) return ''
    const source = addresses('image')
      .map((address) => this.#parts.pictureAt(address))
      .find((found) => found !== '')
    const alt = firstWords(frame, 'desc') ?? firstWords(frame, 'title') ?? ''
    return source === undefined ? '' : `<img src="${escaped(source)}" alt="${escaped(alt)}">`
  }

  #note(note: XmlElement): string {
    const number = this.#notes.push('')
    const [body] = allNamed(note, 'note-body')
    const words = body === undefined ? [] : allNamed(body, 'p').map((one) => this.#inline(one))
    this.#notes[number - 1] = words.join(' ')
    return `<a href="#note-${number}">[${number}]</a>`
  }
}

const ofWords = new Set(['p', 'h', 'span', 'a'])

/** A shape's title and description stand in it for those who do not see it; between words, the first is the document's title. */
function isAboutShape({ name }: XmlElement, around: XmlElement): boolean {
  return (name === 'title' || name === 'desc') && !ofWords.has(around.name)
}

function headingLevel(element: XmlElement): number {
  const level = Number.parseInt(element.attributes['outline-level'] ?? '1', 10)
  return Math.min(6, Math.max(1, level || 1))
}

function spans({ attributes }: XmlElement): string {
  const columns = Number.parseInt(attributes['number-columns-spanned'] ?? '1', 10)
  const rows = Number.parseInt(attributes['number-rows-spanned'] ?? '1', 10)
  return `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
}

function wrapped(words: string, names: readonly string[]): string {
  return names.reduceRight((inside, name) => `<${name}>${inside}</${name}>`, words)
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
