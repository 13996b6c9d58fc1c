import type { ArticleId, EntityId } from '../../../preload/contract/common'
import type { EntityKind } from '../../../preload/contract/entity'
import type { Group } from './article-entities'
import { all, type Library, one, transaction } from '../database/database'
import { conflict, notFound } from '../database/errors'
import { addName, decideName, groupByKey, makeEntity, type Named } from './entity-rows'
import type { Writing } from '../journal/journal'
import { resolveName, familyOf, readEntity, rootOf } from './resolve-name'
import { nameKey } from '../database/names'
import { readText } from '../articles/revisions'
import { quoted } from '../database/text'
import { act, removeRow, updateRow } from '../journal/write'

export { byArticle, byArticleInSteps } from './article-entities'
export {
  countWaiting,
  storeFailure,
  storeFindings,
  tooLong,
  waiting,
  type Waiting,
} from '../findings/findings'

/** The entity of this name, made where no person has confirmed it yet. */
export function entityOfName(writing: Writing, { kind, name }: Named): EntityId {
  const resolved = resolveName(writing.library, kind, name)
  return resolved.entityId ?? makeEntity(writing, resolved)
}

/**
 * Makes an entity of the library out of a found one, or confirms that it is the one it was matched with. By
 * name it is confirmed throughout the library, by key it is also said of the names in that article. Throws
 * `not-found` where the article has no entity with the key any more.
 */
export function confirm(
  library: Library,
  what: { articleId: ArticleId; key: string } | Named,
): { entityId: EntityId } {
  return transaction(library, () => {
    if (!('articleId' in what)) {
      const about = { label: `confirm ${quoted(what.name)}`, articleId: null }
      return { entityId: act(library, about, (writing) => entityOfName(writing, what)) }
    }
    const { articleId, key } = what
    const group = groupByKey(library, articleId, key)
    const about = { label: `confirm ${quoted(group.name)}`, articleId }
    return { entityId: act(library, about, (writing) => confirmGroup(writing, articleId, group)) }
  })
}

/**
 * The group's entity, made where it is none yet, and said to be what each found name of the group stands for.
 */
function confirmGroup(writing: Writing, articleId: ArticleId, group: Group): EntityId {
  const entityId = group.confirmed ?? makeEntity(writing, group)
  if (group.confirmed === null) {
    const forms = formsOf(textOf(writing.library, articleId), group)
    for (const form of forms) addName(writing, entityId, form, 'form')
  }
  for (const part of group.parts) decideName(writing, articleId, part, { entityId, origin: 'confirm' })
  return entityId
}

/** Longer forms of the name in the text: the entity is known again under them. */
function formsOf(text: string, { kind, parts }: Group): Named[] {
  return parts
    .flatMap(({ mentions }) => mentions)
    .map(({ start, end }) => ({ kind, name: text.slice(start, end).replace(/\s+/gu, ' ').trim() }))
    .filter(({ name }) => isTelling(name))
}

// One word alone, a surname or an acronym, too often means another entity: only the name itself may be one.
function isTelling(name: string): boolean {
  return name.includes(' ')
}

function textOf(library: Library, articleId: ArticleId): string {
  return readText(
    library,
    one<{ revision_id: string }>(library, 'SELECT revision_id FROM article WHERE id = ?', articleId)
      ?.revision_id ?? '',
  )
}

/**
 * Takes the entity away with its names, notes and decisions. What was merged into it stands alone again. Its
 * names are still found in the articles, and are suggestions as before.
 */
export function unconfirm(library: Library, { entityId }: { entityId: EntityId }): Record<string, never> {
  return transaction(library, () => {
    const entity = readEntity(library, entityId)
    const about = { label: `reset ${quoted(entity.name)} to a suggestion`, articleId: null }
    act(library, about, (writing) => {
      removeEntity(writing, entity)
    })
    return {}
  })
}

// What is the entity's own goes with it, in the same act: undo brings all of it back.
const dependants = ['entity_alias', 'naming', 'mention', 'note'] as const

function removeEntity(writing: Writing, { id, kind, name }: { id: EntityId } & Named): void {
  const { library } = writing
  for (const table of dependants) {
    const rows = idsOf(library, `SELECT id FROM ${table} WHERE entity_id = ? AND deleted_at IS NULL`, id)
    for (const row of rows) removeRow(writing, table, row)
  }
  // What a person confirmed as said stays said by that name.
  const said = idsOf(library, 'SELECT id FROM quote WHERE speaker_entity_id = ? AND deleted_at IS NULL', id)
  for (const row of said) {
    updateRow(writing, 'quote', row, {
      speaker_entity_id: null,
      speaker_name: name,
      speaker_kind: kind,
      speaker_folded: nameKey(kind, name),
    })
  }
  for (const side of ['from_id', 'into_id']) {
    const merges = idsOf(library, `SELECT id FROM entity_merge WHERE ${side} = ? AND deleted_at IS NULL`, id)
    for (const row of merges) removeRow(writing, 'entity_merge', row)
  }
  removeRow(writing, 'entity', id)
}

function idsOf(library: Library, sql: string, entityId: EntityId): string[] {
  return all<{ id: string }>(library, sql, entityId).map(({ id }) => id)
}

/** An entity of the library, or one of an article that becomes one by what is done to it. */
type EntityOrKey = { entityId: EntityId } | { articleId: ArticleId; key: string }

type Changing = Named & { entityOf: (writing: Writing) => EntityId }

/** The former name stays as an alias, so that the articles that have it still name the entity. */
export function rename(
  library: Library,
  { name, ...what }: EntityOrKey & { name: string },
): { entityId: EntityId } {
  return transaction(library, () => {
    const { name: former, kind, entityOf } = toChange(library, what)
    const about = { label: `rename ${quoted(former)} to ${quoted(name)}`, articleId: null }
    return act(library, about, (writing) => {
      const entityId = entityOf(writing)
      updateRow(writing, 'entity', entityId, { name })
      addName(writing, entityId, { kind, name }, 'rename')
      return { entityId }
    })
  })
}

/**
 * What is to be changed, with its name and kind now. `entityOf` makes the entity only within the act that
 * changes it.
 */
function toChange(library: Library, what: EntityOrKey): Changing {
  const group = 'entityId' in what ? null : groupByKey(library, what.articleId, what.key)
  const entityId = 'entityId' in what ? what.entityId : (group?.confirmed ?? null)
  if (entityId !== null) {
    const root = readEntity(library, rootOf(library, entityId))
    return { ...root, entityOf: () => root.id }
  }
  if (group === null || 'entityId' in what) throw notFound('name')
  const { articleId } = what
  return { ...group, entityOf: (writing) => confirmGroup(writing, articleId, group) }
}

/** Its names stay tied to the kind that the engine takes them for, and are found again as before. */
export function setKind(
  library: Library,
  { kind, ...what }: EntityOrKey & { kind: EntityKind },
): { entityId: EntityId } {
  return transaction(library, () => {
    const { name, entityOf } = toChange(library, what)
    const article = kind === 'organisation' ? 'an' : 'a'
    return act(library, { label: `make ${quoted(name)} ${article} ${kind}`, articleId: null }, (writing) => {
      const entityId = entityOf(writing)
      updateRow(writing, 'entity', entityId, { kind })
      return { entityId }
    })
  })
}

/** A name that the person adds. Where it is another entity's too, it means neither of them in articles. */
export function addAlias(
  library: Library,
  { entityId, name }: { entityId: EntityId; name: string },
): { entityId: EntityId } {
  return transaction(library, () => {
    const root = readEntity(library, rootOf(library, entityId))
    act(library, { label: `add the name ${quoted(name)}`, articleId: null }, (writing) => {
      addName(writing, root.id, { kind: root.kind, name }, 'hand')
    })
    return { entityId: root.id }
  })
}

/** Throws `conflict` for the name that the entity is called by, unless it holds merged ones. */
export function removeAlias(library: Library, { aliasId }: { aliasId: string }): { entityId: EntityId } {
  return transaction(library, () => {
    const alias = one<{ entity_id: EntityId; name: string }>(
      library,
      'SELECT entity_id, name FROM entity_alias WHERE id = ? AND deleted_at IS NULL',
      aliasId,
    )
    if (alias === undefined) throw notFound('name')
    const root = rootOf(library, alias.entity_id)
    if (readEntity(library, root).name === alias.name && familyOf(library, root).length === 1) {
      throw conflict('This is what the entity is called; rename it first.')
    }
    act(library, { label: `remove the name ${quoted(alias.name)}`, articleId: null }, (writing) => {
      removeRow(writing, 'entity_alias', aliasId)
    })
    return { entityId: root }
  })
}
