// @ts-check
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export const inRoot = (/** @type {string[]} */ ...parts) => join(root, ...parts)

/** Outlives `npm ci`, unlike node_modules: the stand-in Electron, SQLite built for it, what was built when. */
export const inRuntime = (/** @type {string[]} */ ...parts) => {
  mkdirSync(inRoot('.runtime'), { recursive: true })
  return inRoot('.runtime', ...parts)
}

export const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))
