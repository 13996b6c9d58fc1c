import { countWhile } from '../anchoring/text-map'
import type { SetBlock } from './setting/blocks'

/** Blocks that enter the document together. */
export type Chunk = { start: number; end: number; blocks: SetBlock[] }

// More than a high window shows: only what is on screen need be laid out before an article is seen.
const chunkUnits = 6_000
const chunkBlocks = 40

/** Blocks in chunks, in order. A block is never cut here; `setBlocks` has made the huge ones small. */
export function cutChunks(blocks: readonly SetBlock[]): Chunk[] {
  const chunks: Chunk[] = []
  for (const block of blocks) {
    const last = chunks.at(-1)
    if (last && block.end - last.start <= chunkUnits && last.blocks.length < chunkBlocks) {
      last.blocks.push(block)
      last.end = block.end
    } else {
      chunks.push({ start: block.start, end: block.end, blocks: [block] })
    }
  }
  return chunks
}

/** The chunk that holds the offset, or the last one before it. */
export function chunkAt(chunks: readonly Chunk[], offset: number): number {
  return Math.max(0, countWhile(chunks.length, (i) => (chunks[i]?.start ?? 0) <= offset) - 1)
}

// What a letter of running text is wide, by the height of its line.
const letterByLine = 0.3

/** The height a chunk will roughly have, so that the scroll bar tells the truth before it is laid out. */
export function estimatedHeight(chunk: Chunk, measure: number, linePx: number): number {
  const lines = chunk.blocks.reduce((sum, b) => sum + Math.max(1, Math.ceil((b.end - b.start) / measure)), 0)
  const gaps = chunk.blocks.length * 0.8
  const widthPx = measure * linePx * letterByLine
  const images = chunk.blocks.reduce((sum, block) => sum + imagesHeight(block, widthPx), 0)
  return Math.round((lines + gaps) * linePx + images)
}

// No picture is set higher than this, in pixels.
const tallest = 576

function imagesHeight({ images = [], imagesAfter = [] }: SetBlock, widthPx: number): number {
  return [...images, ...imagesAfter].reduce(
    (sum, { width, height }) => sum + Math.min(tallest, (Math.min(width, widthPx) * height) / width),
    0,
  )
}
