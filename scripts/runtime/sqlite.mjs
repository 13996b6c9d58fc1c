// @ts-check
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from '../lib/lock.mjs'
import { must } from '../lib/processes.mjs'
import { inRoot, inRuntime, readJson } from '../lib/root.mjs'
import { say, Trouble } from '../lib/say.mjs'

function inModules(/** @type {string[]} */ ...parts) {
  return inRoot('node_modules', ...parts)
}
const source = inModules('better-sqlite3')
const compatibility = fileURLToPath(new URL('node-api-8.h', import.meta.url))

/** Where better-sqlite3 looks before its prebuilt binaries. Lost at every `npm ci`. */
const placed = join(source, 'build/Release/better_sqlite3.node')

/** Outlives `npm ci`; the name changes with anything that changes the binary. */
function kept() {
  const { version } = readJson(join(source, 'package.json'))
  const hash = createHash('sha256').update(version)
  hash.update(readFileSync(compatibility)).update([...shapeOfC, ...shapeOfAddon, ...shapeOfModule].join())
  return inRuntime(`better-sqlite3-${version}-${hash.digest('hex').slice(0, 12)}.node`)
}

/** True when the stand-in's SQLite still has to be compiled. */
export function mustCompileSqlite() {
  return !existsSync(kept())
}

function sqliteDefines() {
  const text = readFileSync(join(source, 'deps/defines.gypi'), 'utf8')
  const defines = [...text.matchAll(/^\s+'([A-Z]\w*(?:=[^']*)?)',$/gm)].map(([, define]) => `-D${define}`)
  // Compiled without its options SQLite would start, but without full-text search.
  if (defines.length < 20)
    throw new Trouble("better-sqlite3's list of SQLite options (defines.gypi) was not understood.")
  return defines
}

const sqlite = join(source, 'deps/sqlite3')
const shape = '-w -O2 -fPIC -pthread -DNDEBUG'.split(' ')
const shapeOfC = ['-std=c99', ...shape]
const shapeOfAddon = [
  ...'-std=c++20 -fno-exceptions -fno-rtti -fvisibility=hidden -fvisibility-inlines-hidden'.split(' '),
  ...'-DBUILDING_NODE_EXTENSION -DNODE_GYP_MODULE_NAME=better_sqlite3'.split(' '),
  ...'-DNAPI_DISABLE_CPP_EXCEPTIONS -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'.split(' '),
  ...shape,
]
const shapeOfModule = '-shared -pthread -s -Wl,-Bsymbolic -Wl,--exclude-libs,ALL'.split(' ')

async function compile(/** @type {string} */ into) {
  const engine = join(into, 'sqlite3.o')
  const addon = join(into, 'addon.o')
  const result = join(into, 'result.node')
  const includes = [inModules('node-api-headers/include'), inModules('node-addon-api'), sqlite]
  const ours = ['-include', compatibility, ...includes.map((folder) => `-I${folder}`)]
  const failed = "SQLite's addon for the stand-in Electron could not be compiled."
  await Promise.all([
    must(failed, 'cc', [...shapeOfC, ...sqliteDefines(), '-c', join(sqlite, 'sqlite3.c'), '-o', engine]),
    must(failed, 'c++', [
      ...shapeOfAddon,
      ...ours,
      '-c',
      join(source, 'src/better_sqlite3.cpp'),
      '-o',
      addon,
    ]),
  ])
  await must(failed, 'c++', [...shapeOfModule, addon, engine, '-ldl', '-lm', '-o', result])
  return result
}

async function keep() {
  if (!mustCompileSqlite()) return
  say("Compiling SQLite's addon for the stand-in Electron (once, about half a minute).")
  const work = mkdtempSync(inRuntime('unfinished-sqlite-'))
  try {
    renameSync(await compile(work), kept())
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function isPlaced() {
  return existsSync(placed) && readFileSync(placed).equals(readFileSync(kept()))
}

function place() {
  if (isPlaced()) return
  mkdirSync(dirname(placed), { recursive: true })
  const beside = `${placed}.${process.pid}`
  copyFileSync(kept(), beside)
  renameSync(beside, placed)
}

/** Sees to it that better-sqlite3 loads in the Electron that runs: compiled for the stand-in, else as it was published. */
export async function provideSqlite(/** @type {{ isStandIn: boolean }} */ { isStandIn }) {
  if (!isStandIn) rmSync(join(source, 'build'), { recursive: true, force: true })
  else if (mustCompileSqlite() || !isPlaced()) await withLock('sqlite', () => keep().then(place))
}
