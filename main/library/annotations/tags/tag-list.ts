// All tags of the library with what bears them, and those that are meant by what is being typed.

import { setImmediate } from 'node:timers/promises'
import type { AllTags, TagOffer, TagSummary } from '../../../../preload/contract/tag'
import { all, type Library, one } from '../../database/database'
import { fold } from '../../database/fold'
import { sql } from '../../database/sql'
import { borneBy, type ListingRow } from '../../database/tags/borne-by'
import { partsOf, type TagRow } from './tag-names'

type CountedRow = Omit<TagRow, 'memo'> & {
  has_memo: 0 | 1
  articles: number
  highlights: number
  by_person: number
}

/** Those that something bears, or of which something is said. What nothing bears any more stands for nobody to see. */
function countedTags(library: Library, most: number): CountedRow[] {
  return all<CountedRow>(
    library,
    sql`SELECT t.id, t.name, t.folded, t.color, t.description, t.memo IS NOT NULL AS has_memo,
        coalesce(c.articles, 0) AS articles,
        coalesce(c.highlights, 0) AS highlights, coalesce(c.by_person, 0) AS by_person
      FROM tag t LEFT JOIN tag_count c ON c.tag_id = t.id
      WHERE t.deleted_at IS NULL AND (c.articles > 0 OR t.color IS NOT NULL OR t.description IS NOT NULL OR t.memo IS NOT NULL)
      ORDER BY by_person > 0 DESC, articles DESC, t.folded LIMIT ${most}`,
  )
}

// More than anybody looks through; what feeds alone put on goes first.
const maxTags = 5_000

/** A name at which tags stand, or in which others are nested. */
type Node = {
  name: string
  folded: string
  tags: CountedRow[]
  /** Its own tags and all that are nested in it. */
  within: CountedRow[]
}

type Known<T> = { changes: number; answer: T }

/** What was counted last, of each database that is open. Marking an article as read changes no tag. */
const known = new WeakMap<Library['db'], Known<AllTags>>()
/** The same of all tags as they are looked through for each letter that is typed. */
const knownRows = new WeakMap<Library['db'], Known<readonly CountedRow[]>>()

/** Every tag in the order of the names, and each name in which others are nested. */
export async function allTags(library: Library): Promise<AllTags> {
  const changes = changesOf(library)
  const before = known.get(library.db)
  if (before?.changes === changes) return before.answer
  const rows = countedTags(library, maxTags + 1)
  const nodes = nodesOf(rows.slice(0, maxTags))
  const counts = await countsOf(library, nodes)
  const answer = { tags: nodes.map((node) => summaryOf(node, counts)), isMore: rows.length > maxTags }
  known.set(library.db, { changes, answer })
  return answer
}

function changesOf(library: Library): number {
  return one<{ changes: number }>(library, 'SELECT changes FROM tag_list_state')?.changes ?? 0
}

function knownTags(library: Library): readonly CountedRow[] {
  const changes = changesOf(library)
  const before = knownRows.get(library.db)
  if (before?.changes === changes) return before.answer
  const answer = countedTags(library, -1)
  knownRows.set(library.db, { changes, answer })
  return answer
}

function summaryOf(node: Node, counts: ReadonlyMap<Node, Counts>): TagSummary {
  const own = node.tags.find(isSaidOf)
  return {
    name: node.name,
    color: own?.color ?? null,
    description: own?.description ?? null,
    hasMemo: own?.has_memo === 1,
    articles: counts.get(node)?.articles ?? 0,
    highlights: counts.get(node)?.highlights ?? 0,
    isOfFeed: node.within.every((tag) => tag.by_person === 0 && !isSaidOf(tag)),
  }
}

/** Whether a person said anything of it. */
function isSaidOf({ color, description, has_memo }: CountedRow): boolean {
  return color !== null || description !== null || has_memo === 1
}

/** In the order of a tree: what is nested follows what it lies in. */
function nodesOf(rows: readonly CountedRow[]): Node[] {
  const nodes = new Map<string, Node>()
  for (const row of rows) {
    const names = partsOf(row)
    row.folded.split('/').forEach((_, depth, parts) => {
      const folded = parts.slice(0, depth + 1).join('/')
      const isOwn = depth + 1 === parts.length
      let node = nodes.get(folded)
      if (node === undefined) {
        node = { name: names.slice(0, depth + 1).join('/'), folded, tags: [], within: [] }
        nodes.set(folded, node)
      }
      node.within.push(row)
      if (isOwn) {
        node.tags.push(row)
        node.name = row.name
      }
    })
  }
  // A stroke before every other letter, so that "a/b" stands before "a b".
  const inTree = (folded: string) => folded.replaceAll('/', '\0')
  return [...nodes.values()].sort((a, b) => (inTree(a.folded) < inTree(b.folded) ? -1 : 1))
}

type Counts = { articles: number; highlights: number }

/** What bears it, or one of those nested in it, each counted once. */
async function countsOf(library: Library, nodes: readonly Node[]): Promise<ReadonlyMap<Node, Counts>> {
  const counts = new Map<Node, Counts>()
  // The names that the one at hand lies in and itself, as far as several tags lie there.
  let open: Counting[] = []
  let turnBegan = performance.now()
  for (const node of nodes) {
    const within = open.filter(({ node: { folded } }) => node.folded.startsWith(`${folded}/`))
    for (const ended of open.filter((one) => !within.includes(one))) counts.set(ended.node, sizesOf(ended))
    const [first] = node.within
    if (node.within.length === 1 && first !== undefined) counts.set(node, first)
    else within.push({ node, articles: new Set(), highlights: new Set() })
    open = within
    for (const some of borneBy(library, open.length === 0 ? [] : node.tags.map(({ id }) => id))) {
      addTo(open, some)
      if (performance.now() - turnBegan < turnMs) continue
      await setImmediate()
      turnBegan = performance.now()
    }
  }
  for (const ended of open) counts.set(ended.node, sizesOf(ended))
  return counts
}

type Counting = { node: Node; articles: Set<number>; highlights: Set<number> }

function sizesOf({ articles, highlights }: Counting): Counts {
  return { articles: articles.size, highlights: highlights.size }
}

function addTo(open: readonly Counting[], rows: readonly ListingRow[]): void {
  for (const { articles, highlights } of open)
    for (const { article_n, highlight_n } of rows) {
      articles.add(article_n)
      if (highlight_n > 0) highlights.add(highlight_n)
    }
}

const turnMs = 8
const maxOffers = 12

/**
 * The tag that was typed in full, the tags that begin with what was typed, those of which a nested part does, and those that have it somewhere; each of these by
 * how much bears them, and what only feeds put on last.
 */
export function complete(library: Library, { typed }: { typed: string }): { tags: TagOffer[] } {
  const wanted = fold(typed)
  const found = knownTags(library).flatMap((row) => {
    const place = placeIn(row.folded, wanted)
    return place === null
      ? []
      : [{ row, place: row.by_person === 0 && row.color === null && place >= 0 ? place + 3 : place }]
  })
  found.sort(
    (a, b) => a.place - b.place || useOf(b.row) - useOf(a.row) || (a.row.folded < b.row.folded ? -1 : 1),
  )
  const offers = new Map<string, TagOffer>()
  for (const { row } of found) {
    if (offers.size === maxOffers) break
    if (!offers.has(row.folded))
      offers.set(row.folded, {
        name: row.name,
        color: row.color,
        uses: useOf(row),
        isTyped: row.folded === wanted,
      })
  }
  return { tags: [...offers.values()] }
}

function useOf({ articles, highlights }: CountedRow): number {
  return articles + highlights
}

function placeIn(folded: string, wanted: string): number | null {
  if (folded === wanted) return -1
  if (folded.startsWith(wanted)) return 0
  if (folded.includes(`/${wanted}`) || folded.includes(` ${wanted}`)) return 1
  return folded.includes(wanted) ? 2 : null
}
