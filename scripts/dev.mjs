// @ts-check
// `npm run dev`: the app from its sources; a saved file reloads the window or restarts main.
import './lib/node-version.mjs'
import { electronSwitches } from './lib/app.mjs'
import { forgetBuild } from './lib/build.mjs'
import { run } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'
import { describeElectron } from './runtime/electron.mjs'
import { provideRuntime } from './runtime/provide.mjs'

const given = process.argv.slice(2)
const args = given.length > 0 ? given : ['--sample']

await runScript(async () => {
  const { electron, display, env } = await provideRuntime()
  forgetBuild()
  const where = display ? `, in a virtual display (${display.name})` : ''
  say(`Dateline runs on ${describeElectron(electron)}${where}.`)
  // Ctrl+C reaches electron-vite too, which ends its Electron; this script only waits for both.
  process.on('SIGINT', () => undefined)
  const vite = inRoot('node_modules/electron-vite/bin/electron-vite.js')
  const { code } = await run(process.execPath, [vite, 'dev', '--watch', '--', ...electronSwitches, ...args], {
    env: { ...env, ELECTRON_EXEC_PATH: electron.program },
    stdio: 'inherit',
  })
  display?.stop()
  return code
})
