// A row as the lines of the journal tell it: the first has all of it, and each later one what it changed.

import type Database from 'better-sqlite3'
import type { Row } from '../../database/database'
import { nothingLeft } from '../../database/chain/nothing-left'
import { parseRow } from '../../journal/journal'

export type Told = {
  row: Row
  /** Whether no line is missing: the first is there, and each goes on from the version that the one before left. */
  isWhole: boolean
  /** Deleted for good: it is not to come back. */
  isErased: boolean
}

type Line = { before: string | null; after: string }

const none: Told = { row: {}, isWhole: false, isErased: false }

/** What the journal of `db` tells of a row; null where it has no line of it. */
export function toldBy(db: Database.Database, noun: string, id: string): Told | null {
  const lines = db
    .prepare<[string, string], Line>(
      'SELECT before, after FROM change WHERE row_id = ? AND noun = ? ORDER BY seq',
    )
    .all(id, noun)
  if (lines.length === 0) return null
  if (lines.some(({ after }) => after === nothingLeft)) return { ...none, isErased: true }
  let isWhole = lines[0]?.before === null
  let row: Row = {}
  for (const { before, after } of lines) {
    const former = before === null ? null : parseRow(before)
    if (former !== null && former['version'] !== undefined && former['version'] !== row['version'])
      isWhole = false
    row = { ...row, ...former, ...parseRow(after) }
  }
  return { row, isWhole, isErased: false }
}
