import type { Piece, SetBlock, SetImage } from './blocks'
import { figureImage } from './figure-image'
import { type Dress, inlineNodes, textPiece } from './set-inline'
import { setTable } from './set-table'

type Context = { text: string; titleTag: 'h1' | 'p' }

/**
 * The blocks as elements, made by hand rather than by React: a text of 100,000 paragraphs costs a third of the
 * memory this way, and its words never change. A list, table or quotation that goes on in the next chunk is one more there.
 */
export function renderBlocks(
  text: string,
  blocks: readonly SetBlock[],
  isTitleCorrected: boolean,
): HTMLElement[] {
  return withQuotations({ text, titleTag: isTitleCorrected ? 'p' : 'h1' }, blocks, 0)
}

// Deeper ones are set like the deepest: there would be no room for the words.
const maxQuoteDepth = 4

/** Puts what stands in a quotation of the next depth into one element; who is quoted ends it. */
function withQuotations(context: Context, blocks: readonly SetBlock[], depth: number): HTMLElement[] {
  const isDeeper = ({ quote = 0 }: SetBlock) => Math.min(quote, maxQuoteDepth) > depth
  return runs(blocks, (before, block) => {
    if (isDeeper(before) !== isDeeper(block)) return false
    return !(isDeeper(block) && before.kind === 'quote-source')
  }).flatMap((run) => {
    const [first] = run
    if (first === undefined || !isDeeper(first)) return withLists(context, run)
    const quotation = document.createElement('blockquote')
    quotation.className = 'block-quotation'
    // The dividing line stands above the quotation, not in it.
    const { isAfterBreak: _, ...bare } = first
    quotation.append(...withQuotations(context, [bare, ...run.slice(1)], depth + 1))
    return [...breakAbove(first), quotation]
  })
}

/** Parts a sequence wherever two neighbours do not belong together. */
function runs(
  blocks: readonly SetBlock[],
  belongs: (before: SetBlock, block: SetBlock) => boolean,
): SetBlock[][] {
  const found: SetBlock[][] = []
  for (const block of blocks) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && belongs(before, block)) last.push(block)
    else found.push([block])
  }
  return found
}

function withLists(context: Context, blocks: readonly SetBlock[]): HTMLElement[] {
  const isSame = (before: SetBlock, block: SetBlock) => {
    if (block.kind === 'row') return before.kind === 'row' && isSameTable(before, block)
    return before.kind !== 'row' && (before.list === undefined) === (block.list === undefined)
  }
  return runs(blocks, isSame).flatMap((run) => {
    const [first] = run
    if (first?.list !== undefined) return lists(context, run)
    if (first?.kind === 'row') return table(context.text, run)
    return run.flatMap((set) => blockNodes(context, set))
  })
}

/** An image between two rows parts the table: it has its place there. */
function isSameTable(before: SetBlock, { table: number, images = [] }: SetBlock): boolean {
  return number !== undefined && before.table === number && images.length === 0
}

function table(text: string, rows: readonly SetBlock[]): HTMLElement[] {
  const [first] = rows
  if (first === undefined) return []
  return [
    ...breakAbove(first),
    ...figures(first.images),
    setTable(text, rows),
    ...figures(rows.at(-1)?.imagesAfter),
  ]
}

type OpenList = { element: HTMLElement; item: HTMLElement | null; id: number }

/** Items in lists inside one another, as deep as each says. */
function lists(context: Context, blocks: readonly SetBlock[]): HTMLElement[] {
  const found: HTMLElement[] = []
  const open: OpenList[] = []
  for (const set of blocks) {
    const { id = 0, depth = 0, isOrdered = false } = set.list ?? {}
    open.length = Math.min(open.length, depth + 1)
    if (open.length === depth + 1 && open.at(-1)?.id !== id) open.pop()
    while (open.length <= depth) {
      const element = document.createElement(isOrdered ? 'ol' : 'ul')
      element.className = 'block-list'
      const around = open.at(-1)
      if (around === undefined) found.push(element)
      else itemOf(around).append(element)
      open.push({ element, item: null, id })
    }
    const list = open.at(-1)
    if (list === undefined) continue
    if (set.kind === 'item' && !set.continues) list.item = null
    itemOf(list).append(...blockNodes(context, set))
  }
  return found
}

/** The list's last item; one is made for what stands in a list and in none of its items. */
function itemOf(list: OpenList): HTMLElement {
  if (list.item === null) {
    list.item = document.createElement('li')
    list.element.append(list.item)
  }
  return list.item
}

function blockNodes(context: Context, set: SetBlock): HTMLElement[] {
  const before = set.kind === 'caption' ? [] : figures(set.images)
  return [...breakAbove(set), ...before, ...block(context, set), ...figures(set.imagesAfter)]
}

function breakAbove({ isAfterBreak, continues, start }: SetBlock): HTMLElement[] {
  if (!isAfterBreak || continues || start === 0) return []
  const line = document.createElement('hr')
  line.className = 'block-break'
  return [line]
}

function figures(images: readonly SetImage[] = []): HTMLElement[] {
  return images.map((image) => {
    const figure = document.createElement('figure')
    figure.className = 'has-images'
    figure.append(figureImage(image, ''))
    return figure
  })
}

function block({ text, titleTag }: Context, set: SetBlock): HTMLElement[] {
  if (set.kind === 'caption') return [caption(text, set)]
  return set.pieces.map((piece) => {
    const element = words(set.kind === 'title' ? titleTag : tagOf(set), text, piece, dressesOf(set))
    element.className = set.continues ? `block-${set.kind} continues` : `block-${set.kind}`
    if (set.kind === 'quote-source' && /[—–―-]/.test(text.charAt(set.start)))
      element.classList.add('is-dashed')
    // Each block finds its own direction, and its text cannot change the direction of its neighbours.
    element.dir = 'auto'
    if (set.kind === 'preformatted') element.tabIndex = 0
    return element
  })
}

const tags: Record<Exclude<SetBlock['kind'], 'heading' | 'title' | 'caption'>, string> = {
  standfirst: 'p',
  paragraph: 'p',
  item: 'p',
  row: 'p',
  preformatted: 'pre',
  'quote-source': 'footer',
}

/** The title is the only heading of the first level. */
function tagOf({ kind, level = 2 }: SetBlock): string {
  if (kind === 'heading') return `h${Math.max(2, level)}`
  return kind === 'title' || kind === 'caption' ? 'p' : tags[kind]
}

function dressesOf({ spans = [], list, kind, start, continues }: SetBlock): readonly Dress[] {
  const mark = kind === 'item' && !continues ? (list?.mark ?? 0) : 0
  return mark === 0 ? spans : [{ kind: 'mark', start, end: start + mark }, ...spans]
}

function words(tag: string, text: string, piece: Piece, dresses: readonly Dress[]): HTMLElement {
  if (dresses.length === 0) return textPiece(tag, text, piece)
  const element = document.createElement(tag)
  element.append(...inlineNodes(text, piece, dresses))
  return element
}

function caption(text: string, set: SetBlock): HTMLElement {
  const figure = document.createElement('figure')
  const { images = [], spans = [] } = set
  if (images.length > 0) figure.className = 'has-images'
  figure.append(...images.map((image) => figureImage(image, text.slice(set.start, set.end))))
  const line = document.createElement('figcaption')
  line.dir = 'auto'
  line.append(
    ...set.pieces.map((piece) => {
      const element = words('span', text, piece, spans)
      if (piece.isCredit) element.className = 'caption-credit'
      return element
    }),
  )
  figure.append(line)
  return figure
}
