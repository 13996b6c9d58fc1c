// @ts-check
import { liesIn, rooms, rowOf, wholes } from '../lib/rooms.mjs'
import { circlesOf, filesByFolder, runsUp } from './failures.mjs'
import { aims, limits } from './limits.mjs'
import { arrowsOf, roomOf, roomWithin } from './read-tree.mjs'

/** @typedef {import('./read-tree.mjs').Tree} Tree */
/** @typedef {Tree['files']} Files */

function percent(/** @type {number} */ share) {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)} %` : '–'
}

/** @param {Files} files */
function commentShare(files) {
  const sum = (/** @type {'comments' | 'filled'} */ what) =>
    files.reduce((total, file) => total + file[what], 0)
  return sum('comments') / sum('filled')
}

function linesIn(/** @type {{ lines: number }[]} */ files) {
  return files.reduce((total, { lines }) => total + lines, 0)
}

/** Columns as wide as their widest cell, the first to the left, figures to the right. @param {string[][]} rows */
function aligned(rows) {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** @param {string} name @param {Files} files @param {string} room @param {{ from: string, to: string }[]} arrows */
function rowFor(name, files, room, arrows) {
  return [
    name,
    String(files.length),
    String(linesIn(files)),
    percent(commentShare(files)),
    String(arrows.filter(({ from }) => from === room).length),
    String(arrows.filter(({ to }) => to === room).length),
  ]
}

/** @param {Tree} tree */
function tableOf(tree) {
  const outside = arrowsOf(tree, roomOf)
  const inside = new Map(wholes.map((whole) => [whole, arrowsOf(tree, roomWithin(whole))]))
  const seen = new Set()
  const lines = [['room', 'files', 'lines', 'comments', 'imports', 'imported by']]
  for (const { folder } of rooms) {
    const whole = wholes.find((one) => liesIn(folder, one))
    if (whole !== undefined && !seen.has(whole)) {
      seen.add(whole)
      lines.push(
        rowFor(
          whole,
          tree.files.filter(({ path }) => liesIn(path, whole)),
          whole,
          outside,
        ),
      )
    }
    const own = tree.files.filter(({ path }) => rowOf(path)?.folder === folder)
    const arrows = inside.get(whole ?? '') ?? outside
    lines.push(
      rowFor(whole === undefined ? folder : `  ${folder.slice(whole.length + 1)}`, own, folder, arrows),
    )
  }
  return aligned(lines)
}

/** @param {Tree} tree */
function testShares({ files, tests }) {
  return aims.tests.map(({ room, tests: theirs, share }) => {
    const written = linesIn(tests.filter(({ path }) => theirs.test(path)))
    const tested = linesIn(files.filter(({ path }) => liesIn(path, room)))
    const found = tested === 0 ? '–' : (written / tested).toFixed(2)
    return [`lines of tests for a line of ${room}`, found, `aim ${share}`]
  })
}

/** @param {Tree} tree */
function totalsOf(tree) {
  const circles = circlesOf(tree)
  const top = new Set(tree.files.map(({ path }) => roomOf(path)).filter((room) => room !== undefined))
  const hardest = tree.files.filter(({ path }) => aims.hardest.includes(path))
  const [largest = ['–', 0]] = [...filesByFolder(tree.files)].filter(
    ([folder]) => !limits.longFolders.includes(folder),
  )
  return aligned([
    ['rooms', String(top.size), ''],
    ['arrows between them', String(arrowsOf(tree, roomOf).length), `most ${limits.arrows}`],
    ...[...limits.arrowsWithin].map(([whole, most]) => [
      `arrows inside ${whole}`,
      String(arrowsOf(tree, roomWithin(whole)).length),
      `most ${most}`,
    ]),
    ['circles of rooms', String(circles.rooms.length), 'none'],
    ['circles of files', String(circles.files.length), 'none'],
    ['imports that run back up', String(tree.links.filter(runsUp).length), 'none'],
    [`files in the largest folder (${largest[0]})`, String(largest[1]), `most ${limits.filesInFolder}`],
    ['lines that are comments', percent(commentShare(tree.files)), `aim ${percent(aims.comments)}`],
    [
      'lines that are comments in the hardest files',
      percent(commentShare(hardest)),
      `aim ${percent(aims.hardestComments)}`,
    ],
    ...testShares(tree),
  ])
}

/** @param {Tree} tree */
function hardestOf(tree) {
  return aligned([
    ['hardest file', 'lines', 'comments'],
    ...tree.files
      .filter(({ path }) => aims.hardest.includes(path))
      .map((file) => [file.path, String(file.lines), percent(commentShare([file]))]),
  ])
}

/** @param {Tree} tree */
function foldersOf(tree) {
  return aligned([
    ['largest folder', 'files of its own'],
    ...[...filesByFolder(tree.files)].slice(0, 6).map(([folder, count]) => [folder, String(count)]),
  ])
}

/** The table of the house, for a person. @param {Tree} tree */
export function reportOf(tree) {
  return [tableOf(tree), foldersOf(tree), hardestOf(tree), totalsOf(tree)]
    .map((part) => part.join('\n'))
    .join('\n\n')
}
