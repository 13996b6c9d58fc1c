// This file says which entity a name means. A name belongs to an entity because a person said so, by
// confirming, merging or renaming; nothing of that is stored with the mentions, so that one decision holds
// for all articles at once and undo takes it back from all of them.

import type { EntityId } from '../../../preload/contract/common'
import type { EntityKind, EntityRef } from '../../../preload/contract/entity-ref'
import { all, type Library, one } from '../database/database'
import type { Held } from '../database/columns'
import type { entity, entity_alias } from '../database/personal-tables'
import type { found_name } from '../database/derived-tables'
import { notFound } from '../database/errors'
import { nameKey } from '../database/names'

export type EntityRow = Held<typeof entity, 'id' | 'kind' | 'name'>

/**
 * The entity that this one is part of by now: itself, where it was not merged. It never throws: an entity
 * that is not there is its own root. A chain of merges is followed a hundred steps far, so that a ring in a
 * damaged library ends.
 */
export function rootOf(library: Library, entityId: string): EntityId {
  return (
    one<{ id: EntityId }>(
      library,
      `WITH RECURSIVE up (id, depth) AS (
       SELECT ?, 0
       UNION ALL
       SELECT m.into_id, depth + 1 FROM up
       JOIN entity_merge m ON m.from_id = up.id AND m.deleted_at IS NULL WHERE depth < 100
     ) SELECT id FROM up ORDER BY depth DESC LIMIT 1`,
      entityId,
    )?.id ?? (entityId as EntityId)
  )
}

/** The entity and all that were merged into it, directly or by way of others. */
export function familyOf(library: Library, root: EntityId): EntityId[] {
  return all<{ id: EntityId }>(
    library,
    `WITH RECURSIVE down (id) AS (
       SELECT ?
       UNION
       SELECT m.from_id FROM down JOIN entity_merge m ON m.into_id = down.id AND m.deleted_at IS NULL
     ) SELECT id FROM down`,
    root,
  ).map(({ id }) => id)
}

/** Throws where there is no such entity, or it was deleted. */
export function readEntity(library: Library, entityId: string): EntityRow {
  const row = one<EntityRow>(
    library,
    'SELECT id, kind, name FROM entity WHERE id = ? AND deleted_at IS NULL',
    entityId,
  )
  if (row === undefined) throw notFound('name')
  return row
}

type AliasRow = Held<typeof entity_alias, 'id' | 'entity_id' | 'name' | 'origin'>

/**
 * The entity that a name belongs to, with the alias that says so; `several` where aliases disagree, `nobody` where
 * there is none.
 */
type NameOwner = { is: 'entity'; entityId: EntityId; alias: AliasRow } | { is: 'several' | 'nobody' }

/**
 * Whom a name belongs to; `folded` is its nameKey. An alias counts under the kind that it was given and under
 * that of its entity: a person may have said that an "organisation" is a place.
 */
export function ownerOf(library: Library, kind: EntityKind, folded: string): NameOwner {
  const aliases = all<AliasRow>(
    library,
    `SELECT l.id, l.entity_id, l.name, l.origin FROM entity_alias l
     JOIN entity e ON e.id = l.entity_id AND e.deleted_at IS NULL
     WHERE l.folded = ? AND l.deleted_at IS NULL AND (l.kind = ? OR e.kind = ?) ORDER BY l.id`,
    folded,
    kind,
    kind,
  )
  const [first] = aliases
  if (first === undefined) return { is: 'nobody' }
  const roots = new Set(aliases.map(({ entity_id }) => rootOf(library, entity_id)))
  const [root] = roots
  if (roots.size > 1 || root === undefined) return { is: 'several' }
  return { is: 'entity', entityId: root, alias: first }
}

/** The entity that a name resolves to: `entityId` is null where no person confirmed the name. */
export type ResolvedEntity = {
  ref: EntityRef
  entityId: EntityId | null
  kind: EntityKind
  name: string
  folded: string
  reason: string | null
}

/** The entity with this id, or the one that it was merged into. Throws where that was deleted. */
export function resolveById(library: Library, entityId: string, reason: string | null): ResolvedEntity {
  return resolvedEntity(library, rootOf(library, entityId), reason)
}

function resolvedEntity(library: Library, entityId: EntityId, reason: string | null): ResolvedEntity {
  const { kind, name } = readEntity(library, entityId)
  return { ref: { entityId }, entityId, kind, name, folded: nameKey(kind, name), reason }
}

type Tie = Held<typeof found_name, 'folded' | 'name'> & { articles: number }

/** By this two references are compared: equal keys mean the same entity or the same unconfirmed name. */
export function refKey(ref: EntityRef): string {
  return 'entityId' in ref ? ref.entityId : `${ref.kind} ${nameKey(ref.kind, ref.name)}`
}

/** The entity that this name means throughout the library. Where that is unsure, the name stands for itself. */
export function resolveName(library: Library, kind: EntityKind, name: string): ResolvedEntity {
  const folded = nameKey(kind, name)
  const owner = ownerOf(library, kind, folded)
  if (owner.is === 'entity') {
    return resolvedEntity(library, owner.entityId, reasonOf(library, owner.entityId, owner.alias))
  }
  const tied = owner.is === 'several' ? null : tiedEntity(library, kind, tiesOf(library, kind, folded))
  return tied ?? { ref: { kind, name }, entityId: null, kind, name, folded, reason: null }
}

// How the alias came about, as the person reads it beside the name.
const sinceWords: Record<string, string> = {
  merge: 'since you merged it',
  rename: 'since you renamed it',
  hand: 'since you added that name',
  split: 'since you split it off',
}

function reasonOf(library: Library, root: EntityId, alias: AliasRow): string {
  const since = alias.entity_id === root ? sinceWords[alias.origin] : sinceWords['merge']
  if (since !== undefined) return `known as ‘${alias.name}’ ${since}`
  const articles = articlesConfirmed(library, root)
  if (articles === 0) return `known as ‘${alias.name}’`
  return `same name as confirmed in ${articles} article${articles === 1 ? '' : 's'}`
}

function articlesConfirmed(library: Library, root: EntityId): number {
  return (
    one<{ articles: number }>(
      library,
      `SELECT count(DISTINCT article_id) AS articles FROM naming
     WHERE entity_id = ? AND deleted_at IS NULL AND origin = 'confirm'`,
      root,
    )?.articles ?? 0
  )
}

/**
 * The one entity that initials are short for, as articles say in brackets: "International Energy Agency
 * (IEA)".
 */
function tiedEntity(library: Library, kind: EntityKind, ties: readonly Tie[]): ResolvedEntity | null {
  const candidates = ties.map(({ name, folded, articles }): ResolvedEntity | null => {
    const owner = ownerOf(library, kind, folded)
    if (owner.is === 'several') return null
    const reason = `short for ${name} in ${articles} article${articles === 1 ? '' : 's'}`
    if (owner.is === 'entity') return resolvedEntity(library, owner.entityId, reason)
    return { ref: { kind, name }, entityId: null, kind, name, folded, reason }
  })
  const keys = new Set(candidates.map((resolved) => resolved && refKey(resolved.ref)))
  // Initials that are short for two entities resolve to neither.
  return keys.size === 1 ? (candidates[0] ?? null) : null
}

/** The full names that articles use these letters for. */
function tiesOf(library: Library, kind: EntityKind, folded: string): Tie[] {
  return kind === 'person' || folded.includes(' ')
    ? []
    : all<Tie>(
        library,
        `SELECT f.folded, f.name, count(*) AS articles FROM found_tie t JOIN found_name f ON f.n = t.name_n
         WHERE t.folded = ? AND t.kind = ? GROUP BY t.name_n LIMIT 20`,
        folded,
        kind,
      )
}

/** Whether a person said that this is no name, whatever the article. */
export function isNoName(library: Library, kind: EntityKind, folded: string): boolean {
  return (
    one<{ id: string }>(
      library,
      `SELECT id FROM naming WHERE article_id IS NULL AND deleted_at IS NULL AND folded = ? AND kind = ?`,
      folded,
      kind,
    ) !== undefined
  )
}

/** Remembers its answers: the same names are asked for with every mention of a batch. */
export function cachingResolver(library: Library): (kind: EntityKind, name: string) => ResolvedEntity {
  const known = new Map<string, ResolvedEntity>()
  return (kind, name) => {
    const key = `${kind} ${name}`
    const resolved = known.get(key) ?? resolveName(library, kind, name)
    known.set(key, resolved)
    return resolved
  }
}
