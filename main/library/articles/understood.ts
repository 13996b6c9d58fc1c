import type { ArticleFields, Block } from '../../../preload/contract/article'
import type { Line } from '../../../preload/contract/importing'
import type { Row } from '../database/database'
import { countWords, shorten } from '../database/text'

/** An article as it was understood. */
export type Understood = {
  fields: ArticleFields
  lines: readonly Line[]
  /** The canonical text and its blocks, as made of the lines. */
  text: string
  blocks: readonly Block[]
}

/** The columns that follow from the text. */
export function textColumns({ text, blocks }: Pick<Understood, 'text' | 'blocks'>): Row {
  return {
    excerpt: excerptOf(text, blocks),
    word_count: countWords(text),
  }
}

const excerptLength = 280

function excerptOf(text: string, blocks: readonly Block[]): string {
  const firstOf = (kind: Block['kind']) => blocks.find((block) => block.kind === kind)
  const { start, end } = firstOf('paragraph') ??
    firstOf('item') ??
    firstOf('standfirst') ?? { start: 0, end: text.length }
  return shorten(text.slice(start, end), excerptLength)
}
