import type { Block } from '../../../preload/contract/article'

type Range = { start: number; end: number }

/**
 * The text as the engine reads it where it is known how the article sets it. What is no word of a sentence becomes blanks
 * (marks of notes and of lists), cells stand in lines of their own, and marks in code quote nothing. It is as long as the
 * text, so that offsets stay the same; whatever is found is cut out of lines that nothing was changed in but blanks.
 */
export function asRead(text: string, blocks: readonly Block[]): string {
  const changes = [...noteMarks(text), ...blocks.flatMap(changesIn(text))]
  if (changes.length === 0) return text
  changes.sort((a, b) => a.start - b.start)
  let read = ''
  let at = 0
  for (const { start, end, as } of changes) {
    if (start < at) continue
    read += text.slice(at, start) + as.padEnd(end - start)
    at = end
  }
  return read + text.slice(at)
}

/** What stands at a range instead, before blanks. */
type Change = Range & { as: '' | '\n' }

// Old wires and mail stand on their pages as preformatted text alone: what is quoted there is quoted.
const mostPreformatted = 0.5

/** The blocks of a text; none where most of it is set as it was typed, which then says nothing. */
export function tellingBlocks(blocks: readonly Block[]): readonly Block[] {
  const length = (some: readonly Block[]): number =>
    some.reduce((sum, { start, end }) => sum + end - start, 0)
  const preformatted = blocks.filter(({ kind }) => kind === 'preformatted')
  return length(preformatted) > length(blocks) * mostPreformatted ? [] : blocks
}

function changesIn(text: string): (block: Block) => Change[] {
  return (block) => {
    const { kind, start, end, list, spans = [] } = block
    const isCode = kind === 'preformatted'
    return [
      ...(list === undefined || list.mark === 0 ? [] : [blank(start, Math.min(end, start + list.mark))]),
      ...(kind === 'row' ? betweenCells(text, block).map(parted) : []),
      ...spans.flatMap((span) => (span.kind === 'note' ? [blank(span.start, span.end)] : [])),
      ...(isCode ? [...gapsIn(text, block).map(parted), ...quoteMarksIn(text, block)] : []),
      ...spans.flatMap((span) => (span.kind === 'code' ? quoteMarksIn(text, span) : [])),
    ]
  }
}

function blank(start: number, end: number): Change {
  return { start, end, as: '' }
}

function parted({ start, end }: Range): Change {
  return { start, end, as: '\n' }
}

/** What parts the cells of a row; revisions made before cells were kept have the bars alone. */
function betweenCells(text: string, { start, end, cells }: Block): Range[] {
  if (cells === undefined) return rangesOf(text, { start, end }, / \| /g)
  return cells.slice(1).flatMap((cell, index) => {
    const before = cells[index]
    return before === undefined || cell.start <= before.end ? [] : [{ start: before.end, end: cell.start }]
  })
}

/** What parts the columns of a table that is set with blanks. Two blanks also stand between sentences. */
function gapsIn(text: string, block: Range): Range[] {
  return rangesOf(text, block, /(?<=\S)(?: {3,}|[ ]*\t[ \t]*)(?=\S)/g)
}

/** All but apostrophes, which stand between letters. */
function quoteMarksIn(text: string, range: Range): Change[] {
  return rangesOf(text, range, /["“”„‟«»]|(?<!\p{L})['‘’]|['‘’](?!\p{L})/gu).map((found) =>
    blank(found.start, found.end),
  )
}

// A mark in brackets right behind a word or a stop, and raised figures behind a word that is no unit or behind a year.
const bracketed = /(?<=[\p{L}\p{N}.,;:!?”"’»)\]])\[\p{N}{1,3}\]/gu
const raisedFigures =
  /(?<=\p{L}{4}|\p{Lu}\p{Ll}{2}|[.,;:!?”"’»)]|(?<!\p{N})(?:19|20)\d\d)[⁰¹²³⁴-⁹]{1,3}(?![\p{L}\p{N}])/gu

/** Marks of notes, which stand in the text also where nothing is known of how it is set. */
function noteMarks(text: string): Change[] {
  const patterns = [
    ...(text.includes('[') ? [bracketed] : []),
    ...(/[⁰¹²³⁴-⁹]/.test(text) ? [raisedFigures] : []),
  ]
  return patterns.flatMap((pattern) =>
    rangesOf(text, { start: 0, end: text.length }, pattern).map(({ start, end }) => blank(start, end)),
  )
}

function rangesOf(text: string, { start, end }: Range, pattern: RegExp): Range[] {
  return Array.from(text.slice(start, end).matchAll(pattern), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

/** The blocks of a window of the text, by offsets into the window; what of a block lies outside is cut off. */
export function blocksWithin(blocks: readonly Block[], { start: from, end: to }: Range): Block[] {
  return blocks.flatMap((block) => {
    if (block.end <= from || block.start >= to) return []
    const within = { start: Math.max(from, block.start) - from, end: Math.min(to, block.end) - from }
    return [{ ...block, ...within }]
  })
}
