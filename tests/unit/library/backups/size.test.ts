import { expect, test } from 'vitest'
import * as notes from '../../../../main/library/annotations/notes'
import * as articles from '../../../../main/library/articles/articles'
import { bytesBelow } from '../../../../main/library/backups/store'
import type { Library } from '../../../../main/library/database/database'
import { backUp, backupsOf } from '../../../support/backups'
import { newActId, newLibrary, readingOf, temporaryFolder } from '../../../support/library'

// A thousand and more, to measure: DATELINE_ARTICLES=1000.
const count = Number(process.env['DATELINE_ARTICLES'] ?? 120)

/** Always the same numbers, so that the sizes are the same each time. */
let state = 1
function random(below: number): number {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}

const letters = 'etaoinshrdlucmfwypvbgk'
const words = Array.from({ length: 4_000 }, () =>
  Array.from({ length: 2 + random(8) }, () => letters[random(letters.length)]).join(''),
)

function sentences(length: number): string {
  return Array.from({ length }, () => words[Math.floor(random(64) * random(63))] ?? 'the').join(' ')
}

/** As long as an article of a newspaper, captured as a page of 40 KB. */
function addStory(library: Library): void {
  const reading = readingOf([sentences(500), sentences(400)], { title: sentences(8) })
  const page = Buffer.from(`<html>${sentences(6_000)}</html>`)
  articles.importReading(library, { ...reading, original: { ...reading.original, bytes: page } })
}

test(`35 copies of a library of ${count} articles that changes between them take less than three times its size`, async () => {
  const library = newLibrary()
  for (let n = 0; n < count; n += 1) addStory(library)
  const parent = temporaryFolder()
  const added: number[] = []
  const [first] = articles.list(library, { view: 'all', sourceId: null, after: null, limit: 1 }).articles
  for (let n = 0; n < 35; n += 1) {
    // So far apart that the plan thins none out.
    const at = new Date(Date.UTC(2026, 0, 1) + n * 24 * 3_600_000 * 450).toISOString()
    added.push((await backUp(library, parent, { reason: 'hourly', at })).addedBytes)
    for (let one = 0; one < 3; one += 1) addStory(library)
    for (let one = 0; one < 10; one += 1) {
      const target = { on: 'article', articleId: first!.id } as const
      notes.create(library, { target, body: sentences(30), actId: newActId() })
    }
  }
  expect(backupsOf(library, parent)).toHaveLength(35)
  library.db.pragma('wal_checkpoint(TRUNCATE)')
  const size = bytesBelow(library.folder)
  const kept = bytesBelow(parent)
  const hourly = added.slice(1).reduce((sum, bytes) => sum + bytes, 0) / 34
  if (process.env['DATELINE_ARTICLES'] !== undefined) {
    const figures = { size, kept, ratio: kept / size, first: added[0], hourly: Math.round(hourly) }
    process.stdout.write(`${JSON.stringify(figures)}\n`)
  }
  expect(kept).toBeLessThan(3 * size)
  // Three stories of 40 KB, ten notes, and what of the database they change.
  expect(hourly).toBeLessThan(1_500_000)
}, 600_000)
