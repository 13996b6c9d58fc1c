// @ts-check
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Arch, build as packWith, log } from 'electron-builder'
import { buildIfStale } from '../lib/build.mjs'
import { inRoot, inRuntime, readJson } from '../lib/root.mjs'
import { shippedPackages } from '../lib/shipped-packages.mjs'
import { fusesFor } from './fuses.mjs'
import { addShell } from './shell.mjs'
import { provideElectron } from '../runtime/electron.mjs'
import { provideSqlite } from '../runtime/sqlite.mjs'

/** Most licences ask that their text goes with every copy. */
function writeLicences() {
  const file = inRuntime('THIRD_PARTY_LICENSES.txt')
  writeFileSync(file, '')
  const appendLicence = (/** @type {string} */ name, /** @type {string} */ words) =>
    appendFileSync(file, `${name}\n\n${words}\n\n${'-'.repeat(80)}\n\n`)
  for (const { name, version, licence, text } of shippedPackages()) {
    const words = text ? readFileSync(text, 'utf8').trim() : `Licence: ${licence}`
    appendLicence(`${name} ${version}`, words)
  }
  for (const { name, texts = [] } of readJson(inRoot('scripts/third-party-data.json')))
    for (const text of texts) appendLicence(name, readFileSync(inRoot(text), 'utf8').trim())
}

/** What belongs to a bare Electron and not to a program made with it. */
function removeLeftovers(/** @type {string} */ folder) {
  for (const file of ['resources/default_app.asar', 'version', 'default-app.cjs'])
    rmSync(join(folder, file), { force: true })
}

/** The packer would list each development package that npm has deduplicated: twenty kilobytes that say nothing. */
function leaveOutDuplicates() {
  const info = log.info.bind(log)
  log.info = (what, message) => {
    if (message !== 'duplicate dependency references') info(what, message)
  }
}

/** Of SQLite's two binaries, the one that the packed Electron does not load. */
function unusedSqlite(/** @type {{ isStandIn: boolean }} */ { isStandIn }) {
  return isStandIn ? '!node_modules/better-sqlite3/prebuilds/**' : '!node_modules/better-sqlite3/build/**'
}

/** A debugger must be able to drive it: with its fuses unset, and a word in it that has it take the switches for that. */
const forTests = { extraMetadata: { isForTests: true } }

/**
 * Builds, and packs with the Electron that runs here.
 * @param {import('electron-builder').CliOptions} targets
 * @param {{ isForTests?: boolean, output?: string }} [options] output: the folder, dist/ if left out
 */
export async function pack(targets, { isForTests = false, output } = {}) {
  const electron = await provideElectron()
  await provideSqlite(electron)
  await buildIfStale()
  writeLicences()
  leaveOutDuplicates()
  await packWith({
    ...targets,
    config: {
      extends: inRoot('electron-builder.yml'),
      electronDist: electron.folder,
      electronVersion: electron.version,
      files: [unusedSqlite(electron)],
      ...(isForTests ? forTests : { electronFuses: await fusesFor(electron.program) }),
      ...(output === undefined ? {} : { directories: { output } }),
      afterPack: async ({ appOutDir, arch, electronPlatformName }) => {
        removeLeftovers(appOutDir)
        if (electronPlatformName === 'linux') addShell(appOutDir, Arch[arch] ?? '')
      },
    },
  })
  return electron
}
