import type { Block, BlockKind } from '../../preload/contract/article'
import { shifted } from '../../preload/contract/setting'
import type { Setting } from '../../preload/contract/structure'

/** What a block is, its words, and how it is set, with offsets in its own words. */
export type Line = readonly [BlockKind, string, Setting?]

/** The canonical text of the lines, and its blocks. */
export function setText(lines: readonly Line[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = []
  let text = ''
  for (const [kind, words, setting = {}] of lines) {
    if (text !== '') text += '\n\n'
    const start = text.length
    blocks.push({ ...shifted(setting, start), kind, start, end: start + words.length })
    text += words
  }
  return { text, blocks }
}
