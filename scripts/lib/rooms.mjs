// @ts-check
import { onlyElectron, onlyZod } from './packages.mjs'
import { roomsOfMain, roomsOutside } from './rooms-main.mjs'
import { roomsOfWindow } from './rooms-window.mjs'
import { row } from './row.mjs'

/** @typedef {import('./row.mjs').Row} Row */
/** @typedef {import('./row.mjs').Way} Way */

/**
 * Every room of the program, from top to bottom, and whom it may import: only rooms below it, so that nothing runs back up and there
 * is no circle (`tests/unit/rooms.test.ts` holds the table itself to that). Lint (`scripts/lint/who-may-import.mjs`) holds each import
 * to it while one writes, `npm run house` the whole checkout.
 * @type {Row[]}
 */
export const rooms = [
  ...roomsOfMain,
  row(
    'preload/*',
    'only carries calls',
    [
      { folders: ['preload/contract'], isForTypes: true, words: 'types of the contract' },
      { folders: ['preload/contract'], files: /\/(bridge|words)$/, words: "the contract's bridge and words" },
    ],
    onlyElectron,
  ),
  ...roomsOfWindow,
  row('preload/contract', 'belongs to main and to the window', [], onlyZod),
]

/** Rooms that hold rooms: from outside they are one, and inside they have rows of their own. */
export const wholes = ['main/library', 'renderer']

const allRows = [...rooms, ...roomsOutside]

/** @param {string} path @param {string} folder */
export function liesIn(path, folder) {
  return path === folder || path.startsWith(`${folder}/`)
}

/** @param {string} path */
function bare(path) {
  return path.replace(/\.(d\.)?(tsx?|mjs)$/, '')
}

/** Whether a path, with its extension or without, is in the room. @param {string} path @param {string} folder */
function isOf(path, folder) {
  if (folder.endsWith('/*')) return path.slice(0, path.lastIndexOf('/')) === folder.slice(0, -2)
  return /\.[a-z]+$/.test(folder) ? bare(path) === bare(folder) || path === folder : liesIn(path, folder)
}

/** @param {string} path */
function findRow(path) {
  let found
  for (const row of allRows)
    if (isOf(path, row.folder) && (found === undefined || found.folder.endsWith('/*'))) found = row
  return found
}

/** @type {Map<string, Row | undefined>} */
const known = new Map()

/** The most exact row that a path lies in: `renderer/bridge.ts` goes before `renderer/*`. @param {string} path @returns {Row | undefined} */
export function rowOf(path) {
  if (!known.has(path)) known.set(path, findRow(path))
  return known.get(path)
}

/** @param {Way} way @param {string} target @param {boolean} isTypeOnly */
function leadsTo(way, target, isTypeOnly) {
  if (typeof way === 'string') return isOf(target, way)
  return (
    way.folders.some((folder) => isOf(target, folder)) &&
    (way.isForTypes !== true || isTypeOnly) &&
    (way.files === undefined || way.files.test(bare(target)))
  )
}

/**
 * Whether a file may import a path within the project, or a package.
 * @param {Row} row that of the file
 * @param {{ target: string } | { packageName: string }} what
 * @param {boolean} isTypeOnly
 */
export function mayImport(row, what, isTypeOnly) {
  if ('packageName' in what) return isTypeOnly || row.packages.allowed.test(what.packageName)
  if (rowOf(what.target) === row) return true
  return row.mayImport.some((way) => leadsTo(way, what.target, isTypeOnly))
}

/** Where an import leads, as a path from the root, and a glob as its folder; null for a package. @param {string} file @param {string} source */
export function targetOf(file, source) {
  if (!source.startsWith('.') || source.includes('/node_modules/')) return null
  const parts = file.split('/').slice(0, -1)
  for (const part of source.replace(/[?#].*$|\/[^/]*\*.*$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The package that an import names, with the path in it; a glob can name one only by where it lies. @param {string} source */
export function packageNameOf(source) {
  return source.replace(/^.*\/node_modules\//, '')
}
