// Conditions on what belongs to an article: its highlights, notes, tags and quotations.

import type { SearchTerm } from '../../../preload/contract/search/query'
import { all, type Library } from '../database/database'
import { matchOf } from '../database/full-text/match'
import { allOf, anyOf, never, type Sql, sql } from '../database/sql'
import { tagsMeant } from '../database/queries/tag-values'
import { type IndexedKind, indexes } from './indexes'
import { isAbout, meantBy } from './names'

/** That one highlight has all of this; of hits that are highlights, that this one has. */
export function highlightGroup(library: Library, kind: IndexedKind, terms: readonly SearchTerm[]): Sql {
  const isNarrowed = terms.some(({ value }) => value.kind !== 'one-of')
  const has = allOf(terms.map((term) => highlightCondition(library, term, isNarrowed)))
  if (kind === 'highlight' || has === never) return has
  return sql`l.article_n IN (
    SELECT b.n FROM highlight h JOIN article b ON b.id = h.article_id WHERE h.deleted_at IS NULL AND ${has})`
}

/** `isNarrowed`: what is looked for besides leads to fewer highlights than a colour; the plus keeps SQLite from the colour's index. */
function highlightCondition(library: Library, term: SearchTerm, isNarrowed: boolean): Sql {
  const { field, value } = term
  if (value.kind === 'one-of')
    return isNarrowed ? sql`+h.color = ${value.value}` : sql`h.color = ${value.value}`
  if (field === 'tag') {
    const tags = idsOfTags(library, term)
    if (tags.length === 0) return never
    return sql`h.id IN (SELECT g.highlight_id FROM tagging g WHERE g.deleted_at IS NULL AND g.tag_id IN (${anyOf(tags)}))`
  }
  const match = wordsMatch(library, term)
  if (match === null) return never
  const columns = field === 'note' ? '{note}' : '{words}'
  return sql`h.n IN (SELECT rowid FROM highlight_text WHERE highlight_text MATCH ${`${columns} : (${match})`})`
}

function wordsMatch(library: Library, { value }: SearchTerm): string | null {
  return value.kind === 'words' || value.kind === 'near' ? matchOf(library, value) : null
}

/** That one quotation has all of this; of hits that are quotations, that this one has. */
export function quoteGroup(library: Library, kind: IndexedKind, terms: readonly SearchTerm[]): Sql {
  const has = allOf(terms.map((term) => quoteCondition(library, term)))
  if (kind === 'quote' || has === never) return has
  return sql`l.article_n IN (SELECT q.article_n FROM quote_listing q WHERE q.state <> 'rejected' AND ${has})`
}

function quoteCondition(library: Library, term: SearchTerm): Sql {
  if (term.field === 'speaker' && term.value.kind === 'words')
    return isAbout(meantBy(library, term.value), sql`q`)
  const match = wordsMatch(library, term)
  return match === null ? never : indexes.quote.hasRow(match)
}

/** That a note on the article or on one of its highlights says this. */
export function noteCondition(library: Library, term: SearchTerm): Sql {
  const match = wordsMatch(library, term)
  if (match === null) return never
  return sql`l.article_n IN (
    SELECT b.n FROM note o LEFT JOIN highlight h ON h.id = o.highlight_id
    JOIN article b ON b.id = coalesce(o.article_id, h.article_id)
    WHERE o.n IN (SELECT rowid FROM note_text WHERE note_text MATCH ${match}) AND o.deleted_at IS NULL)`
}

/** That the article has the tag, or one of its highlights. */
export function tagCondition(library: Library, term: SearchTerm): Sql {
  const tags = idsOfTags(library, term)
  if (tags.length === 0) return never
  return sql`l.article_n IN (
    SELECT b.n FROM tagging g LEFT JOIN highlight h ON h.id = g.highlight_id
    JOIN article b ON b.id = coalesce(g.article_id, h.article_id)
    WHERE g.tag_id IN (${anyOf(tags)}) AND g.deleted_at IS NULL AND h.deleted_at IS NULL)`
}

function idsOfTags(library: Library, { value }: SearchTerm): string[] {
  if (value.kind !== 'words') return []
  const tags = all<{ id: string; folded: string }>(
    library,
    sql`SELECT id, folded FROM tag WHERE deleted_at IS NULL`,
  )
  return tagsMeant(tags, value).map(({ id }) => id)
}
