import { cpSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { engine } from '../../main/analysis/engine'
import { withLock } from '../../scripts/lib/lock.mjs'
import type { LaunchOptions, Running } from './launch'

type Program = {
  launch: (options: LaunchOptions) => Promise<Running>
  end: (all: readonly Running[]) => Promise<void>
}

const folderName = 'Sample Library'

/** The first test of a run that needs the sample waits for its making. */
const makingMs = 120_000

/**
 * Puts the sample library into a data folder as Dateline itself made it, with its names found, once for all tests of a run:
 * making it was half of the processor time of a start. Does nothing where no run keeps it.
 */
export async function takeSample(dataFolder: string, program: Program): Promise<void> {
  const kept = process.env['DATELINE_KEPT_SAMPLE']
  if (kept === undefined) return
  if (!existsSync(kept)) {
    test.info().setTimeout(test.info().timeout + makingMs)
    await withLock('sample', () => makeSample(kept, program))
  }
  cpSync(kept, join(dataFolder, folderName), { recursive: true })
}

async function makeSample(kept: string, { launch, end }: Program): Promise<void> {
  // Another worker may have made it meanwhile.
  if (existsSync(kept)) return
  const running = await launch({ args: ['--sample'] })
  try {
    await expect.poll(() => workLeft(running.dataFolder), { timeout: makingMs }).toBe(0)
    await running.quit()
    renameSync(join(running.dataFolder, folderName), kept)
  } finally {
    await end([running])
  }
}

/**
 * How much a start would still do by itself, which nothing on screen says of all; null before the sample is made. Names come
 * with the sample, so that a text that has some is not one that the engine has read.
 */
function workLeft(dataFolder: string): number | null {
  const file = join(dataFolder, folderName, 'library.db')
  if (!existsSync(file)) return null
  const database = new Database(file, { readonly: true })
  try {
    return Number(
      database
        .prepare(
          'SELECT (SELECT count(*) FROM article_listing WHERE analyzed_by <> ?) + (SELECT count(*) FROM search_backlog)',
        )
        .pluck()
        .get(engine),
    )
  } finally {
    database.close()
  }
}
