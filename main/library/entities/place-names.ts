import type { EntityRef } from '../../../preload/contract/entity-ref'
import { candidates } from './candidates'
import type { Held } from '../database/columns'
import { all, type Library } from '../database/database'
import type { article_name, found_name } from '../database/derived-tables'
import { resolveById, type ResolvedEntity, resolveName, isNoName, refKey } from './resolve-name'
import { subjectOf } from './subject'

/** A name of a place in an article: as it was found there, and whose it is. */
export type PlaceName = { articleN: number; foundN: number; name: string; resolved: ResolvedEntity }

// Measured: all articles of a very common entity take seconds.
const maxArticles = 2_000
const maxNames = 300

export type PlaceRow = Held<typeof article_name, 'article_n' | 'found_n' | 'name_n' | 'entity_id'> &
  Held<typeof found_name, 'name'>

/** The names of places that were found in these articles. */
export function placeRows(library: Library, articles: readonly number[]): PlaceRow[] {
  return all<PlaceRow>(
    library,
    // Along the index x, which has all but the mentions: to look those up for every name takes twice as long as all else.
    `SELECT x.article_n, x.found_n, x.name_n, f.name, x.entity_id
     FROM json_each(?) j CROSS JOIN article_name x ON x.article_n = j.value
     CROSS JOIN found_name f ON f.n = x.name_n
     CROSS JOIN article_name l ON (l.name_n, l.dated, l.article_n, l.found_n) = (x.name_n, x.dated, x.article_n, x.found_n)
     WHERE f.kind = 'place' AND l.mentions > 0 AND (x.is_decided = 0 OR x.entity_id IS NOT NULL)`,
    JSON.stringify(articles),
  )
}

/** An entity's newest articles, and by what key it is known itself. */
export function placeArticles(library: Library, of: EntityRef): { articles: number[]; selfKey: string } {
  const subject = subjectOf(library, of)
  const articles = candidates(library, subject, { from: null, limit: maxArticles })
  return { articles: articles.map(({ article_n }) => article_n), selfKey: refKey(subject.ref) }
}

/** Whose the names are that were found in articles; those of the commonest names alone. */
export function placeNames(library: Library, rows: readonly PlaceRow[]): PlaceName[] {
  const wanted = commonest(rows)
  const resolveRow = bearerKeeper(library)
  return rows.flatMap((row): PlaceName[] => {
    const resolved = wanted.has(row.name_n) ? resolveRow(row) : null
    return resolved === null
      ? []
      : [{ articleN: row.article_n, foundN: row.found_n, name: row.name, resolved }]
  })
}

/** The names that the most articles have: a look-up for each is dear. */
function commonest(rows: readonly PlaceRow[]): Set<number> {
  const counts = new Map<number, number>()
  for (const { name_n } of rows) counts.set(name_n, (counts.get(name_n) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  return new Set(sorted.slice(0, maxNames).map(([n]) => n))
}

function bearerKeeper(library: Library): (row: PlaceRow) => ResolvedEntity | null {
  const known = new Map<string, ResolvedEntity | null>()
  const find = ({ name, entity_id }: PlaceRow): ResolvedEntity | null => {
    const resolved =
      entity_id === null ? resolveName(library, 'place', name) : resolveById(library, entity_id, null)
    const isName = entity_id !== null || !isNoName(library, 'place', resolved.folded)
    return resolved.kind === 'place' && isName ? resolved : null
  }
  return (row) => {
    const key = row.entity_id ?? `${row.name_n}`
    const resolved = known.get(key)
    if (resolved !== undefined) return resolved
    const found = find(row)
    known.set(key, found)
    return found
  }
}

export type FoundSpan = { foundN: number; start: number; end: number }

/** Where found names stand in their texts. */
export function spansOf(library: Library, found: readonly number[]): FoundSpan[] {
  return all<FoundSpan>(
    library,
    `SELECT m.found_entity_n AS foundN, m.start_offset AS start, m.end_offset AS end
     FROM json_each(?) j CROSS JOIN found_mention m ON m.found_entity_n = j.value`,
    JSON.stringify(found),
  )
}
