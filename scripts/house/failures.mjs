// @ts-check
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { liesIn, mayImport, rooms, rowOf, wholes } from '../lib/rooms.mjs'
import { circlesIn, waysOf } from './circles.mjs'
import { aims, limits } from './limits.mjs'
import { arrowsOf, roomOf, roomWithin } from './read-tree.mjs'

/** @typedef {import('./read-tree.mjs').Tree} Tree */
/** @typedef {import('./read-tree.mjs').Link} Link */
/** @typedef {typeof limits} Limits */

const table = 'scripts/lib/rooms.mjs'
const rank = new Map(rooms.map(({ folder }, at) => [folder, at]))

/** @param {string} path */
function folderOf(path) {
  return path.slice(0, path.lastIndexOf('/'))
}

/** Whether an import leads to a room above its own. @param {Link} link */
export function runsUp({ from, to }) {
  const [own, other] = [rank.get(rowOf(from)?.folder ?? ''), rank.get(rowOf(to)?.folder ?? '')]
  return own !== undefined && other !== undefined && other < own
}

/** @param {Link} link */
function sentenceOfLink(link) {
  const row = rowOf(link.from)
  if (row === undefined || mayImport(row, { target: link.to }, link.isTypeOnly)) return null
  const where = `${link.from}:${link.line} imports ${link.to}`
  const remedy = 'move what both need into a room below both, or have it handed in'
  if (runsUp(link))
    return `${where}, which runs back up from ${row.folder} to ${rowOf(link.to)?.folder}: ${remedy}.`
  return `${where}, but ${row.why}: ${remedy}.`
}

/** @param {Tree} tree */
function wrongPackages({ packages }) {
  return packages.flatMap(({ from, packageName, line, isTypeOnly }) => {
    const row = rowOf(from)
    if (row === undefined || mayImport(row, { packageName }, isTypeOnly)) return []
    return [
      `${from}:${line} imports the package ${packageName}, but ${row.whyPackages}: call a room that may.`,
    ]
  })
}

/** @param {Tree} tree @param {Limits} most */
function misplaced({ files }, { looseInMain, filesInFolder, longFolders }) {
  const loose = files.filter(
    ({ path }) => folderOf(path) === 'main' && !path.endsWith('.d.ts') && !looseInMain.includes(path),
  )
  const homeless = files.filter(
    (file) => !loose.includes(file) && !file.path.endsWith('.d.ts') && !rowOf(file.path),
  )
  const large = [...filesByFolder(files)].filter(
    ([folder, count]) => count > filesInFolder && !longFolders.includes(folder),
  )
  return [
    ...loose.map(
      ({ path }) =>
        `${path} lies loose in main/, where only ${looseInMain.join(', ')} may: move it into the room that it belongs to.`,
    ),
    ...homeless.map(
      ({ path }) =>
        `${path} lies in no room: move it into one, or write a row for ${folderOf(path)} in ${table}.`,
    ),
    ...large.map(
      ([folder, count]) =>
        `${folder} holds ${count} .ts and .tsx files of its own, and ${filesInFolder} is the most: part it into folders by what its files do.`,
    ),
  ]
}

/** How many files lie directly in each folder, most first. @param {Tree['files']} files */
export function filesByFolder(files) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { path } of files) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1)
  return new Map([...counts].sort(([, one], [, other]) => other - one))
}

/** @param {string[]} circle @param {Link[]} links @param {(path: string) => string | undefined} room */
function importsAround(circle, links, room) {
  return circle.map((node, at) => {
    const next = circle[(at + 1) % circle.length]
    const link = links.find(({ from, to }) => room(from) === node && room(to) === next)
    return link === undefined ? '' : `${link.from}:${link.line} imports ${link.to}`
  })
}

/**
 * Rooms that lead back to themselves, from outside and among those that a room holds, and files. What vanishes when compiled counts:
 * who reads one must read the other.
 * @param {Tree} tree
 */
export function circlesOf(tree) {
  const around = (/** @type {(path: string) => string | undefined} */ room) =>
    circlesIn(waysOf(arrowsOf(tree, room))).map(({ members, circle }) => ({
      members,
      imports: importsAround(circle, tree.links, room),
    }))
  return {
    rooms: [roomOf, ...wholes.map(roomWithin)].flatMap(around),
    files: around((path) => path),
  }
}

/** @param {Tree} tree */
function circular(tree) {
  const circles = circlesOf(tree)
  const sentence = (
    /** @type {string} */ kind,
    /** @type {{ members: string[], imports: string[] }} */ { members, imports },
  ) =>
    `${members.length} ${kind} import one another in a circle (${members.join(', ')}): ${imports.join('; ')}. Move what they share into a ${kind.slice(0, -1)} below them, or hand it in.`
  return [
    ...circles.rooms.map((one) => sentence('rooms', one)),
    ...circles.files.map((one) => sentence('files', one)),
  ]
}

/** @param {Tree} tree @param {Limits} most */
function crowded(tree, { arrows, arrowsWithin }) {
  /** @type {[where: string, room: (path: string) => string | undefined, most: number][]} */
  const counted = [
    ['over the whole tree', roomOf, arrows],
    ...[...arrowsWithin].map(
      ([whole, most]) =>
        /** @type {[string, ReturnType<typeof roomWithin>, number]} */ ([
          `inside ${whole}`,
          roomWithin(whole),
          most,
        ]),
    ),
  ]
  return counted.flatMap(([where, room, most]) => {
    const found = arrowsOf(tree, room)
    if (found.length <= most) return []
    const thin = found.filter(({ links }) => links.length === 1).slice(0, 3)
    const examples = thin.map(
      ({ from, to, links: [link] }) => `${from} → ${to} (${link?.from}:${link?.line})`,
    )
    return [
      `There are ${found.length} arrows between rooms ${where}, and ${most} is the most: move code so that two rooms no longer need one another; of a single import are ${examples.join(', ')}.`,
    ]
  })
}

/**
 * Everything in which a tree is not as the house is to be, one sentence each.
 * @param {Tree} tree @param {Limits} most
 */
export function failuresOf(tree, most = limits) {
  return [
    ...misplaced(tree, most),
    ...tree.links.flatMap((link) => sentenceOfLink(link) ?? []),
    ...wrongPackages(tree),
    ...circular(tree),
    ...crowded(tree, most),
  ]
}

/** Names in the house's own tables that nothing has any more. @param {Tree} tree @param {string} root */
export function staleNames({ files }, root) {
  return [
    ...rooms
      .filter(({ folder }) => !files.some(({ path }) => rowOf(path)?.folder === folder))
      .map(
        ({ folder }) =>
          `${folder} has a row in ${table} and no file: take the row out, or name what became of it.`,
      ),
    ...aims.hardest
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${path} is named in scripts/house/limits.mjs and not there: name what became of it.`),
    ...[...limits.longFolders, ...limits.arrowsWithin.keys()]
      .filter((folder) => !files.some(({ path }) => liesIn(path, folder)))
      .map((folder) => `${folder} is named in scripts/house/limits.mjs and not there: take it out.`),
  ]
}
