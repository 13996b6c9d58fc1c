// Markup as lines, as somebody sees them who reads the page: a block begins and ends a line, a cell is parted
// by a stroke, one break is only a blank where the sentence goes on. The page is parsed and never laid out,
// so style sheets count for nothing.

import type { PageLine } from '../../preload/contract/page'
import type { Setting } from '../../preload/contract/structure'

const blocks = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption`.split(
    /\s+/,
  ),
)

// What is on a page and no text of it.
const unread = new Set(
  'script style noscript template button select option textarea input iframe svg math'.split(' '),
)

// A line that stands in several of these is the first of them: an item in a quotation is an item.
const kinds: readonly (readonly [PageLine['kind'], string])[] = [
  ['heading', 'h1, h2, h3, h4, h5, h6'],
  ['caption', 'figcaption, figure, caption, .wp-caption-text'],
  ['preformatted', 'pre'],
  ['item', 'li, dt, dd'],
  ['row', 'td, th'],
]

function nameOf(element: Element): string {
  return `${element.localName} ${element.id} ${element.getAttribute('class') ?? ''}`.trim()
}

/** Names of the elements that a line stands in, nearest first; see `within` of PageLine. */
export function placeOf(element: Element, root: Element): string {
  const names: string[] = []
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement)
    names.push(nameOf(at))
  return names.join(' > ').slice(0, 1000)
}

function kindOf(element: Element, root: Element): PageLine['kind'] {
  for (const [kind, selector] of kinds) {
    const found = element.closest(selector)
    if (found !== null && root.contains(found)) return kind
  }
  return 'paragraph'
}

/** The level of a heading, and how deep it stands in block quotations. */
function settingOf(element: Element, root: Element): Setting {
  const setting: Setting = {}
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    const level = /^h([1-6])$/.exec(at.localName)?.[1]
    if (level !== undefined) setting.level ??= Number(level)
    if (at.localName === 'blockquote') setting.quote = Math.min((setting.quote ?? 0) + 1, maxQuoteDepth)
  }
  return setting
}

const maxQuoteDepth = 100

const endsSentence = /[.!?:…"”’»)\]]\s*$/

/** The lines of one part of a page, as a reader sees them. */
class Lines {
  readonly found: PageLine[] = []
  /** Each with the number of the line that it stands before or in. */
  readonly images: { element: Element; before: number }[] = []
  readonly #root: Element
  #text = ''
  #linked = 0
  #home: Element
  #breaks = 0

  constructor(root: Element) {
    this.#root = root
    this.#home = root
  }

  visit(node: Node, home: Element, isLink: boolean): void {
    if (node.nodeType === Node.TEXT_NODE) return this.#add(node.nodeValue ?? '', home, isLink)
    if (!(node instanceof Element) || unread.has(node.localName)) return
    if (node.localName === 'br') return this.#break()
    if (node.localName === 'img') this.images.push({ element: node, before: this.found.length })
    const isBlock = blocks.has(node.localName)
    const isCell = node.localName === 'td' || node.localName === 'th'
    if (isBlock && !isCell) this.#end()
    if (isCell) this.#nextCell(node)
    const inside = isBlock ? node : home
    for (const child of node.childNodes) this.visit(child, inside, isLink || node.localName === 'a')
    if (isBlock && !isCell) this.#end()
  }

  finish(): PageLine[] {
    this.#end()
    return this.found
  }

  #add(words: string, home: Element, isLink: boolean): void {
    const bare = words.replace(/[ \t\n\r\f]+/g, ' ')
    if (bare === '' || (bare === ' ' && this.#text === '')) return
    if (this.#breaks > 0 && bare.trim() !== '') this.#afterBreak()
    if (this.#text === '') this.#home = home
    this.#text += bare
    if (isLink) this.#linked += bare.trim().length
  }

  #break(): void {
    this.#breaks += 1
  }

  #afterBreak(): void {
    const isNew = this.#breaks > 1 || endsSentence.test(this.#text)
    if (isNew) this.#end()
    else if (this.#text !== '') this.#text += ' '
    this.#breaks = 0
  }

  /** The cells of a row are one line, unless they are a layout's. */
  #nextCell(cell: Element): void {
    if (cell.querySelector('p, div, ul, ol, table, h1, h2, h3, h4') !== null || this.#text.length > 400)
      this.#end()
    else if (this.#text.trim() !== '') this.#text += ' | '
  }

  #end(): void {
    const text = this.#text.replace(/ {2,}/g, ' ').trim()
    if (text !== '') {
      this.found.push({
        text,
        kind: kindOf(this.#home, this.#root),
        linked: Math.min(1, this.#linked / text.length),
        within: placeOf(this.#home, this.#root),
        ...settingOf(this.#home, this.#root),
      })
    }
    this.#text = ''
    this.#linked = 0
    this.#breaks = 0
  }
}

const maxLines = 200_000

/** The lines, and the images between them. */
export function linesAndImagesOf(root: Element): Pick<Lines, 'images'> & { lines: PageLine[] } {
  const lines = new Lines(root)
  lines.visit(root, root, false)
  return { lines: lines.finish().slice(0, maxLines), images: lines.images }
}

export function linesOf(root: Element): PageLine[] {
  return linesAndImagesOf(root).lines
}
