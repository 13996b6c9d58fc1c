// @ts-check
import { forWindow } from './packages.mjs'
import { list, row } from './row.mjs'

/** @typedef {import('./row.mjs').Row} Row */
/** @typedef {import('./row.mjs').Way} Way */

/** A few small files have values that the window may have; the others would bring zod along. */
const contract = [
  { folders: ['preload/contract'], isForTypes: true, words: 'types of the contract' },
  {
    folders: ['preload/contract'],
    files:
      /\/(abridge|errors|words|commands|export-formats|import-formats|bridge|first-answers|graphemes|keymap|marked-image|note-title|numerals|own-link|pane-layout|quoted-span|setting|search\/[a-z-]+)$/,
    words:
      "the contract's abridged comparisons, errors, words, commands, formats, bridge, first answers, graphemes, keymap, marked images, titles of notes, numerals, own links, quoted spans, settings of text, layout of the panes and search",
  },
]

const ofContract = contract.map(({ words }) => words).join(' and ')

function inWindow(/** @type {string[]} */ ...names) {
  return names.map((name) => `renderer/${name}`)
}

/** @type {(...names: string[]) => Way} */
function storesOf(...names) {
  return {
    folders: inWindow(...names),
    files: /-store$/,
    words: `the stores of ${list(names)}`,
  }
}

/** @type {(name: string, does: string, needs: Way[], inWords?: string) => Row} */
function room(name, does, needs, inWords) {
  return row(`renderer/${name}`, does, [...needs, ...contract], forWindow, inWords)
}

/** What every feature may use. */
const shared = inWindow(
  'text',
  'navigation',
  'library',
  'queries',
  'commands',
  'toasts',
  'ui',
  'anchoring',
  'bridge.ts',
)

/** Each with the features of which it may import the stores. @type {[name: string, stores: string[]][]} */
const features = [
  ['copying', ['quotes', 'highlights', 'exporting']],
  ['timeline', ['entities']],
  ['quotes', ['entities', 'highlights']],
  ['entities', ['highlights', 'searching']],
  ['highlights', ['notes', 'tags']],
  ['notes', []],
  ['tags', []],
  ['importing', ['jobs', 'feeds', 'fetching']],
  ['searching', ['articles']],
  ['articles', ['feeds']],
  ['jobs', ['exporting', 'feeds']],
  ['exporting', []],
  ['feeds', ['fetching']],
  ['fetching', []],
]

const composed = [...inWindow(...features.map(([name]) => name), 'settings', 'watching'), ...shared]
const feature = 'is a feature, of which others see only the stores,'

/** The window, from its start down to the bridge. @type {Row[]} */
export const roomsOfWindow = [
  room('*', 'is where the window starts', ['renderer'], `the window, ${ofContract}`),
  room(
    'frame',
    'puts panes, pages and dialogs together',
    [...inWindow('panel', 'pages'), ...composed],
    `rooms of the window, ${ofContract}`,
  ),
  room(
    'panel',
    'puts features together beside an article',
    composed,
    `features, the rooms below them, ${ofContract}`,
  ),
  room(
    'pages',
    'puts features together in the centre',
    composed,
    `features, the rooms below them, ${ofContract}`,
  ),
  ...features.map(([name, stores]) => room(name, feature, [...shared, storesOf(...stores, 'settings')])),
  room('text', 'is the text on screen, knows none of the features that mark it', [
    storesOf('settings'),
    ...inWindow('navigation', 'queries', 'commands', 'toasts', 'ui', 'anchoring', 'bridge.ts'),
  ]),
  room('settings', 'is read by the text and by every feature', [
    storesOf('watching'),
    ...inWindow('library', 'queries', 'commands', 'toasts', 'ui', 'bridge.ts'),
  ]),
  room('watching', 'knows the watched folder', inWindow('queries', 'toasts')),
  room('navigation', 'knows which page is open', inWindow('commands', 'ui')),
  room('library', 'knows which library is open', inWindow('commands', 'toasts', 'bridge.ts')),
  room('queries', 'asks main and keeps its answers', inWindow('toasts', 'ui', 'bridge.ts')),
  room('commands', 'turns keys into words that other rooms answer', inWindow('ui')),
  room('toasts', 'is how every room says something', inWindow('ui', 'bridge.ts')),
  room('page-reader', 'is a page of its own that takes foreign pages apart', []),
  room('ui', 'keeps no state', []),
  room('anchoring', 'maps text to what stands on screen', []),
  room('bridge.ts', 'is the only way to main', []),
]
