// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { root } from './root.mjs'
import { Trouble } from './say.mjs'

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>} output: all it wrote, empty where stdio is inherited
 */
export function run(program, args, { timeoutMs, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text))
    }
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Runs a program whose failure is trouble, shown with the end of what it wrote.
 * @param {string} sentence
 * @param {string} program
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function must(sentence, program, args, options) {
  const failed = (/** @type {unknown} */ error) => ({ code: 1, output: String(error) })
  const { code, output } = await run(program, args, options).catch(failed)
  if (code !== 0) throw new Trouble(`${sentence}\n${output.trim().split('\n').slice(-12).join('\n')}`.trim())
}

export function isInstalled(/** @type {string} */ program) {
  return (
    spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0
  )
}

/** npm as it was called, else as it is found: the npm on the PATH may belong to another Node. */
export function npm() {
  const script = process.env['npm_execpath']
  return script?.endsWith('.js')
    ? { program: process.execPath, args: [script] }
    : { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

/** Whether this program runs as root, where Chromium's sandbox cannot work and apt can. */
export const isRoot = process.getuid?.() === 0
