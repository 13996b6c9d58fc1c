import type { StoryHead } from '../../../../preload/contract/article-list'
import { all, type Library } from '../../database/database'
import { sql } from '../../database/sql'

/**
 * What each of these stories is called, which is the title of its earliest copy, and how many outlets have it; null for one that
 * is no story any more.
 */
export function stories(
  library: Library,
  { keys }: { keys: readonly string[] },
): { stories: (StoryHead | null)[] } {
  return { stories: keys.map((key) => storyOf(library, Number(key))) }
}

function storyOf(library: Library, groupN: number): StoryHead | null {
  const copies = all<{ title: string; source_id: string | null }>(
    library,
    sql`SELECT a.title, a.source_id FROM story_copy c JOIN article a ON a.n = c.article_n
      WHERE c.group_n = ${groupN} ORDER BY c.dated, c.article_n`,
  )
  const [first] = copies
  if (first === undefined) return null
  const outlets = new Set(copies.flatMap(({ source_id: id }) => (id === null ? [] : [id])))
  return { title: first.title, outlets: outlets.size }
}
