// @ts-check
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../lib/root.mjs'

const notOfShell = /^(index|worker|exporter)\.cjs$/

/**
 * Puts the shell program into a packed one: a Node of its own, because Electron's no longer plays one, and the code, which
 * that Node cannot read out of Electron's archive. The packer cannot do it: what it copies so it leaves out of the archive.
 * @param {string} folder of the packed program @param {string} arch as Node calls it
 */
export function addShell(folder, arch) {
  const shell = join(folder, 'shell')
  const put = (
    /** @type {string} */ from,
    /** @type {string} */ to,
    filter = (/** @type {string} */ _) => true,
  ) => cpSync(inRoot(from), join(shell, to), { recursive: true, filter })
  mkdirSync(shell, { recursive: true })
  put(`node_modules/node-linux-${arch}/bin/node`, 'node')
  put(`node_modules/node-linux-${arch}/LICENSE`, 'LICENSE.node.txt')
  put('package.json', 'package.json')
  put('out/main', 'out/main', (path) => !notOfShell.test(path.slice(inRoot('out/main').length + 1)))
  const sqlite = 'node_modules/better-sqlite3'
  for (const part of ['package.json', 'LICENSE', 'lib', `prebuilds/linux-${arch}.node`])
    put(`${sqlite}/${part}`, `${sqlite}/${part}`)
}
