// @ts-check
import { drawnPanel, signAt } from './panel.mjs'
import { element, escaped, text } from './svg.mjs'

/** @typedef {import('./panel.mjs').Panel} Panel */
/** @typedef {import('./panel.mjs').Bar} Bar */
/** @typedef {{ letter: string, words: string, entry: string }} Process */

/** What nearly every room imports. @type {Record<'contract' | 'base' | 'ui' | 'bridge' | 'database', Bar>} */
export const bars = {
  contract: { node: 'preload/contract', sign: 'ring', words: 'what main and the window say to one another' },
  base: { node: 'main/base', sign: 'disc', words: 'files, log' },
  ui: { node: 'renderer/ui', sign: 'block', words: 'controls' },
  bridge: { node: 'renderer/bridge.ts', sign: 'frame', words: 'the only way to main' },
  database: { node: 'main/library/database', sign: 'block', words: 'SQLite' },
}

// A picture in a page has no other way to know whether it is dark around it.
const style = `<style>
svg { font-family: system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif; color: #22262b }
.paper { fill: #ffffff } .panel { fill: #f6f7f8; stroke: currentColor; stroke-opacity: .22 }
.box { fill: #ffffff; stroke: currentColor; stroke-opacity: .5 } .whole { stroke-width: 2.2; stroke-opacity: .9 }
.edge { fill: none; stroke: currentColor; stroke-opacity: .62; stroke-width: 1.2 } .head { fill: currentColor }
.full { fill: currentColor } .hollow { fill: none; stroke: currentColor; stroke-width: 1.3 }
text { fill: currentColor } .title { font-size: 19px; font-weight: 600 } .caption { font-size: 13.5px; font-weight: 600 }
.name { font-size: 13px; text-anchor: middle } .bar { text-anchor: start } .small { font-size: 12px } .end { text-anchor: end }
.letters { font-size: 10px; letter-spacing: 1.5px; text-anchor: end }
@media (prefers-color-scheme: dark) {
svg { color: #e4e6e9 } .paper { fill: #15171a } .panel { fill: #1d2024 } .box { fill: #2a2e33 }
}
</style>`
const arrowHead =
  '<defs><marker id="head" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0.8 8 4 0 7.2z" class="head"/></marker></defs>'

const title = 'The rooms of Dateline, and who imports whom'
const margin = 20
const stripHeight = 44
const legendLine = 21

/** What main and the window share, across the whole sheet. @param {number} width */
function sharedStrip(width) {
  return [
    element('rect', { x: 0, y: 0, width, height: stripHeight, rx: 9, class: 'panel' }),
    text(18, 27, 'preload/', { class: 'caption' }),
    element('rect', { x: 90, y: 8, width: 150, height: 28, rx: 5, class: 'box' }),
    text(165, 26.5, '* only carries calls', { class: 'name' }),
    element('rect', { x: 254, y: 8, width: width - 272, height: 28, rx: 5, class: 'box' }),
    signAt(bars.contract.sign, 270, 22),
    text(284, 26.5, 'contract', { class: 'name bar' }),
    text(width - 30, 26.5, bars.contract.words, { class: 'small end' }),
  ]
}

/** @param {Process[]} processes */
function legendOf(processes) {
  const lines = [
    ['', 'An arrow leads from a room to one that it imports, always further down; where a longer'],
    ['', 'way leads there as well it is left out. Signs stand for what nearly every room imports.'],
    ['ring', `imports ${bars.contract.node}`],
    ['disc', `imports ${bars.base.node}`],
    ['block', `imports ${bars.ui.node}, or in the library ${bars.database.node}`],
    ['frame', `imports ${bars.bridge.node}`],
    ...processes.map(({ letter, words, entry }) => [letter, `its code runs in: ${words} (${entry})`]),
  ]
  return lines.flatMap(([sign = '', words = ''], line) => [
    sign.length === 1
      ? text(8, 14 + line * legendLine, sign, { class: 'name' })
      : signAt(sign, 8, 10 + line * legendLine),
    text(sign === '' ? 0 : 24, 14 + line * legendLine, words, { class: 'small' }),
  ])
}

/** @param {number} x @param {number} y @param {string[]} parts */
function at(x, y, parts) {
  return element('g', { transform: `translate(${x} ${y})` }, [`\n${parts.join('\n')}\n`])
}

/**
 * Puts the panels onto one sheet: the window beside main, both upon the contract, and the inside of the library below.
 * @param {{ window: Panel, main: Panel, library: Panel }} panels
 * @param {string} words the same as a text, for a person who cannot see it
 * @param {Process[]} processes
 */
export function sheetOf(panels, words, processes) {
  const [window, main, library] = [panels.window, panels.main, panels.library].map(drawnPanel)
  if (window === undefined || main === undefined || library === undefined)
    throw new Error('A panel is missing.')
  const width = Math.round(window.width + main.width + 3 * margin)
  const floor = 50 + Math.max(window.height, main.height)
  const below = floor + stripHeight + 28
  const height = Math.round(below + Math.max(library.height, legendLine * (processes.length + 7)) + margin)
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title" aria-describedby="words">`,
    element('title', { id: 'title' }, [title]),
    element('desc', { id: 'words' }, [escaped(words)]),
    style,
    arrowHead,
    element('rect', { width, height, class: 'paper' }),
    text(margin, 32, title, { class: 'title' }),
    at(margin, floor - window.height, window.parts),
    at(2 * margin + window.width, floor - main.height, main.parts),
    at(margin, floor + 14, sharedStrip(width - 2 * margin)),
    at(margin, below, library.parts),
    at(3 * margin + library.width, below + 10, legendOf(processes)),
    '</svg>',
    '',
  ].join('\n')
}
