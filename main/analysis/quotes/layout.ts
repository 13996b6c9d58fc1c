import type { Block } from '../../../preload/contract/article'
import type { Named } from '../words/mention'
import type { Token } from '../words/tokens'
import type { Frame } from './frame'

// Which of an article's lines belong together. Where nothing is known of how a text is set, every line belongs to the one
// before it, as in a text of nothing but paragraphs.

/** What is known of the lines of a text, by line number. */
export type Layout = {
  /** The block that a line lies in; undefined where that is not known. */
  blocks: readonly (Block | undefined)[]
  /** The line before it whose words may lead to a quotation; -1 where none does. */
  leads: readonly number[]
}

export function layoutOf(
  blocks: readonly Block[],
  lines: readonly (readonly Token[])[],
  frames: readonly Frame[],
  names: readonly Named[],
): Layout {
  const places = lines.map((tokens) =>
    tokens[0] === undefined ? undefined : blockAt(blocks, tokens[0].start),
  )
  const leads = places.map((block, at) =>
    block?.kind === 'row' ? sayerBefore(places, frames, names, at) : leadOf(places, frames, at),
  )
  return { blocks: places, leads }
}

/** The block at an offset, by halving. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  const block = blocks[low]
  return block !== undefined && block.start <= offset ? block : undefined
}

/**
 * Whether a quotation may go on from one line of the text into the next one that has words, each given by an offset in it:
 * from paragraph to paragraph, and never over the border of a block quote, an item, a cell or a caption.
 */
export function goesOnFrom(blocks: readonly Block[]): (before: number, here: number) => boolean {
  if (blocks.length === 0) return () => true
  return (before, here) => {
    const [one, other] = [blockAt(blocks, before), blockAt(blocks, here)]
    if (one === undefined || other === undefined) return true
    if (one === other) return one.kind !== 'row'
    return (
      (isPlain(one) || one.kind === 'item') &&
      isPlain(other) &&
      one.quote === other.quote &&
      one.list?.id === other.list?.id
    )
  }
}

function isPlain({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'standfirst'
}

function leadOf(places: readonly (Block | undefined)[], frames: readonly Frame[], at: number): number {
  const block = places[at]
  if (block === undefined || places[at - 1] === block) return at - 1
  if (block.kind === 'item') return beforeList(places, frames, at)
  if (block.kind !== 'paragraph' && block.kind !== 'standfirst') return -1
  if (block.list !== undefined || block.quote !== undefined)
    return isSameQuote(places[at - 1], block) ? at - 1 : -1
  return lastParagraph(places, at)
}

/** The nearest cell before it in its row that begins with who may speak: "Anna Olsen | Oslo | “We go.”". */
function sayerBefore(
  places: readonly (Block | undefined)[],
  frames: readonly Frame[],
  names: readonly Named[],
  at: number,
): number {
  const cells: number[] = []
  for (let before = at - 1; places[before] !== undefined && places[before] === places[at]; before--)
    cells.push(before)
  const beginsWith =
    (kind: string) =>
    (cell: number): boolean => {
      const first = frames[cell]?.items[0]
      return (
        first?.named === true &&
        names.some((name) => name.kind === kind && name.start <= first.start && first.start < name.end)
      )
    }
  return cells.find(beginsWith('person')) ?? cells.find(beginsWith('organisation')) ?? -1
}

/** The line that leads to a list by a colon. */
function beforeList(places: readonly (Block | undefined)[], frames: readonly Frame[], at: number): number {
  const list = places[at]?.list?.id
  let before = at - 1
  while (places[before] !== undefined && places[before]?.list?.id === list) before--
  const items = frames[before]?.items
  return items?.[items.length - 1]?.text === ':' ? before : -1
}

function isSameQuote(one: Block | undefined, other: Block): boolean {
  return one !== undefined && one.quote === other.quote && one.list?.id === other.list?.id
}

/** The line of running text before it: captions, tables and block quotes stand between paragraphs and belong to none. */
export function lastParagraph(places: readonly (Block | undefined)[], at: number): number {
  let before = at - 1
  while (before >= 0 && isBetween(places[before])) before--
  return before
}

function isBetween(block: Block | undefined): boolean {
  return (
    block !== undefined &&
    (block.quote !== undefined || /^(?:caption|row|preformatted|quote-source)$/.test(block.kind))
  )
}
