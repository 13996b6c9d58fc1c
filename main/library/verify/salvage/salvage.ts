// Salvage: what can be read out of a damaged library goes into a new one, and a report says what did not. The damaged one is
// only read. Its rows are taken from its pages one by one (page-file.ts, cells.ts), known by the trees or by what they look like
// (owned-pages.ts), and those that cannot be read are made again of the journal (from-journal.ts).

import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LibraryError } from '../../../../preload/contract/errors'
import { syncFolder } from '../../../base/files'
import { databaseName } from '../../database/database'
import { failure, guarded } from '../../database/errors'
import { now } from '../../database/ids'
import { lock, lockName } from '../../database/lock'
import { copyFiles } from './copy-files'
import { fillNew } from './fill-new'
import { finish, keepReport, type Say } from './finish'
import { newReport, type SalvageProgress, type SalvageReport } from './report'

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
    guarded(() => mkdirSync(work, { recursive: true }))
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
  const { signal } = options
  const say: Say = (step, done = 0, total = null) => {
    options.onProgress?.({ step, done, total })
  }
  const release = holdStill(folder)
  try {
    await fillNew({ work, path, report, say, signal })
    await copyFiles({ from: folder, to: work, report, say, signal })
  } finally {
    release()
  }
  await finish(work, report, signal, say)
  signal?.throwIfAborted()
  keepReport(work, report)
  return report
}

/** Nobody writes to it meanwhile. Throws where another program has it open; one that cannot even be locked is read all the same. */
function holdStill(folder: string): () => void {
  if (!existsSync(join(folder, lockName))) return () => undefined
  try {
    return lock(folder)
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'library-locked') throw error
    return () => undefined
  }
}
