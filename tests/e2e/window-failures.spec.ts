import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/launch'

test('a window whose process dies again and again is given up in a sentence', async ({ launch }) => {
  const { app, dataFolder } = await launch()
  const told = await app.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((said) => {
        dialog.showMessageBox = ((about: { detail: string }) => {
          said(about.detail)
          return new Promise(() => undefined)
        }) as unknown as typeof dialog.showMessageBox
        // As soon as its page is there again.
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.on('did-finish-load', () => contents.forcefullyCrashRenderer())
        contents?.forcefullyCrashRenderer()
      }),
  )
  expect(told).toContain('What was said to be saved is saved')
  const log = readFileSync(join(dataFolder, 'logs/dateline.log'), 'utf8')
  expect(log.match(/"event":"gone"/g)).toHaveLength(5)
  expect(log).toContain('"event":"given-up"')
})
