// @ts-check
// `npm start`: Dateline on its sample library. `npm start -- ARGS` hands ARGS to it instead.
import './lib/node-version.mjs'
import { rmSync } from 'node:fs'
import { runApp } from './lib/app.mjs'
import { buildIfStale } from './lib/build.mjs'
import { inRuntime } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'
import { describeElectron } from './runtime/electron.mjs'
import { provideRuntime } from './runtime/provide.mjs'

const given = process.argv.slice(2)
const args = given.length > 0 ? given : ['--sample']

await runScript(async () => {
  const { electron, display, env } = await provideRuntime()
  await buildIfStale()
  say(`Dateline runs on ${describeElectron(electron)}.`)
  if (display) {
    const screenshot = inRuntime('screenshot.png')
    rmSync(screenshot, { force: true })
    args.push(`--screenshot-when-ready=${screenshot}`)
    say(`There is no display here: Dateline runs in a virtual one (Xvfb ${display.name}). Ctrl+C ends it.`)
  }
  const code = await runApp(electron.program, args, env)
  display?.stop()
  return code
})
