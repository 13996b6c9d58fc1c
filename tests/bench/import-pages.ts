import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from './cdp.ts'
import { percentile, round } from './figures.ts'
import { pssOfTree } from './process-tree.ts'

export type ImportFigures = {
  pages: number
  imported: number
  seconds: number
  pagesPerSecond: number
  /** How long the window waited for main while the import ran. */
  waitMs: { p50: number; p99: number; worst: number }
  pssMiB: { before: number; most: number }
}

const files = 'globalThis.benchFiles'

/** Our own pages, each with text of its own and as much around it as a news site has. */
function madeUp(count: number) {
  return `(() => {
  const words = 'harbour council bridge ferry winter captain ticket pier coal county statement morning'.split(' ')
  const sentence = (n) => Array.from({ length: 18 }, (_, at) => words[(n * 7 + at * (n % 5 + 3)) % 12]).join(' ')
  const paragraph = (n) => '<p>' + [1, 2, 3].map((at) => 'Sentence ' + n + ' says that ' + sentence(n + at) + '.').join(' ') + '</p>'
  const menu = '<nav><ul>' + Array.from({ length: 60 }, (_, at) => '<li><a href="/s' + at + '">Section ' + at + '</a></li>').join('') + '</ul></nav>'
  const aside = '<aside class="related">' + Array.from({ length: 30 }, (_, at) => '<div><a href="/t' + at + '">Teaser number ' + at + ' of another story</a></div>').join('') + '</aside>'
  const script = '<script>' + 'window.dataLayer.push({ event: "none" });'.repeat(800) + '</' + 'script>'
  const page = (n) => '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story ' + n + ' | Bench</title>' +
    '<meta property="article:published_time" content="2025-11-14T08:00:00Z"></head><body>' + script + menu +
    '<article><h1>Story ' + n + '</h1>' + Array.from({ length: 20 }, (_, at) => paragraph(n * 100 + at)).join('') + '</article>' + aside + '</body></html>'
  const encoder = new TextEncoder()
  ${files} = Array.from({ length: ${count} }, (_, n) => ({ name: 'story-' + n + '.html', bytes: encoder.encode(page(n)) }))
})()`
}

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
  globalThis.benchDone = null
  const began = performance.now()
  const watch = async () => {
    while (globalThis.benchDone === null) {
      const asked = performance.now()
      await ask('article.list', { view: 'all', sourceId: null, after: null, limit: 50 })
      globalThis.benchWaits.push(performance.now() - asked)
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

async function run(page: Page, pid: number, count: number): Promise<ImportFigures> {
  const before = pssOfTree(pid)
  let most = before
  await page.evaluate(importAll)
  for (;;) {
    most = Math.max(most, pssOfTree(pid))
    const done = await page.evaluate<Done>('globalThis.benchDone')
    if (done !== null) {
      const waits = await page.evaluate<number[]>('globalThis.benchWaits')
      const counts = await page.evaluate<number>(
        `window.bridge.call('article.counts', {}).then(({ value }) => value.all)`,
      )
      return {
        pages: count,
        imported: counts,
        seconds: round(done.seconds, 1),
        pagesPerSecond: round(count / done.seconds, 1),
        waitMs: {
          p50: round(percentile(waits, 0.5), 1),
          p99: round(percentile(waits, 0.99), 1),
          worst: round(Math.max(...waits), 1),
        },
        pssMiB: { before: round(before, 0), most: round(most, 0) },
      }
    }
    await new Promise((next) => setTimeout(next, 500))
  }
}

/** Imports so many saved pages while the window asks for its list again and again. */
export async function importPages(
  page: Page,
  pid: number,
  count: number,
  root: string | null,
): Promise<ImportFigures | null> {
  if (root === null) {
    await page.evaluate(madeUp(count))
    return run(page, pid, count)
  }
  const paths = realPages(root)
  if (paths === null) return null
  await handOver(page, paths.slice(0, count))
  return run(page, pid, Math.min(paths.length, count))
}
