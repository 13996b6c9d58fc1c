// @ts-check
import { createReadStream } from 'node:fs'
import { npm, run } from '../lib/processes.mjs'
import { Trouble } from '../lib/say.mjs'

/** Electron's makers mend so many of its majors. */
const mended = 3

function majorOf(/** @type {string} */ version) {
  return Number.parseInt(version, 10)
}

/** Throws unless this Electron is one of the newest majors. @param {string} version @param {string} newest */
export function refuseOlder(version, newest) {
  if (majorOf(version) > majorOf(newest) - mended) return
  throw new Trouble(
    `Electron ${version || 'unknown'} gets no more security fixes (the newest is ${newest}): no release. ` +
      'Take a newer one into package.json first.',
  )
}

/** The newest Electron, as the registry that npm uses says. */
export async function newestElectron() {
  const { program, args } = npm()
  const { code, output } = await run(program, [...args, 'view', 'electron', 'dist-tags.latest'], {
    timeoutMs: 60_000,
  })
  const version = /^\d+\.\d+\.\d+$/m.exec(output)?.[0]
  if (code === 0 && version !== undefined) return version
  throw new Trouble('The npm registry does not say which Electron is the newest, so there is no release.')
}

/** The version that a program's own file names; the program itself plays no Node any more that could be asked. */
export async function electronIn(/** @type {string} */ program) {
  let before = ''
  for await (const chunk of createReadStream(program, {
    encoding: 'latin1',
    highWaterMark: 4 * 1024 * 1024,
  })) {
    const found = /Electron\/(\d+\.\d+\.\d+)/.exec(before + chunk)
    if (found) return found[1] ?? ''
    before = chunk.slice(-64)
  }
  return ''
}
