// @ts-check
// `npm run bench [-- --json]`: the benchmarks of tests/bench on the built program; with `-- --import` that of importing.
// `npm run bench -- --size 100k [--keep FOLDER] [--peers] [--no-window] [--json]`: what a person feels of a library of that size, beside an empty
// window, a small library and FTS5 alone. `-- make 1M --keep FOLDER` makes it beforehand; `-- growth 10k 100k 1M --keep FOLDER` compares.
// `npm run bench -- findings [ARTICLES] [--json]`: those of a library with 1,000,000 mentions, without a window; with `lists`
// those of the list of 100,000 articles, with `review` those of 200,000 highlights on them, with `imports` those of an import beside FTS5 alone. `bulk [ARTICLES]`: how long main is
// held while much is done with 50,000 of them. `marks`: how smoothly a text with 2,000 highlights and 500 names is scrolled.
import './lib/node-version.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './lib/build.mjs'
import { run } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'
import { runScript, say } from './lib/say.mjs'
import { describeElectron } from './runtime/electron.mjs'
import { provideRuntime } from './runtime/provide.mjs'

/** Those that need no window. */
async function ofLibrary(/** @type {string[]} */ args) {
  const { code } = await run(process.execPath, [inRoot('tests/bench/library-run.mjs'), ...args], {
    stdio: 'inherit',
  })
  return code
}

/** Those of the built program in its window. */
async function ofWindow(/** @type {string} */ file, /** @type {string[]} */ args) {
  const { electron, display, env } = await provideRuntime()
  await buildIfStale()
  say(`Benchmarks on ${describeElectron(electron)}.`)
  const { code } = await run(process.execPath, [inRoot(file), ...args], {
    env: { ...env, DATELINE_ELECTRON: electron.program },
    stdio: 'inherit',
  })
  display?.stop()
  return code
}

/** Both of one size: first the library by itself, which says where it lies and what FTS5 alone takes, then the window. */
async function ofSize(/** @type {string[]} */ args) {
  if (args.includes('--no-window')) return ofLibrary(['search', ...args])
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    const figures = join(folder, 'figures.json')
    const all = [...args, ...(args.includes('--keep') ? [] : ['--keep', folder]), '--into', figures]
    const code =
      (await ofLibrary(['search', ...all])) ||
      (args.includes('--peers') ? await ofLibrary(['minisearch', ...all]) : 0)
    return code !== 0
      ? code
      : await ofWindow('tests/bench/size/window/run.ts', [...args, '--figures', figures])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await runScript(async () => {
  const args = process.argv.slice(2)
  if (['findings', 'lists', 'review', 'imports', 'make', 'growth'].includes(args[0] ?? ''))
    return ofLibrary(args)
  if (args.includes('--size')) return ofSize(args)
  if (args[0] === 'bulk' || args[0] === 'marks') return ofWindow('tests/bench/library-run.mjs', args)
  return ofWindow(args.includes('--import') ? 'tests/bench/import-run.ts' : 'tests/bench/run.ts', args)
})
