import type { ArticleImage, Block, BlockKind } from '../../../preload/contract/article'
import { borderBefore } from '../../../preload/contract/graphemes'
import { blockOfImage } from '../../../preload/contract/marked-image'
import { settingIn } from '../../../preload/contract/setting'
import type { Setting } from '../../../preload/contract/structure'
import { captionCredit } from './caption-credit'

/** A stretch of the canonical text that becomes one element. */
export type Piece = { start: number; end: number; isCredit: boolean }

/** An image, and where the block begins at which it stands. */
export type SetImage = ArticleImage & { blockStart: number }

/**
 * A block as it is set: `continues` where a huge paragraph goes on from the one before it. `images` stand before it, in
 * one figure with it where it is a caption; those after the text's last block are `imagesAfter` it.
 */
export type SetBlock = Setting & {
  kind: BlockKind
  start: number
  end: number
  pieces: Piece[]
  continues: boolean
  images?: SetImage[]
  imagesAfter?: SetImage[]
}

// Laying out one line box after another of a single text node costs time by its length: a 10 MB paragraph would hold
// the window for seconds. No real paragraph comes near this.
const maxPieceLength = 20_000

/** The blocks of a revision as they are set, in the order of the text; every character of a block is in a piece. */
export function setBlocks(text: string, blocks: readonly Block[]): SetBlock[] {
  return blocks.flatMap((block) => {
    const isShortCaption = block.kind === 'caption' && block.end - block.start <= maxPieceLength
    if (block.cells !== undefined) return [setRow(block)]
    return isShortCaption ? [setCaption(text, block)] : cutBlock(text, block)
  })
}

/** A caption with its credit as a piece of its own, which is set smaller. */
function setCaption(text: string, block: Block): SetBlock {
  const credit = captionCredit(text.slice(block.start, block.end))
  const cut = credit === null ? block.end : block.start + credit
  const pieces = [
    { start: block.start, end: cut, isCredit: false },
    { start: cut, end: block.end, isCredit: true },
  ]
  return { ...block, pieces: pieces.filter((piece) => piece.end > piece.start), continues: false }
}

/** A row is never cut: its cells are elements of their own. */
function setRow(block: Block): SetBlock {
  const pieces = [{ start: block.start, end: block.end, isCredit: false }]
  return { ...block, pieces, continues: false }
}

function cutBlock(text: string, block: Block): SetBlock[] {
  const parts: SetBlock[] = []
  const setting = settingIn(block)
  for (let start = block.start; start < block.end;) {
    const end = cutPlace(text, start, block.end)
    const pieces = [{ start, end, isCredit: false }]
    const continues = start > block.start
    parts.push({ ...setting, kind: block.kind, start, end, pieces, continues })
    start = end
  }
  return parts
}

/** Where a piece of a huge block ends: behind a blank of its second half, else between two characters. */
function cutPlace(text: string, from: number, end: number): number {
  const limit = from + maxPieceLength
  if (limit >= end) return end
  const space = text.lastIndexOf(' ', limit)
  const cut = borderBefore(text, space > from + maxPieceLength / 2 ? space + 1 : limit)
  return cut > from ? cut : limit
}

/** How many blocks stand over the byline: up to the title and the standfirst below it; none where there is no title. */
export function headLength(blocks: readonly SetBlock[]): number {
  const title = blocks.findIndex((block) => block.kind === 'title')
  if (title < 0) return 0
  let length = title + 1
  while (blocks[length]?.kind === 'title' || blocks[length]?.kind === 'standfirst') length++
  return length
}

/** The blocks with the images that stand at them. What would come into the head stands below it. */
export function withImages(blocks: readonly SetBlock[], images: readonly ArticleImage[]): SetBlock[] {
  if (images.length === 0) return [...blocks]
  const set: SetBlock[] = blocks.map((block) => ({ ...block }))
  const whole = set.filter((block) => !block.continues)
  const lastStart = whole.at(-1)?.start ?? 0
  for (const image of images) {
    const place = blockOfImage(whole, image.at)
    const last = set.at(-1)
    const placed = { ...image, blockStart: place?.start ?? lastStart }
    if (place !== undefined) place.images = [...(place.images ?? []), placed]
    else if (last !== undefined) last.imagesAfter = [...(last.imagesAfter ?? []), placed]
  }
  return set
}
