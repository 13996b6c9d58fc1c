import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Block } from '../../preload/contract/article'
import { databaseName } from '../../main/library/database/database'

type Row = { revision_id: string; text: string; blocks: string; lines: string }
type Packed = { role: string; why: string; set?: unknown }

const flatKinds: ReadonlySet<string> = new Set(['item', 'row', 'preformatted', 'quote-source'])

function flatKind<K extends string>(kind: K): K | 'paragraph' {
  return flatKinds.has(kind) ? 'paragraph' : kind
}

/** A text as it was made before items had printed marks, in paragraphs that say nothing of how they are set. */
function flatText({ text, blocks }: Row) {
  const words = (JSON.parse(blocks) as Block[]).map(({ kind, start, end, list }) => ({
    kind: flatKind(kind),
    text: text.slice(start + (list?.mark ?? 0), end),
  }))
  let start = 0
  const flat = words.map(({ kind, text: one }) => {
    const block = { kind, start, end: start + one.length }
    start = block.end + 2
    return block
  })
  return { text: words.map(({ text: one }) => one).join('\n\n'), blocks: flat }
}

/** Makes all texts of a library that is closed those of a Dateline that kept no structure, which nobody has highlighted yet. */
export function flatten(libraryFolder: string): void {
  const db = new Database(join(libraryFolder, databaseName))
  const triggers = db
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE name IN ('revision_is_immutable', 'revision_text_is_immutable')`,
    )
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  for (const row of db.prepare('SELECT * FROM revision_text').all() as Row[]) {
    const { text, blocks } = flatText(row)
    const lines = (JSON.parse(row.lines) as Packed[]).map(({ set: _set, ...line }) => ({
      ...line,
      role: flatKind(line.role),
    }))
    db.prepare('UPDATE revision_text SET text = ?, blocks = ?, lines = ? WHERE revision_id = ?').run(
      text,
      JSON.stringify(blocks),
      JSON.stringify(lines),
      row.revision_id,
    )
    const hash = createHash('sha256').update(text).digest('hex')
    db.prepare('UPDATE revision SET text_sha256 = ?, text_length = ? WHERE id = ?').run(
      hash,
      text.length,
      row.revision_id,
    )
  }
  for (const { sql } of triggers) db.exec(sql)
  // What was found counts the letters of the other text.
  db.exec(`UPDATE analysis SET engine = 'older'; UPDATE article_listing SET analyzed_by = 'older'`)
  db.close()
}
