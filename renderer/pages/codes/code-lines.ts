import { isInCodeBook } from '../../../preload/contract/words'
import type { CodeFilter, TagSummary } from '../../../preload/contract/tag'
import { type TagNode, tagTree } from '../../tags/tag-tree'

/** A tag as a row: what it is called within the row that it lies in, and how deep that is. */
export type CodeLine = { tag: TagSummary; label: string; depth: number }

export function codeLines(tags: readonly TagSummary[], filter: CodeFilter): CodeLine[] {
  const lines: CodeLine[] = []
  const add = (nodes: readonly TagNode[], depth: number) => {
    for (const { tag, label, nested } of nodes) {
      lines.push({ tag, label, depth })
      add(nested, depth + 1)
    }
  }
  add(tagTree(tags.filter((tag) => isInCodeBook(tag, filter))), 0)
  return lines
}

/** The codes that most highlights bear, in the order of their names. */
export function mostUsed(tags: readonly TagSummary[], most: number): string[] {
  const used = tags.filter(({ highlights, articles }) => highlights + articles > 0)
  const first = [...used]
    .sort((a, b) => b.highlights - a.highlights || b.articles - a.articles)
    .slice(0, most)
  return tags.filter((tag) => first.includes(tag)).map(({ name }) => name)
}
