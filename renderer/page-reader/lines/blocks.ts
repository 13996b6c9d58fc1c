import type { PageLine } from '../../../preload/contract/page'
import type { List } from './list-marks'
import type { Cell, Setting, InlineSpan } from '../../../preload/contract/structure'

type SpanKind = Exclude<InlineSpan['kind'], 'link' | 'note' | 'struck'>

/** An inline element around words, and what stands around it. */
export type Mark = { outer: Mark | null } & (
  { kind: SpanKind } | { kind: 'link'; href: string } | { kind: 'note'; target: string | null }
)

/** `unseen` may be shown later by a script, `aloud` is only ever for readers of screens. */
export type Hidden = 'unseen' | 'aloud' | null

/** Words of one text node, or words that an element stands for. */
export type Run = {
  is: 'words'
  words: string
  mark: Mark | null
  /** Part of a link, also of one that leads nowhere. */
  isLink: boolean
  hidden: Hidden
  /** What is no text node of the page and never dropped: marks of quotations, of notes, formulas. */
  isMade: boolean
  raised: 'sup' | 'sub' | null
  /** The number of the element that it stands in, and which of the two extractors took it. */
  at: number
  inReadability: boolean
  inDefuddle: boolean
}

export type Piece =
  | Run
  | { is: 'break' }
  | ({ is: 'cell' } & Pick<Cell, 'column' | 'columns' | 'isHead'>)
  | { is: 'struck'; words: string }

/** One paragraph, heading, item or row of a page before its words are set: what its element says of it. */
export type Block = {
  kind: PageLine['kind']
  pieces: Piece[]
  home: Element
  /** The printed mark of an ordered item, without the blank after it. */
  listMark: string
  setting: Setting
}

/** An item of a list; its first block carries the mark. */
export type Item = { list: List; mark: string; isUsed: boolean }

/** What the elements around it say of a text node. */
export type Context = {
  home: Element
  /** The number of the nearest element. */
  at: number
  kind: Exclude<PageLine['kind'], 'item'>
  level: number | null
  quote: number
  item: Item | null
  table: number | null
  mark: Mark | null
  raised: Run['raised']
  language: string
  quotations: number
  isLink: boolean
  hidden: Hidden
  isCite: boolean
  /** Of a cell, all blocks are one: they are only parted by a blank. */
  isCell: boolean
}
