import type { Block } from '../../preload/contract/article'
import type { InlineSpan } from '../../preload/contract/structure'

/** A block, a cell of a row or a break, as other programs read them most easily. */
export type ExtractedBlock = {
  kind: string
  level?: number
  ordered?: boolean
  isHead?: boolean
  /** How many block quotations it stands in, where that is not said by its kind. */
  quote?: number
  start: number
  end: number
}
export type ExtractedSpan = {
  kind: InlineSpan['kind']
  start: number
  end: number
  href?: string
  words?: string
}

/**
 * Blocks without anything inside one another: cells follow their row, a break is a block of no length above the one that it
 * parts from what was before, and a paragraph in a block quotation is a "quote". The level of an item counts from 1.
 */
export function flatStructure(blocks: readonly Block[]): {
  blocks: ExtractedBlock[]
  spans: ExtractedSpan[]
} {
  return { blocks: blocks.flatMap(flatBlock), spans: blocks.flatMap(({ spans = [] }) => spans.map(flatSpan)) }
}

function flatBlock({
  kind,
  start,
  end,
  level,
  quote,
  list,
  cells = [],
  isAfterBreak,
}: Block): ExtractedBlock[] {
  const isQuote = quote !== undefined && kind === 'paragraph'
  const block: ExtractedBlock = {
    kind: isQuote ? 'quote' : kind,
    ...(level !== undefined && { level }),
    ...(list !== undefined && { level: list.depth + 1, ordered: list.isOrdered }),
    ...(quote !== undefined && { quote }),
    start,
    end,
  }
  const parted: ExtractedBlock[] = isAfterBreak ? [{ kind: 'break', start, end: start }] : []
  const inside = cells.map(({ start: from, end: to, isHead }) => ({
    kind: 'cell',
    isHead,
    start: from,
    end: to,
  }))
  return [...parted, block, ...inside]
}

function flatSpan(span: InlineSpan): ExtractedSpan {
  const { kind, start, end } = span
  if (span.kind === 'link') return { kind, start, end, href: span.href }
  if (span.kind === 'note') return { kind, start, end, href: `#${span.target}` }
  return span.kind === 'struck' ? { kind, start, end, words: span.words } : { kind, start, end }
}
