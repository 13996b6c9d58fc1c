import type { EntityRef } from '../../../preload/contract/entity'
import type {
  LedgerCounts,
  LedgerEntry,
  LedgerFilter,
  LedgerPage,
  Quote,
  QuoteState,
} from '../../../preload/contract/quote'
import { groupsOf } from '../entities/article-entities'
import { type ArticleHead, cursorOf, fromArticleOf, headOf, pageOver, placeOf } from '../entities/candidates'
import { all, type Library, one, type Value } from '../database/database'
import { refKey } from '../entities/resolve-name'
import { quoteColumns, quoteMaker, type QuoteRow, quoteTables } from './quote-rows'
import { byArticle } from './quotes'
import { type Subject, subjectOf } from '../entities/subject'

export type LedgerInput = {
  filter: LedgerFilter
  order: 'newest' | 'oldest'
  after: string | null
  limit: number
}

/** A part of a query: a condition with its values. */
type Part = { sql: string; values: Value[] }
/** One way into the listing. */
type Entry = Part & { index: string }

const nothing: Part = { sql: '', values: [] }

const words = /[\p{L}\p{N}]+/gu

/** Every word of what was typed, the last one as a beginning. */
const matchOf = (text: string): string | null => {
  const terms = text.match(words)
  return terms === null ? null : `${terms.map((term) => `"${term}"`).join(' ')}*`
}

// Fewer hits are sorted; more are met soon enough on the way along the days.
const fewHits = 2_000

const isRare = (library: Library, match: string): boolean =>
  (one<{ hits: number }>(
    library,
    'SELECT count(*) AS hits FROM (SELECT 1 FROM found_quote_text WHERE found_quote_text MATCH ? LIMIT ?)',
    match,
    fewHits,
  )?.hits ?? 0) < fewHits

const textPart = (match: string | null): Part =>
  match === null
    ? nothing
    : {
        sql: 'AND l.found_n IN (SELECT rowid FROM found_quote_text WHERE found_quote_text MATCH ?)',
        values: [match],
      }

const speakerEntries = (library: Library, speaker: EntityRef): Entry[] => {
  const { names, family } = subjectOf(library, speaker)
  return [
    ...names.map(({ n }) => ({ index: 'quote_listing_name', sql: 'l.name_n = ?', values: [n] })),
    ...family.map((id) => ({ index: 'quote_listing_entity', sql: 'l.entity_id = ?', values: [id] })),
  ]
}

const sourceNumber = (library: Library, sourceId: string): number =>
  one<{ n: number }>(library, 'SELECT n FROM source WHERE id = ?', sourceId)?.n ?? -1

/** The narrowest ways in; what they leave open is looked at row by row. */
const entriesOf = (library: Library, { speaker, state, sourceId, text }: LedgerFilter): Entry[] => {
  if (speaker !== null) return speakerEntries(library, speaker)
  const match = matchOf(text)
  if (match !== null && isRare(library, match)) {
    return [{ ...textPart(match), index: 'quote_listing_found' }].map((entry) => ({
      ...entry,
      sql: entry.sql.replace(/^AND /, ''),
    }))
  }
  if (state !== null && state !== 'suggested') {
    return [
      { index: 'quote_listing_decided', sql: `l.state = '${state}' AND l.state <> 'suggested'`, values: [] },
    ]
  }
  if (sourceId !== null) {
    const n = sourceNumber(library, sourceId)
    return [{ index: 'quote_listing_source', sql: 'l.source_n = ?', values: [n] }]
  }
  return [{ index: 'quote_listing_dated', sql: '1', values: [] }]
}

// "2016-03" takes in all of its days: what begins with it is not above it.
const boundsOf = ({ from, until }: LedgerFilter): Part => ({
  sql: `${from === null ? '' : 'AND l.dated >= ?'} ${until === null ? '' : 'AND l.dated < ?'}`,
  values: [...(from === null ? [] : [from]), ...(until === null ? [] : [`${until}\u{10FFFF}`])],
})

const residueOf = (library: Library, filter: LedgerFilter): Part => {
  const parts = [
    filter.state === null ? nothing : { sql: 'AND l.state = ?', values: [filter.state] },
    filter.sourceId === null
      ? nothing
      : { sql: 'AND l.source_n = ?', values: [sourceNumber(library, filter.sourceId)] },
    textPart(matchOf(filter.text)),
    boundsOf(filter),
  ]
  return { sql: parts.map(({ sql }) => sql).join(' '), values: parts.flatMap(({ values }) => values) }
}

const afterOf = ({ after, order }: LedgerInput): Part => {
  if (after === null) return nothing
  const { dated, articleN, start } = placeOf(after)
  const end = Number(after.split('~')[3] ?? start)
  const beyond = order === 'newest' ? '<' : '>'
  // The first condition bounds the walk along the index; the second leaves out what was shown of that article.
  return {
    sql: `AND (l.dated, l.article_n) ${beyond}= (?, ?) AND NOT (l.article_n = ? AND (l.start_offset, l.end_offset) <= (?, ?))`,
    values: [dated, articleN, articleN, start, end],
  }
}

const rowsOf = (library: Library, input: LedgerInput, residue: Part): QuoteRow[] => {
  const direction = input.order === 'newest' ? 'DESC' : 'ASC'
  const after = afterOf(input)
  return entriesOf(library, input.filter).flatMap(({ index, sql, values }) =>
    all<QuoteRow>(
      library,
      `SELECT ${quoteColumns} FROM quote_listing l INDEXED BY ${index} ${quoteTables}
       WHERE ${sql} ${after.sql} ${residue.sql}
       ORDER BY l.dated ${direction}, l.article_n ${direction}, l.start_offset, l.end_offset LIMIT ?`,
      ...values,
      ...after.values,
      ...residue.values,
      input.limit + 1,
    ),
  )
}

const compare = (order: LedgerInput['order']) => (a: QuoteRow, b: QuoteRow) => {
  const sign = order === 'newest' ? -1 : 1
  if (a.dated !== b.dated) return a.dated < b.dated ? -sign : sign
  if (a.article_n !== b.article_n) return sign * (a.article_n - b.article_n)
  return a.start_offset - b.start_offset || a.end_offset - b.end_offset
}

const entryMaker = (library: Library): ((row: QuoteRow) => LedgerEntry) => {
  const heads = new Map<number, ArticleHead>()
  const make = quoteMaker(library)
  return (row) => {
    const head = heads.get(row.article_n) ?? headOf(library, row.article_n)
    heads.set(row.article_n, head)
    return { article: fromArticleOf(head), quote: make(row) }
  }
}

const pageOf = (library: Library, input: LedgerInput, residue: Part): LedgerPage => {
  const rows = rowsOf(library, input, residue).sort(compare(input.order))
  const shown = rows.slice(0, input.limit)
  const last = shown.at(-1)
  const isMore = rows.length > input.limit && last !== undefined
  return {
    quotes: shown.map(entryMaker(library)),
    next: isMore
      ? `${cursorOf({ dated: last.dated, articleN: last.article_n, start: last.start_offset })}~${last.end_offset}`
      : null,
  }
}

/** All quotations of the library, by the day of their article. */
export const ledger = (library: Library, input: LedgerInput): LedgerPage =>
  pageOf(library, input, residueOf(library, input.filter))

// Counting more takes longer than a person waits for a number; beyond it only "more" is said.
const maxCountedQuotes = 10_000

const countOf = (library: Library, filter: LedgerFilter): number => {
  const residue = residueOf(library, filter)
  let count = 0
  for (const { index, sql, values } of entriesOf(library, filter)) {
    count +=
      one<{ count: number }>(
        library,
        `SELECT count(*) AS count FROM (
           SELECT 1 FROM quote_listing l INDEXED BY ${index} WHERE ${sql} ${residue.sql} LIMIT ?)`,
        ...values,
        ...residue.values,
        maxCountedQuotes + 1,
      )?.count ?? 0
  }
  return Math.min(count, maxCountedQuotes + 1)
}

/** How many quotations of each state the rest of a filter leaves. */
export const ledgerCounts = (library: Library, { filter }: { filter: LedgerFilter }): LedgerCounts => {
  const count = (state: QuoteState) => countOf(library, { ...filter, state })
  return {
    suggested: count('suggested'),
    confirmed: count('confirmed'),
    corrected: count('corrected'),
    rejected: count('rejected'),
    maxCounted: maxCountedQuotes,
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

/** What an entity said, newest first. */
export const quotesBy = (library: Library, { of, after, limit }: About): LedgerPage => {
  const input: LedgerInput = { filter: { ...everything, speaker: of }, order: 'newest', after, limit }
  return pageOf(library, input, { sql: `AND l.state <> 'rejected'`, values: [] })
}

const refKeyOf = (speaker: Quote['speaker']): string | null => {
  const ref = speaker?.ref ?? null
  return ref === null ? null : refKey(ref)
}

type Mention = { start: number; end: number }

/** Whether a quotation names an entity and is another's; `mentions` are the entity's in that article. */
export const isAbout =
  (wanted: string, mentions: readonly Mention[]) =>
  ({ pieces, speaker, state }: Quote): boolean =>
    state !== 'rejected' &&
    refKeyOf(speaker) !== wanted &&
    pieces.some(({ start, end }) => mentions.some((each) => each.start >= start && each.end <= end))

/** Whether a quotation is an entity's. */
export const isBy =
  (wanted: string) =>
  ({ speaker, state }: Quote): boolean =>
    state !== 'rejected' && refKeyOf(speaker) === wanted

const inList = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** Whether some quotation of the article names it: a look at the rows, before anything is read in full. */
const mayBeQuoted = (library: Library, { names, family }: Subject, { articleId, articleN }: ArticleHead) =>
  one(
    library,
    `SELECT 1 FROM quote_listing q WHERE q.article_n = ? AND (EXISTS (
       SELECT 1 FROM article_name l JOIN found_mention m ON m.found_entity_n = l.found_n
       WHERE l.article_n = q.article_n AND (l.name_n IN (${inList(names)}) OR l.entity_id IN (${inList(family)}))
         AND m.start_offset >= q.start_offset AND m.end_offset <= q.end_offset
     ) OR EXISTS (
       SELECT 1 FROM mention_placed p WHERE p.article_id = ? AND p.entity_id IN (${inList(family)})
         AND p.start_offset >= q.start_offset AND p.end_offset <= q.end_offset
     )) LIMIT 1`,
    articleN,
    ...names.map(({ n }) => n),
    ...family,
    articleId,
    ...family,
  ) !== undefined

/** What others said of it, newest first: quotations that name it. */
export const quotesAbout = (library: Library, { of, after, limit }: About): LedgerPage => {
  const subject = subjectOf(library, of)
  const wanted = refKey(subject.ref)
  const { items, next } = pageOver<LedgerEntry>(library, subject, { after, limit }, (head) => {
    if (!mayBeQuoted(library, subject, head)) return { items: [], startOf: () => 0 }
    const group = groupsOf(library, head.articleId).standing.find(({ ref }) => refKey(ref) === wanted)
    const mentions = group?.mentions ?? []
    const quotes = mentions.length === 0 ? [] : byArticle(library, { articleId: head.articleId })
    const article = fromArticleOf(head)
    return {
      items: quotes.filter(isAbout(wanted, mentions)).map((quote) => ({ article, quote })),
      startOf: ({ quote }) => quote.at.start,
    }
  })
  return { quotes: items, next }
}
