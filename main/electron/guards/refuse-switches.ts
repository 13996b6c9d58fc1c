import { app, dialog } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusalOf, refusedSwitches } from './refused-switches'

/** As for wrong usage of the shell. */
const exitCode = 2

/**
 * Ends a packed program that was started with a switch that takes a guard away, before a window or a debugger is there;
 * answers whether it did. A checkout takes them: who can start that can change its code.
 */
export function refuseSwitches(words: readonly string[]): boolean {
  if (!app.isPackaged) return false
  const refused = refusedSwitches(words.slice(1), { isRoot: process.getuid?.() === 0 })
  if (refused.length === 0 || isForTests()) return false
  const sentence = refusalOf(refused)
  process.stderr.write(`${sentence}\n`)
  // There a window's program has no standard error that a person would see.
  if (process.platform !== 'linux') dialog.showErrorBox('Dateline', sentence)
  app.exit(exitCode)
  return true
}

/** `npm run pack -- --for-tests` writes it into the program; nothing that it is started with can. */
function isForTests(): boolean {
  const about = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as object
  return 'isForTests' in about
}
