import type { ArticleId, EntityId, HighlightId } from '../../../preload/contract/common'
import { type Library, one } from '../database/database'

/** Whether what a link leads to is in the library: what was deleted is kept, and can come back. */
export type Standing = 'there' | 'deleted' | 'unknown'

const queries = {
  article: 'SELECT deleted_at FROM article WHERE id = ?',
  highlight: 'SELECT deleted_at FROM highlight WHERE id = ? AND article_id = ?',
  entity: 'SELECT deleted_at FROM entity WHERE id = ?',
} as const

export function standingOfArticle(library: Library, articleId: ArticleId): Standing {
  return standing(library, queries.article, articleId)
}

/** A highlight of another article is not the one that was meant. */
export function standingOfHighlight(library: Library, id: HighlightId, articleId: ArticleId): Standing {
  return standing(library, queries.highlight, id, articleId)
}

export function standingOfEntity(library: Library, entityId: EntityId): Standing {
  return standing(library, queries.entity, entityId)
}

function standing(library: Library, query: string, ...ids: string[]): Standing {
  const row = one<{ deleted_at: string | null }>(library, query, ...ids)
  return row === undefined ? 'unknown' : row.deleted_at === null ? 'there' : 'deleted'
}
