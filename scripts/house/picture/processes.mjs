// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { roomOf } from '../read-tree.mjs'

/** @typedef {import('../read-tree.mjs').Tree} Tree */

/** What the programs that are built are called: by their names in `electron.vite.config.ts`. */
const names = new Map([
  ['index', { letter: 'M', words: 'main' }],
  ['worker', { letter: 'W', words: 'library worker' }],
  ['parser', { letter: 'P', words: 'parser' }],
  ['exporter', { letter: 'E', words: 'exporter' }],
  ['cli', { letter: 'S', words: 'shell' }],
])

/** The programs of main that are built, by name, each with the file that it begins with. @param {string} root */
export function entriesIn(root) {
  const config = join(root, 'electron.vite.config.ts')
  /** @type {Map<string, string>} */
  const entries = new Map()
  if (!existsSync(config)) return entries
  const { program } = parseSync(config, readFileSync(config, 'utf8'))
  new Visitor({
    Property: (/** @type {any} */ { key, value }) => {
      if (typeof value?.value === 'string' && /^main\/.*\.ts$/.test(value.value))
        entries.set(key.name ?? key.value, value.value)
    },
  }).visit(program)
  return entries
}

/** Files whose code a program may run: what vanishes when compiled is not among them. @param {Tree} tree @param {string} entry */
function filesOf({ links }, entry) {
  const files = new Set([entry])
  for (const file of files)
    for (const { from, to, isTypeOnly } of links) if (from === file && !isTypeOnly) files.add(to)
  return files
}

/**
 * The processes of main, in the order in which they are named above, each with the rooms of which it runs code.
 * @param {Tree} tree @param {string} root
 */
export function processesOf(tree, root) {
  const entries = entriesIn(root)
  return [...names].flatMap(([name, said]) => {
    const entry = entries.get(name)
    if (entry === undefined) return []
    return [{ ...said, entry, rooms: new Set([...filesOf(tree, entry)].map((file) => roomOf(file))) }]
  })
}
