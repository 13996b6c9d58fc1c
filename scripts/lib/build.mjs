// @ts-check
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { must } from './processes.mjs'
import { inRoot, inRuntime } from './root.mjs'

const sources = [
  ...['main', 'preload', 'renderer', 'docs/guide.md'],
  ...['electron.vite.config.ts', 'guide.config.ts', 'package-lock.json'],
]
function stamp() {
  return inRuntime('built')
}

/**
 * Folders count too: a removed file leaves its trace only there.
 * @returns {number}
 */
function newest(/** @type {string} */ path) {
  const about = statSync(path, { throwIfNoEntry: false })
  if (!about) return 0
  if (!about.isDirectory()) return about.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), about.mtimeMs)
}

function isStale() {
  const built = statSync(stamp(), { throwIfNoEntry: false })
  if (!built || !existsSync(inRoot('out/main/index.cjs'))) return true
  return sources.some((source) => newest(inRoot(source)) > built.mtimeMs)
}

/** What lies in out/ is not what `build` would make: `npm run dev` writes there too. */
export function forgetBuild() {
  rmSync(stamp(), { force: true })
}

async function buildNow() {
  const begun = new Date()
  forgetBuild()
  const vite = inRoot('node_modules/electron-vite/bin/electron-vite.js')
  await must('The build failed.', process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    // Standard output belongs to the script that asked for the build.
    stdio: ['ignore', 2, 2],
  })
  writeFileSync(stamp(), '')
  // The time before the build, so that a source saved meanwhile counts as newer.
  utimesSync(stamp(), begun, begun)
}

/** Bundles main, preload and renderer into out/. */
export function build() {
  return withLock('build', buildNow)
}

/** Builds only if a source is newer than out/. */
export async function buildIfStale() {
  if (isStale()) await withLock('build', async () => (isStale() ? buildNow() : undefined))
}
