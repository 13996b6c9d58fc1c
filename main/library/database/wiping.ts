// What takes words out of the file itself, once their rows are gone. SQLite leaves the bytes of pages that it does not use any more
// where they are, FTS5 keeps the words of what was deleted until it merges, and the log has former states of pages. Everything here is
// done in turns and may be done again from the beginning.

import { all, type Library, one, run, transaction } from './database'
import { sql, type Sql } from './sql'

/** One part of it: does a little, and answers whether there is more to do. */
export type WipingStep = (library: Library) => boolean

/**
 * Runs work that deletes rows which others refer to, and those others: SQLite would look through whole tables for each revision,
 * because few columns that refer to one have an index.
 */
export function withoutReferences<T>({ db }: Library, work: () => T): T {
  db.pragma('foreign_keys = OFF')
  try {
    return work()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

const captured = [
  'original_stays',
  'revision_stays',
  'revision_text_stays',
  'image_stays',
  'revision_image_stays',
  'asked_image_stays',
]

/** Within a transaction: the triggers that keep what was captured are away while it is deleted, and then as they were. */
export function withoutGuards(library: Library, work: () => void): void {
  const guards = all<{ name: string; sql: string }>(
    library,
    sql`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name IN (
      SELECT value FROM json_each(${JSON.stringify(captured)})) ORDER BY rowid`,
  )
  for (const { name } of guards) library.db.exec(`DROP TRIGGER ${name}`)
  work()
  for (const guard of guards) library.db.exec(guard.sql)
}

// About 10 ms of merging.
const pagesAtOnce = 40

const merges = [
  (pages: number) => sql`INSERT INTO article_text (article_text, rank) VALUES ('merge', ${pages})`,
  (pages: number) => sql`INSERT INTO highlight_text (highlight_text, rank) VALUES ('merge', ${pages})`,
  (pages: number) => sql`INSERT INTO note_text (note_text, rank) VALUES ('merge', ${pages})`,
  (pages: number) => sql`INSERT INTO quote_text (quote_text, rank) VALUES ('merge', ${pages})`,
]

/** Merges each index into one part, without the words of what is not in it any more. */
function mergeIndexes(): WipingStep {
  const left = [...merges]
  let isBegun = false
  return (library) => {
    const [merge] = left
    if (merge === undefined) return false
    const before = changesOf(library)
    // A negative number begins to merge all of it, a positive one goes on with what was begun.
    const pages = isBegun ? pagesAtOnce : -pagesAtOnce
    transaction(library, () => run(library, merge(pages)))
    isBegun = changesOf(library) - before >= 2
    if (!isBegun) left.shift()
    return left.length > 0
  }
}

function changesOf(library: Library): number {
  return one<{ changes: number }>(library, 'SELECT total_changes() AS changes')?.changes ?? 0
}

const wordsAtOnce = 2_000

/** Takes the words that are in no article any more from those that are known to be in some. */
function forgetWords(): WipingStep {
  let from = ''
  return (library) => {
    const last = one<{ word: string }>(
      library,
      sql`SELECT word FROM search_word WHERE word > ${from} ORDER BY word LIMIT 1 OFFSET ${wordsAtOnce}`,
    )
    const within: Sql = last === undefined ? sql`> ${from}` : sql`BETWEEN ${from} AND ${last.word}`
    transaction(library, () =>
      run(
        library,
        sql`DELETE FROM search_word WHERE word ${within} AND word NOT IN (SELECT term FROM article_word WHERE term ${within})`,
      ),
    )
    from = last?.word ?? from
    return last !== undefined
  }
}

// A few pages are always free, such as those that hold the list of them.
const mostFreeLeft = 2

/** As SQLite keeps it. Where filling was cut off, and to others while it goes on, it is part of the schema. */
export const fillingTable = 'CREATE TABLE wiped_page (noughts BLOB NOT NULL) STRICT'

/** Fills the pages that nothing uses with noughts, by a table that takes them all and is then dropped. */
function fillFreePages(): WipingStep {
  return (library) => {
    const free = pragma(library, 'freelist_count')
    const isMore = free > mostFreeLeft
    transaction(library, () => {
      run(library, fillingTable.replace('TABLE', 'TABLE IF NOT EXISTS'))
      const bytes = Math.min(free, pagesAtOnce * 4) * pragma(library, 'page_size')
      if (isMore) run(library, 'INSERT INTO wiped_page VALUES (zeroblob(?))', bytes)
      else run(library, 'DROP TABLE wiped_page')
    })
    return isMore
  }
}

function pragma({ db }: Library, name: string): number {
  return Number(db.pragma(name, { simple: true }))
}

/** Writes the log into the file and cuts it to nothing; where somebody is reading just then, it is cut the next time. */
function emptyLog(library: Library): boolean {
  library.db.pragma('wal_checkpoint(TRUNCATE)')
  return false
}

/** What is to be done so that deleted words are in no page of the file; one after the other. */
export function wipingSteps(): WipingStep[] {
  return [mergeIndexes(), forgetWords(), fillFreePages(), emptyLog]
}
