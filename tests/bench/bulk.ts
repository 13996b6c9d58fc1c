// Bundled and started by library-run.mjs, with DATELINE_ELECTRON: for how long main answers nobody while a great many articles
// are done something with, and while others are imported besides.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { transaction } from '../../main/library/database/database'
import { countSomeWords } from '../../main/library/database/full-text/word-counts'
import { closeLibrary, createLibrary, openLibrary } from '../../main/library/database/open'
import { addManyArticles } from '../support/many-articles'
import { percentile, round } from './figures'
import { madeUp } from './made-up-files'
import { acts, person, type Times } from './person'
import { connectToMain, type Held, watchMain } from './main-process'
import type { Page } from './cdp'
import { start } from './program'
import { askOnceThere, listPaint } from './start-up'

const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 50_000)
const imported = Number(process.argv.filter((word) => /^\d+$/.test(word))[1] ?? 1_000)
const program = process.env['DATELINE_ELECTRON'] ?? ''

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const star = `withAll({ kind: 'starred', is: true }, globalThis.benchAct = newId())`
const undo = `withPerson(() => ask('change.undo', { act: globalThis.benchAct }))`

const phases = {
  // What comes after the start is no part of it.
  'the first seconds': `withPerson(() => rest(5000))`,
  'nothing, for comparison': `withPerson(() => rest(10000))`,
  'star all': star,
  'undo it': undo,
  'mark all as read': `withAll({ kind: 'read', is: true }, globalThis.benchAct = newId())`,
  'undo the reading': undo,
  'tag all': `withAll({ kind: 'tag', name: 'bench' }, globalThis.benchAct = newId())`,
  'delete all': `withAll({ kind: 'deleted', is: true }, globalThis.benchAct = newId())`,
  'undo the deleting': undo,
  'search for what nothing has': `withPerson(async () => {
    for (let n = 0; n < 40; n += 1)
      await ask('search.run', { text: 'counzil apprives', isTyping: true, zone: 'UTC', kind: 'article', order: 'newest',
        run: 'other', after: null, limit: 50 })
  })`,
  // With the analysis between the groups.
  [`import ${imported} texts`]: `withPerson(async () => {
    const all = globalThis.benchFiles
    const jobs = []
    for (let at = 0; at < all.length; at += 100)
      jobs.push((await ask('import.files', { files: all.slice(at, at + 100) })).jobId)
    while ((await ask('job.list', {})).some(({ id, state }) => jobs.includes(id) && state !== 'done')) await rest(100)
  })`,
  'star all while they are analysed': star,
}

type Row = Record<string, string | number>

function rowOf(times: Times, { longest, p99 }: Held, idle: Times): Row {
  const row: Row = {
    seconds: round(times.seconds, 1),
    'main held: longest': round(longest, 0),
    'main held: p99': round(p99, 0),
  }
  for (const act of acts) {
    if (times[act].length === 0) continue
    const [p95, before] = [percentile(times[act], 0.95), percentile(idle[act], 0.95)]
    row[act] = `${round(p95, 0)} (${round(p95 - before, 0)}), ${round(Math.max(...times[act]), 0)}`
  }
  return row
}

async function run(page: Page, held: () => Promise<Held>) {
  await page.evaluate(madeUp.texts.files('globalThis.benchFiles', imported))
  const table: Record<string, Row> = {}
  let idle: Times | null = null
  for (const [name, work] of Object.entries(phases)) {
    await held()
    const times = await page.evaluate<Times>(`(async () => {${person}\nreturn ${work}})()`)
    if (name.startsWith('nothing')) idle = times
    table[name] = rowOf(times, await held(), idle ?? times)
    console.error(name, JSON.stringify(table[name]))
  }
  return table
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const library = join(folder, 'library')
  try {
    const backupsFolder = join(folder, 'backups')
    closeLibrary(createLibrary(library, { name: 'Bench', backupsFolder }))
    addManyArticles(join(library, 'library.db'), count)
    const made = openLibrary(library, { backupsFolder, mode: 'write' })
    // With all of them in the full-text index, which main would else have to take in with its first write.
    while (transaction(made, () => countSomeWords(made)));
    closeLibrary(made)
    const port = await freePort()
    const args = [`--inspect=127.0.0.1:${port}`, resolve('.'), `--library=${library}`]
    const running = await start(program, args, join(folder, 'data'))
    await askOnceThere(running.page, listPaint)
    const main = await connectToMain(port)
    const table = await run(running.page, await watchMain(main))
    main.close()
    await running.stop()
    if (process.argv.includes('--json')) console.log(JSON.stringify({ articles: count, table }, null, 2))
    else {
      console.log(
        `${count} articles; milliseconds, of a person's acts: p95 (over that of the first row), worst`,
      )
      console.table(table)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

void measure()
