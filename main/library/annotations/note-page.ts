import type { NoteLine, NotePage } from '../../../preload/contract/note'
import { titleAndRest } from '../../../preload/contract/note-title'
import type { Held } from '../database/columns'
import { keyOf, pageOf } from '../database/cursor'
import { all, type Library } from '../database/database'
import { everyWord } from '../database/full-text/match'
import type { note } from '../database/personal-tables'
import { type Sql, sql } from '../database/sql'
import { wholeCharacters } from '../database/text'

// As much as a line of the list shows.
const lineLength = 800

type LineRow = Held<typeof note, 'n' | 'id' | 'day' | 'pinned_at' | 'created_at' | 'updated_at'> & {
  begins: string
}

/** Memos and the journal, the pinned ones first, then the newest. Throws `invalid-input` for a cursor that no page gave. */
export function notePage(
  library: Library,
  { text, after, limit }: { text: string; after: string | null; limit: number },
): NotePage {
  const match = everyWord(library, text)
  const has = match === null ? sql`1` : sql`n IN (SELECT rowid FROM note_text WHERE note_text MATCH ${match})`
  const rows = all<LineRow>(
    library,
    sql`SELECT n, id, day, pinned_at, created_at, updated_at, substr(body, 1, ${lineLength}) AS begins
      FROM note INDEXED BY note_by_itself
      WHERE article_id IS NULL AND highlight_id IS NULL AND entity_id IS NULL AND deleted_at IS NULL
        AND ${after === null ? sql`1` : behind(after)} AND ${has}
      ORDER BY pinned_at IS NULL, created_at DESC, n DESC LIMIT ${limit + 1}`,
  )
  const { shown, next } = pageOf(rows, limit, (row) => [
    Number(row.pinned_at === null),
    row.created_at,
    row.n,
  ])
  return { rows: shown.map(lineOf), next }
}

function behind(cursor: string): Sql {
  const [isOther, made, n] = keyOf(cursor, ['number', 'text', 'number'])
  return sql`(pinned_at IS NULL) >= ${isOther}
    AND ((pinned_at IS NULL) > ${isOther} OR (created_at, n) < (${made}, ${n}))`
}

function lineOf({
  id,
  day,
  pinned_at,
  created_at: createdAt,
  updated_at: updatedAt,
  begins,
}: LineRow): NoteLine {
  const { title, rest } = titleAndRest(wholeCharacters(begins))
  return { id, day, title, rest, isPinned: pinned_at !== null, createdAt, updatedAt }
}
