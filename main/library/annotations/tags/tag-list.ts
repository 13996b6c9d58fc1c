// All tags of the library with what bears them, and those that are meant by what is being typed.

import { setImmediate } from 'node:timers/promises'
import type { AllTags, TagOffer, TagSummary } from '../../../../preload/contract/tag'
import { all, type Library, one } from '../../database/database'
import { fold } from '../../database/fold'
import { sql } from '../../database/sql'
import { type CountedRow, type Counts, countsOf, type Node, nodesOf } from './tag-tree'

/** Those that something bears, or of which something is said. What nothing bears any more stands for nobody to see. */
function countedTags(library: Library): CountedRow[] {
  return all<CountedRow>(
    library,
    sql`SELECT t.id, t.name, t.folded, t.color, t.description, t.memo IS NOT NULL AS has_memo,
        coalesce(c.articles, 0) AS articles,
        coalesce(c.highlights, 0) AS highlights, coalesce(c.by_person, 0) AS by_person
      FROM tag t LEFT JOIN tag_count c ON c.tag_id = t.id
      WHERE t.deleted_at IS NULL AND (c.articles > 0 OR t.color IS NOT NULL OR t.description IS NOT NULL OR t.memo IS NOT NULL)
      ORDER BY by_person > 0 DESC, articles DESC, t.folded`,
  )
}

// More than anybody looks through; what feeds alone put on goes first.
const maxTags = 5_000

/** What was last read of a library's tags, and the list of all that was made of it since somebody asked for one. */
type Known = { changes: number; rows: readonly CountedRow[]; list: AllTags | null }

/** Of each database that is open. Marking an article as read changes no tag. */
const known = new WeakMap<Library['db'], Known>()

function knownTags(library: Library): Known {
  const changes = one<{ changes: number }>(library, 'SELECT changes FROM tag_list_state')?.changes ?? 0
  const before = known.get(library.db)
  if (before?.changes === changes) return before
  const now = { changes, rows: countedTags(library), list: null }
  known.set(library.db, now)
  return now
}

/** Every tag in the order of the names, and each name in which others are nested. */
export async function allTags(library: Library): Promise<AllTags> {
  const now = knownTags(library)
  if (now.list !== null) return now.list
  // What was read, and what is made of it, are a turn each.
  await setImmediate()
  const nodes = nodesOf(now.rows.slice(0, maxTags))
  const counts = await countsOf(library, nodes)
  now.list = { tags: nodes.map((node) => summaryOf(node, counts)), isMore: now.rows.length > maxTags }
  return now.list
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

const maxOffers = 12

/**
 * The tag that was typed in full, the tags that begin with what was typed, those of which a nested part does, and those that have it somewhere; each of these by
 * how much bears them, and what only feeds put on last.
 */
export function complete(library: Library, { typed }: { typed: string }): { tags: TagOffer[] } {
  const wanted = fold(typed)
  const found = knownTags(library).rows.flatMap((row) => {
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
