// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageNameOf, rowOf, targetOf, wholes, liesIn } from '../lib/rooms.mjs'
import { readFile } from './read-file.mjs'

/** @typedef {import('./read-file.mjs').SourceFile} SourceFile */
/** @typedef {import('../lib/rooms.mjs').Row} Row */
/**
 * An import of one file by another: `to` is a path from the root, with its extension where the file is there.
 * @typedef {{ from: string, to: string, line: number, isTypeOnly: boolean, isLater: boolean }} Link
 * @typedef {{ from: string, packageName: string, line: number, isTypeOnly: boolean }} PackageLink
 * @typedef {{ files: SourceFile[], tests: { path: string, lines: number }[], links: Link[], packages: PackageLink[] }} Tree
 */

/** @param {string} root @param {string} folder @returns {string[]} */
function codeIn(root, folder) {
  if (!existsSync(join(root, folder))) return []
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return found
    .filter((one) => one.isFile() && /\.tsx?$/.test(one.name))
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** Reads what is imported by whom in a checkout. @param {string} root @returns {Tree} */
export function readTree(root) {
  const paths = ['main', 'preload', 'renderer'].flatMap((folder) => codeIn(root, folder))
  const files = paths.map((path) => readFile(path, readFileSync(join(root, path), 'utf8')))
  const known = new Set(paths)
  const fileAt = (/** @type {string} */ target) =>
    [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((path) => known.has(path)) ?? target
  /** @type {Pick<Tree, 'links' | 'packages'>} */
  const { links, packages } = { links: [], packages: [] }
  for (const { path: from, imports } of files)
    for (const { source, line, isTypeOnly, isLater } of imports) {
      const target = targetOf(from, source)
      if (target === null) packages.push({ from, packageName: packageNameOf(source), line, isTypeOnly })
      else links.push({ from, to: fileAt(target), line, isTypeOnly, isLater })
    }
  const tests = codeIn(root, 'tests').map((path) => ({
    path,
    lines: readFileSync(join(root, path), 'utf8').replace(/\n$/, '').split('\n').length,
  }))
  return { files, tests, links, packages }
}

/** The room of a path as seen from outside: a room that holds rooms is one. @param {string} path */
export function roomOf(path) {
  return wholes.find((whole) => liesIn(path, whole)) ?? rowOf(path)?.folder
}

/** The room of a path within one that holds rooms. @param {string} whole @returns {(path: string) => string | undefined} */
export function roomWithin(whole) {
  return (path) => (liesIn(path, whole) ? rowOf(path)?.folder : undefined)
}

/**
 * The ordered pairs of rooms with an import between them, each with all these imports.
 * @param {Tree} tree @param {(path: string) => string | undefined} room
 */
export function arrowsOf({ links }, room) {
  /** @type {Map<string, { from: string, to: string, links: Link[] }>} */
  const arrows = new Map()
  for (const link of links) {
    const [from, to] = [room(link.from), room(link.to)]
    if (from === undefined || to === undefined || from === to) continue
    const arrow = arrows.get(`${from} ${to}`) ?? { from, to, links: [] }
    arrow.links.push(link)
    arrows.set(`${from} ${to}`, arrow)
  }
  return [...arrows.values()]
}
