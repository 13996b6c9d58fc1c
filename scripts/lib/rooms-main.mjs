// @ts-check
import { anything, network, noWindow, plain, pure, withWindow } from './packages.mjs'
import { row } from './row.mjs'

/** @typedef {import('./packages.mjs').Packages} Packages */
/** @typedef {import('./row.mjs').Row} Row */
/** @typedef {import('./row.mjs').Way} Way */

const contract = 'preload/contract'
function inMain(/** @type {string} */ name) {
  return `main/${name}`
}

/** @type {(name: string, does: string, needs: Way[], packages?: Packages) => Row} */
function room(name, does, needs, packages = plain) {
  return row(
    inMain(name),
    does,
    [...needs.map((need) => (typeof need === 'string' ? inMain(need) : need)), contract],
    packages,
  )
}

/** @type {(name: string, does: string, needs: Way[]) => Row} */
function libraryRoom(name, does, needs) {
  return room(`library/${name}`, does, needs, noWindow)
}

/** The library writes whole files and says errors as the rest of main does, and logs nothing. @type {Way} */
const filesAndErrors = {
  folders: ['main/base'],
  files: /\/(errors|files)$/,
  words: 'base/errors and base/files',
}

/** @type {(name: string, does: string) => Row} */
function pureRoom(name, does) {
  return room(name, `turns ${does}, is handed everything else`, [], pure)
}

/** The library's own rooms, from what puts everything together down to SQLite. */
const library = [
  libraryRoom('dossier', 'gathers what the library has of an entity', [
    'library/quotes',
    'library/entities',
    'library/database',
  ]),
  libraryRoom('search', 'finds what the library has', [
    'library/quotes',
    'library/entities',
    'library/journal',
    'library/database',
  ]),
  libraryRoom('quotes', 'keeps who said what', [
    'library/entities',
    'library/findings',
    'library/articles',
    'library/journal',
    'library/database',
  ]),
  libraryRoom('annotations', 'keeps highlights, notes and tags', [
    'library/entities',
    'library/articles',
    'library/journal',
    'library/database',
  ]),
  libraryRoom('entities', 'keeps who is named where', [
    'library/findings',
    'library/articles',
    'library/journal',
    'library/database',
  ]),
  libraryRoom('backups', 'keeps back-ups of a library and restores them', [
    'library/articles',
    'library/database',
    filesAndErrors,
  ]),
  libraryRoom('verify', 'looks for damage, and saves what can be read', [
    'library/articles',
    'library/journal',
    'library/database',
    filesAndErrors,
  ]),
  libraryRoom('feeds', 'keeps subscriptions and their entries', [
    'library/articles',
    'library/journal',
    'library/database',
  ]),
  libraryRoom('findings', 'keeps what the analysis found', ['library/articles', 'library/database']),
  libraryRoom('jobs', 'keeps the list of jobs', ['library/database']),
  libraryRoom('articles', 'keeps articles, their revisions and their files', [
    'library/journal',
    'library/database',
    filesAndErrors,
  ]),
  libraryRoom('journal', 'writes every change and takes it back', ['library/database']),
  libraryRoom('database', 'is what the library stands on', [
    'library/migrations',
    'library/schema.sql',
    filesAndErrors,
  ]),
]

/** Main, from the first file down to what everybody uses. @type {Row[]} */
export const roomsOfMain = [
  room('index.ts', 'starts the program', ['electron', 'app', 'base'], withWindow),
  room(
    'electron',
    'holds everything that imports electron',
    ['calls', 'app', 'exporter', 'jobs', 'parsing', 'library', 'base'],
    withWindow,
  ),
  room('calls', "answers the window's calls by what other rooms do", [
    'app',
    'exporter',
    'use-cases',
    'intake',
    'fetching',
    'library',
    'exporting',
    'passages',
    'base',
  ]),
  room('cli', 'answers the shell without electron', [
    'app',
    'use-cases',
    'jobs',
    'intake',
    'fetching',
    'parsing',
    'library',
    'importing',
    'analysis',
    'passages',
    'exporting',
    'base',
  ]),
  room('app', 'is the program without its window', [
    'exporter',
    'feeds',
    'watching',
    'jobs',
    'intake',
    'parsing',
    'sample',
    'library',
    'importing',
    'passages',
    'base',
  ]),
  room('exporter', 'is the process in which documents are written', ['use-cases', 'library', 'base']),
  room('use-cases', 'puts the library and the pure rooms together', [
    'library',
    'passages',
    'exporting',
    'places',
  ]),
  room('feeds', 'asks feeds on their schedule', ['intake', 'fetching', 'parsing', 'library', 'base']),
  room('watching', 'looks at a folder and hands its files to jobs', ['jobs', 'base']),
  room('jobs', 'runs the library worker in a process without a window', [
    'intake',
    'parsing',
    'library',
    'importing',
    'analysis',
    'passages',
    'base',
  ]),
  room('intake', 'puts what was parsed into the library', [
    'fetching',
    'parsing',
    'library',
    'importing',
    'passages',
    'base',
  ]),
  room('fetching', 'is the one way onto the network', ['parsing', 'base'], network),
  room('parsing', 'reads untrusted bytes out of reach of the library', ['importing', 'base']),
  room('sample', 'writes the sample library', ['library', 'importing']),
  ...library,
  pureRoom('importing', 'bytes into an article'),
  pureRoom('analysis', 'text into what it names and says'),
  pureRoom('passages', 'a passage into its place in a text'),
  pureRoom('exporting', 'an article into a document'),
  pureRoom('places', 'the name of a place into a point on the map'),
  room('base', 'is used by every room of main', []),
]

/** What surrounds the rooms. @type {Row[]} */
export const roomsOutside = [
  row('tests', 'see everything', ['main', 'renderer', 'preload', 'scripts'], anything),
  row('scripts', 'run before anything is built', [], anything),
]
