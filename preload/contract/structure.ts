import { z } from 'zod'
import { offset } from './common'

// How a text is set, beside its words. The text itself is one plain string; everything here is optional and only
// counts offsets in it, so that a revision made before there was any of this reads as it always did. Of a line the
// offsets count the line's own text, of a block the canonical text. All of them are UTF-16 code units.

const range = { start: offset, end: offset }

const maxAddressLength = 2000
const anchorName = z.string().min(1).max(200)

/**
 * Words inside one block that are set apart; they may nest and never cross a block. `link`: `href` is a whole http, https or
 * mailto address, or `#name` of a block's anchor. `note`: the printed mark of a note, whose words are in the block with that
 * anchor. `struck`: words that the source shows as struck out; they are not in the text, and stand at a span of no length.
 */
export const inlineSpan = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['strong', 'emphasis', 'code', 'sup', 'sub']), ...range }),
  z.object({ kind: z.literal('link'), ...range, href: z.string().max(maxAddressLength) }),
  z.object({ kind: z.literal('note'), ...range, target: anchorName }),
  z.object({ kind: z.literal('struck'), ...range, words: z.string().min(1).max(20_000) }),
])
export type InlineSpan = z.infer<typeof inlineSpan>

/** A cell of a row, as a range in it. `column` counts from 0 with the spans of the cells before and above. */
const cell = z.object({
  ...range,
  column: z.int().min(0).max(1000),
  /** How many columns it takes up. */
  columns: z.int().min(1).max(1000),
  isHead: z.boolean(),
})
export type Cell = z.infer<typeof cell>

/** Where an item stands among lists. */
const listPlace = z.object({
  /** One number for all items of one list, within one article. */
  id: z.int().min(0),
  isOrdered: z.boolean(),
  /** 0 for a list that is in no other one. */
  depth: z.int().min(0).max(100),
  /** The length of the printed mark with its blank ("3. ") that the item's words begin with; 0 for a bullet, which is drawn. */
  mark: z.int().min(0).max(40),
})
export type ListPlace = z.infer<typeof listPlace>

/** All that is known of how a line or block is set. A plain paragraph has none of it. */
export const setting = z.object({
  /** Of a heading, as in HTML. */
  level: z.int().min(1).max(6).optional(),
  /** How many block quotations it stands in; of any kind of block. */
  quote: z.int().min(1).max(100).optional(),
  /** Of an item, and of a paragraph that belongs to the item above it (then `mark` is 0). */
  list: listPlace.optional(),
  /** Of a row: one number for all rows of one table, within one article. */
  table: z.int().min(0).optional(),
  cells: z.array(cell).max(1000).optional(),
  /** A dividing line stands above it: a break has no words, so that it is no block. */
  isAfterBreak: z.literal(true).optional(),
  spans: z.array(inlineSpan).max(20_000).optional(),
  /** Names by which links and notes lead here. */
  anchors: z.array(anchorName).max(100).optional(),
})
export type Setting = z.infer<typeof setting>
