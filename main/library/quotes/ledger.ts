import type { EntityRef } from '../../../preload/contract/entity'
import type { LedgerEntry, LedgerFilter, LedgerPage } from '../../../preload/contract/quote'
import { keyOf, pageOf } from '../database/cursor'
import { all, type Library } from '../database/database'
import { type Sql, sql } from '../database/sql'
import { type ArticleHead, fromArticleOf, headOf } from '../entities/candidates'
import { conditionsOf, entriesOf } from './ledger-filter'
import { type ListedQuote, quoteColumns, quoteMaker, quoteTables } from './quote-rows'

export type LedgerInput = {
  filter: LedgerFilter
  order: 'newest' | 'oldest'
  /** The cursor that the page before ended with: `next` of a LedgerPage. */
  after: string | null
  limit: number
}

/**
 * All quotations of the library that a filter leaves, by the day of their article, a page at a time. Within
 * an article they come in the order of its text, also where the newest articles come first. A page begins
 * behind a cursor and not at a number: what is imported while somebody reads on shifts nothing, and the last
 * page costs as much as the first. Throws where the cursor is none that a page gave.
 */
export function ledger(library: Library, input: LedgerInput): LedgerPage {
  return ledgerPage(library, input, conditionsOf(library, input.filter))
}

function ledgerPage(library: Library, input: LedgerInput, conditions: Sql): LedgerPage {
  const rows = rowsOf(library, input, conditions).sort(compare(input.order))
  const { shown, next } = pageOf(rows, input.limit, (row) => [
    row.dated,
    row.article_n,
    row.start_offset,
    row.end_offset,
  ])
  return { quotes: shown.map(entryMaker(library)), next }
}

/** As many rows as a page and one more, of every entry: which of them come first is only known when all are there. */
function rowsOf(library: Library, input: LedgerInput, conditions: Sql): ListedQuote[] {
  const direction = input.order === 'newest' ? sql`DESC` : sql`ASC`
  const after = afterOf(input)
  // For a page of 50 a speaker with three names is three walks of 51 rows at most, and not all rows of the
  // speaker.
  return entriesOf(library, input.filter).flatMap(({ index, where }) =>
    all<ListedQuote>(
      library,
      sql`SELECT ${quoteColumns} FROM quote_listing l INDEXED BY ${index} ${quoteTables}
        WHERE ${where} AND ${after} AND ${conditions}
        ORDER BY l.dated ${direction}, l.article_n ${direction}, l.start_offset, l.end_offset
        LIMIT ${input.limit + 1}`,
    ),
  )
}

/**
 * What stands behind a cursor: day, article, start and end. The first condition bounds the walk along the index, which
 * is by day and article; the second leaves out what was shown of that article already.
 */
function afterOf({ after, order }: LedgerInput): Sql {
  if (after === null) return sql`1`
  // A decided quotation and a found one may begin at one place: by the beginning alone the second would be
  // left out.
  const [dated, articleN, start, end] = keyOf(after, ['text', 'number', 'number', 'number'])
  const beyond = order === 'newest' ? sql`<=` : sql`>=`
  return sql`(l.dated, l.article_n) ${beyond} (${dated}, ${articleN})
    AND NOT (l.article_n = ${articleN} AND (l.start_offset, l.end_offset) <= (${start}, ${end}))`
}

// The order of `rowsOf`: days are compared as text, as SQLite compares them, so that "2016-03" stands before
// "2016-03-25".
function compare(order: LedgerInput['order']) {
  return (a: ListedQuote, b: ListedQuote) => {
    const sign = order === 'newest' ? -1 : 1
    if (a.dated !== b.dated) return a.dated < b.dated ? -sign : sign
    if (a.article_n !== b.article_n) return sign * (a.article_n - b.article_n)
    return a.start_offset - b.start_offset || a.end_offset - b.end_offset
  }
}

/** Makes entries of rows; the head of an article with many quotations is read once. */
function entryMaker(library: Library): (row: ListedQuote) => LedgerEntry {
  const heads = new Map<number, ArticleHead>()
  const make = quoteMaker(library)
  return (row) => {
    const head = heads.get(row.article_n) ?? headOf(library, row.article_n)
    heads.set(row.article_n, head)
    return { article: fromArticleOf(head), quote: make(row) }
  }
}

type About = { of: EntityRef; after: string | null; limit: number }

const everything: LedgerFilter = {
  speaker: null,
  sourceId: null,
  from: null,
  until: null,
  state: null,
  text: '',
}

/**
 * What an entity said, newest first; what a person rejected is left out. It holds all names that the entity
 * goes by and all entities that were merged into it. Throws where there is no such entity.
 */
export function quotesBy(library: Library, { of, after, limit }: About): LedgerPage {
  const input: LedgerInput = { filter: { ...everything, speaker: of }, order: 'newest', after, limit }
  return ledgerPage(library, input, sql`l.state <> 'rejected'`)
}
