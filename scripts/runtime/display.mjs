// @ts-check
import { spawn } from 'node:child_process'
import { Trouble } from '../lib/say.mjs'
import { tethered } from '../lib/tether.mjs'

/** True where windows have nowhere to open. */
export function hasNoDisplay() {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
}

/**
 * Starts a virtual display.
 * @returns {Promise<{ name: string, stop: () => void }>}
 */
export function startDisplay() {
  return new Promise((resolve, reject) => {
    // -displayfd: Xvfb takes a free number and reports it once it is ready. Detached: Ctrl+C must reach the program
    // before its display is gone.
    // Room for the widest window that the tests open.
    const options = ['-displayfd', '3', '-screen', '0', '2720x1600x24', '-nolisten', 'tcp']
    const xvfb = spawn(...tethered('Xvfb', options), {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    })
    const stop = () => {
      process.off('exit', stop)
      xvfb.kill()
    }
    process.on('exit', stop)
    xvfb.on('error', (error) =>
      reject(new Trouble(`No virtual display: Xvfb does not start (${error.message}).`)),
    )
    xvfb.on('exit', (code) => reject(new Trouble(`No virtual display: Xvfb ended with code ${code}.`)))
    xvfb.stdio[3]?.on('data', (number) => {
      xvfb.unref()
      resolve({ name: `:${String(number).trim()}`, stop })
    })
  })
}
