// @ts-check
import { spawn } from 'node:child_process'
import { isRoot } from './processes.mjs'
import { root } from './root.mjs'
import { onStop, tethered } from './tether.mjs'

/** Switches for Electron itself. As root Chromium's sandbox cannot work; its log of missing desktop services is noise. */
export const electronSwitches = [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3']

const graceMs = 5_000

/**
 * Runs the app from this checkout until it ends or this script is ended.
 * @param {string} electron
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 0 when it was asked to end
 */
export function runApp(electron, args, env) {
  return new Promise((resolve, reject) => {
    const [program, all] = tethered(electron, [...electronSwitches, root, ...args])
    // In a group of its own, or Ctrl+C would end the window's process before main can have it save its work.
    const detached = process.platform !== 'win32'
    const child = spawn(program, all, { cwd: root, env, stdio: 'inherit', detached })
    let wasAsked = false
    onStop(() => {
      wasAsked = true
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref()
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(wasAsked ? 0 : (code ?? 1)))
  })
}
