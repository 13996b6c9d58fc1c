import type { Block } from '../../../preload/contract/article'
import type { Named } from '../words/mention'
import type { Frame, Item } from './frame'
import { type Introduction, introducedBy } from './introduction'
import { type Layout, lastParagraph } from './layout'
import type { Attributed } from './quote'
import { PrintedWords } from './repeated'
import { sayerIn, sourceWithin } from './source-line'

// A block quote is a quotation without marks where the article says so: by a source line below it, or by a sentence that
// leads to it. Else it may be anything (a summary, a letter, a pull quote), and only its marks quote.

type Span = { start: number; end: number }

type Given = {
  text: string
  frames: readonly Frame[]
  layout: Layout
  names: readonly Named[]
  /** What stands in marks. */
  marked: readonly Attributed[]
}

/** Lines [from, to) of one block quote; `source` is the line that says who is quoted, -1 for none. */
type SetOff = {
  from: number
  to: number
  depth: number
  source: number
  /** The one that it goes on with, behind a quotation within it. */
  after: SetOff | null
}

/** The quotations that block quotes make, and the ranges in which nothing else is one: they are quoted, or printed twice. */
export type SetOffQuotes = { quotes: Attributed[]; covered: Span[] }

// What is longer is no passage of somebody's words but a text of its own.
const maxLength = 10_000

export function setOffQuotes(given: Given): SetOffQuotes {
  const all = setOffIn(given.layout.blocks)
  if (all.length === 0) return { quotes: [], covered: [] }
  const { text, marked } = given
  const inside = all.map((one) => piecesOf(given, one))
  const allPieces = inside.flat()
  const said = marked.filter(({ span }) => !allPieces.some((piece) => isIn(span, piece)))
  const printed = new PrintedWords(
    text,
    runningText(given),
    said.map(({ span }) => span),
  )
  const quotes: Attributed[] = []
  const covered: Span[] = []
  const speakers = new Map<SetOff, Attributed>()
  all.forEach((one, index) => {
    const pieces = inside[index] ?? []
    const [first, last] = [pieces[0], pieces[pieces.length - 1]]
    if (first === undefined || last === undefined || last.end - first.start > maxLength) return
    const whole = { start: first.start, end: last.end }
    if (printed.has(text, pieces)) {
      covered.push(whole)
      return
    }
    const quote = quotationOf(given, one, pieces, speakers)
    if (quote === null) return
    speakers.set(one, quote)
    quotes.push(quote)
    covered.push({ start: quote.span.start, end: quote.span.end })
    for (const piece of pieces) printed.add(text, piece)
  })
  return { quotes, covered }
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Where the words of a pull quote may stand: a headline or standfirst that quotes somebody repeats nothing. */
function runningText({ layout }: Given): Span[] {
  const blocks = new Set(layout.blocks)
  return [...blocks].flatMap((block) =>
    block !== undefined && block.quote === undefined && /^(?:paragraph|item)$/.test(block.kind)
      ? [block]
      : [],
  )
}

function setOffIn(blocks: Layout['blocks']): SetOff[] {
  const all: SetOff[] = []
  let open: SetOff | null = null
  // Those of the block quotes that stand one within the other, while nothing else stands between them.
  let nest: SetOff[] = []
  let sourceAbove = -1
  blocks.forEach((block, at) => {
    const depth = block?.quote ?? (block?.kind === 'quote-source' ? (nest.at(-1)?.depth ?? 0) : 0)
    if (depth === 0) {
      ;[open, nest, sourceAbove] = [null, [], -1]
      return
    }
    if (block?.kind === 'quote-source') {
      const unsaid = nest.filter((one) => one.depth === depth && one.source < 0)
      for (const one of unsaid) one.source = at
      sourceAbove = unsaid.length === 0 ? at : -1
      open = null
      nest = nest.filter((one) => one.depth < depth)
      return
    }
    const isNew = block !== blocks[at - 1] && block?.isAfterBreak === true
    if (open !== null && open.depth === depth && !isNew) {
      open.to = at + 1
      return
    }
    const before = open?.depth === depth ? undefined : nest.findLast((one) => one.depth === depth)
    open = { from: at, to: at + 1, depth, source: sourceAbove, after: before ?? null }
    sourceAbove = -1
    nest.push(open)
    all.push(open)
  })
  return all
}

/** The blocks of a block quote without blanks around them; code quotes nobody. */
function piecesOf({ text, layout }: Given, { from, to }: SetOff): Span[] {
  const blocks = new Set(layout.blocks.slice(from, to))
  return [...blocks].flatMap((block) =>
    block === undefined || block.kind === 'preformatted' ? [] : trimmed(text, block),
  )
}

function trimmed(text: string, { start, end }: Block): Span[] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return to > from ? [{ start: from, end: to }] : []
}

function quotationOf(
  given: Given,
  one: SetOff,
  pieces: readonly Span[],
  speakers: ReadonlyMap<SetOff, Attributed>,
): Attributed | null {
  const { text, frames, layout, names } = given
  const below = layout.blocks[one.source]
  if (below !== undefined) return quoted(given, pieces, below, 'named below its block quotation')
  const last = pieces[pieces.length - 1]
  const within = last && sourceWithin(text, last, names)
  if (last && within) {
    const rest = [...pieces.slice(0, -1), { start: last.start, end: within.quotedTo }]
    const words = rest.filter(({ start, end }) => end > start)
    return words.length === 0
      ? null
      : quoted(given, words, within.source, 'named at the end of its block quotation')
  }
  const earlier = one.after === null ? undefined : speakers.get(one.after)
  if (earlier) return { ...earlier, span: spanOf(pieces), why: 'goes on after the words before it' }
  if (isTold(given, pieces)) return null
  const lead = lastLine(given, one)
  const introduction =
    frames[lead] && introducedBy(frames[lead], (start, end) => hasPerson(names, start, end))
  return introduction ? introduced(pieces, frames[lead]?.items ?? [], introduction) : null
}

/** Somebody tells in the block quote who says what is in marks there: it is no speech itself. */
function isTold({ marked }: Given, pieces: readonly Span[]): boolean {
  return marked.some(
    ({ span, speaker, confidence }) =>
      speaker !== null && confidence >= 0.9 && pieces.some((piece) => isIn(span, piece)),
  )
}

/** The line that may lead to a block quote: the one above it, over captions, in the block quote around it or outside. */
function lastLine({ frames, layout: { blocks } }: Given, { from, depth }: SetOff): number {
  const above = blocks[from - 1]
  if (above?.kind === 'caption') return lastParagraph(blocks, from)
  const isText =
    above?.kind === 'heading'
      ? frames[from - 1]?.items.at(-1)?.text === ':'
      : above !== undefined && /^(?:paragraph|standfirst|item)$/.test(above.kind)
  return isText && (above?.quote ?? 0) < depth ? from - 1 : -1
}

function hasPerson(names: readonly Named[], from: number, to: number): boolean {
  return names.some(({ start, end, kind }) => kind === 'person' && start < to && from < end)
}

/** By a source that names somebody, by words that the text knows no name for, or by nobody whom the source names. */
function quoted({ text, names }: Given, pieces: readonly Span[], source: Span, why: string): Attributed {
  const speaker = sayerIn(text, source, names)
  const isNamed =
    speaker !== null && names.some(({ start, end }) => start === speaker.start && end === speaker.end)
  return {
    span: spanOf(pieces),
    kind: 'direct',
    speaker,
    cue: null,
    why: speaker === null ? 'a block quotation with its source' : why,
    confidence: isNamed ? 0.9 : speaker === null ? 0.5 : 0.7,
  }
}

function introduced(
  pieces: readonly Span[],
  items: readonly Item[],
  { attribution, confidence }: Introduction,
): Attributed {
  const span = spanOf(pieces)
  if (attribution === null)
    return {
      span,
      kind: 'direct',
      speaker: null,
      cue: null,
      why: 'a block quotation behind a colon',
      confidence,
    }
  const { phrase, cue, why } = attribution
  const start = items[phrase.from]?.start ?? 0
  const end = items[phrase.to - 1]?.end ?? 0
  const verb = items[cue]
  return {
    span,
    kind: 'direct',
    speaker: { start, end },
    cue: verb === undefined ? null : { start: verb.start, end: verb.end },
    why,
    confidence,
  }
}

function spanOf(pieces: readonly Span[]): Attributed['span'] {
  return {
    start: pieces[0]?.start ?? 0,
    end: pieces[pieces.length - 1]?.end ?? 0,
    pieces: [...pieces],
    closed: true,
  }
}
