// @ts-check
// `npm run bench [-- --json]`: the benchmarks of tests/bench on the built program; with `-- --import` that of importing.
import './lib/node-version.mjs'
import { buildIfStale } from './lib/build.mjs'
import { run } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'
import { describeElectron } from './runtime/electron.mjs'
import { provideRuntime } from './runtime/provide.mjs'

const bench = process.argv.includes('--import') ? 'tests/bench/import-run.ts' : 'tests/bench/run.ts'

await runScript(async () => {
  const { electron, display, env } = await provideRuntime()
  await buildIfStale()
  say(`Benchmarks on ${describeElectron(electron)}.`)
  const { code } = await run(process.execPath, [inRoot(bench), ...process.argv.slice(2)], {
    env: { ...env, DATELINE_ELECTRON: electron.program },
    stdio: 'inherit',
  })
  display?.stop()
  return code
})
