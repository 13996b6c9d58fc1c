import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Running } from './launch'

/**
 * Counts how often something on the web was refused from here on: by the policy of the page, which tells the page, and by
 * main, which writes it into its log. What is answered asks for the count.
 */
export async function countRefusals({ app, window, dataFolder }: Running): Promise<() => Promise<number>> {
  await window.evaluate(() => {
    const counting = Object.assign(window, { refusals: 0 })
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      if (!/^(app|data|file)\b/.test(blockedURI)) counting.refusals += 1
    })
  })
  // Asked through main: the debugger waits for navigations that never come.
  const inPage = () =>
    app.evaluate(
      ({ BrowserWindow }): Promise<number> =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('refusals') as Promise<number>,
    )
  const file = join(dataFolder, 'logs', 'dateline.log')
  const inLog = () =>
    (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []).filter(
      (line) => line.includes('"scope":"security"') && line.includes('"scheme":"http"'),
    ).length
  return async () => (await inPage()) + inLog()
}
