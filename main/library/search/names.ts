import type { EntityKind } from '../../../preload/contract/entity-ref'
import { all, type Library } from '../database/database'
import { anyOf, oneOf, type Sql, sql } from '../database/sql'
import { matchOf, phrasesOf } from '../database/full-text/match'
import { wordsOf } from '../database/full-text/words'
import type { SearchWords } from '../../../preload/contract/search/query'

/** Everybody whom words may mean: names as they were found, by number, and entities that a person made. */
export type Meant = { readonly names: readonly number[]; readonly entities: readonly string[] }

const maxNames = 300

/**
 * Whom words mean: names that have all of them, entities with an alias that has, and every name and merged entity of those.
 */
export function meantBy(library: Library, value: SearchWords): Meant {
  const entities = familiesOf(library, entitiesNamed(library, value))
  const found = namesWith(library, value, maxNames).map(({ n }) => n)
  const names = new Set([...found, ...namesOfEntities(library, entities)])
  return { names: [...names], entities }
}

/** Names, as they were found, that have all of the words; of a first name that thousands bear, the ones most written of. */
export function namesWith(
  library: Library,
  value: SearchWords,
  most: number,
): { n: number; kind: EntityKind; name: string }[] {
  const match = matchOf(library, value)
  if (match === null) return []
  return all(
    library,
    sql`SELECT f.n, f.kind, f.name FROM found_name f
      WHERE f.n IN (SELECT rowid FROM name_text WHERE name_text MATCH ${match}) AND f.mentions > 0
      ORDER BY f.mentions DESC LIMIT ${most}`,
  )
}

/** Entities are made by hand, so that there are few; their aliases are looked through. */
export function entitiesNamed(library: Library, value: SearchWords): string[] {
  const wanted = phrasesOf(value).flatMap(({ words }) => words)
  if (wanted.length === 0) return []
  const rows = all<{ entity_id: string; name: string }>(
    library,
    sql`SELECT entity_id, name FROM entity_alias WHERE deleted_at IS NULL
      UNION ALL SELECT id, name FROM entity WHERE deleted_at IS NULL`,
  )
  const found = rows.filter(({ name }) => {
    const words = wordsOf(name)
    return wanted.every((each) => words.some(({ folded }) => folded.startsWith(each)))
  })
  return [...new Set(found.map(({ entity_id }) => entity_id))]
}

/** These entities, what they were merged into, and what was merged into that. */
function familiesOf(library: Library, entities: readonly string[]): string[] {
  if (entities.length === 0) return []
  return all<{ id: string }>(
    library,
    sql`WITH RECURSIVE family (id) AS (
        SELECT id FROM entity WHERE id IN (${anyOf(entities)})
        UNION
        SELECT iif(m.from_id = f.id, m.into_id, m.from_id)
        FROM family f JOIN entity_merge m ON f.id IN (m.from_id, m.into_id)
        WHERE m.deleted_at IS NULL)
      SELECT id FROM family`,
  ).map(({ id }) => id)
}

function namesOfEntities(library: Library, entities: readonly string[]): number[] {
  if (entities.length === 0) return []
  return all<{ n: number }>(
    library,
    sql`SELECT f.n FROM entity_alias a JOIN found_name f ON f.folded = a.folded AND f.kind = a.kind
      WHERE a.entity_id IN (${anyOf(entities)}) AND a.deleted_at IS NULL`,
  ).map(({ n }) => n)
}

/** Whether words mean nobody at all. */
export function isNobody({ names, entities }: Meant): boolean {
  return names.length === 0 && entities.length === 0
}

/** That a row of `article_name` or `quote_listing` is about one of them; the row's table is named by its alias. */
export function isAbout({ names, entities }: Meant, alias: Sql): Sql {
  const either: Sql[] = []
  if (names.length > 0)
    either.push(sql`(${alias}.name_n IN (${anyOf(names)}) AND ${alias}.entity_id IS NULL)`)
  if (entities.length > 0) either.push(sql`${alias}.entity_id IN (${anyOf(entities)})`)
  return oneOf(either)
}
