// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { inRoot, readJson, root } from './root.mjs'

/** @typedef {{ name: string, version: string, licence: string, text: string | null, folder: string }} Package text: path of its licence */

// Electron is no package of the bundle: it is the program that carries it, and is listed as such.
const notBundled = new Set(['electron', ...builtinModules])

function packageOf(/** @type {string} */ source) {
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/')
}

const sources = ['main', 'preload', 'renderer'].flatMap((folder) =>
  readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map((file) => inRoot(folder, file)),
)

/** Packages that the app's own sources import as more than types. */
function imported() {
  const names = new Set()
  for (const file of sources.filter((path) => /(?<!\.d)\.(ts|tsx|css)$/.test(path))) {
    const code = readFileSync(file, 'utf8').replace(/\b(import|export) type\b[^']*'[^']*'/g, '')
    for (const [, source = ''] of code.matchAll(/(?:\bfrom|\bimport\(?|@import)\s*'([@a-z][^':]*)'/g)) {
      const name = packageOf(source)
      if (!notBundled.has(name)) names.add(name)
    }
  }
  return names
}

function folderOf(/** @type {string} */ name, /** @type {string} */ from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
    if (folder === root) return null
  }
}

/** @returns {Package} */
function describe(/** @type {string} */ folder) {
  const { name, version, license } = readJson(join(folder, 'package.json'))
  const text = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
  const licence = typeof license === 'string' ? license : (license?.type ?? 'unknown')
  return { name, version, licence, text: text ? join(folder, text) : null, folder }
}

/** What the built program holds of others: the packages it imports and those that they import in turn. */
export function shippedPackages() {
  /** @type {Map<string, Package>} */
  const found = new Map()
  const visit = (/** @type {string} */ name, /** @type {string} */ from) => {
    const folder = folderOf(name, from)
    if (folder === null || found.has(folder)) return
    found.set(folder, describe(folder))
    const { dependencies = {} } = readJson(join(folder, 'package.json'))
    for (const needed of Object.keys(dependencies)) visit(needed, folder)
  }
  for (const name of imported()) visit(name, root)
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
