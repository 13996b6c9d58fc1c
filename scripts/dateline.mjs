// @ts-check
// `npm run -s dateline -- COMMAND`: the shell program, from this checkout. In this process, because a second Node
// would double the time it takes to start.
import './lib/node-version.mjs'
import { createRequire } from 'node:module'
import { electronSwitches } from './lib/app.mjs'
import { buildIfStale } from './lib/build.mjs'
import { inRoot, root } from './lib/root.mjs'
import { runScript } from './lib/say.mjs'
import { provideRuntime } from './runtime/provide.mjs'

// Web pages are read in Chromium: only a command that reads one waits until there is an Electron and a display for it.
async function electron() {
  const { electron, env } = await provideRuntime()
  return { program: electron.program, args: [...electronSwitches, root], env }
}

await runScript(async () => {
  await buildIfStale()
  const program = inRoot('out/main/cli.cjs')
  process.argv[1] = program
  Object.assign(globalThis, { datelineElectron: electron })
  // npm moves to the checkout, but the paths a person gives are seen from where the person is.
  process.chdir(process.env['INIT_CWD'] ?? process.cwd())
  createRequire(import.meta.url)(program)
})
