import type { ArticleId, EntityId } from '../../../preload/contract/common'
import type { EntityRef, SplitInto, SplitOff } from '../../../preload/contract/entity'
import type { Held } from '../database/columns'
import { type Library, one, transaction } from '../database/database'
import { conflict, notFound } from '../database/errors'
import { entityOfName } from './entities'
import { addName, decideName, groupByKey, makeEntity, type Named } from './entity-rows'
import { newDecisionId } from '../journal/decision-id'
import type { Writing } from '../journal/journal'
import { familyOf, readEntity, refKey, rootOf } from './resolve-name'
import { decideMention, mentionPassage } from './mentions'
import { subjectOf } from './subject'
import type { entity_alias } from '../database/personal-tables'
import { quoted } from '../database/text'
import { act, insertRow, removeRow, updateRow } from '../journal/write'

/** Merged everywhere, or as it is named in one article: then only that article changes. */
type From = EntityRef | { articleId: ArticleId; key: string }

/** Both are one from now on; an article's entity in that article only. No row of either is changed. */
export function merge(
  library: Library,
  { from, into }: { from: From; into: EntityRef },
): { entityId: EntityId } {
  return transaction(library, () => ({
    entityId:
      'articleId' in from ? mergeInArticle(library, from, into) : mergeEverywhere(library, from, into),
  }))
}

function mergeInArticle(
  library: Library,
  { articleId, key }: { articleId: ArticleId; key: string },
  into: EntityRef,
): EntityId {
  const group = groupByKey(library, articleId, key)
  const target = subjectOf(library, into)
  if (refKey(group.ref) === refKey(target.ref)) throw alreadyOne()
  const about = { label: `merge ${quoted(group.name)} into ${quoted(target.name)}`, articleId }
  return act(library, about, (writing) => {
    const entityId = target.entityId ?? entityOfName(writing, target)
    for (const part of group.parts) decideName(writing, articleId, part, { entityId, origin: 'merge' })
    return entityId
  })
}

function alreadyOne() {
  return conflict('These two are one already; there is nothing to merge.')
}

/**
 * A name without an entity becomes another name of the target; an entity is tied to it by a row of its own,
 * so that splitting takes away just this row and the entity has all that it had.
 */
function mergeEverywhere(library: Library, from: EntityRef, into: EntityRef): EntityId {
  const [one, other] = [subjectOf(library, from), subjectOf(library, into)]
  if (refKey(one.ref) === refKey(other.ref)) throw alreadyOne()
  const about = { label: `merge ${quoted(one.name)} into ${quoted(other.name)}`, articleId: null }
  return act(library, about, (writing) => {
    const entityId = other.entityId ?? entityOfName(writing, other)
    if (one.entityId === null) addName(writing, entityId, one, 'merge')
    else
      insertRow(writing, 'entity_merge', {
        id: newDecisionId(library, 'entity_merge'),
        from_id: one.entityId,
        into_id: entityId,
      })
    return entityId
  })
}

/** What is taken from: the entity that the page is about, by the name that the label tells. */
type Splitting = { library: Library; root: EntityId; name: string; into: SplitInto | null }

type AliasRow = Held<typeof entity_alias, 'entity_id' | 'kind' | 'name'>

/** Takes something of an entity away to another one; answers which. */
export function split(
  library: Library,
  { entityId, off, into }: { entityId: EntityId; off: SplitOff; into: SplitInto | null },
): { entityId: EntityId } {
  return transaction(library, () => {
    const { id: root, name } = readEntity(library, rootOf(library, entityId))
    const splitting = { library, root, name, into }
    if ('mergedId' in off) return { entityId: splitMerged(splitting, off.mergedId) }
    if ('aliasId' in off) return { entityId: splitAlias(splitting, off.aliasId) }
    if ('part' in off) return { entityId: splitPart(splitting, off) }
    if ('key' in off) return { entityId: splitArticle(splitting, off) }
    return { entityId: splitMention(splitting, off) }
  })
}

function splitMerged({ library, root, name }: Splitting, mergedId: EntityId): EntityId {
  const merge = one<{ id: string }>(
    library,
    'SELECT id FROM entity_merge WHERE from_id = ? AND deleted_at IS NULL',
    mergedId,
  )
  if (merge === undefined || rootOf(library, mergedId) !== root) throw notFound('merged entity')
  const merged = readEntity(library, mergedId)
  return act(library, { label: labelOf(merged.name, name), articleId: null }, (writing) => {
    removeRow(writing, 'entity_merge', merge.id)
    return mergedId
  })
}

function labelOf(words: string, name: string): string {
  return `split ${quoted(words)} off ${quoted(name)}`
}

function splitAlias({ library, root, name, into }: Splitting, aliasId: string): EntityId {
  const alias = one<AliasRow>(
    library,
    'SELECT entity_id, kind, name FROM entity_alias WHERE id = ? AND deleted_at IS NULL',
    aliasId,
  )
  if (alias === undefined || !familyOf(library, root).includes(alias.entity_id)) throw notFound('name')
  return act(library, { label: labelOf(alias.name, name), articleId: null }, (writing) => {
    // Its own name last: the new entity is not yet known by it while this one is.
    const entityId = targetOf(writing, into, alias)
    updateRow(writing, 'entity_alias', aliasId, { entity_id: entityId, origin: 'split' })
    return entityId
  })
}

/** Where what is split off goes: to an entity that is there, else to a new one. */
function targetOf(writing: Writing, into: SplitInto | null, fallback: Named): EntityId {
  if (into === null) return makeEntity(writing, fallback)
  if (!('entityId' in into)) return makeEntity(writing, into)
  return readEntity(writing.library, rootOf(writing.library, into.entityId)).id
}

function splitPart(
  { library, root, name, into }: Splitting,
  { articleId, part: key }: { articleId: ArticleId; part: string },
): EntityId {
  const group = groupByKey(library, articleId, key)
  const part = group.parts.find((each) => each.key === key)
  if (group.confirmed !== root || part === undefined) throw notFound('name')
  return act(library, { label: labelOf(part.name, name), articleId }, (writing) => {
    const entityId = targetOf(writing, into, { kind: part.kind, name: part.name })
    decideName(writing, articleId, part, { entityId, origin: 'split' })
    return entityId
  })
}

function splitArticle(
  { library, root, name, into }: Splitting,
  { articleId, key }: { articleId: ArticleId; key: string },
): EntityId {
  const group = groupByKey(library, articleId, key)
  if (group.confirmed !== root) throw notFound('name')
  const [first] = group.parts
  const words = first?.name ?? group.name
  return act(library, { label: labelOf(words, name), articleId }, (writing) => {
    const entityId = targetOf(writing, into, { kind: group.kind, name: words })
    for (const part of group.parts) decideName(writing, articleId, part, { entityId, origin: 'split' })
    return entityId
  })
}

function splitMention(
  { library, root, name, into }: Splitting,
  spot: { articleId: ArticleId; start: number; end: number },
): EntityId {
  const passage = mentionPassage(library, spot)
  const { kind } = readEntity(library, root)
  return act(library, { label: labelOf(passage.exact, name), articleId: spot.articleId }, (writing) => {
    const entityId = targetOf(writing, into, { kind, name: passage.exact })
    decideMention(writing, spot.articleId, passage, { entityId, origin: 'split' })
    return entityId
  })
}
