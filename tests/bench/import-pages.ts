import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from './cdp.ts'
import { percentile, round } from './figures.ts'
import { madeUp } from './made-up-files.ts'
import { pssOfTree } from './process-tree.ts'

type Waits = { p50: number; p99: number; worst: number }

export type ImportFigures = {
  pages: number
  imported: number
  seconds: number
  pagesPerSecond: number
  /** How long the window waited for main while the import ran. */
  waitMs: Waits
  /** How long a note took to be saved meanwhile. */
  noteMs: Waits
  /** The seconds, as a multiple of what reading and parsing the same files takes the window itself. */
  ofBareReading: number
  pssMiB: { before: number; most: number }
}

const files = 'globalThis.benchFiles'

const perMessage = 20

/** The pages with known answers that lie beside this checkout, in turn until there are enough; null where there are none. */
function realPages(root: string): string[] | null {
  const folder = join(root, '../shared/eval/import/articles')
  if (!existsSync(join(folder, 'manifest.json'))) return null
  const { pages } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    pages: { file: string }[]
  }
  return pages.map(({ file }) => join(folder, file))
}

async function handOver(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(`${files} = []`)
  for (let at = 0; at < paths.length; at += perMessage) {
    const some = paths.slice(at, at + perMessage).map((path) => readFileSync(path).toString('base64'))
    await page.evaluate(`${files}.push(...${JSON.stringify(some)}.map((words, n) => ({
      name: 'page-' + (${at} + n) + '.html',
      bytes: Uint8Array.from(atob(words), (one) => one.charCodeAt(0)),
    })))`)
  }
}

const importAll = `(async () => {
  const ask = async (name, input) => {
    const reply = await window.bridge.call(name, input)
    if (!reply.ok) throw new Error(reply.message)
    return reply.value
  }
  globalThis.benchWaits = []
  globalThis.benchNotes = []
  globalThis.benchDone = null
  const { articles: [some] } = await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 1 })
  const target = { on: 'article', articleId: some.id }
  const began = performance.now()
  const watch = async () => {
    while (globalThis.benchDone === null) {
      const asked = performance.now()
      await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 50 })
      globalThis.benchWaits.push(performance.now() - asked)
      const noted = performance.now()
      await ask('note.create', { target, body: 'Check.', actId: crypto.randomUUID().replace(/^(.{14})./, '$17') })
      globalThis.benchNotes.push(performance.now() - noted)
      await new Promise((next) => setTimeout(next, 20))
    }
  }
  const all = ${files}
  const jobs = []
  for (let at = 0; at < all.length; at += 100) jobs.push((await ask('import.files', { files: all.slice(at, at + 100) })).jobId)
  void watch()
  const check = async () => {
    const found = await ask('job.list', {})
    const mine = found.filter(({ id }) => jobs.includes(id))
    if (mine.every(({ state }) => state === 'done')) {
      globalThis.benchDone = { seconds: (performance.now() - began) / 1000, done: mine.reduce((sum, { done }) => sum + done, 0) }
    } else setTimeout(check, 100)
  }
  setTimeout(check, 100)
})()`

type Done = { seconds: number; done: number } | null

async function run(page: Page, pid: number, count: number, bare: string): Promise<ImportFigures> {
  const bareSeconds = await page.evaluate<number>(
    `(() => { const began = performance.now(); ${bare}(${files}); return (performance.now() - began) / 1000 })()`,
  )
  const before = pssOfTree(pid)
  let most = before
  await page.evaluate(importAll)
  for (;;) {
    most = Math.max(most, pssOfTree(pid))
    const done = await page.evaluate<Done>('globalThis.benchDone')
    if (done !== null) {
      const waits = await page.evaluate<number[]>('globalThis.benchWaits')
      const notes = await page.evaluate<number[]>('globalThis.benchNotes')
      const counts = await page.evaluate<number>(
        `window.bridge.call('article.counts', {}).then(({ value }) => value.all)`,
      )
      return {
        pages: count,
        imported: counts,
        seconds: round(done.seconds, 1),
        pagesPerSecond: round(count / done.seconds, 1),
        waitMs: waitsOf(waits),
        noteMs: waitsOf(notes),
        ofBareReading: round(done.seconds / bareSeconds, 1),
        pssMiB: { before: round(before, 0), most: round(most, 0) },
      }
    }
    await new Promise((next) => setTimeout(next, 500))
  }
}

function waitsOf(waits: readonly number[]): Waits {
  return {
    p50: round(percentile(waits, 0.5), 1),
    p99: round(percentile(waits, 0.99), 1),
    worst: round(Math.max(...waits), 1),
  }
}

/** Imports so many made-up articles while the window asks for its list and saves notes again and again. */
export async function importMadeUp(
  page: Page,
  pid: number,
  kind: keyof typeof madeUp,
  count: number,
): Promise<ImportFigures> {
  await page.evaluate(madeUp[kind].files(files, count))
  return run(page, pid, count, madeUp[kind].bare)
}

/** The same with real pages; null where there are none. */
export async function importReal(
  page: Page,
  pid: number,
  count: number,
  root: string,
): Promise<ImportFigures | null> {
  const paths = realPages(root)
  if (paths === null) return null
  await handOver(page, paths.slice(0, count))
  return run(page, pid, Math.min(paths.length, count), madeUp.pages.bare)
}
