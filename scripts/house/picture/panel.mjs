// @ts-check
import { placesOf } from './places.mjs'
import { element, text } from './svg.mjs'

/** @typedef {import('./layers.mjs').Edge} Edge */
/** @typedef {import('./places.mjs').Spot} Spot */
/**
 * A room that nearly every other one uses is no box but a bar at the foot, and a sign in each box that uses it.
 * @typedef {{ node: string, sign: string, words: string }} Bar
 * `letters`: of the processes that run a room's code
 * @typedef {{
 *   caption: string, nodes: string[], bars: Bar[], signs: Bar[], edges: Edge[],
 *   label: (node: string) => string, letters: (node: string) => string, isWhole: (node: string) => boolean,
 * }} Panel
 */

const pitch = 66
const boxHeight = 36
const barHeight = 26
const padding = 18
const captionHeight = 30

/** @type {Record<string, (x: number, y: number) => string>} */
const signs = {
  disc: (x, y) => element('circle', { cx: x, cy: y, r: 3, class: 'full' }),
  ring: (x, y) => element('circle', { cx: x, cy: y, r: 2.6, class: 'hollow' }),
  block: (x, y) => element('rect', { x: x - 2.8, y: y - 2.8, width: 5.6, height: 5.6, class: 'full' }),
  frame: (x, y) => element('rect', { x: x - 2.5, y: y - 2.5, width: 5, height: 5, class: 'hollow' }),
}

/** A small sign, as beside a room that uses what the sign stands for. @param {string} name @param {number} x @param {number} y */
export function signAt(name, x, y) {
  return signs[name]?.(x, y) ?? ''
}

/** @param {Panel} panel @param {string} node */
function signsOf(panel, node) {
  return panel.signs.filter(({ node: used }) =>
    panel.edges.some(({ from, to }) => from === node && to === used),
  )
}

/** @param {Panel} panel @param {string} node */
function widthOf(panel, node) {
  return Math.max(
    58,
    panel.label(node).length * 8 + 18,
    signsOf(panel, node).length * 11 + panel.letters(node).length * 9 + 26,
  )
}

/** @param {Panel} panel @param {Spot} spot @param {number} y */
function box(panel, { node, x, width }, y) {
  if (node === null) return []
  const left = x - width / 2
  const used = signsOf(panel, node)
  return [
    element('rect', {
      x: left,
      y,
      width,
      height: boxHeight,
      rx: 5,
      class: panel.isWhole(node) ? 'box whole' : 'box',
    }),
    text(x, y + 15, panel.label(node), { class: 'name' }),
    ...used.map(({ sign }, at) => signAt(sign, left + 11 + at * 11, y + 26.5)),
    text(left + width - 8, y + 30, panel.letters(node), { class: 'letters' }),
  ]
}

/** A smooth line from the foot of one box through the bends to the head of the other. @param {Spot[]} way @param {Map<Spot, number>} tops */
function edgeAlong(way, tops) {
  const points = way.flatMap((spot, at) => {
    const [top, { x }] = [tops.get(spot) ?? 0, spot]
    if (at === 0) return [{ x, y: top + boxHeight }]
    // Past the boxes of a line it passes it goes upright.
    return at === way.length - 1 ? [{ x, y: top - 4 }] : [top, top + boxHeight].map((y) => ({ x, y }))
  })
  /** How far the line leans at a point: it leaves and reaches boxes upright. @param {number} at */
  const lean = (at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    return before && after ? (after.x - before.x) / (after.y - before.y) : 0
  }
  const rounded = (/** @type {number} */ number) => Math.round(number * 10) / 10
  const path = points.map((point, at) => {
    const before = points[at - 1]
    if (before === undefined) return `M${rounded(point.x)} ${point.y}`
    const third = (point.y - before.y) / (points.length === 2 ? 2 : 2.6)
    const first = `${rounded(before.x + lean(at - 1) * third)} ${rounded(before.y + third)}`
    const second = `${rounded(point.x - lean(at) * third)} ${rounded(point.y - third)}`
    return `C${first} ${second} ${rounded(point.x)} ${point.y}`
  })
  return element('path', { d: path.join(' '), class: 'edge', 'marker-end': 'url(#head)' })
}

/** @param {Bar} bar @param {number} y @param {number} width */
function barAt({ node, sign, words }, y, width) {
  return [
    element('rect', { x: padding, y, width: width - 2 * padding, height: barHeight, rx: 5, class: 'box' }),
    signAt(sign, padding + 14, y + barHeight / 2),
    text(padding + 26, y + barHeight / 2 + 4.5, node, { class: 'name bar' }),
    text(width - padding - 10, y + barHeight / 2 + 4, words, { class: 'small end' }),
  ]
}

/** @param {Panel} panel */
export function drawnPanel(panel) {
  const boxes = panel.nodes.filter((node) => !panel.signs.some((bar) => bar.node === node))
  const edges = panel.edges.filter(({ from, to }) => boxes.includes(from) && boxes.includes(to))
  const { lines, ways, width: inner } = placesOf(boxes, edges, (node) => widthOf(panel, node))
  const width = Math.max(inner, panel.caption.length * 8) + 2 * padding
  const shift = (width - inner) / 2
  /** @type {Map<Spot, number>} */
  const tops = new Map()
  lines.forEach((line, at) => {
    for (const spot of line) {
      spot.x += shift
      tops.set(spot, captionHeight + 10 + at * pitch)
    }
  })
  const foot = captionHeight + 10 + (lines.length - 1) * pitch + boxHeight + 22
  const height = foot + panel.bars.length * (barHeight + 8) + 8
  return {
    width,
    height,
    parts: [
      element('rect', { x: 0, y: 0, width, height, rx: 9, class: 'panel' }),
      text(padding, 21, panel.caption, { class: 'caption' }),
      ...ways.map((way) => edgeAlong(way, tops)),
      ...lines.flatMap((line) => line.flatMap((spot) => box(panel, spot, tops.get(spot) ?? 0))),
      ...panel.bars.flatMap((bar, at) =>
        barAt({ ...bar, node: panel.label(bar.node) }, foot + at * (barHeight + 8), width),
      ),
    ],
  }
}
