// By what the articles that a query finds can be narrowed: outlets, months, names and tags, with how many articles each has.

import { refKey, cachingResolver } from '../entities/resolve-name'
import type { Facets } from '../../../preload/contract/search/hits'
import type { EntityKind } from '../../../preload/contract/entity-ref'
import { all, type Library } from '../database/database'
import { monthOfKey } from '../database/full-text/keys'
import { anyOf, sql } from '../database/sql'
import { planOf } from './plan'
import { type Asked, parsed } from './search'
import { type Found, walk } from './walk'

// What is counted of a query that finds more; names are many for each article, so fewer are looked at.
const maxArticles = 20_000
const maxArticlesForNames = 500
const shownOfEach = 12

/** Counts over the newest 20,000 articles that are found, names over the newest 500; `isMore` says that there are more. */
export async function facets(library: Library, asked: Asked, isCancelled = () => false): Promise<Facets> {
  const { root } = parsed(library, asked)
  const plan = planOf(library, root, 'article')
  const months = new Map<string, number>()
  const found: Found[] = []
  if (plan !== null)
    for await (const some of walk(library, 'article', plan, { after: null, isCancelled })) {
      for (const one of some) add(months, monthOfKey(Number(one.key[0])))
      found.push(...some)
      if (found.length > maxArticles) break
    }
  const numbers = found.slice(0, maxArticles).map(({ n }) => n)
  return {
    articles: numbers.length,
    isMore: found.length > maxArticles,
    months: [...months]
      .map(([month, articles]) => ({ month, articles }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    outlets: outletsOf(library, numbers),
    tags: tagsOf(library, numbers),
    names: namesOf(library, numbers.slice(0, maxArticlesForNames)),
  }
}

function add(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** The greatest counts; those that are equal in the order of the alphabet. */
function greatest(counts: ReadonlyMap<string, number>): { value: string; articles: number }[] {
  return [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
    .slice(0, shownOfEach)
}

type Named = { name: string; articles: number }

/** Sums up what is of one name: outlets, and tags, that were made anew have rows of their own. */
function counted(rows: readonly Named[]) {
  const counts = new Map<string, number>()
  for (const { name, articles } of rows) add(counts, name, articles)
  return greatest(counts)
}

function outletsOf(library: Library, numbers: readonly number[]) {
  return counted(
    all<Named>(
      library,
      sql`SELECT s.name, count(*) AS articles FROM article_listing l JOIN source s ON s.n = l.source_n
        WHERE l.article_n IN (${anyOf(numbers)}) GROUP BY s.n`,
    ),
  )
}

function tagsOf(library: Library, numbers: readonly number[]) {
  return counted(
    all<Named>(
      library,
      sql`SELECT t.name, count(DISTINCT a.n) AS articles
        FROM article a JOIN tagging g ON g.article_id = a.id JOIN tag t ON t.id = g.tag_id
        WHERE a.n IN (${anyOf(numbers)}) AND g.deleted_at IS NULL GROUP BY t.id`,
    ),
  )
}

/** As the library calls them: names that were merged are one. */
function namesOf(library: Library, numbers: readonly number[]): Facets['names'] {
  const resolve = cachingResolver(library)
  const rows = all<{ kind: EntityKind; name: string; article_n: number }>(
    library,
    sql`SELECT f.kind, f.name, x.article_n FROM article_name x JOIN found_name f ON f.n = x.name_n
      WHERE x.article_n IN (${anyOf(numbers)}) AND (x.is_decided = 0 OR x.entity_id IS NOT NULL)`,
  )
  const articles = new Map<string, Set<number>>()
  const resolved = new Map<string, { kind: EntityKind; value: string }>()
  for (const { kind, name, article_n } of rows) {
    const entity = resolve(kind, name)
    const key = refKey(entity.ref)
    resolved.set(key, { kind: entity.kind, value: entity.name })
    const seen = articles.get(key) ?? new Set()
    articles.set(key, seen.add(article_n))
  }
  const counts = new Map([...articles].map(([key, seen]) => [key, seen.size]))
  return greatest(counts).flatMap(({ value: key, articles: count }) => {
    const entity = resolved.get(key)
    return entity === undefined ? [] : [{ ...entity, articles: count }]
  })
}
