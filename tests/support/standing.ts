import { type Library, type Row } from '../../main/library/database/database'
import { tables } from '../../main/library/database/tables'

// What is captured, and what other rows may have come to rest on, stands for good.
const undoable = Object.entries(tables).filter(([, { isImmutable, stays }]) => !isImmutable && !stays)
const clerical = new Set(['n', 'version', 'updated_at', 'checksum'])

/** Every row of a person's; null for one that is deleted. */
export type Standing = Map<string, Row | null>

export function standing(library: Library): Standing {
  return new Map(
    undoable.flatMap(([table, { key }]) =>
      (library.db.prepare(`SELECT * FROM ${table}`).all() as Row[]).map(
        (row) => [`${table} ${String(row[key])}`, row.deleted_at === null ? row : null] as const,
      ),
    ),
  )
}

/** What the program wrote by itself: rows as it made them, and single columns. */
export type ByItself = { made: Standing; written: Set<string> }

export function automatic(library: Library): ByItself {
  const made: Standing = new Map()
  const written = new Set<string>()
  const lines = library.db
    .prepare(
      `SELECT noun, row_id, before, after FROM change c JOIN act a ON a.n = c.act_n
       WHERE a.undo_state = 'step' AND a.undoes IS NULL ORDER BY seq`,
    )
    .all() as { noun: string; row_id: string; before: string | null; after: string }[]
  for (const { noun, row_id: id, before, after } of lines) {
    const row = JSON.parse(after) as Row
    if (before === null) {
      if (undoable.some(([table]) => table === noun)) made.set(`${noun} ${id}`, row)
    } else for (const column of Object.keys(row)) written.add(`${noun} ${id} ${column}`)
  }
  return { made, written }
}

/** What of the rows is a person's, in words that can be compared. */
export function personal(rows: Standing, { made, written }: ByItself): string[] {
  const unseen = [...made].filter(([id]) => !rows.has(id))
  return [...rows, ...unseen]
    .filter((entry): entry is [string, Row] => entry[1] !== null)
    .map(([id, row]) => {
      const columns = Object.entries(row).filter(
        ([name]) => !clerical.has(name) && !written.has(`${id} ${name}`),
      )
      return `${id} ${JSON.stringify(columns.sort())}`
    })
    .sort()
}
