import type { ArticleId } from '../../../preload/contract/common'
import { all, type Library, transaction } from '../database/database'
import { decideName, groupByKey, type Named, namingsOf } from './entity-rows'
import { notFound } from '../database/errors'
import { nameNumber } from '../findings/found-rows'
import { nameKey } from '../database/names'
import { quoted } from '../database/text'
import { newDecisionId } from '../journal/decision-id'
import { act, insertRow, removeRow } from '../journal/write'

type Key = { articleId: ArticleId; key: string }

/**
 * "Not a name": everywhere for a name; in one article for its entity, with what was decided on its mentions.
 * Said again it changes nothing. Nothing is deleted of what was found: `allow` takes it back.
 */
export function reject(library: Library, what: Key | Named): Record<string, never> {
  return transaction(library, () => {
    if ('articleId' in what) {
      const { articleId, key } = what
      const group = groupByKey(library, articleId, key)
      act(library, { label: `mark ${quoted(group.name)} as not a name`, articleId }, (writing) => {
        for (const part of group.parts) {
          decideName(writing, articleId, part, { entityId: null, origin: 'reject' })
        }
        for (const { mentionId } of group.mentions) {
          if (mentionId !== null) removeRow(writing, 'mention', mentionId)
        }
      })
      return {}
    }
    if (rejectionsOf(library, what).length > 0) return {}
    const { kind, name } = what
    act(library, { label: `mark ${quoted(name)} as not a name`, articleId: null }, (writing) => {
      // So that the lists know the name by its number, even where no text has it now.
      nameNumber(library, kind, name)
      insertRow(writing, 'naming', {
        id: newDecisionId(library, 'naming'),
        article_id: null,
        kind,
        name,
        folded: nameKey(kind, name),
        entity_id: null,
        origin: 'reject',
      })
    })
    return {}
  })
}

/** Where a person said of a name that it is none anywhere. */
function rejectionsOf(library: Library, { kind, name }: Named): string[] {
  return all<{ id: string }>(
    library,
    `SELECT id FROM naming WHERE article_id IS NULL AND deleted_at IS NULL AND folded = ? AND kind = ?`,
    nameKey(kind, name),
    kind,
  ).map(({ id }) => id)
}

/**
 * Takes "not a name" back: everywhere for a name, in one article for its entity. Throws `not-found` where
 * nobody said so.
 */
export function allow(library: Library, what: Key | Named): Record<string, never> {
  return transaction(library, () => {
    const articleId = 'articleId' in what ? what.articleId : null
    const name = 'articleId' in what ? groupByKey(library, what.articleId, what.key).name : what.name
    act(library, { label: `allow ${quoted(name)} as a name`, articleId }, (writing) => {
      const rows =
        'articleId' in what
          ? groupByKey(library, what.articleId, what.key).parts.flatMap((part) =>
              namingsOf(library, what.articleId, part).filter(({ entity_id }) => entity_id === null),
            )
          : rejectionsOf(library, what).map((id) => ({ id }))
      if (rows.length === 0) throw notFound('name')
      for (const { id } of rows) removeRow(writing, 'naming', id)
    })
    return {}
  })
}
