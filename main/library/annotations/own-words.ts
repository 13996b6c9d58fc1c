import { all, type Library, one } from '../database/database'

/** Where a person's words and an article's title stand, each with its own key. */
const columns = [
  { table: 'article', column: 'title' },
  { table: 'note', column: 'body' },
  { table: 'highlight', column: 'exact' },
  { table: 'source', column: 'name' },
  { table: 'collection', column: 'name' },
  { table: 'tag', column: 'name' },
  { table: 'saved_search', column: 'name' },
] as const

const rowsAtOnce = 500

/** Titles, notes, marked words and names of the library, deleted ones too; a slice of them at a time. */
export function* ownWords(library: Library): Generator<string[]> {
  for (const { table, column } of columns) {
    let after: string | undefined = ''
    while (after !== undefined) {
      // The names are those above, and no person's.
      const rows: { id: string; words: string }[] = all(
        library,
        `SELECT id, ${column} AS words FROM ${table} WHERE id > ? ORDER BY id LIMIT ${rowsAtOnce}`,
        after,
      )
      yield rows.map(({ words }) => words)
      after = rows.at(-1)?.id
    }
  }
}

/** How SQLite was asked to keep this library, as it answers it. */
export function standing(library: Library): {
  journalMode: string
  foreignKeys: boolean
  trustsSchema: boolean
} {
  const answerTo = (pragma: string) =>
    Object.values(one<Record<string, unknown>>(library, `PRAGMA ${pragma}`) ?? {})[0]
  return {
    journalMode: String(answerTo('journal_mode')),
    foreignKeys: answerTo('foreign_keys') === 1,
    trustsSchema: answerTo('trusted_schema') === 1,
  }
}
