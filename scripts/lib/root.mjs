// @ts-check
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export function inRoot(/** @type {string[]} */ ...parts) {
  return join(root, ...parts)
}

/** Outlives `npm ci`, unlike node_modules: the stand-in Electron, SQLite built for it, what was built when. */
export function inRuntime(/** @type {string[]} */ ...parts) {
  mkdirSync(inRoot('.runtime'), { recursive: true })
  return inRoot('.runtime', ...parts)
}

export function readJson(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
