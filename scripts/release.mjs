// @ts-check
// `npm run release`: installers for this system. Only ever with the Electron that package.json names, asked of the
// packed program itself: the stand-in lacks years of security fixes.
import './lib/node-version.mjs'
import { rmSync } from 'node:fs'
import { inRoot } from './lib/root.mjs'
import { run } from './lib/processes.mjs'
import { runScript, say, Trouble } from './lib/say.mjs'
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

async function packedVersion() {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { output } = await run(packedProgram(), ['-p', 'process.versions.electron'], { env })
  return output.trim()
}

await runScript(async () => {
  refuse((await provideElectron()).version)
  rmSync(inRoot('dist'), { recursive: true, force: true })
  await pack({})
  try {
    refuse(await packedVersion())
  } catch (error) {
    rmSync(inRoot('dist'), { recursive: true, force: true })
    throw error
  }
  say('Released to dist/.')
})
