// How tags come together: which of several lie on a highlight, on those that it has words in common with, and in its article.

import type { Together, TogetherAsked } from '../../../../preload/contract/tag'
import { all, type Library } from '../../database/database'
import { anyOf, sql } from '../../database/sql'
import { turns } from '../../database/steps'
import { borneBy, tagIdsWithin } from '../../database/tags/borne-by'

/** Sets of tags by the number of what bears them: a bit for each tag, in the order in which they were asked for. */
type Sets = Map<number, number>

export type Bearers = {
  /** By the number of the highlight. */
  readonly highlights: Sets
  /** Of an article its own tags and those of its highlights. */
  readonly articles: Sets
  /** Of the highlights in each article those that bear one. */
  readonly inArticle: ReadonlyMap<number, readonly number[]>
}

/** What bears each of these tags, or one nested in it; at most 30 of them. */
export async function bearersOf(library: Library, names: readonly string[]): Promise<Bearers> {
  const highlights: Sets = new Map()
  const articles: Sets = new Map()
  const inArticle = new Map<number, number[]>()
  const rest = turns()
  for (const [at, name] of names.entries()) {
    for (const rows of borneBy(library, tagIdsWithin(library, name))) {
      for (const { article_n, highlight_n } of rows) {
        articles.set(article_n, (articles.get(article_n) ?? 0) | (1 << at))
        if (highlight_n === 0) continue
        const before = highlights.get(highlight_n)
        highlights.set(highlight_n, (before ?? 0) | (1 << at))
        if (before !== undefined) continue
        const others = inArticle.get(article_n)
        if (others === undefined) inArticle.set(article_n, [highlight_n])
        else others.push(highlight_n)
      }
      await rest()
    }
  }
  return { highlights, articles, inArticle }
}

// Each of their highlights is looked at.
const articlesAtOnce = 100

/** The tags of each highlight and of those that it has words in common with, in the text as it is now. */
export async function aroundOf(library: Library, { highlights, inArticle }: Bearers): Promise<Sets> {
  const around: Sets = new Map(highlights)
  const rest = turns()
  const several = [...inArticle].filter(([, numbers]) => hasDifferent(highlights, numbers)).map(([n]) => n)
  for (let at = 0; at < several.length; at += articlesAtOnce) {
    const placed = placesIn(library, several.slice(at, at + articlesAtOnce))
    await rest()
    let open: Place[] = []
    for (const place of placed) {
      const own = highlights.get(place.n)
      if (own === undefined) continue
      open = open.filter((other) => other.article_n === place.article_n && other.end_at > place.start_at)
      for (const other of open) {
        add(around, other.n, own)
        add(around, place.n, highlights.get(other.n) ?? 0)
      }
      open.push(place)
      await rest()
    }
  }
  return around
}

/** Where all bear the same, nothing more comes of words that they have in common. */
function hasDifferent(sets: Sets, numbers: readonly number[]): boolean {
  const [first, ...others] = numbers.map((n) => sets.get(n))
  return others.some((set) => set !== first)
}

function add(sets: Sets, n: number, set: number): void {
  sets.set(n, (sets.get(n) ?? 0) | set)
}

type Place = { n: number; article_n: number; start_at: number; end_at: number }

/** The highlights on words of these articles that stand in the current text, in its order. */
function placesIn(library: Library, articles: readonly number[]): Place[] {
  return all<Place>(
    library,
    sql`SELECT * FROM (
      SELECT h.n, a.n AS article_n,
        iif(h.revision_id = a.revision_id, h.start_offset, p.start_offset) AS start_at,
        iif(h.revision_id = a.revision_id, h.end_offset, p.end_offset) AS end_at
      FROM article a JOIN highlight h ON h.article_id = a.id
      LEFT JOIN highlight_placement p ON p.highlight_id = h.id AND p.revision_id = a.revision_id
      WHERE a.n IN (${anyOf(articles)}) AND h.deleted_at IS NULL AND h.decision IS NOT 'detached'
        AND h.image_sha256 IS NULL)
    WHERE start_at IS NOT NULL ORDER BY article_n, start_at, n`,
  )
}

/** How often each of these tags comes with each other one. */
export async function together(library: Library, { names, on }: TogetherAsked): Promise<Together> {
  const bearers = await bearersOf(library, names)
  const counts = names.map(() => names.map(() => 0))
  const own = on === 'article' ? bearers.articles : bearers.highlights
  const around = on === 'overlap' ? await aroundOf(library, bearers) : own
  const rest = turns()
  for (const [n, set] of own) {
    const near = around.get(n) ?? set
    const bits = bitsOf(near)
    for (const a of bits)
      for (const b of bits) {
        // Of two, one must be its own. A tag comes with itself where it is its own.
        const isOwn = a === b ? has(set, a) : has(set, a) || has(set, b)
        const row = counts[a]
        if (isOwn && row !== undefined) row[b] = (row[b] ?? 0) + 1
      }
    await rest()
  }
  return { names: [...names], counts }
}

function has(set: number, bit: number): boolean {
  return (set & (1 << bit)) !== 0
}

function bitsOf(set: number): number[] {
  const bits: number[] = []
  for (let bit = 0; set >> bit > 0; bit += 1) if (has(set, bit)) bits.push(bit)
  return bits
}
