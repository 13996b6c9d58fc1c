// @ts-check
import { builtinModules } from 'node:module'

/**
 * What of Node, of Electron and of packages a room may import: a pattern that the package's name matches, and the same in words.
 * Types reach nothing while the program runs, so every room may import those.
 * @typedef {{ allowed: RegExp, words: string }} Packages
 */

/** @param {string} words @param {string[]} names of packages, whole or with a path behind them @returns {Packages} */
function allBut(words, ...names) {
  return {
    allowed: new RegExp(`^(?!(${names.join('|')})(/|$))`),
    words: `packages other than ${words}`,
  }
}

const electron = 'electron'
const database = ['better-sqlite3', '(node:)?sqlite']
const net = ['(node:)?(http|https|http2|net|tls|dns|dgram)']
const machine = ['(node:)?(fs|child_process|worker_threads|cluster)']

/** @type {Packages} */
export const anything = { allowed: /./, words: 'any package' }
/** @type {Packages} */
export const onlyZod = { allowed: /^zod$/, words: 'zod' }
/** @type {Packages} */
export const onlyElectron = { allowed: /^electron$/, words: 'electron' }

export const withWindow = allBut('SQLite and those that reach the network', ...database, ...net)
/** For the library. */
export const noWindow = allBut('electron and those that reach the network', electron, ...net)
/** For what runs in any process and any thread, and goes through main/library to SQLite. */
export const plain = allBut(
  'electron, SQLite and those that reach the network',
  electron,
  ...database,
  ...net,
)
/** For the one way onto the network. */
export const network = allBut('electron and SQLite', electron, ...database)
/** For what is handed everything and returns what it made of it. */
export const pure = allBut(
  'electron, SQLite and those that reach files, processes or the network',
  electron,
  ...database,
  ...net,
  ...machine,
)
/** For the sandboxed window. */
export const forWindow = allBut(
  'electron, SQLite, zod and all of Node',
  electron,
  ...database,
  'zod',
  'node:.*',
  ...builtinModules,
)
