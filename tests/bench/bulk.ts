// Bundled and started by library-run.mjs, with DATELINE_ELECTRON: for how long main answers nobody while a great many articles
// are done something with, and while others are imported besides.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { closeLibrary, createLibrary } from '../../main/library/database/open'
import { addManyArticles } from '../support/many-articles'
import { percentile, round } from './figures'
import { madeUp } from './made-up-files'
import { connectToMain, type Held, watchMain } from './main-process'
import type { Page } from './cdp'
import { start } from './program'
import { askOnceThere, listPaint } from './start-up'

const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 50_000)
const imported = 1_000
const program = process.env['DATELINE_ELECTRON'] ?? ''

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

// Runs in the page. Meanwhile a person reads on: the list is asked for, and a note is saved.
const helpers = `
  const ask = async (name, input) => {
    const reply = await window.bridge.call(name, input)
    if (!reply.ok) throw new Error(name + ': ' + reply.message)
    return reply.value
  }
  const newId = () => crypto.randomUUID().replace(/^(.{14})./, '$17')
  const list = { view: 'all', sourceId: null }
  const rest = (ms) => new Promise((next) => setTimeout(next, ms))
  const timed = async (into, work) => {
    const began = performance.now()
    await work()
    into.push(performance.now() - began)
  }
  const withPerson = async (work) => {
    const { articles: [some], newest } = await ask('article.list', { ...list, after: null, limit: 1 })
    const target = { on: 'article', articleId: some.id }
    const actId = newId()
    let note = await ask('note.create', { target, body: 'Check.', actId })
    const times = { lists: [], notes: [] }
    let isDone = false
    const reading = (async () => {
      while (!isDone) {
        await timed(times.lists, () => ask('article.list', { ...list, after: null, limit: 50 }))
        await timed(times.notes, async () => {
          note = await ask('note.save', { noteId: note.id, body: note.body + ' word', version: note.version, actId })
        })
        await rest(30)
      }
    })()
    const began = performance.now()
    const answer = await work(newest, some)
    const seconds = (performance.now() - began) / 1000
    isDone = true
    await reading
    await ask('note.remove', { noteId: note.id, actId })
    return { ...times, seconds, answer }
  }
  const withAll = (deed, actId) => withPerson((newest) => ask('article.doWithMany', {
    actId, deed, chosen: { list, span: { from: null, to: null, newest }, without: [], also: [] },
  }))`

type Times = { lists: number[]; notes: number[]; seconds: number; answer: unknown }

const star = `withAll({ kind: 'starred', is: true }, globalThis.benchAct = newId())`
const undo = `withPerson(() => ask('change.undo', { act: globalThis.benchAct }))`

const phases = {
  'nothing, for comparison': `withPerson(() => rest(5000))`,
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
        run: 'first', after: null, limit: 50 })
  })`,
  [`import ${imported} texts`]: `withPerson(async () => {
    const all = globalThis.benchFiles
    const jobs = []
    for (let at = 0; at < all.length; at += 100)
      jobs.push((await ask('import.files', { files: all.slice(at, at + 100) })).jobId)
    while ((await ask('job.list', {})).some(({ id, state }) => jobs.includes(id) && state !== 'done')) await rest(100)
  })`,
  'star all while they are analysed': star,
}

async function run(page: Page, held: () => Promise<Held>) {
  await page.evaluate(madeUp.texts.files('globalThis.benchFiles', imported))
  const table: Record<string, Record<string, number>> = {}
  for (const [name, work] of Object.entries(phases)) {
    await held()
    const { lists, notes, seconds } = await page.evaluate<Times>(`(async () => {${helpers}\nreturn ${work}})()`)
    const { longest, p99 } = await held()
    table[name] = {
      seconds: round(seconds, 1),
      'main held, longest ms': round(longest, 0),
      'p99 ms': round(p99, 0),
      'list p95 ms': round(percentile(lists, 0.95), 0),
      'worst ms': round(Math.max(...lists), 0),
      'note saved p95 ms': round(percentile(notes, 0.95), 0),
      'worst save ms': round(Math.max(...notes), 0),
    }
    console.error(name, JSON.stringify(table[name]))
  }
  return table
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const library = join(folder, 'library')
  try {
    closeLibrary(createLibrary(library, { name: 'Bench', backupsFolder: join(folder, 'backups') }))
    addManyArticles(join(library, 'library.db'), count)
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
      console.log(`${count} articles`)
      console.table(table)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

void measure()
