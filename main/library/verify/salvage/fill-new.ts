import { basename, dirname, join } from 'node:path'
import { busyTimeout, connectToWrite } from '../../database/connect'
import { makeLibrary } from '../../database/create'
import { databaseName } from '../../database/database'
import { failure, guarded } from '../../database/errors'
import { fillTables } from './fill-tables'
import type { Say } from './finish'
import { inTurns } from './in-turns'
import { PageFile } from './page-file'
import type { SalvageReport } from './report'
import { stepsFor } from './version-of'

type Filling = {
  /** The folder in which the new library is made. */
  work: string
  /** The damaged library’s file. */
  path: string
  report: SalvageReport
  say: Say
  signal: AbortSignal | undefined
}

/** Makes the new library’s file and fills its tables; throws where nothing of a library could be read. */
export async function fillNew({ work, path, report, say, signal }: Filling): Promise<void> {
  const folder = dirname(path)
  const file = guarded(() => new PageFile(path))
  try {
    makeLibrary(work, basename(folder) || 'Salvaged', stepsFor(file, report))
    const db = connectToWrite(join(work, databaseName), busyTimeout(undefined))
    try {
      // The library is nobody’s until it is whole: closing it waits for the disk.
      db.pragma('synchronous = OFF')
      const onTable = (table: string, done: number, total: number): void => {
        say(`reading ${table.replace(/_/g, ' ')}`, done, total)
      }
      if (!(await inTurns(fillTables({ file, folder, db, report, onTable }), signal)))
        throw nothingFound(path)
    } finally {
      db.close()
    }
  } finally {
    file.close()
  }
}

function nothingFound(path: string) {
  return failure(
    'unreadable',
    `Nothing of a library could be read in ${path}; choose the folder of the damaged library.`,
  )
}
