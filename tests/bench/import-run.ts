// node tests/bench/import-run.ts [KIND…] [PAGES]: what is imported while the window is in use: saved pages, texts, bookmarks
// and the texts of another service, or those of a KIND. Started by `npm run bench -- --import`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeLibrary } from './fixture-library.ts'
import { importMadeUp, importReal } from './import-pages.ts'
import { start } from './program.ts'
import { askOnceThere, listPaint } from './start-up.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const given = process.argv.find((word) => /^\d+$/.test(word))
const counts = { pages: 1000, texts: 2000, bookmarks: 5000, wallabag: 5000 }
const kinds = ['pages', 'texts', 'bookmarks', 'wallabag', 'real'] as const
const program = process.env['DATELINE_ELECTRON'] ?? ''

async function measure(kind: (typeof kinds)[number]) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-import-'))
  try {
    const library = makeLibrary(process.execPath, join(root, 'out/main/cli.cjs'), folder, 10)
    const { page, pid, stop } = await start(program, [root, `--library=${library}`], join(folder, 'data'))
    await askOnceThere(page, listPaint)
    const count = Number(given ?? counts[kind === 'real' ? 'pages' : kind])
    const figures =
      kind === 'real' ? await importReal(page, pid, count, root) : await importMadeUp(page, pid, kind, count)
    await stop()
    return figures
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const wanted = kinds.filter((kind) => process.argv.includes(kind))
for (const kind of wanted.length === 0 ? kinds : wanted) {
  console.log(JSON.stringify({ [kind]: await measure(kind) }, null, 2))
}
