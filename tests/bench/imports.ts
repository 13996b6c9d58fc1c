// Bundled and started by library-run.mjs: how many times as long an import of made-up texts takes as FTS5 alone with the same texts, with
// and without waiting for the disk. `npm run bench -- imports [ARTICLES] [--json]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeLibrary, createLibrary } from '../../main/library/database/open'
import { fillBoth, ftsAlone, speedsOf } from './text-import'

const size = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 10_000)
const goals = { true: 0.25, false: 0.5 }

async function measured(flushes: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const library = createLibrary(join(folder, 'library'), {
    name: 'Bench',
    backupsFolder: join(folder, 'backups'),
  })
  const alone = ftsAlone(join(folder, 'alone.db'))
  try {
    const took = await fillBoth(library, alone, { size, flushes })
    return { ...speedsOf(took), goal: goals[`${flushes}`] }
  } finally {
    alone.close()
    closeLibrary(library)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(): Promise<void> {
  const figures = { 'with all flushes': await measured(true), 'without flushes': await measured(false) }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ articles: size, ...figures }, null, 2))
  else console.table(figures)
}

void run()
