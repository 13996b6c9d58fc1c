import Database from 'better-sqlite3'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { failure, guarded } from './errors'
import { moveIntoPlace } from '../../base/files'
import { now } from './ids'

/**
 * Writes a whole, checked copy of the database into the library's folder of back-ups; answers its path. A
 * file copy would miss what the write-ahead log still holds. `reason` becomes part of the name. Originals and
 * images are not in it. Throws where no whole copy could be made, and then leaves none.
 */
export function backUp(
  db: Database.Database,
  { backupsFolder, libraryId, reason }: { backupsFolder: string; libraryId: string; reason: string },
): string {
  return guarded(() => {
    const folder = join(backupsFolder, libraryId)
    mkdirSync(folder, { recursive: true })
    const name = `${now().replace(/[:.]/g, '-')}-${reason}.db`
    const unfinished = join(folder, `${name}.tmp`)
    try {
      db.prepare('VACUUM INTO ?').run(unfinished)
      check(unfinished, db)
      moveIntoPlace(unfinished, join(folder, name))
    } catch (error) {
      rmSync(unfinished, { force: true })
      throw error
    }
    return join(folder, name)
  })
}

/**
 * Throws where the copy is damaged or has other numbers of rows: a back-up that cannot be restored is worse
 * than none.
 */
function check(copy: string, source: Database.Database): void {
  const db = new Database(copy, { readonly: true })
  try {
    const isWhole = db.pragma('integrity_check(1)', { simple: true }) === 'ok'
    if (isWhole && isSame(countRows(db), countRows(source))) return
  } finally {
    db.close()
  }
  throw failure('library-damaged', 'No whole back-up of this library could be made, so it was left as it is.')
}

function isSame(a: Map<string, number>, b: Map<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, rows]) => b.get(name) === rows)
}

function countRows(db: Database.Database): Map<string, number> {
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
  const count = (name: string) =>
    db.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${name}"`).get()?.rows ?? 0
  return new Map(tables.map(({ name }) => [name, count(name)]))
}
