import type { Block, BlockKind } from '../../preload/contract/article'

export type Line = readonly [BlockKind, string]

/** The canonical text of the lines, and its blocks. */
export function setText(lines: readonly Line[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = []
  let text = ''
  for (const [kind, words] of lines) {
    if (text !== '') text += '\n\n'
    blocks.push({ kind, start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, blocks }
}
