import * as articles from '../../main/library/articles/articles'
import type { Library } from '../../main/library/database/database'
import * as entities from '../../main/library/entities/entities'
import * as pages from '../../main/library/entities/entity-pages'
import type { ArticleId, EntityId, RevisionId } from '../../preload/contract/common'
import type { EntityRef } from '../../preload/contract/entity'
import { addStory, find, namedIn } from './findings'
import { answer, newLibrary } from './library'

const kerry = ['person', 'John Kerry', 'Kerry'] as const
const anyPage = { isConfirmedOnly: false, after: null as string | null, limit: 50 }

export function pageOf(library: Library, of: EntityRef) {
  return answer('entity.page', pages.page(library, { of }))
}
export function mentionsOf(library: Library, of: EntityRef, page: Partial<typeof anyPage> = {}) {
  return answer('entity.mentions', pages.mentions(library, { of, ...anyPage, ...page }))
}
export function confirmed(library: Library, articleId: ArticleId, name: string): EntityId {
  return entities.confirm(library, { articleId, key: namedIn(library, articleId, name).key }).entityId
}

/** Two articles: one names John Kerry in full, one only Kerry. */
export function twoArticles() {
  const library = newLibrary()
  const full = addStory(library, ['John Kerry spoke. Kerry left for Oslo.'], { day: '2016-03-24' })
  const short = addStory(library, ['Kerry came back.'], { day: '2016-03-25' })
  find(library, full, { names: [[...kerry], ['place', 'Oslo']] })
  find(library, short, { names: [['person', 'Kerry']] })
  return { library, full, short }
}

/** The article's current revision. */
export function revisionOf(library: Library, articleId: ArticleId): RevisionId {
  return articles.get(library, { articleId }).revision.id
}
