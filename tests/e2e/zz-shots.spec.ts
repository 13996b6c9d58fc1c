import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFiles, newLibraryIn } from '../support/import-by-window'
import { test } from '../support/launch'
test('shots', async ({ launch }) => {
  test.setTimeout(400_000)
  const { app, window, dataFolder } = await launch()
  await newLibraryIn(app, window, join(dataFolder, 'News'))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1180, 1500))
  const only = process.env['ZZ'] ?? ''
  for (const name of readdirSync('/tmp/t10/pick').filter((one) => only === '' || one.includes(only))) {
    try {
      await dropFiles(window, [{ name, text: readFileSync(`/tmp/t10/pick/${name}`, 'utf8') }])
      await window.getByRole('dialog', { name: 'Import article' }).getByRole('button', { name: 'Save' }).click({ timeout: 15000 })
      await window.getByRole('dialog', { name: 'Import article' }).waitFor({ state: 'hidden', timeout: 15000 })
      await window.waitForTimeout(900)
      for (let at = 0; at < (name === 'all.html' ? 3 : 2); at++) {
        await window.screenshot({ path: `/tmp/t10/shots/${name}.ours${at}.png` })
        await window.getByRole('main').hover()
        await window.mouse.wheel(0, 1250)
        await window.waitForTimeout(400)
      }
    } catch (error) {
      console.log(name, String(error).slice(0, 200))
      await window.keyboard.press('Escape')
    }
  }
})
