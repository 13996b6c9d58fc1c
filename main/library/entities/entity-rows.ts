import type { ArticleId, EntityId } from '../../../preload/contract/common'
import type { EntityKind } from '../../../preload/contract/entity'
import { type Group, groupsOf } from './article-entities'
import type { Held } from '../database/columns'
import { all, type Library, one } from '../database/database'
import { notFound } from '../database/errors'
import type { StoredEntity } from '../findings/found-rows'
import { newId } from '../database/ids'
import { newDecisionId } from '../journal/decision-id'
import type { Writing } from '../journal/journal'
import { familyOf, rootOf, ownerOf } from './resolve-name'
import { nameKey } from '../database/names'
import type { naming } from '../database/personal-tables'
import { insertRow, updateRow } from '../journal/write'

export type Named = { kind: EntityKind; name: string }
/** How an entity came by a name; the person reads it as the reason why it is known by that. */
type Origin = 'name' | 'form' | 'merge' | 'rename' | 'hand' | 'split'

/**
 * An article's entity by the key that `byArticle` gave it. Throws `not-found` where the article was analysed
 * anew since and has no such key now.
 */
export function groupByKey(library: Library, articleId: ArticleId, key: string): Group {
  const { standing, rejected } = groupsOf(library, articleId)
  const group = [...standing, ...rejected].find(
    (each) => each.key === key || each.parts.some((part) => part.key === key),
  )
  if (group === undefined) throw notFound('name')
  return group
}

/** Adds a name unless the entity, or one that was merged into it, goes by it already. */
export function addName(writing: Writing, entityId: EntityId, { kind, name }: Named, origin: Origin): void {
  const { library } = writing
  const folded = nameKey(kind, name)
  const known = familyOf(library, rootOf(library, entityId)).some(
    (id) =>
      one(
        library,
        `SELECT id FROM entity_alias WHERE entity_id = ? AND folded = ? AND kind = ? AND deleted_at IS NULL`,
        id,
        folded,
        kind,
      ) !== undefined,
  )
  if (known) return
  insertRow(writing, 'entity_alias', { id: newId(), entity_id: entityId, kind, name, folded, origin })
}

/** Makes an entity that is found under its name, unless that is another's: two John Kerrys stay two. */
export function makeEntity(writing: Writing, { kind, name }: Named): EntityId {
  const entityId = newId() as EntityId
  insertRow(writing, 'entity', { id: entityId, kind, name })
  if (ownerOf(writing.library, kind, nameKey(kind, name)).is === 'nobody') {
    addName(writing, entityId, { kind, name }, 'name')
  }
  return entityId
}

type NamingRow = Held<typeof naming, 'id' | 'entity_id'>

/**
 * What was said of a found name in this article, the newest first. It is looked up by the wording that was
 * decided on, which another engine may no longer use: see matchDecision.
 */
export function namingsOf(library: Library, articleId: ArticleId, part: StoredEntity): NamingRow[] {
  return all<NamingRow>(
    library,
    `SELECT id, entity_id FROM naming
     WHERE article_id = ? AND folded = ? AND kind = ? AND deleted_at IS NULL ORDER BY id DESC`,
    articleId,
    part.decisionFolded,
    part.decisionKind,
  )
}

/** Enters what a found name stands for in an article, in place of what was said before. */
export function decideName(
  writing: Writing,
  articleId: ArticleId,
  part: StoredEntity,
  decision: { entityId: EntityId | null; origin: 'confirm' | 'merge' | 'split' | 'reject' },
): void {
  const values = { entity_id: decision.entityId, origin: decision.origin }
  const [known] = namingsOf(writing.library, articleId, part)
  if (known !== undefined) {
    updateRow(writing, 'naming', known.id, values)
    return
  }
  insertRow(writing, 'naming', {
    id: newDecisionId(writing.library, 'naming'),
    article_id: articleId,
    kind: part.decisionKind,
    name: part.name,
    folded: part.decisionFolded,
    ...values,
  })
}
