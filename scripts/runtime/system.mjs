// @ts-check
import { isInstalled, isRoot, must, run } from '../lib/processes.mjs'
import { say, Trouble } from '../lib/say.mjs'

/**
 * A Debian package under its name of Debian 12 and, where it was renamed, of Debian 13 and Ubuntu 24.04.
 * @typedef {[string, ...string[]]} Package
 */

/** @type {Package[]} */
const electronLibraries = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
]

/** What the program lacks to start: names of libraries, as the loader itself reports them. */
async function missingLibraries(/** @type {string} */ program) {
  const { output } = await run('ldd', [program])
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name = '']) => name)
}

async function isKnownToApt(/** @type {string} */ name) {
  const { output } = await run('apt-cache', ['policy', name])
  return /Candidate: (?!\(none\))/.test(output)
}

/** @returns {Promise<string[]>} the packages under the names that this system's apt knows */
function namesHere(/** @type {Package[]} */ packages) {
  return Promise.all(
    packages.map(async ([older, ...newer]) => {
      for (const name of newer) if (await isKnownToApt(name)) return name
      return older
    }),
  )
}

/** A bare system lacks dozens of libraries; three of them say enough. */
function shortly(/** @type {string[]} */ names) {
  return names.length > 5 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

async function install(/** @type {string[]} */ missing, /** @type {Package[]} */ packages) {
  const what = `Missing on this system: ${shortly(missing)}.`
  if (!isInstalled('apt-get')) throw new Trouble(`${what} Install them with this system's package manager.`)
  if (!isRoot) {
    const names = await namesHere(packages)
    throw new Trouble(
      `${what} Install them and run this again:\n  sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`,
    )
  }
  const failed = `${what} apt could not install them.`
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  say(`${what} Installing what is needed with apt.`)
  await must(failed, 'apt-get', ['update', '-qq'], options)
  // Which names apt knows is only sure after the update: a bare system has no lists at all.
  const names = await namesHere(packages)
  say(`apt-get install ${names.join(' ')}`)
  await must(failed, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
}

function refuse(/** @type {string[]} */ missing) {
  if (missing.length > 0) throw new Trouble(`Still missing on this system: ${missing.join(', ')}.`)
}

/**
 * Checks by trying that the system has what the run needs; as root on a system with apt, installs what it has not.
 * @param {{ electron?: string, display?: boolean, compiler?: boolean }} needs electron: path of the program
 */
export async function provideSystem({ electron, display = false, compiler = false }) {
  if (process.platform !== 'linux') return
  const missing = electron === undefined ? [] : await missingLibraries(electron)
  const packages = missing.length > 0 ? [...electronLibraries] : []
  if (display && !isInstalled('Xvfb')) {
    missing.push('Xvfb')
    packages.push(['xvfb'])
  }
  if (compiler && !(isInstalled('cc') && isInstalled('c++'))) {
    missing.push('a C++ compiler')
    packages.push(['g++'])
  }
  if (missing.length === 0) return
  await install(missing, packages)
  if (electron !== undefined) refuse(await missingLibraries(electron))
}
