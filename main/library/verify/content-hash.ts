// What a library holds, said by one SHA-256: two libraries that hold the same things have the same one, whatever was undone
// in them, and in whatever order their rows came in.

import { createHash, type Hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { imageLink } from '../../../preload/contract/own-link'
import { all, type Library, type Row } from '../database/database'
import { allOf, named, type Sql, sql } from '../database/sql'
import { type TableName, tableOf, tables } from '../database/tables'

/** `parts`: the same of each table, and of the originals and images, which tells where two libraries differ. */
export type ContentHash = { hash: string; parts: Record<string, string> }

// A number of this database's, and what each writing changes, undo among them: no content.
const clerical: ReadonlySet<string> = new Set(['n', 'updated_at', 'version', 'checksum'])

const batchRows = 200

// Whether what a row of `t` belongs to stands.
const standsArticle = sql`EXISTS (SELECT 1 FROM article a WHERE a.id = t.article_id AND a.deleted_at IS NULL)`
const standsHighlight = sql`EXISTS (
  SELECT 1 FROM highlight h JOIN article a ON a.id = h.article_id
  WHERE h.id = t.highlight_id AND h.deleted_at IS NULL AND a.deleted_at IS NULL)`

const belonging = [
  ['article_id', sql`(t.article_id IS NULL OR ${standsArticle})`],
  ['highlight_id', sql`(t.highlight_id IS NULL OR ${standsHighlight})`],
] as const

/**
 * Over every row of a person's that stands, in the order of their ids, and over the originals and images that those need.
 * What is deleted, or belongs to a deleted article, is not among them: emptying the trash changes nothing of it.
 */
export async function contentHash(library: Library): Promise<ContentHash> {
  const parts: Record<string, string> = {}
  for (const table of Object.keys(tables) as TableName[]) parts[table] = await hashOf(rowsOf(library, table))
  parts['originals'] = await hashOf(filesOf(library, sql`original`, originalNeeded))
  parts['images'] = await hashOf(filesOf(library, sql`image`, imageNeeded))
  const whole = createHash('sha256')
  for (const [name, part] of Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)))
    enter(whole, [name, part])
  return { hash: whole.digest('hex'), parts }
}

async function hashOf(batches: Iterable<unknown[]>): Promise<string> {
  const hash = createHash('sha256')
  for (const batch of batches) {
    for (const one of batch) enter(hash, one)
    // Whoever else has something to do does it between two batches.
    await setImmediate()
  }
  return hash.digest('hex')
}

function enter(hash: Hash, value: unknown): void {
  hash.update(`${JSON.stringify(value)}\n`)
}

/** The rows as pairs of column and value, by the name of the column. */
function* rowsOf(library: Library, table: TableName): Generator<unknown[]> {
  const { key, isImmutable } = tableOf(table)
  const columns = columnsOf(library, table)
  const stands = allOf([
    ...(isImmutable ? [] : [sql`t.deleted_at IS NULL`]),
    ...belonging.filter(([column]) => columns.includes(column)).map(([, condition]) => condition),
  ])
  for (let after = ''; ;) {
    const rows = all<Row>(
      library,
      sql`SELECT t.* FROM ${named(table)} t WHERE t.${named(key)} > ${after} AND ${stands}
        ORDER BY t.${named(key)} LIMIT ${batchRows}`,
    )
    yield rows.map((row) => contentOf(row))
    const last = rows.at(-1)
    if (last === undefined || rows.length < batchRows) return
    after = String(last[key])
  }
}

function columnsOf(library: Library, table: TableName): string[] {
  return all<{ name: string }>(library, sql`SELECT name FROM pragma_table_info(${table})`).map(
    ({ name }) => name,
  )
}

function contentOf(row: Row): unknown[] {
  return Object.entries(row)
    .filter(([column]) => !clerical.has(column))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The hashes of originals or images in their order, of those that a standing article or note needs. */
function* filesOf(library: Library, file: Sql, needed: Sql): Generator<unknown[]> {
  for (let after = ''; ;) {
    const rows = all<{ sha256: string }>(
      library,
      sql`SELECT f.sha256 FROM ${file} f WHERE f.sha256 > ${after} AND EXISTS (${needed})
        ORDER BY f.sha256 LIMIT ${batchRows}`,
    )
    yield rows.map(({ sha256 }) => sha256)
    const last = rows.at(-1)
    if (last === undefined || rows.length < batchRows) return
    after = last.sha256
  }
}

const originalNeeded = sql`
  SELECT 1 FROM revision t WHERE t.original_sha256 = f.sha256 AND ${standsArticle}`
const imageNeeded = sql`
  SELECT 1 FROM revision_image p JOIN revision t ON t.id = p.revision_id
  WHERE p.image_sha256 = f.sha256 AND ${standsArticle}
  UNION ALL SELECT 1 FROM note_image k JOIN note t ON t.n = k.note_n
  WHERE k.image_sha256 = f.sha256 AND t.deleted_at IS NULL AND instr(t.body, ${imageLink('')} || f.sha256) > 0
    AND ${allOf(belonging.map(([, condition]) => condition))}`
