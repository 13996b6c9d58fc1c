import type { ArticleId } from '../../../preload/contract/common'
import { type Library, one } from '../database/database'
import { notFound } from '../database/errors'
import { sql } from '../database/sql'
import { marksIn, soughtBy } from './excerpts'
import { parsed } from './search'

const maxMarks = 5_000

/** Where an article's current text has the words of a query. Throws `not-found` where there is no such article. */
export function marks(
  library: Library,
  { text, articleId }: { text: string; articleId: ArticleId },
): { marks: { start: number; end: number }[] } {
  const row = one<{ text: string }>(
    library,
    sql`SELECT x.text FROM article a JOIN revision_text x ON x.revision_id = a.revision_id WHERE a.id = ${articleId}`,
  )
  if (row === undefined) throw notFound('article')
  const { root } = parsed(library, { text, isTyping: false, zone: 'UTC' })
  return { marks: marksIn(row.text, soughtBy(root), maxMarks) }
}
