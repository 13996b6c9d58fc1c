import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseName } from '../database'
import { guarded } from '../errors'

export function canWrite(folder: string): boolean {
  return isWritable(folder) && isWritable(join(folder, databaseName))
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const prefix = 'dateline-copy-'

function folderForCopy(): string {
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
}

/** What a library consists of that SQLite reads. */
function namesIn(folder: string): string[] {
  return [databaseName, `${databaseName}-wal`].filter((name) => existsSync(join(folder, name)))
}

/** In a folder that cannot be written to, SQLite cannot even read a database that was closed with a log. */
export function copyAtOnce(folder: string): string {
  const copy = folderForCopy()
  for (const name of namesIn(folder)) copyFileSync(join(folder, name), join(copy, name))
  return copy
}

/** The same as opening makes by itself, without holding anybody up; whoever asks removes it if it is not opened. */
export async function copyToRead(folder: string): Promise<string> {
  const copy = guarded(folderForCopy)
  for (const name of namesIn(folder)) await copyFile(join(folder, name), join(copy, name))
  return copy
}

/** Removes the copies of processes that were killed. */
export function removeLeftCopies(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (Number.isNaN(pid) || isRunning(pid)) continue
    rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
