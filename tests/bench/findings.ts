// Bundled and started by library-run.mjs: what the window asks and does, on a made-up library of 20,000 articles and
// 1,000,000 mentions.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeLibrary, createLibrary } from '../../main/library/database/open'
import { round } from './figures'
import { acts, decideSome, dossiers } from './findings-acts'
import { entityPages, ledger, tabs } from './findings-reads'
import { fill } from './made-up-articles'
import { measuring } from './measuring'

const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 20_000)

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
const library = createLibrary(join(folder, 'library'), {
  name: 'Bench',
  backupsFolder: join(folder, 'backups'),
})

async function run(): Promise<void> {
  library.db.pragma('synchronous = OFF')
  const began = performance.now()
  const ids = fill(library, count)
  decideSome(library, ids)
  const seconds = round((performance.now() - began) / 1000, 0)
  library.db.pragma('synchronous = FULL')
  library.db.pragma('wal_checkpoint(TRUNCATE)')
  const rows = (table: string) => Number(library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  const size = {
    articles: rows('article'),
    mentions: rows('found_mention'),
    quotations: rows('quote_listing'),
    roles: rows('found_role'),
  }
  const measure = measuring()
  tabs(measure, library, ids)
  await entityPages(measure, library)
  await ledger(measure, library)
  await acts(measure, library)
  await dossiers(measure, library)
  const { figures } = measure
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ ...size, filledInSeconds: seconds, figures }, null, 2))
  else {
    console.log(
      `${Object.entries(size)
        .map(([of, many]) => `${many} ${of}`)
        .join(', ')}; filled in ${seconds} s`,
    )
    console.table(figures)
  }
  const missed = Object.entries(figures).filter(([, { isMet }]) => isMet === false)
  if (missed.length > 0) {
    console.error(`Not met: ${missed.map(([name]) => name).join('; ')}`)
    process.exitCode = 1
  }
}

void run().finally(() => {
  closeLibrary(library)
  rmSync(folder, { recursive: true, force: true })
})
