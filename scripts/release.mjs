// @ts-check
// `npm run release`: installers for this system. Only ever with the Electron that package.json names, asked of the
// packed program itself: the stand-in lacks years of security fixes. Nor with one that Electron's makers mend no more, or whose
// fuses are not set.
import './lib/node-version.mjs'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './lib/root.mjs'
import { runScript, say, Trouble } from './lib/say.mjs'
import { electronIn, newestElectron, refuseOlder } from './pack/electron-age.mjs'
import { refuseUnset } from './pack/fuses.mjs'
import { pack } from './pack/pack.mjs'
import { provideElectron, wantedVersion } from './runtime/electron.mjs'

function refuse(/** @type {string} */ version) {
  if (version === wantedVersion()) return
  throw new Trouble(
    `A release needs Electron ${wantedVersion()}, and this would ship ${version || 'an unknown one'}: no release. ` +
      'Run this where Electron can be downloaded.',
  )
}

function packedProgram() {
  if (process.platform === 'linux') return inRoot('dist/linux-unpacked/dateline')
  if (process.platform === 'win32') return inRoot('dist/win-unpacked/Dateline.exe')
  const folder = process.arch === 'arm64' ? 'mac-arm64' : 'mac'
  return inRoot('dist', folder, 'Dateline.app/Contents/MacOS/Dateline')
}

/** On macOS the program is small, and Electron is beside it. */
function fileOfElectron() {
  if (process.platform !== 'darwin') return packedProgram()
  return join(packedProgram(), '../../Frameworks/Electron Framework.framework/Electron Framework')
}

await runScript(async () => {
  const newest = await newestElectron()
  const { version } = await provideElectron()
  refuse(version)
  refuseOlder(version, newest)
  rmSync(inRoot('dist'), { recursive: true, force: true })
  await pack({})
  try {
    const packed = await electronIn(fileOfElectron())
    refuse(packed)
    refuseOlder(packed, newest)
    await refuseUnset(packedProgram())
  } catch (error) {
    rmSync(inRoot('dist'), { recursive: true, force: true })
    throw error
  }
  say('Released to dist/.')
})
