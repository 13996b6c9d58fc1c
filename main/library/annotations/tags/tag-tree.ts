// The names at which tags stand or in which others are nested, as a tree, and what bears each with all that is nested in it.

import { type Library, one } from '../../database/database'
import { anyOf, sql } from '../../database/sql'
import { turns } from '../../database/steps'
import { borneBy, type ListingRow } from '../../database/tags/borne-by'
import { partsOf, type TagRow } from './tag-names'

export type CountedRow = Omit<TagRow, 'memo'> & {
  has_memo: 0 | 1
  articles: number
  highlights: number
  by_person: number
}

export type Counts = { articles: number; highlights: number }

/** A name at which tags stand, or in which others are nested. */
export type Node = {
  name: string
  folded: string
  tags: CountedRow[]
  /** Its own tags and all that are nested in it. */
  within: CountedRow[]
}

/** In the order of a tree: what is nested follows what it lies in. */
export function nodesOf(rows: readonly CountedRow[]): Node[] {
  const nodes = new Map<string, Node>()
  for (const row of rows) {
    const names = partsOf(row)
    const parts = row.folded.split('/')
    let [name, folded] = ['', '']
    for (const [depth, part] of parts.entries()) {
      name = depth === 0 ? (names[0] ?? '') : `${name}/${names[depth] ?? ''}`
      folded = depth === 0 ? part : `${folded}/${part}`
      let node = nodes.get(folded)
      if (node === undefined) {
        node = { name, folded, tags: [], within: [] }
        nodes.set(folded, node)
      }
      node.within.push(row)
      if (depth + 1 < parts.length) continue
      node.tags.push(row)
      node.name = row.name
    }
  }
  // A stroke before every other letter, so that "a/b" stands before "a b".
  const placed = [...nodes.values()].map((node) => ({ node, place: node.folded.replaceAll('/', '\0') }))
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ node }) => node)
}

// One statement tells them apart within 2 ms.
const fewBearers = 2_000

/**
 * What bears each, or one of those nested in it, each counted once. Of names with few bearers SQLite is asked name by name; those of the
 * others are gone through, so that main answers others in between.
 */
export async function countsOf(
  library: Library,
  nodes: readonly Node[],
  few = fewBearers,
): Promise<ReadonlyMap<Node, Counts>> {
  const counts = new Map<Node, Counts>()
  const rest = turns()
  // The names that the one at hand lies in and itself, as far as they have many bearers.
  let open: Counting[] = []
  for (const node of nodes) {
    const still = open.filter(({ node: { folded } }) => node.folded.startsWith(`${folded}/`))
    for (const ended of open) if (!still.includes(ended)) counts.set(ended.node, sizesOf(ended))
    const [first] = node.within
    if (node.within.length === 1 && first !== undefined) counts.set(node, first)
    else if (mostBearers(node) <= few) counts.set(node, countsOfFew(library, node))
    else still.push({ node, articles: new Set(), highlights: new Set() })
    open = still
    for (const some of borneBy(library, open.length === 0 ? [] : node.tags.map(({ id }) => id))) {
      addTo(open, some)
      await rest()
    }
    await rest()
  }
  for (const ended of open) counts.set(ended.node, sizesOf(ended))
  return counts
}

function mostBearers({ within }: Node): number {
  return within.reduce((sum, { articles, highlights }) => sum + articles + highlights, 0)
}

function countsOfFew(library: Library, { within }: Node): Counts {
  const counts = one<Counts>(
    library,
    sql`SELECT count(DISTINCT article_n) AS articles, count(DISTINCT nullif(highlight_n, 0)) AS highlights
      FROM tag_listing WHERE tag_id IN (${anyOf(within.map(({ id }) => id))})`,
  )
  return counts ?? { articles: 0, highlights: 0 }
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
