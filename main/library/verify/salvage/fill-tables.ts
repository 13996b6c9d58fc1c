import type Database from 'better-sqlite3'
import type { Row } from '../../database/database'
import type { Steps } from '../../database/steps'
import { isTableName, tableOf } from '../../database/tables'
import { cellsOf } from './cells'
import { NewRows } from './new-rows'
import { tablesInOrder } from './order'
import { findPages, type Pages } from './owned-pages'
import type { PageFile } from './page-file'
import { countsOf, type SalvageReport } from './report'
import { readShapes, rowOf, type Shape } from './shapes'
import { marksOf, standIns } from './stand-ins'
import { takeRows } from './take-rows'
import { toldRow } from './words-of'

type Filling = {
  file: PageFile
  /** The damaged library’s folder, where its originals are. */
  folder: string
  /** A new library’s database, of the version that the damaged one had. */
  db: Database.Database
  report: SalvageReport
  onTable: (table: string, done: number, total: number) => void
}

/** Fills a new library’s tables; answers false where the file holds nothing of a library. */
export function* fillTables({ file, folder, db, report, onTable }: Filling): Steps<boolean> {
  const shapes = readShapes(db)
  const pages = yield* findPages(file, shapes)
  const ordered = tablesInOrder(shapes)
  report.pages = { all: file.pages, strays: straysIn(pages, ordered) }
  if (ordered.every(({ table }) => isEmpty(pages, table))) return false
  const byName = new Map(shapes.map((shape) => [shape.table, shape]))
  const numbers = numbersIn(file, pages)
  const rows = new NewRows({ db, report, shapes: byName, numbers, standIn: standIns(folder, byName) })
  const isJournalWhole = ['act', 'change'].every((table) => pages.tables.get(table)?.isWhole === true)
  db.pragma('foreign_keys = OFF')
  db.exec('BEGIN')
  for (const [index, shape] of ordered.entries()) {
    onTable(shape.table, index, ordered.length)
    const of = pages.tables.get(shape.table)
    if (of !== undefined) yield* takeRows(shape, { file, rows, pages: of, isJournalWhole })
    if (shape.table === 'article') homeRevisions(rows, byName)
    if (shape.table === 'article_state') listArticles(rows, shape)
    db.exec('COMMIT; BEGIN')
  }
  for (const shape of ordered) {
    yield* rebuildLost(rows, shape, numbers(shape.table))
    if (shape.table === 'article_state') listArticles(rows, shape)
  }
  nameLibrary(file, pages, byName, db)
  report.texts.lost = db
    .prepare<[], string>('SELECT id FROM revision WHERE id NOT IN (SELECT revision_id FROM revision_text)')
    .pluck()
    .all()
  db.exec('COMMIT')
  return true
}

function isEmpty({ tables }: Pages, table: string): boolean {
  const of = tables.get(table)
  return of === undefined || (of.known.length === 0 && of.strays.length === 0)
}

function straysIn({ tables }: Pages, ordered: readonly Shape[]): number {
  return ordered.reduce((sum, { table }) => sum + (tables.get(table)?.strays.length ?? 0), 0)
}

/** The number of each row by its id, from the index of ids; read when they are asked for. */
function numbersIn(file: PageFile, { idPages }: Pages): (table: string) => ReadonlyMap<string, number> {
  const read = new Map<string, Map<string, number>>()
  return (table) => {
    const known = read.get(table)
    if (known !== undefined) return known
    const numbers = new Map<string, number>()
    for (const number of idPages.get(table) ?? []) {
      const page = file.page(number)
      if (page === null) continue
      for (const cell of cellsOf(file, number, page)) {
        const [id, n] = cell?.values ?? []
        if (typeof id === 'string' && typeof n === 'number' && cell?.values.length === 2) numbers.set(id, n)
      }
    }
    read.set(table, numbers)
    return numbers
  }
}

/** Revisions whose article is lost get one: their texts, and what was marked in them, would have no place. */
function homeRevisions(rows: NewRows, shapes: ReadonlyMap<string, Shape>): void {
  const homeless = rows
    .statement('SELECT DISTINCT article_id FROM revision WHERE article_id NOT IN (SELECT id FROM article)')
    .pluck()
    .all() as string[]
  const shape = shapes.get('highlight')
  const reference = shape?.references.find(({ table }) => table === 'article')
  if (reference === undefined) return
  for (const id of homeless) if (!rows.rebuild('article', id)) rows.makeUp(reference, id, {})
}

function listArticles(rows: NewRows, shape: Shape): void {
  const unmarked = rows
    .statement('SELECT id, author_id FROM article WHERE id NOT IN (SELECT article_id FROM article_state)')
    .all() as { id: string; author_id: string }[]
  for (const { id, author_id: authorId } of unmarked) {
    if (!rows.rebuild('article_state', id)) rows.insert(shape, marksOf(id, authorId), 'madeUp')
  }
}

/** Rows that could not be read and that the journal tells of, or at least an index. */
function* rebuildLost(rows: NewRows, { table }: Shape, numbers: ReadonlyMap<string, number>): Steps<void> {
  if (!isTableName(table)) return
  const { key } = tableOf(table)
  const ids = rows.db
    .prepare<[string], string>(
      `SELECT DISTINCT row_id FROM change WHERE noun = ? AND row_id NOT IN (SELECT ${key} FROM ${table})`,
    )
    .pluck()
    .all(table)
  const left = new Set(rows.report.leftOut.filter((one) => one.table === table).map(({ id }) => id))
  for (const [index, id] of ids.entries()) {
    const told = rows.told(table, id)
    if (told === null || told.isErased || left.has(id) || rows.rebuild(table, id)) continue
    lose(rows, table, id, told.row, 'It could not be read, and the journal does not tell all of it.')
    if (index % 100 === 99) yield
  }
  const known = new Set(ids)
  for (const id of numbers.keys()) {
    if (known.has(id) || left.has(id) || rows.has(table, key, id)) continue
    lose(rows, table, id, {}, 'An index names it; nothing else of it could be read.')
  }
}

function lose(rows: NewRows, table: string, id: string, row: Row, why: string): void {
  countsOf(rows.report, table).lost += 1
  rows.report.lost.push(toldRow(table, id, row, why))
}

/** The new library goes on under the name of the old one, and with its author. */
function nameLibrary(
  file: PageFile,
  { tables }: Pages,
  shapes: ReadonlyMap<string, Shape>,
  db: Database.Database,
): void {
  const shape = shapes.get('library')
  const pages = tables.get('library')
  if (shape === undefined || pages === undefined) return
  for (const number of [...pages.known, ...pages.strays]) {
    const page = file.page(number)
    if (page === null) continue
    for (const cell of cellsOf(file, number, page)) {
      const row = cell === null ? null : rowOf(shape, cell, { isStrict: true })
      if (row === null) continue
      const known = db.prepare('SELECT 1 FROM author WHERE id = ?').get(row['author_id'])
      if (known === undefined) continue
      const [{ made } = { made: null }] = db
        .prepare<[], { made: string }>('SELECT author_id AS made FROM library')
        .all()
      db.prepare('UPDATE library SET name = ?, author_id = ?').run(row['name'], row['author_id'])
      if (made !== row['author_id']) db.prepare('DELETE FROM author WHERE id = ?').run(made)
      return
    }
  }
}
