import type { EntityId } from '../../../preload/contract/common'
import { entityKind, type EntityKind, type EntityRef } from '../../../preload/contract/entity-ref'
import { LibraryError } from '../../../preload/contract/errors'
import { all, type Library, one } from '../database/database'
import type { Held, RowOf } from '../database/columns'
import type { entity_alias } from '../database/personal-tables'
import type { found_name } from '../database/derived-tables'
import { list, sql } from '../database/sql'
import { notFound } from '../database/errors'
import { resolveName, familyOf, isNoName, readEntity, refKey, rootOf, ownerOf } from './resolve-name'

/** A name as analyses found it, whatever article; how many articles have it, and how often they do. */
type FoundName = RowOf<typeof found_name>

/**
 * What a page is about: an entity with all that is merged into it, or a name that no person confirmed. `family`
 * is empty for such a name; `tied` are letters that articles use for it, each with the reason in words.
 */
export type Subject = {
  ref: EntityRef
  entityId: EntityId | null
  kind: EntityKind
  name: string
  family: EntityId[]
  /** Every name under which it is found. */
  names: FoundName[]
  tied: { name: string; reason: string }[]
}

type AliasRow = Held<typeof entity_alias, 'id' | 'entity_id' | 'kind' | 'name' | 'folded'>

/** The aliases of all these entities, in the order in which they were given. */
export function aliasesOf(library: Library, family: readonly EntityId[]): AliasRow[] {
  return all<AliasRow>(
    library,
    sql`SELECT id, entity_id, kind, name, folded FROM entity_alias
      WHERE entity_id IN (${list(family)}) AND deleted_at IS NULL ORDER BY id`,
  )
}

/**
 * Follows merges, and names to the entities that they mean. Throws `not-found` for an entity that is not there, for a
 * name that the library does not know, and for one of which a person said that it is not a name.
 */
export function subjectOf(library: Library, ref: EntityRef): Subject {
  if ('entityId' in ref) return entitySubject(library, ref.entityId)
  const resolved = resolveName(library, ref.kind, ref.name)
  if (resolved.entityId !== null) return entitySubject(library, resolved.entityId)
  const found = [foundName(library, resolved.kind, resolved.folded)].filter(isFoundName)
  const [name] = found
  if (name === undefined || isNoName(library, name.kind, name.folded)) throw notFound('name')
  const self = { ref: { kind: name.kind, name: name.name }, entityId: null, family: [], names: found }
  return withTied(library, { ...self, kind: name.kind, name: name.name })
}

function entitySubject(library: Library, entityId: EntityId): Subject {
  const root = rootOf(library, entityId)
  const { kind, name } = readEntity(library, root)
  const family = familyOf(library, root)
  const names = namesOfEntity(library, root, family)
  return withTied(library, { ref: { entityId: root }, entityId: root, kind, name, family, names })
}

/** The names of aliases that belong to no other entity. */
function namesOfEntity(library: Library, root: EntityId, family: readonly EntityId[]): FoundName[] {
  const kinds = new Map(family.map((id) => [id, readEntity(library, id).kind]))
  const wanted = aliasesOf(library, family).flatMap(({ entity_id, kind, folded }) =>
    [...new Set([kind, kinds.get(entity_id) ?? kind])].map((each) => ({ kind: each, folded })),
  )
  const unique = new Map(wanted.map((each) => [`${each.kind} ${each.folded}`, each]))
  return [...unique.values()].flatMap(({ kind, folded }) => {
    const owner = ownerOf(library, kind, folded)
    const isIts = owner.is === 'entity' && owner.entityId === root && !isNoName(library, kind, folded)
    const name = isIts ? foundName(library, kind, folded) : undefined
    return name === undefined ? [] : [name]
  })
}

function foundName(library: Library, kind: EntityKind, folded: string): FoundName | undefined {
  return one<FoundName>(
    library,
    'SELECT n, kind, folded, name, articles, mentions FROM found_name WHERE folded = ? AND kind = ?',
    folded,
    kind,
  )
}

/** A subject is also found under the letters that stand for it and for nobody else. */
function withTied(library: Library, subject: Omit<Subject, 'tied'>): Subject {
  const tied = tiedTo(library, subject.ref, subject.names)
  return {
    ...subject,
    names: [...subject.names, ...tied.map(({ name }) => name)],
    tied: tied.map(({ name, reason }) => ({ name: name.name, reason })),
  }
}

/** Letters that articles use for these names and for nothing else. */
function tiedTo(library: Library, ref: EntityRef, names: readonly FoundName[]) {
  const shorts = names.flatMap(({ n, kind }) =>
    all<{ folded: string }>(
      library,
      'SELECT DISTINCT folded FROM found_tie WHERE name_n = ? LIMIT 50',
      n,
    ).flatMap(({ folded }) => foundName(library, kind, folded) ?? []),
  )
  return shorts.flatMap((name) => {
    const resolved = resolveName(library, name.kind, name.name)
    const isIts = refKey(resolved.ref) === refKey(ref) && !names.some(({ n }) => n === name.n)
    return isIts && resolved.reason !== null ? [{ name, reason: resolved.reason }] : []
  })
}

function isFoundName(name: FoundName | undefined): name is FoundName {
  return name !== undefined
}

/** Whom a name may stand for: one of each kind at most. */
export function subjectsNamed(library: Library, name: string): Subject[] {
  const subjects = entityKind.options.flatMap((kind): Subject[] => {
    try {
      return [subjectOf(library, { kind, name })]
    } catch (error) {
      if (error instanceof LibraryError && error.code === 'not-found') return []
      throw error
    }
  })
  return [...new Map(subjects.map((subject) => [refKey(subject.ref), subject])).values()]
}
