import type { Block, Revision } from '../../preload/contract/article'
import type { Highlight } from '../../preload/contract/highlight'
import { longestFence, type Marked, markedWords, type Range } from './marked-words'

/**
 * The article's text as Markdown, part by part: a part is a block, or what only makes sense as a whole, as a list or a table.
 * What is highlighted is marked.
 */
export function* markedBlocks(
  { text, blocks }: Revision,
  highlights: readonly Highlight[],
): Generator<string> {
  const marked = { text, highlights: markedRanges(highlights), noteMark: noteMarks(blocks) }
  for (const run of runsOf(blocks)) {
    const [first] = run
    const quote = first?.quote ?? 0
    if (first?.isAfterBreak) yield inQuotation('---', quote)
    yield inQuotation(written(marked, run), quote)
  }
}

/** Where highlights on words lie in the current text; overlapping ones become one, for Obsidian's marks cannot cross. */
function markedRanges(highlights: readonly Highlight[]): Range[] {
  const ranges = highlights
    .flatMap(({ placement, image }) => (placement.state === 'gone' || image !== null ? [] : [placement]))
    .sort((a, b) => a.start - b.start)
  const joined: Range[] = []
  for (const { start, end } of ranges) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Notes by number in the order of their blocks, whatever the source called them. */
function noteMarks(blocks: readonly Block[]): Marked['noteMark'] {
  const spans = blocks.flatMap((block) => block.spans ?? [])
  const wanted = new Set(spans.flatMap((span) => (span.kind === 'note' ? [span.target] : [])))
  const names = blocks.flatMap(({ anchors = [] }) => anchors).filter((name) => wanted.has(name))
  const numbers = new Map(names.map((name, at) => [name, `[^${at + 1}]`]))
  return (target) => numbers.get(target)
}

/** Blocks that are one thing in Markdown: rows of a table, a list with all that is in it, one quotation. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && isOne(before, block)) last.push(block)
    else runs.push([block])
  }
  return runs
}

function isOne(before: Block, block: Block): boolean {
  if ((before.quote ?? 0) !== (block.quote ?? 0) || block.isAfterBreak) return false
  if (block.kind === 'row')
    return before.kind === 'row' && before.table === block.table && block.cells !== undefined
  if (block.list !== undefined) return before.list !== undefined
  return (
    block.quote !== undefined &&
    before.kind !== 'quote-source' &&
    before.kind !== 'row' &&
    before.list === undefined
  )
}

function inQuotation(markdown: string, depth: number): string {
  if (depth === 0) return markdown
  const sign = '> '.repeat(depth)
  return markdown
    .split('\n')
    .map((line) => `${sign}${line}`.trimEnd())
    .join('\n')
}

function written(marked: Marked, run: readonly Block[]): string {
  const [first] = run
  if (first?.kind === 'row') return table(marked, run)
  if (first?.list !== undefined) return list(marked, run)
  return run.map((block) => one(marked, block)).join('\n\n')
}

function one(marked: Marked, block: Block): string {
  const { text } = marked
  if (block.kind === 'preformatted') return fencedCode(text.slice(block.start, block.end))
  return noted(marked, block, dressed[block.kind](markedWords(marked, block, block.spans), block))
}

const dressed: Record<Block['kind'], (words: string, block: Block) => string> = {
  title: (words) => `**${words}**`,
  standfirst: (words) => `**${words}**`,
  caption: (words) => `*${words}*`,
  // The text stands under a heading of its own.
  heading: (words, { level = 2 }) => `${'#'.repeat(Math.min(6, Math.max(3, level + 1)))} ${words}`,
  paragraph: (words) => words,
  item: (words) => words,
  row: (words) => words,
  preformatted: (words) => words,
  // Some pages print the dash themselves.
  'quote-source': (words) => (/^\\?[—–―-]/.test(words) ? words : `— ${words}`),
}

/** A block that a note's mark leads to is that note. */
function noted({ noteMark }: Marked, { anchors = [] }: Block, words: string): string {
  const name = anchors.map(noteMark).find((mark) => mark !== undefined)
  return name === undefined ? words : `${name}: ${words}`
}

function fencedCode(words: string): string {
  const fence = '`'.repeat(Math.max(3, longestFence(words) + 1))
  return `${fence}\n${words}\n${fence}`
}

/** Items with what belongs to them, each indented by the signs of those around it. */
function list(marked: Marked, blocks: readonly Block[]): string {
  const widths: number[] = []
  const lines: string[] = []
  for (const block of blocks) {
    const { depth = 0, mark = 0 } = block.list ?? {}
    const isItem = block.kind === 'item'
    // Only a list that begins with 1 may follow words without a blank line between.
    const isParted = isItem && mark > 0 && widths.length === depth && depth > 0
    const sign = mark === 0 ? '- ' : marked.text.slice(block.start, block.start + mark)
    widths.length = Math.min(widths.length, isItem ? depth : depth + 1)
    const indent = ' '.repeat(widths.reduce((sum, width) => sum + width, 0))
    const words = markedWords(
      marked,
      { start: block.start + (isItem ? mark : 0), end: block.end },
      block.spans,
    )
    const isNote = (block.anchors ?? []).some((name) => marked.noteMark(name) !== undefined)
    if (isParted) lines.push('')
    if (isNote) lines.push(noted(marked, block, words.replace(/^\\\[\d+\\\]\s*/, '')))
    else if (isItem) lines.push(indented(`${sign}${words}`, indent, ' '.repeat(sign.length)))
    else lines.push('', indented(words, indent, ''))
    while (isItem && widths.length <= depth) widths.push(sign.length)
  }
  return lines.join('\n')
}

function indented(words: string, indent: string, hanging: string): string {
  return words
    .split('\n')
    .map((line, at) => `${indent}${at === 0 ? '' : hanging}${line}`)
    .join('\n')
}

function table(marked: Marked, rows: readonly Block[]): string {
  const [first] = rows
  if (first?.cells === undefined) return rows.map((row) => one(marked, row)).join('\n\n')
  const written = rows.map((row) => cellsOf(marked, row))
  const width = written.reduce((most, cells) => Math.max(most, cells.length), 0)
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const hasHead = first.cells.every(({ isHead }) => isHead)
  const [head, ...body] = hasHead ? written : [[], ...written]
  return [line(head ?? []), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')
}

// As many as a page may state; the columns of wider cells stay empty.
const maxColumns = 1000

function cellsOf(marked: Marked, { cells = [], spans = [] }: Block): string[] {
  const found: string[] = []
  for (const { start, end, column } of cells) {
    while (found.length < Math.min(column, maxColumns)) found.push('')
    const within = spans.filter((span) => span.start >= start && span.end <= end)
    found.push(markedWords(marked, { start, end }, within).replace(/\n/g, '<br>'))
  }
  return found
}
