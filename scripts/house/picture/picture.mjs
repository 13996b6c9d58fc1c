// @ts-check
import { liesIn, rooms, rowOf, wholes } from '../../lib/rooms.mjs'
import { arrowsOf, roomOf, roomWithin } from '../read-tree.mjs'
import { processesOf } from './processes.mjs'
import { bars, sheetOf } from './sheet.mjs'

/** @typedef {import('../read-tree.mjs').Tree} Tree */
/** @typedef {import('./panel.mjs').Panel} Panel */
/** @typedef {import('./panel.mjs').Bar} Bar */
/** @typedef {ReturnType<typeof processesOf>[number]} Process */

/** Only what leads down is drawn: whatever else there is fails the check. @param {Tree} tree @param {(path: string) => string | undefined} room */
function edgesOf(tree, room) {
  const rank = new Map(rooms.map(({ folder }, at) => [room(folder) ?? folder, at]))
  return arrowsOf(tree, room).filter(({ from, to }) => (rank.get(from) ?? 0) < (rank.get(to) ?? 0))
}

/** @param {string} path */
function ownRoom(path) {
  return rowOf(path)?.folder
}

/** Of these rooms those that have a file. @param {Tree} tree @param {string[]} nodes */
function used({ files }, nodes) {
  return nodes.filter((node) => files.some(({ path }) => ownRoom(path) === node || roomOf(path) === node))
}

const folders = rooms.map(({ folder }) => folder)

/** The rooms that a room holds. @param {Tree} tree @param {string} whole @param {string} caption @param {Bar[]} feet @returns {Panel} */
function insideOf(tree, whole, caption, feet) {
  const toContract = arrowsOf(tree, ownRoom).filter(({ to }) => to === bars.contract.node)
  return {
    caption,
    nodes: used(
      tree,
      folders.filter((folder) => liesIn(folder, whole)),
    ),
    bars: feet,
    signs: [...feet, bars.contract],
    edges: [...edgesOf(tree, roomWithin(whole)), ...toContract],
    label: (node) =>
      node
        .slice(whole.length + 1)
        .replace(/\.ts$/, '')
        .replace('*', 'its first files'),
    letters: () => '',
    isWhole: () => false,
  }
}

/** @param {Tree} tree @param {Process[]} processes @returns {Panel} */
function mainOf(tree, processes) {
  return {
    caption: 'Main and its processes: main/',
    nodes: used(tree, [...new Set(folders.map((folder) => roomOf(folder) ?? folder))]).filter((folder) =>
      liesIn(folder, 'main'),
    ),
    bars: [bars.base],
    signs: [bars.base, bars.contract],
    edges: edgesOf(tree, roomOf),
    label: (node) => node.slice('main/'.length),
    letters: (node) =>
      processes
        .filter(({ rooms: held }) => held.has(node))
        .map(({ letter }) => letter)
        .join(''),
    isWhole: (node) => wholes.includes(node),
  }
}

/** @param {Panel[]} panels */
function inWords(panels) {
  return panels
    .map(({ caption, nodes, edges, label }) => {
      const rows = nodes.map((node) => {
        const named = edges
          .filter(({ from }) => from === node)
          .map(({ to }) => (nodes.includes(to) ? label(to) : to))
        return `${label(node)} imports ${named.length === 0 ? 'none of them' : named.join(', ')}.`
      })
      return `${caption}. ${rows.join(' ')}`
    })
    .join(' ')
}

/**
 * The rooms and who imports whom, as a picture that one can read in light and in the dark. The same imports give the same bytes.
 * @param {Tree} tree @param {string} root
 */
export function pictureOf(tree, root) {
  const processes = processesOf(tree, root)
  const panels = {
    window: insideOf(tree, 'renderer', 'The window: renderer/, sandboxed', [bars.ui, bars.bridge]),
    main: mainOf(tree, processes),
    library: insideOf(tree, 'main/library', 'Inside main/library', [bars.database]),
  }
  return sheetOf(panels, inWords(Object.values(panels)), processes)
}
