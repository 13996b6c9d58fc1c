import type { Block, BlockKind } from '../../preload/contract/article'
import type { Line, LineRole } from '../../preload/contract/importing'

const kinds: Partial<Record<LineRole, BlockKind>> = {
  title: 'title',
  standfirst: 'standfirst',
  caption: 'caption',
  heading: 'heading',
  paragraph: 'paragraph',
}

const between = '\n\n'

/** The canonical text of lines: those that are part of the article, in reading order, wording untouched. */
export function textOfLines(lines: readonly Line[]): { text: string; blocks: Block[] } {
  const texts: string[] = []
  const blocks: Block[] = []
  let start = 0
  for (const { role, text } of lines) {
    const kind = kinds[role]
    if (kind === undefined || text === '') continue
    blocks.push({ kind, start, end: start + text.length })
    texts.push(text)
    start += text.length + between.length
  }
  return { text: texts.join(between), blocks }
}
