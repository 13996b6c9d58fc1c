import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { moveIntoPlace, unfinishedBeside } from '../../../base/files'
import { guarded } from '../../database/errors'
import type { Say } from './finish'
import type { FilesReport, SalvageReport } from './report'

type Copying = {
  from: string
  to: string
  report: SalvageReport
  say: Say
  signal: AbortSignal | undefined
}

/**
 * Copies every original and image that is still what its name says; those of which nothing speaks any more too, for they are
 * somebody's article.
 */
export async function copyFiles({ report, say, signal, ...folders }: Copying): Promise<void> {
  for (const folder of ['originals', 'images'] as const) {
    let done = 0
    report[folder] = await copyFolder({ ...folders, folder }, () => {
      signal?.throwIfAborted()
      done += 1
      say(`copying ${folder}`, done)
    })
  }
}

type Folders = { from: string; to: string; folder: 'originals' | 'images' }

async function copyFolder({ from, to, folder }: Folders, onFile: () => void): Promise<FilesReport> {
  const report: FilesReport = { copied: 0, damaged: [], missing: [] }
  for (const part of namesIn(join(from, folder), /^[0-9a-f]{2}$/)) {
    for (const hash of namesIn(join(from, folder, part), /^[0-9a-f]{64}$/)) {
      onFile()
      if (await copyIntact(join(from, folder, part, hash), join(to, folder, part, hash), hash))
        report.copied += 1
      else report.damaged.push(hash)
    }
  }
  return report
}

function namesIn(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder).filter((name) => pattern.test(name))
  } catch {
    // A folder that the disk cannot list: what is missing of it is told by the rows.
    return []
  }
}

async function copyIntact(from: string, to: string, hash: string): Promise<boolean> {
  if ((await hashOf(from)) !== hash) return false
  return guarded(() => {
    mkdirSync(dirname(to), { recursive: true })
    const unfinished = unfinishedBeside(to)
    try {
      copyFileSync(from, unfinished)
      moveIntoPlace(unfinished, to)
    } finally {
      rmSync(unfinished, { force: true })
    }
    return true
  })
}

/** Null where it cannot be read. */
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    const handle = await open(path, 'r')
    try {
      for await (const piece of handle.createReadStream({ autoClose: false })) hash.update(piece as Buffer)
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
  return hash.digest('hex')
}
