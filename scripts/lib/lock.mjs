// @ts-check
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRuntime } from './root.mjs'

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** A hard link appears with its content in one step, so no process ever reads a lock without a holder. */
function take(/** @type {string} */ file) {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, file)
    return true
  } catch {
    return false
  } finally {
    rmSync(mine)
  }
}

function holder(/** @type {string} */ file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Moved away, then looked at: of two scripts that find a dead holder, the second must not remove the lock of the first. */
function breakDead(/** @type {string} */ file) {
  const aside = `${file}.${process.pid}.dead`
  try {
    renameSync(file, aside)
    const pid = holder(aside)
    if (pid !== null && isAlive(pid)) linkSync(aside, file)
    rmSync(aside)
  } catch {
    // Another script was first: the caller looks again.
  }
}

/**
 * Runs `work` while no other script in this checkout runs work of the same name; the lock of a dead process counts for nothing.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 */
export async function withLock(name, work) {
  const file = inRuntime(`${name}.lock`)
  while (!take(file)) {
    const pid = holder(file)
    if (pid !== null && !isAlive(pid)) breakDead(file)
    else await sleep(100)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
