// @ts-check
import { hasNoDisplay, startDisplay } from './display.mjs'
import { provideElectron } from './electron.mjs'
import { mustCompileSqlite, provideSqlite } from './sqlite.mjs'
import { provideSystem } from './system.mjs'

/**
 * Everything that Dateline needs to run from this checkout: Electron, SQLite for it, the system's libraries, and, where
 * there is no display, a virtual one, which ends with this script at the latest.
 */
export async function provideRuntime() {
  const electron = await provideElectron()
  const compiler = electron.isStandIn && mustCompileSqlite()
  await provideSystem({ electron: electron.program, display: hasNoDisplay(), compiler })
  await provideSqlite(electron)
  const display = hasNoDisplay() ? await startDisplay() : null
  const env = { ...process.env, ...(display ? { DISPLAY: display.name } : {}) }
  return { electron, display, env }
}
