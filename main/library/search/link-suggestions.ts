import type { ArticleId, EntityId, HighlightId } from '../../../preload/contract/common'
import type { EntityKind } from '../../../preload/contract/entity-ref'
import { beginning } from '../../../preload/contract/graphemes'
import type { HighlightColor } from '../../../preload/contract/highlight'
import type { LinkSuggestion } from '../../../preload/contract/link'
import { articleLink, entityLink } from '../../../preload/contract/own-link'
import { all, type Library, one } from '../database/database'
import { fold } from '../database/fold'
import { everyWord } from '../database/full-text/match'
import { wordsOf } from '../database/full-text/words'
import { anyOf, sql } from '../database/sql'
import { rootOf } from '../entities/resolve-name'
import { entitiesNamed } from './names'

/** What is suggested, with how well it is what was typed: the less the better. */
type Ranked = { readonly rank: number; readonly suggestion: LinkSuggestion }

const most = { entities: 4, articles: 5, highlights: 4 } as const
// Of so many of the newest that have the words the best are shown.
const looked = { entities: 500, articles: 200, highlights: 40 } as const
const wordsLength = 120

/**
 * What a link in a note can lead to: names by any of their names or by their first letters, articles by title, highlights by
 * their words. Each has all of the words typed, the last of which may be a beginning.
 */
export function suggestLinks(library: Library, typed: string): LinkSuggestion[] {
  const match = everyWord(library, typed)
  if (match === null) return []
  return [
    ...entities(library, typed),
    ...best(articles(library, typed, match), most.articles),
    ...best(highlights(library, typed, match), most.highlights),
  ]
    .sort((a, b) => a.rank - b.rank)
    .map(({ suggestion }) => suggestion)
}

function best(ranked: readonly Ranked[], count: number): Ranked[] {
  return ranked.toSorted((a, b) => a.rank - b.rank).slice(0, count)
}

/** 0 for the whole of it, 1 for its beginning, 2 for words further on. */
function rankOf(words: string, typed: string): number {
  const [whole, wanted] = [fold(words), fold(typed)]
  return whole === wanted ? 0 : whole.startsWith(wanted) ? 1 : 2
}

type NameRow = { id: EntityId; name: string }

function entities(library: Library, typed: string): Ranked[] {
  const wanted = wordsOf(typed).map(({ folded }) => folded)
  const [first = ''] = wanted
  const meant = entitiesNamed(library, { kind: 'words', text: typed, exact: false, prefix: true })
  const byInitials = wanted.length === 1 ? `${Array.from(first).join('%')}%` : ''
  const rows = all<NameRow>(
    library,
    sql`SELECT entity_id AS id, name FROM entity_alias
      WHERE deleted_at IS NULL AND (entity_id IN (${anyOf(meant.slice(0, looked.entities))}) OR name LIKE ${byInitials})
      UNION SELECT id, name FROM entity
      WHERE deleted_at IS NULL AND (id IN (${anyOf(meant.slice(0, looked.entities))}) OR name LIKE ${byInitials})`,
  )
  return firstOfEach(
    library,
    rows.flatMap(({ id, name }) => {
      const words = wordsOf(name).map(({ folded }) => folded)
      const isNamed = wanted.every((each) => words.some((word) => word.startsWith(each)))
      if (!isNamed && (wanted.length > 1 || initialsOf(name) !== first)) return []
      return [{ id, name, rank: isNamed ? rankOf(name, typed) : 1 }]
    }),
  )
}

/** The best name of each of the best entities: what the others are part of by now need not be looked up. */
function firstOfEach(library: Library, names: readonly (NameRow & { rank: number })[]): Ranked[] {
  const found = new Map<EntityId, Ranked>()
  for (const { id, name, rank } of names.toSorted((a, b) => a.rank - b.rank)) {
    if (found.size === most.entities) break
    const root = rootOf(library, id)
    const [ranked] = found.has(root) ? [] : entityAt(library, root, name, rank)
    if (ranked !== undefined) found.set(root, ranked)
  }
  return [...found.values()]
}

/** "epa" for the Environmental Protection Agency; of small words, as in "Bank of England", nothing counts. */
function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/u).flatMap((word) => /^\p{Lu}/u.exec(word)?.[0] ?? [])
  return letters.length < 2 ? '' : letters.join('').toLowerCase()
}

function entityAt(library: Library, id: EntityId, by: string, rank: number): Ranked[] {
  const row = one<{ kind: EntityKind; name: string }>(
    library,
    sql`SELECT kind, name FROM entity WHERE id = ${id} AND deleted_at IS NULL`,
  )
  if (row === undefined) return []
  const { kind, name } = row
  const beside = by === name ? '' : by
  return [{ rank, suggestion: { kind, color: null, words: name, beside, address: entityLink(id) } }]
}

type ArticleRow = { id: ArticleId; title: string; outlet: string | null; published: string | null }

function articles(library: Library, typed: string, match: string): Ranked[] {
  const rows = all<ArticleRow>(
    library,
    sql`WITH found (key) AS MATERIALIZED (
        SELECT rowid FROM article_text WHERE article_text MATCH ${`{title} : (${match})`}
        ORDER BY rowid DESC LIMIT ${looked.articles})
      SELECT a.id, a.title, s.name AS outlet, a.published_value AS published FROM found f
      CROSS JOIN search_entry e ON e.key = f.key CROSS JOIN article a ON a.n = e.article_n
      LEFT JOIN source s ON s.id = a.source_id
      WHERE a.deleted_at IS NULL ORDER BY f.key DESC`,
  )
  return rows.map(({ id, title, outlet, published }) => ({
    rank: rankOf(title, typed),
    suggestion: {
      kind: 'article',
      color: null,
      words: title,
      beside: [outlet, published].filter(Boolean).join(', '),
      address: articleLink(id),
    },
  }))
}

type HighlightRow = {
  id: HighlightId
  article_id: ArticleId
  words: string
  color: HighlightColor
  title: string
}

/** Words within a longer passage are no better than words within a title. */
function highlights(library: Library, typed: string, match: string): Ranked[] {
  const rows = all<HighlightRow>(
    library,
    sql`WITH found (n) AS MATERIALIZED (
        SELECT rowid FROM highlight_text WHERE highlight_text MATCH ${`{words} : (${match})`}
        ORDER BY rowid DESC LIMIT ${looked.highlights})
      SELECT h.id, h.article_id, coalesce(h.image_words, h.exact) AS words, h.color, a.title FROM found f
      CROSS JOIN highlight h ON h.n = f.n CROSS JOIN article a ON a.id = h.article_id
      WHERE h.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY f.n DESC`,
  )
  return rows.map(({ id, article_id, words, color, title }) => ({
    rank: rankOf(words, typed),
    suggestion: {
      kind: 'highlight',
      color,
      words: beginning(words, wordsLength),
      beside: title,
      address: articleLink(article_id, id),
    },
  }))
}
