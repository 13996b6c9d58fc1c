// @ts-check
import { FuseState } from '@electron/fuses/dist/constants.js'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Trouble } from '../lib/say.mjs'

/**
 * What the packed program can no longer be made to do, whatever it is started with (docs/decisions/0082). By the packer's
 * names for Electron's fuses.
 */
export const wantedFuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  onlyLoadAppFromAsar: true,
  // Electron looks on macOS and Windows; elsewhere it does nothing.
  enableEmbeddedAsarIntegrityValidation: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

/** @typedef {keyof typeof wantedFuses} Fuse */

const fuses = /** @type {Fuse[]} */ (Object.keys(wantedFuses))

function placeOf(/** @type {Fuse} */ fuse) {
  const name = `${fuse[0]?.toUpperCase()}${fuse.slice(1)}`
  return FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)]
}

/**
 * How each fuse is set in a program; null for one that its Electron does not have.
 * @param {string} program @returns {Promise<Record<Fuse, boolean | null>>}
 */
export async function fusesOf(program) {
  const wire = await getCurrentFuseWire(program)
  const state = (/** @type {Fuse} */ fuse) => {
    const found = wire[placeOf(fuse)]
    return found === undefined || found === FuseState.REMOVED ? null : found === FuseState.ENABLE
  }
  return /** @type {Record<Fuse, boolean | null>} */ (
    Object.fromEntries(fuses.map((fuse) => [fuse, state(fuse)]))
  )
}

/** Those that an Electron has. The stand-in is too old for all of them. @param {string} program */
export async function fusesFor(program) {
  const had = await fusesOf(program)
  return Object.fromEntries(
    fuses.filter((fuse) => had[fuse] !== null).map((fuse) => [fuse, wantedFuses[fuse]]),
  )
}

/** Throws where a fuse is not as it should be, or is missing. @param {string} program */
export async function refuseUnset(program) {
  const set = await fusesOf(program)
  const wrong = fuses.filter((fuse) => set[fuse] !== wantedFuses[fuse])
  if (wrong.length > 0)
    throw new Trouble(`The packed program has not these fuses set: ${wrong.join(', ')}. No release.`)
}
