// Salvage: what can be read out of a damaged library goes into a new one, and a report says what did not. The damaged one is
// only read. Its rows are taken from its pages one by one (page-file.ts, cells.ts), known by the trees or by what they look like
// (owned-pages.ts), and those that cannot be read are made again of the journal (from-journal.ts).

import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '../../../base/files'
import { connectToWrite, busyTimeout } from '../../database/connect'
import { makeLibrary } from '../../database/create'
import { databaseName } from '../../database/database'
import { failure, guarded } from '../../database/errors'
import { now } from '../../database/ids'
import { copyFiles } from './copy-files'
import { fillTables } from './fill-tables'
import { finish, keepReport, type Say } from './finish'
import { inTurns } from './in-turns'
import { PageFile } from './page-file'
import { newReport, type SalvageProgress, type SalvageReport } from './report'
import { stepsFor } from './version-of'

export type SalvageOptions = {
  /** The damaged library’s folder, or its file. */
  damaged: string
  /** A folder that is empty or not there. */
  to: string
  onProgress?: (progress: SalvageProgress) => void
  signal?: AbortSignal
}

/**
 * Makes a new library of what can be read out of a damaged one; answers what came back and what not, which lies beside the
 * new library’s file too. Throws a LibraryError where nothing of a library can be read, and then leaves nothing behind; so it
 * does when it is cancelled.
 */
export async function salvage(options: SalvageOptions): Promise<SalvageReport> {
  const file = guarded(() => fileOf(options.damaged))
  guarded(() => {
    checkFree(options.to)
  })
  const work = join(dirname(options.to), `.dateline-${randomUUID()}.salvage`)
  try {
    mkdirSync(work, { recursive: true })
    const report = await salvageInto(work, file, options)
    guarded(() => {
      if (existsSync(options.to)) rmdirSync(options.to)
      renameSync(work, options.to)
      syncFolder(dirname(options.to))
    })
    return report
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function fileOf(damaged: string): string {
  if (!existsSync(damaged)) {
    throw failure(
      'library-missing',
      `There is nothing at ${damaged}; choose the folder of the damaged library.`,
    )
  }
  const file = statSync(damaged).isDirectory() ? join(damaged, databaseName) : damaged
  if (existsSync(file) && statSync(file).isFile()) return file
  throw failure(
    'library-missing',
    `There is no file of a library in ${damaged}; choose the folder of the damaged library.`,
  )
}

function checkFree(to: string): void {
  if (!existsSync(to)) return
  if (!statSync(to).isDirectory() || readdirSync(to).length > 0)
    throw failure('conflict', 'There is something in the folder for the new library; choose an empty one.')
}

async function salvageInto(work: string, path: string, options: SalvageOptions): Promise<SalvageReport> {
  const report = newReport(path, options.to, now())
  const folder = dirname(path)
  const say: Say = (step, done = 0, total = null) => {
    options.signal?.throwIfAborted()
    options.onProgress?.({ step, done, total })
  }
  const file = guarded(() => new PageFile(path))
  try {
    const migrations = stepsFor(file, report)
    makeLibrary(work, basename(folder) || 'Salvaged', migrations)
    const db = connectToWrite(join(work, databaseName), busyTimeout(undefined))
    try {
      db.pragma('synchronous = OFF')
      const onTable = (table: string, done: number, total: number): void => {
        say(`reading ${table.replace(/_/g, ' ')}`, done, total)
      }
      if (!(await inTurns(fillTables({ file, folder, db, report, onTable }), options)))
        throw nothingFound(path)
    } finally {
      db.close()
    }
  } finally {
    file.close()
  }
  await copyAll(folder, work, report, say)
  await finish(work, report, options, say)
  keepReport(work, report)
  return report
}

function nothingFound(path: string) {
  return failure(
    'unreadable',
    `Nothing of a library could be read in ${path}; choose the folder of the damaged library.`,
  )
}

async function copyAll(from: string, to: string, report: SalvageReport, say: Say): Promise<void> {
  for (const folder of ['originals', 'images'] as const) {
    let done = 0
    report[folder] = await copyFiles({ from, to, folder }, () => {
      done += 1
      say(`copying ${folder}`, done)
    })
  }
}
