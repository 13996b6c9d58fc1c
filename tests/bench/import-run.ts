// node tests/bench/import-run.ts [PAGES]: saved pages imported while the window is in use. Started by `npm run bench -- --import`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeLibrary } from './fixture-library.ts'
import { importPages } from './import-pages.ts'
import { start } from './program.ts'
import { askOnceThere, listPaint } from './start-up.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 1000)
const program = process.env['DATELINE_ELECTRON'] ?? ''

async function measure(from: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-import-'))
  try {
    const library = makeLibrary(process.execPath, join(root, 'out/main/cli.cjs'), folder, 10)
    const running = await start(program, [root, `--library=${library}`], join(folder, 'data'))
    await askOnceThere(running.page, listPaint)
    const figures = await importPages(running.page, running.pid, pages, from)
    await running.stop()
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

console.log(JSON.stringify({ madeUp: await measure(null), real: await measure(root) }, null, 2))
