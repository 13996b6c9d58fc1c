// Conditions on an article: of listing l, article a.

import type { OneOfValue, SearchTerm, SearchValue, SearchWords } from '../../../preload/contract/search/query'
import { all, type Library, one } from '../database/database'
import { fold } from '../database/fold'
import { matchOf } from '../database/full-text/match'
import { foldAddress, foldWord, wordsOf } from '../database/full-text/words'
import { listNumber } from '../database/list-number'
import { anyOf, never, type Sql, sql } from '../database/sql'
import { languagesCalled } from './languages'
import { isAbout, isNobody, type Meant, meantBy } from './names'
import { isNewIn } from './newly-found'

/** What a term asks of an article, whatever kind the hits are. */
export function articleCondition(library: Library, { field, value }: SearchTerm): Sql {
  if (value.kind === 'dates') return field === 'captured' ? isCaptured(value) : isPublished(value)
  if (value.kind === 'one-of') return stateConditions[value.value] ?? never
  if (value.kind === 'near') return hasWords(library, value, columnsOf[field] ?? null)
  switch (field) {
    case 'outlet':
      return isOfOutlet(outletsNamed(library, value))
    case 'entity':
      return isNamed(library, value)
    case 'in':
      // What a saved search of that name looks for stands in its place by now.
      return isCollected(library, value)
    case 'new-in':
      return isNewIn(library, value)
    case 'section':
      return sql`instr(folded(a.section), ${foldWord(value.text)}) > 0`
    case 'url':
      return sql`instr(folded_address(a.url), ${foldAddress(value.text)}) > 0`
    case 'lang':
      return isInLanguage(value)
    default:
      return hasWords(library, value, columnsOf[field] ?? null)
  }
}

/** In the collection of that name. */
function isCollected(library: Library, { text }: SearchWords): Sql {
  const collection = one<{ n: number }>(
    library,
    sql`SELECT n FROM collection WHERE folded = ${fold(text)} AND deleted_at IS NULL`,
  )
  if (collection === undefined) return never
  return sql`EXISTS (
    SELECT 1 FROM feed_listing m WHERE m.article_n = l.article_n AND m.source_n = ${listNumber(collection.n)})`
}

const columnsOf: Partial<Record<SearchTerm['field'], string>> = {
  title: 'title',
  by: 'byline',
  caption: 'captions',
  body: 'body',
}

function hasWords(
  library: Library,
  value: SearchWords | Extract<SearchValue, { kind: 'near' }>,
  column: string | null,
): Sql {
  const match = matchOf(library, value)
  if (match === null) return never
  const within = column === null ? match : `{${column}} : (${match})`
  return sql`l.article_n IN (
    SELECT article_n FROM search_entry WHERE key IN (SELECT rowid FROM article_text WHERE article_text MATCH ${within}))`
}

type Dates = Extract<SearchValue, { kind: 'dates' }>

/** An article of "2016" was not published in March 2016, as far as anybody knows. */
function isPublished({ from, to }: Dates): Sql {
  return sql`(a.published_value IS NOT NULL AND ${isBetween(sql`l.dated`, from, to)})`
}

function isCaptured({ from, to }: Dates): Sql {
  return isBetween(sql`a.captured_at`, from, to)
}

/** A bound of 2016-03 takes in all of its days: what begins with it is not above it. */
function isBetween(column: Sql, from: string | null, to: string | null): Sql {
  return sql`(${from === null ? sql`1` : sql`${column} >= ${from}`} AND ${
    to === null ? sql`1` : sql`${column} < ${`${to}\u{10FFFF}`}`
  })`
}

const hasNote = sql`(
  EXISTS (SELECT 1 FROM note o WHERE o.article_id = a.id AND o.deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM highlight h JOIN note o ON o.highlight_id = h.id
    WHERE h.article_id = a.id AND h.deleted_at IS NULL AND o.deleted_at IS NULL))`

const hasTag = sql`(
  EXISTS (SELECT 1 FROM tagging g WHERE g.article_id = a.id AND g.deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM highlight h JOIN tagging g ON g.highlight_id = h.id
    WHERE h.article_id = a.id AND h.deleted_at IS NULL AND g.deleted_at IS NULL))`

const stateConditions: Partial<Record<OneOfValue, Sql>> = {
  unread: sql`l.is_unread = 1`,
  read: sql`l.is_unread = 0`,
  starred: sql`l.is_starred = 1`,
  archived: sql`l.status = 'archived'`,
  deleted: sql`l.status = 'deleted'`,
  'to-check': sql`l.is_to_check = 1`,
  note: hasNote,
  highlight: sql`EXISTS (SELECT 1 FROM highlight h WHERE h.article_id = a.id AND h.deleted_at IS NULL)`,
  quote: sql`EXISTS (SELECT 1 FROM quote_listing q WHERE q.article_n = l.article_n AND q.state <> 'rejected')`,
  tag: hasTag,
  image: sql`EXISTS (SELECT 1 FROM revision_image i WHERE i.revision_id = a.revision_id)`,
  pdf: sql`EXISTS (SELECT 1 FROM revision r JOIN original o ON o.sha256 = r.original_sha256
    WHERE r.id = a.revision_id AND lower(o.name) LIKE '%.pdf')`,
}

/** In the language of that name or code: `lang:norwegian` is no, nb and nn, and `lang:pt` is pt-BR too. */
function isInLanguage(value: SearchWords): Sql {
  const languages = languagesCalled(value)
  if (languages.length === 0) return never
  return sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(languages)}) c
    WHERE replace(lower(a.language), '_', '-') || '-' GLOB c.value || '-*')`
}

function isOfOutlet(outlets: readonly number[]): Sql {
  return outlets.length === 0 ? never : sql`l.source_n IN (${anyOf(outlets)})`
}

/**
 * Outlets in whose names all the words stand, each as a beginning. Between quotation marks the whole name of one means that one: "Times"
 * is not "Sunday Times".
 */
function outletsNamed(library: Library, { text, exact }: SearchWords): number[] {
  const wanted = wordsOf(text)
  const outlets = all<{ n: number; name: string }>(library, sql`SELECT n, name FROM source`)
  const called = exact ? outlets.filter(({ name }) => fold(name) === fold(text)) : []
  if (called.length > 0) return called.map(({ n }) => n)
  return outlets
    .filter(({ name }) => {
      const words = wordsOf(name)
      return wanted.every(({ folded }) => words.some((word) => word.folded.startsWith(folded)))
    })
    .map(({ n }) => n)
}

/** That the article names somebody whom the words may mean. */
function isNamed(library: Library, value: SearchWords): Sql {
  const meant = meantBy(library, value)
  return isNobody(meant) ? never : sql`l.article_n IN (${articlesNaming(meant)})`
}

/** The numbers of the articles that name one of these: as found and not decided otherwise, or by a person's hand. */
export function articlesNaming(meant: Meant): Sql {
  const found = sql`SELECT x.article_n FROM article_name x
    WHERE ${isAbout(meant, sql`x`)} AND (x.is_decided = 0 OR x.entity_id IS NOT NULL)`
  if (meant.entities.length === 0) return found
  return sql`${found} UNION ALL
    SELECT b.n FROM mention m JOIN article b ON b.id = m.article_id
    WHERE m.entity_id IN (${anyOf(meant.entities)}) AND m.deleted_at IS NULL`
}
