import type Database from 'better-sqlite3'
import { migrate, migrations } from '../../main/library/database/migrate'

/** Steps a database up as far as the migration of this number, as a former version left it. */
export function upTo(db: Database.Database, last: number): void {
  migrate(
    db,
    migrations.filter(({ number }) => number <= last),
  )
}
