// @ts-check
// `npm run bench [-- --json]`: the benchmarks of tests/bench on the built program; with `-- --import` that of importing.
// `npm run bench -- --size 100k [--json]`: searches in a library of that size, beside FTS5 alone, without a window.
// `npm run bench -- findings [ARTICLES] [--json]`: those of a library with 1,000,000 mentions, without a window; with `lists`
// those of the list of 100,000 articles, with `imports` those of an import beside FTS5 alone. `bulk [ARTICLES]`: how long main is
// held while much is done with 50,000 of them.
import './lib/node-version.mjs'
import { buildIfStale } from './lib/build.mjs'
import { run } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'
import { describeElectron } from './runtime/electron.mjs'
import { provideRuntime } from './runtime/provide.mjs'

const ofProgram = process.argv.includes('--import') ? 'tests/bench/import-run.ts' : 'tests/bench/run.ts'
const bench = process.argv.includes('bulk') ? 'tests/bench/library-run.mjs' : ofProgram
/** Those that need no window. */
async function ofLibrary(/** @type {string[]} */ args) {
  const { code } = await run(process.execPath, [inRoot('tests/bench/library-run.mjs'), ...args], {
    stdio: 'inherit',
  })
  return code
}

await runScript(async () => {
  const [part, ...rest] = process.argv.slice(2)
  if (part !== undefined && ['findings', 'lists', 'imports'].includes(part)) return ofLibrary([part, ...rest])
  if (part === '--size') return ofLibrary(['search', part, ...rest])
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
