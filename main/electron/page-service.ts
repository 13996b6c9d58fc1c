import { app } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerScheme } from './protocol'
import { hardenProgram, hardenSession } from './security'
import { openPageReader } from './page-reader'

/**
 * Dateline without a window, for the shell program: takes apart the pages that the process which started it sends,
 * and ends with it. Keeps nothing: its data folder is a fresh one, so it runs beside the window.
 */
export async function servePages(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pages-'))
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.once('disconnect', () => app.exit(0))
  app.on('window-all-closed', () => undefined)
  app.disableHardwareAcceleration()
  registerScheme()
  hardenProgram()
  await app.whenReady()
  hardenSession()
  // A page that brings its document down brings this process down: the process that started it starts another.
  const { port } = openPageReader(() => app.exit(1))
  port.on('message', ({ data }) => process.send?.(data))
  port.start()
  process.on('message', (request) => port.postMessage(request))
  process.send?.('ready')
}
