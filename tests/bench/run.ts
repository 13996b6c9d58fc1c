// npm run bench [-- --json]: ratios of Dateline to an empty Electron window, measured in turn in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, round } from './figures.ts'
import { makeLibrary } from './fixture-library.ts'
import { medianMoments } from './moments.ts'
import { start } from './program.ts'
import { highlightCreates, noteSavings } from './round-trips.ts'
import { askOnceThere, dateline, emptyWindow, listPaint, type StartUp } from './start-up.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const emptyFolder = fileURLToPath(new URL('empty', import.meta.url))
const rounds = 7
const articles = 1_000
const calls = 300
const goals = { listPainted: 1.35, pss: 1.25 }

const program = process.env['DATELINE_ELECTRON']
if (!program)
  throw new Error('DATELINE_ELECTRON does not say which Electron to run: start this with `npm run bench`')

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
try {
  const library = makeLibrary(process.execPath, join(root, 'out/main/cli.cjs'), folder, articles)
  const data = join(folder, 'data')

  // One start of each is thrown away: it fills the caches of both alike. Then they take turns, so that whatever else the
  // machine does falls on both.
  const empty: StartUp[] = []
  const full: StartUp[] = []
  for (let n = 0; n <= rounds; n++) {
    empty.push(await emptyWindow(program, emptyFolder))
    full.push(await dateline(program, root, library, data))
  }
  const of = (runs: StartUp[], figure: 'painted' | 'pss') => median(runs.slice(1).map((run) => run[figure]))

  const moments = (runs: StartUp[]) => medianMoments(runs.slice(1).map((run) => run.moments))

  const running = await start(program, [root, `--library=${library}`], data)
  await askOnceThere(running.page, listPaint)
  const created = await highlightCreates(running.page, calls)
  const saved = await noteSavings(running.page, calls)
  await running.stop()

  const figures = {
    articles,
    rounds,
    emptyWindow: { paintedMs: round(of(empty, 'painted'), 0), pssMiB: round(of(empty, 'pss'), 0) },
    dateline: { listPaintedMs: round(of(full, 'painted'), 0), pssMiB: round(of(full, 'pss'), 0) },
    ratio: {
      listPainted: round(of(full, 'painted') / of(empty, 'painted')),
      pss: round(of(full, 'pss') / of(empty, 'pss')),
    },
    goals,
    moments: { emptyWindow: moments(empty), dateline: moments(full) },
    highlightCreateMs: { p50: round(created.p50), p95: round(created.p95), worst: round(created.worst) },
    noteSaveMs: { p50: round(saved.p50), p95: round(saved.p95), worst: round(saved.worst) },
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2))
  else {
    console.table({
      'start to first list painted / empty window': {
        measured: figures.ratio.listPainted,
        goal: goals.listPainted,
      },
      'PSS / empty window': { measured: figures.ratio.pss, goal: goals.pss },
      'highlight create, p95 ms': { measured: figures.highlightCreateMs.p95 },
      'note save, p95 ms': { measured: figures.noteSaveMs.p95 },
      'empty window painted, ms': { measured: figures.emptyWindow.paintedMs },
      'list painted, ms': { measured: figures.dateline.listPaintedMs },
    })
    for (const [whose, all] of Object.entries(figures.moments)) {
      const before = (at: number) => Object.values(all)[at - 1] ?? 0
      const rows = Object.entries(all).map(([moment, ms], at) => [moment, { ms, step: ms - before(at) }])
      console.log(`Start of ${whose === 'dateline' ? 'Dateline' : 'the empty window'}, median of ${rounds}`)
      console.table(Object.fromEntries(rows))
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
