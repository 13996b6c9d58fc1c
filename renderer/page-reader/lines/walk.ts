import { Addresses, maxAnchorLength } from './addresses'
import type { Block, Context, Item, Mark } from './blocks'
import { BlockList } from './block-list'
import {
  type ClassNames,
  classNamesIn,
  hiddenAs,
  isPageNumber,
  isStruck,
  isWayBack,
  markOf,
  noteMark,
  struckNames,
} from './inline'
import { type List, listAround, listOf } from './list-marks'
import { mathWords } from './math'
import { quoteMarks } from './quote-marks'
import { Grid, isDataTable } from './tables'

/** Sees the elements of a page as they are walked, and gives each a number. */
export type Numbering = {
  enter: (element: Element, parent: number) => number
  leave: (number: number) => void
}

const unnumbered: Numbering = { enter: () => 0, leave: () => undefined }

export type Walked = {
  blocks: Block[]
  /** Each with the number of the block that it stands before or in. */
  images: { element: Element; before: number }[]
}

/** Parts a piece of a page into blocks, as somebody sees them who reads it. Nothing is laid out: style sheets count for nothing. */
export function walk(root: Element, url: string | null, numbering: Numbering = unnumbered): Walked {
  const walker = new Walker(root, url, numbering)
  walker.all(root)
  return { blocks: walker.blocks.finish(), images: walker.images }
}

const blockNames = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption`.split(
    /\s+/,
  ),
)

/** Which of them, without any attribute, make more of what is in them than its place. */
const setNames = new Set(
  'h1 h2 h3 h4 h5 h6 blockquote footer figcaption figure caption pre table li dt dd'.split(' '),
)

// What is on a page and no text of it.
const unread = new Set(
  'script style noscript template button select option textarea input iframe svg video audio object canvas rp'.split(
    ' ',
  ),
)

const levels: Partial<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }
const captions = new Set(['figcaption', 'figure', 'caption'])
const nothing: Partial<Context> = {}

/** What is known of an element before it is asked for more. */
type Said = { isBare: boolean; isRare: boolean; names: ClassNames }

const drawnAsBlock = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i

// What hardly any element has: those that have one are found all at once, and the others are not asked for each.
const rare = '[role], [style], [lang], [hidden], [aria-hidden], [epub\\:type], [rel], [rev]'

class Walker {
  readonly blocks: BlockList
  readonly images: Walked['images'] = []
  readonly #addresses: Addresses
  readonly #numbering: Numbering
  readonly #lists = new Map<Element, List>()
  /** The last term of each list of terms. */
  readonly #terms = new Map<Element, Item>()
  readonly #grids = new Map<Element, { id: number; grid: Grid } | null>()
  readonly #hasMath: boolean
  readonly #rare: ReadonlySet<Element>
  readonly #classNames = classNamesIn()
  #tables = 0

  constructor(root: Element, url: string | null, numbering: Numbering) {
    this.#addresses = new Addresses(url)
    this.#numbering = numbering
    this.#hasMath = root.querySelector('math') !== null
    this.#rare = new Set(root.querySelectorAll(rare))
    this.blocks = new BlockList()
  }

  all(root: Element): void {
    const language = root.closest('[lang]')?.getAttribute('lang') ?? ''
    const at = this.#numbering.enter(root, -1)
    this.#children(root, {
      home: root,
      at,
      kind: 'paragraph',
      level: null,
      quote: 0,
      item: null,
      table: null,
      mark: null,
      raised: null,
      language,
      quotations: 0,
      isLink: false,
      hidden: null,
      isCite: false,
      isCell: false,
    })
    this.#numbering.leave(at)
  }

  #children(element: Element, context: Context): void {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.blocks.add(node.nodeValue ?? '', context)
      else if (node instanceof Element) this.#element(node, context)
    }
  }

  #element(element: Element, context: Context): void {
    const name = element.localName
    if (name === 'math') return this.#formula(element, context)
    if (unread.has(name)) return
    // Many elements say nothing of themselves: those are not asked for a dozen attributes.
    const isBare = !element.hasAttributes()
    const isRare = this.#rare.has(element)
    if (isRare && (isPageNumber(element) || this.#isDrawnFormula(element))) return
    if (name === 'br') return this.blocks.break(context)
    if (name === 'hr' || (isRare && element.getAttribute('role') === 'separator')) this.blocks.divide()
    if (name === 'img') this.images.push({ element, before: this.blocks.length })
    const at = this.#numbering.enter(element, context.at)
    if (!isBare) this.#anchor(element)
    const names = this.#classNames(isBare ? null : element.getAttribute('class'))
    this.#inside(element, this.#contextIn(element, context, at, { isBare, isRare, names }), { isRare, names })
    this.#numbering.leave(at)
  }

  /** It has a number of its own, by which an extractor's answer is known to hold it. */
  #formula(element: Element, context: Context): void {
    const at = this.#numbering.enter(element, context.at)
    this.blocks.made(mathWords(element), { ...context, at })
    this.#numbering.leave(at)
  }

  /** A formula that is drawn beside its MathML would be read twice. */
  #isDrawnFormula(element: Element): boolean {
    if (!this.#hasMath || element.getAttribute('aria-hidden') !== 'true') return false
    return (
      element.querySelector('math') === null &&
      (element.parentElement?.querySelector('math') ?? null) !== null
    )
  }

  #anchor(element: Element): void {
    const name =
      element.id !== '' ? element.id : element.localName === 'a' ? element.getAttribute('name') : null
    if (name !== null && name !== '' && name.length <= maxAnchorLength) this.blocks.anchor(name)
  }

  #inside(element: Element, context: Context, { isRare, names }: Omit<Said, 'isBare'>): void {
    const name = element.localName
    const row = name === 'tr' ? this.#grids.get(element.closest('table') ?? element) : null
    if (row !== null && row !== undefined && !context.isCell) return this.#row(element, row, context)
    const isBlock = blockNames.has(name) || (isRare && drawnAsBlock.test(element.getAttribute('style') ?? ''))
    if (isBlock) this.blocks.end(context)
    if (name === 'q') this.#quotation(element, context)
    else if (name === 'rt') this.#reading(element, context)
    else if (name === 'a') this.#link(element, context)
    else if ((isRare || struckNames.has(name)) && isStruck(element)) this.blocks.strike(element.textContent)
    else if (name !== 'span' || !(isRare ? isWayBack(element, null) : names.isWayBack))
      this.#children(element, context)
    if (isBlock) this.blocks.end(context)
  }

  #contextIn(element: Element, outer: Context, at: number, { isBare, isRare, names }: Said): Context {
    const name = element.localName
    const inner: Context = { ...outer, at, mark: markIn(name, outer) }
    if (!isBare || setNames.has(name)) Object.assign(inner, this.#settingIn(element, outer, names))
    if (blockNames.has(name)) inner.home = element
    if (name === 'cite') inner.isCite = true
    if (name === 'sup' || name === 'sub') inner.raised = name
    if (isRare) inner.language = element.getAttribute('lang') ?? outer.language
    if (isRare || names.isAloud) inner.hidden ??= hiddenAs(element)
    return inner
  }

  /** What an element makes of the blocks in it. */
  #settingIn(element: Element, outer: Context, names: ClassNames): Partial<Context> {
    const name = element.localName
    const level = levels[name]
    if (level !== undefined) return { kind: 'heading', level }
    if (outer.kind === 'heading') return nothing
    if (name === 'blockquote') return { kind: 'paragraph', quote: outer.quote + 1 }
    if (name === 'footer' && outer.quote > 0) return { kind: 'quote-source' }
    if (isOfQuote(element)) return { kind: 'quote-source', quote: outer.quote + 1 }
    if (captions.has(name) || names.isCaption) return { kind: 'caption' }
    if (name === 'pre' && !outer.isCell) return { kind: 'preformatted' }
    if (name === 'table' && !outer.isCell && outer.kind !== 'preformatted') return this.#table(element)
    if (name === 'li' || name === 'dt' || name === 'dd') return { item: this.#itemOf(element, outer) }
    return nothing
  }

  #table(table: Element): Partial<Context> {
    const isData = isDataTable(table)
    this.#grids.set(table, isData ? { id: this.#tables++, grid: new Grid() } : null)
    return isData ? { kind: 'paragraph' } : {}
  }

  /** What a term means belongs to the item that the term is. */
  #itemOf(element: Element, outer: Context): Item {
    const parent = listAround(element)
    const term = element.localName === 'dd' ? this.#terms.get(parent) : undefined
    if (term !== undefined) return term
    const depth = outer.item === null ? 0 : outer.item.list.depth + 1
    const list = this.#lists.get(parent) ?? listOf(parent, this.#lists.size, Math.min(depth, 100))
    this.#lists.set(parent, list)
    const item = { list, mark: list.nextMark(element), isUsed: false }
    if (element.localName === 'dt') this.#terms.set(parent, item)
    return item
  }

  #row(row: Element, { id, grid }: { id: number; grid: Grid }, context: Context): void {
    this.blocks.end(context)
    const inRow: Context = { ...context, kind: 'row', home: row, table: id, isCell: true }
    for (const { cell, column, columns } of grid.place(row)) {
      this.blocks.cell({ column, columns, isHead: cell?.localName === 'th' })
      if (cell === null) continue
      const at = this.#numbering.enter(cell, context.at)
      this.#anchor(cell)
      this.#children(cell, { ...inRow, at, hidden: context.hidden ?? hiddenAs(cell) })
      this.#numbering.leave(at)
    }
    this.blocks.end({ ...context, isCell: false })
  }

  #quotation(element: Element, context: Context): void {
    const [open, close] = quoteMarks(context.language, context.quotations)
    this.blocks.made(open, context)
    this.#children(element, { ...context, quotations: context.quotations + 1 })
    this.blocks.made(close, context)
  }

  /** How a word is read, beside it in brackets. */
  #reading(element: Element, context: Context): void {
    const isWide = /[\u3040-\u30ff\u3105-\u312f\u4e00-\u9fff\uac00-\ud7af]/.test(element.textContent)
    if (element.textContent.trim() === '') return
    this.blocks.made(isWide ? '（' : '(', context)
    this.#children(element, context)
    this.blocks.made(isWide ? '）' : ')', context)
  }

  #link(element: Element, context: Context): void {
    const href = this.#addresses.of(element)
    if (isWayBack(element, href)) return
    const note = noteMark(element, href, context.raised === 'sup')
    if (note !== null) {
      const target = href?.startsWith('#') === true ? href.slice(1) : href
      const mark: Mark = { kind: 'note', target, outer: context.raised === null ? context.mark : null }
      return this.blocks.made(`[${note}]`, { ...context, mark, raised: null })
    }
    const mark: Mark | null = href === null ? context.mark : { kind: 'link', href, outer: context.mark }
    // A heading that leads to itself leads nowhere.
    const isOwn = context.kind === 'heading' && href?.startsWith('#') === true
    const isLink = context.isLink || (element.hasAttribute('href') && !isOwn)
    this.#children(element, { ...context, mark, isLink })
  }
}

/** Emphasis says nothing of a heading, and code nothing in what is set as it is typed. */
function markIn(name: string, { mark, kind }: Context): Mark | null {
  const found = markOf(name, mark)
  if (found === null) return mark
  const isIdle =
    (kind === 'heading' && found.kind === 'strong') || (kind === 'preformatted' && found.kind === 'code')
  return isIdle ? mark : found
}

/** The caption of a figure that is a quotation says who is quoted. */
function isOfQuote(element: Element): boolean {
  return (
    element.localName === 'figcaption' &&
    (element.closest('figure')?.querySelector('blockquote') ?? null) !== null
  )
}
