import type { SearchFieldOrAny } from '../../../preload/contract/search/fields'
import { rowidOfQuote } from '../database/full-text/decided-words'
import { type Sql, sql } from '../database/sql'

/** The kinds of hits that have a full-text index of their own rows. */
export type IndexedKind = 'article' | 'highlight' | 'note' | 'quote'

type Index = {
  /** Which columns answer a field; '' for all of them. */
  readonly columns: Partial<Record<SearchFieldOrAny, string>>
  /**
   * That a row has what an FTS5 query asks for. The statement knows its rows as `slice`: hits outside of it are not gathered, of
   * which a common word has far more.
   */
  readonly hasRow: (match: string) => Sql
}

const isInSlice = sql`rowid BETWEEN (SELECT min(k) FROM slice) AND (SELECT max(k) FROM slice)`

const rowidOfQ = rowidOfQuote(sql`q`)

/** Rows are known by these aliases: entry e of article a, highlight h, note o, quotation q. */
export const indexes: Record<IndexedKind, Index> = {
  article: {
    columns: { any: '', title: 'title', by: 'byline', caption: 'captions', body: 'body' },
    hasRow: (match) =>
      sql`e.key IN (SELECT rowid FROM article_text WHERE article_text MATCH ${match} AND ${isInSlice})`,
  },
  highlight: {
    columns: { any: '', highlight: 'words' },
    hasRow: (match) =>
      sql`h.n IN (SELECT rowid FROM highlight_text WHERE highlight_text MATCH ${match} AND ${isInSlice})`,
  },
  note: {
    columns: { any: '', note: '' },
    hasRow: (match) =>
      sql`o.n IN (SELECT rowid FROM note_text WHERE note_text MATCH ${match} AND ${isInSlice})`,
  },
  quote: {
    columns: { any: '', quote: '' },
    hasRow: (match) => sql`${rowidOfQ} IN (SELECT rowid FROM quote_text WHERE quote_text MATCH ${match})`,
  },
}
