// By what the articles that a query finds can be narrowed: outlets, names and tags, with how many articles each has.

import { setImmediate } from 'node:timers/promises'
import type { EntityKind } from '../../../../preload/contract/entity-ref'
import type { Facets } from '../../../../preload/contract/search/hits'
import { all, type Library, one } from '../../database/database'
import { anyOf, sql } from '../../database/sql'
import { refKey, resolveById, type ResolvedEntity, resolveName } from '../../entities/resolve-name'
import { planOf } from '../plan'
import { type Asked, parsed } from '../search'
import { walk } from '../walk'

// What is counted of a query that finds more. Names are many for each article, so fewer are looked at, some at once.
const maxArticles = 2_000
const maxArticlesForNames = 300
const articlesAtOnce = 100
const namesLookedUp = 200
const namesAtOnce = 50
const shownOfEach = 20

/** Counts over the newest articles that are found: 2,000, and 300 for names. `isMore` says that there are more. */
export async function facets(library: Library, asked: Asked, isCancelled = () => false): Promise<Facets> {
  const { root } = parsed(library, asked)
  const plan = planOf(library, root, 'article')
  const newest: number[] = []
  const outlets = new Map<string, number>()
  const tags = new Map<string, number>()
  let articles = 0
  let isMore = false
  if (plan !== null)
    for await (const some of walk(library, 'article', plan, { after: null, isCancelled })) {
      const numbers = some.slice(0, maxArticles - articles).map(({ n }) => n)
      isMore = some.length > numbers.length
      articles += numbers.length
      newest.push(...numbers.slice(0, maxArticlesForNames - newest.length))
      addAll(outlets, outletsOf(library, numbers))
      addAll(tags, tagsOf(library, numbers))
      if (isMore) break
    }
  return {
    articles,
    isMore,
    outlets: greatest(countsIn(outlets)),
    tags: greatest(countsIn(tags)),
    names: await namesOf(library, newest, isCancelled),
    articlesForNames: newest.length,
  }
}

type Named = { name: string; articles: number }

/** Sums up what is of one name: outlets, and tags, that were made anew have rows of their own. */
function addAll(counts: Map<string, number>, rows: readonly Named[]): void {
  for (const { name, articles } of rows) counts.set(name, (counts.get(name) ?? 0) + articles)
}

type Counted = { value: string; articles: number }

/** The greatest counts; those that are equal in the order of the alphabet. */
function greatest<C extends Counted>(counts: readonly C[]): C[] {
  return [...counts]
    .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
    .slice(0, shownOfEach)
}

function countsIn(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts].map(([value, articles]) => ({ value, articles }))
}

function outletsOf(library: Library, numbers: readonly number[]): Named[] {
  return all(
    library,
    sql`SELECT s.name, count(*) AS articles FROM article_listing l JOIN source s ON s.n = l.source_n
      WHERE l.article_n IN (${anyOf(numbers)}) GROUP BY s.n`,
  )
}

/** Of articles and of their highlights, as `tag:` finds them. */
function tagsOf(library: Library, numbers: readonly number[]): Named[] {
  return all(
    library,
    sql`SELECT t.name, count(DISTINCT x.n) AS articles FROM (
        SELECT a.n, g.tag_id FROM article a CROSS JOIN tagging g ON g.article_id = a.id
        WHERE a.n IN (${anyOf(numbers)}) AND g.deleted_at IS NULL
        UNION ALL
        SELECT a.n, g.tag_id FROM article a CROSS JOIN highlight h ON h.article_id = a.id CROSS JOIN tagging g ON g.highlight_id = h.id
        WHERE a.n IN (${anyOf(numbers)}) AND h.deleted_at IS NULL AND g.deleted_at IS NULL
      ) x JOIN tag t ON t.id = x.tag_id GROUP BY t.id`,
  )
}

/**
 * As the library calls them: names that were merged are one. Whom a name means takes a look into the library for each, so that only
 * the commonest are looked up.
 */
async function namesOf(
  library: Library,
  numbers: readonly number[],
  isCancelled: () => boolean,
): Promise<Facets['names']> {
  const known = new Map<string, { name: Naming; articles: Set<number> }>()
  for (const some of pieces(numbers, articlesAtOnce)) {
    if (isCancelled()) return []
    for (const name of namedIn(library, some)) {
      const key = name.entity_id ?? String(name.name_n)
      const before = known.get(key) ?? { name, articles: new Set() }
      known.set(key, { ...before, articles: before.articles.add(name.article_n) })
    }
    await setImmediate()
  }
  const commonest = [...known.values()]
    .sort((a, b) => b.articles.size - a.articles.size)
    .slice(0, namesLookedUp)
  const found = new Map<string, { kind: EntityKind; value: string; articles: Set<number> }>()
  for (const some of pieces(commonest, namesAtOnce)) {
    if (isCancelled()) return []
    for (const { name, articles } of some) {
      const { ref, kind, name: value } = meantBy(library, name)
      const before = found.get(refKey(ref))?.articles ?? new Set<number>()
      found.set(refKey(ref), { kind, value, articles: new Set([...before, ...articles]) })
    }
    await setImmediate()
  }
  return greatest([...found.values()].map((name) => ({ ...name, articles: name.articles.size })))
}

function pieces<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}

/** A name in an article; `entity_id` where a person said whom it means there. */
type Naming = { name_n: number; article_n: number; entity_id: string | null }

function namedIn(library: Library, numbers: readonly number[]): Naming[] {
  return all(
    library,
    sql`SELECT x.name_n, x.article_n, x.entity_id FROM article_name x
      WHERE x.article_n IN (${anyOf(numbers)}) AND (x.is_decided = 0 OR x.entity_id IS NOT NULL)`,
  )
}

function meantBy(library: Library, { name_n, entity_id }: Naming): ResolvedEntity {
  if (entity_id !== null) return resolveById(library, entity_id, null)
  const named = one<{ kind: EntityKind; name: string }>(
    library,
    sql`SELECT kind, name FROM found_name WHERE n = ${name_n}`,
  )
  if (named === undefined) throw new Error('An article names a name that is not there.')
  return resolveName(library, named.kind, named.name)
}
