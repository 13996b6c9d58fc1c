// Bundled and started by library-run.mjs: MiniSearch, which a program like this one would hold in the window's memory, with the texts of a
// made library. `npm run bench -- --size 100k --peers` starts this; it adds its figures to the file of `--into`.
import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import MiniSearch from 'minisearch'
import { percentile, round } from '../figures'
import { madeLibrary } from './made-library'
import { forms, rounds } from './queries'
import { optionOf, sizeOf } from './sizes'

type Text = { id: number; title: string; body: string }

function indexed(file: string): MiniSearch<Text> {
  const index = new MiniSearch<Text>({ fields: ['title', 'body'] })
  const db = new Database(file, { readonly: true })
  const texts = db.prepare<[], Text>(
    `SELECT a.n AS id, a.title, t.text AS body FROM article a JOIN revision_text t ON t.revision_id = a.revision_id`,
  )
  for (const text of texts.iterate()) index.add(text)
  db.close()
  return index
}

async function run(): Promise<void> {
  const [keep, into] = [optionOf('--keep'), optionOf('--into')]
  if (keep === null || into === null)
    throw new Error('start this with `npm run bench -- --size 100k --peers`')
  const { library } = await madeLibrary(keep, sizeOf(optionOf('--size') ?? ''))
  const began = performance.now()
  const index = indexed(`${library}/library.db`)
  const seconds = (performance.now() - began) / 1000
  const p95: Record<string, number> = {}
  for (const [name, { typed, isBeginning }] of Object.entries(forms)) {
    // It knows no phrases.
    if (name === 'phrase') continue
    const times = Array.from({ length: rounds }, (_, n) => {
      const from = performance.now()
      index.search(typed(n), { prefix: isBeginning, combineWith: 'AND' })
      return performance.now() - from
    })
    p95[name] = round(percentile(times, 0.95), 1)
  }
  const miniSearch = {
    indexedInSeconds: round(seconds, 0),
    rssMiB: round(process.memoryUsage().rss / 1024 / 1024, 0),
    p95,
  }
  writeFileSync(into, JSON.stringify({ ...(JSON.parse(readFileSync(into, 'utf8')) as object), miniSearch }))
}

void run()
