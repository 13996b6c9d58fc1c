// This file lists entities in two parts, one behind the other: first those that a person made, by name; then
// the names that only an engine found, the most frequent first. Each part is one walk along its own index,
// and the cursor says by its first letter in which part a page begins, and by the rest behind which row.

import type { EntityId } from '../../../preload/contract/common'
import type { EntityKind, EntityList, ListedEntity } from '../../../preload/contract/entity'
import { cursorOf, keyOf, unknownPlace } from '../database/cursor'
import { all, type Library, one } from '../database/database'
import type { RowOf } from '../database/columns'
import type { found_name } from '../database/derived-tables'
import { fold } from '../database/fold'
import { type EntityRow, resolveName, isNoName } from './resolve-name'
import { subjectOf } from './subject'

type Input = {
  text: string
  kind: EntityKind | null
  state: 'all' | 'confirmed' | 'suggested'
  after: string | null
  limit: number
}

type Place = { of: 'confirmed'; name: string; id: string } | { of: 'suggested'; mentions: number; n: number }

type NameRow = RowOf<typeof found_name>

// Before every suggestion, however often it is named.
const firstSuggested: Place = { of: 'suggested', mentions: Number.MAX_SAFE_INTEGER, n: 0 }

/**
 * For lists and for choosing what to merge with: those that a person made first, then suggested ones. Where
 * the page ends just with the last entity, `next` leads to the first suggestion.
 */
export function list(library: Library, input: Input): EntityList {
  const after = placeOf(input.after)
  if (after?.of === 'suggested' || input.state === 'suggested') {
    return suggested(library, input, after, input.limit)
  }
  const rows = made(library, input, after)
  const shown = rows.slice(0, input.limit)
  const entities = shown.map(({ id, kind, name }): ListedEntity => ({
    ref: { entityId: id },
    entityId: id,
    kind,
    name,
    ...articlesOf(library, id),
  }))
  const last = shown.at(-1)
  if (rows.length > input.limit && last !== undefined) {
    return { entities, next: cursorOfPlace({ of: 'confirmed', name: last.name, id: last.id }) }
  }
  if (input.state === 'confirmed') return { entities, next: null }
  if (entities.length === input.limit) return { entities, next: cursorOfPlace(firstSuggested) }
  const rest = suggested(library, input, null, input.limit - entities.length)
  return { entities: [...entities, ...rest.entities], next: rest.next }
}

function placeOf(cursor: string | null): Place | null {
  if (cursor === null) return null
  const key = cursor.slice(1)
  if (cursor.startsWith('c')) {
    const [name, id] = keyOf(key, ['text', 'text'])
    return { of: 'confirmed', name, id }
  }
  if (!cursor.startsWith('s')) throw unknownPlace()
  const [mentions, n] = keyOf(key, ['number', 'number'])
  return { of: 'suggested', mentions, n }
}

// Names that belong to an entity are passed over: so many are looked at for one page.
const looked = 500

/** Found names that stand for themselves. A page may be short and still have a `next`. */
function suggested(library: Library, input: Input, after: Place | null, limit: number): EntityList {
  const rows = found(library, input, after, looked)
  const entities: ListedEntity[] = []
  let last: NameRow | undefined
  for (const row of rows) {
    if (entities.length === limit) break
    last = row
    const { kind, name, folded, articles, mentions } = row
    const resolved = resolveName(library, kind, name)
    const isItself = resolved.entityId === null && resolved.reason === null
    if (!isItself || isNoName(library, kind, folded)) continue
    entities.push({ ref: { kind, name }, entityId: null, kind, name, articles, mentions })
  }
  const isEnd = last === rows.at(-1) && rows.length < looked
  const next =
    isEnd || last === undefined
      ? null
      : cursorOfPlace({ of: 'suggested', mentions: last.mentions, n: last.n })
  return { entities, next }
}

/**
 * Names as found, wherever they belong; a name that no current text has any more has no mentions and is left
 * out.
 */
function found(library: Library, { text, kind }: Input, after: Place | null, limit: number): NameRow[] {
  return all<NameRow>(
    library,
    `SELECT n, kind, name, folded, articles, mentions FROM found_name INDEXED BY found_name_often
     WHERE mentions > 0 AND (mentions < ? OR (mentions = ? AND n > ?)) AND (? IS NULL OR kind = ?)
       AND (? = '' OR instr(folded, ?) > 0)
     ORDER BY mentions DESC, n LIMIT ?`,
    after?.of === 'suggested' ? after.mentions : Number.MAX_SAFE_INTEGER,
    after?.of === 'suggested' ? after.mentions : 0,
    after?.of === 'suggested' ? after.n : 0,
    kind,
    kind,
    fold(text),
    fold(text),
    limit,
  )
}

function cursorOfPlace(place: Place): string {
  return place.of === 'confirmed'
    ? `c${cursorOf([place.name, place.id])}`
    : `s${cursorOf([place.mentions, place.n])}`
}

/**
 * Entities that were not merged into another, one more than the page. The text may stand anywhere in a name,
 * so that all names are read for one that is rare; these are only as many as a person made one by one.
 */
function made(library: Library, { text, kind, limit }: Input, after: Place | null): EntityRow[] {
  return all<EntityRow>(
    library,
    `SELECT e.id, e.kind, e.name FROM entity e INDEXED BY entity_name
     WHERE e.deleted_at IS NULL AND (e.name, e.id) > (?, ?) AND (? IS NULL OR e.kind = ?)
       AND NOT EXISTS (SELECT 1 FROM entity_merge m WHERE m.from_id = e.id AND m.deleted_at IS NULL)
       AND (? = '' OR instr(lower(e.name), ?) > 0 OR EXISTS (
         SELECT 1 FROM entity_alias l WHERE l.entity_id = e.id AND l.deleted_at IS NULL AND instr(l.folded, ?) > 0
       ))
     ORDER BY e.name, e.id LIMIT ?`,
    after?.of === 'confirmed' ? after.name : '',
    after?.of === 'confirmed' ? after.id : '',
    kind,
    kind,
    fold(text),
    fold(text),
    fold(text),
    limit + 1,
  )
}

/**
 * How often an entity is named. An article that names it by two names is counted twice; its own page counts
 * exactly.
 */
function articlesOf(library: Library, id: EntityId): { articles: number; mentions: number } {
  const { names, family } = subjectOf(library, { entityId: id })
  const decided = family.map((each) =>
    one<{ articles: number; mentions: number }>(
      library,
      `SELECT count(DISTINCT article_n) AS articles, coalesce(sum(mentions), 0) AS mentions
       FROM article_name WHERE entity_id = ?`,
      each,
    ),
  )
  const all = [...names, ...decided]
  return {
    articles: all.reduce((sum, each) => sum + (each?.articles ?? 0), 0),
    mentions: all.reduce((sum, each) => sum + (each?.mentions ?? 0), 0),
  }
}
