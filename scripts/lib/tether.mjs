// @ts-check
import { spawnSync } from 'node:child_process'

const die = ['--pdeathsig', 'TERM']

/**
 * The command that runs a program so that it ends with this script, even where the script is killed outright and
 * cannot end it. Elsewhere than on Linux, the plain command.
 * @returns {[string, string[]]}
 */
export function tethered(/** @type {string} */ program, /** @type {string[]} */ args) {
  const canTether = process.platform === 'linux' && spawnSync('setpriv', [...die, 'true']).status === 0
  return canTether ? ['setpriv', [...die, program, ...args]] : [program, args]
}

/** Calls `stop` once when this script is asked to end. */
export function onStop(/** @type {() => void} */ stop) {
  const begun = process.ppid
  const stopOnce = () => {
    clearInterval(watch)
    stop()
    stop = () => undefined
  }
  // npm runs scripts in a shell, and a signal sent to npm alone ends that shell without reaching this script.
  const watch = setInterval(
    () => process.env['npm_lifecycle_event'] && process.ppid !== begun && stopOnce(),
    500,
  )
  watch.unref()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopOnce)
}
