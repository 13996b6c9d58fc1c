import type { Database } from 'better-sqlite3'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Library } from '../../../../main/library/database/database'
import { closeLibrary } from '../../../../main/library/database/open'
import { type TableName, tables } from '../../../../main/library/database/tables'
import { verify } from '../../../../main/library/verify/verify'
import { root } from '../../../../scripts/lib/root.mjs'
import { automaticActs } from '../../../support/automatic-acts'
import { behind, plantedChanges } from '../../../support/behind'
import { findingActs } from '../../../support/finding-acts'
import { livedIn } from '../../../support/lived-in'
import { newLibrary, reopen } from '../../../support/library'
import { personalActs } from '../../../support/personal-acts'

const names = Object.keys(tables) as TableName[]

function closed(): Library {
  const library = livedIn(newLibrary(), [...personalActs, ...findingActs, ...automaticActs])
  closeLibrary(library)
  return library
}

function put(library: Library, bytes: Buffer): void {
  for (const log of ['-wal', '-shm']) rmSync(`${library.db.name}${log}`, { force: true })
  writeFileSync(library.db.name, bytes)
}

/** What is found once another program has changed the library that is open: one whose triggers are gone would not be opened. */
async function problemsAfter(library: Library, change: (db: Database) => void) {
  const open = reopen(library, { mode: 'read' })
  const db = behind(library)
  change(db)
  db.close()
  const { problems } = await verify(open)
  open.db.close()
  return problems.filter(({ what }) => what === 'journal' || what === 'chain')
}

test('whatever is changed behind the program’s back in whatever table is noticed, and nothing else is', async () => {
  const library = closed()
  const sound = readFileSync(library.db.name)
  const unnoticed: string[] = []
  // What is done before each of the changes is none by itself.
  expect(await problemsAfter(library, () => undefined)).toEqual([])
  put(library, sound)
  for (const [what, plant] of Object.entries(plantedChanges)) {
    for (const table of names) {
      const problems = await problemsAfter(library, (db) => {
        plant(db, table)
        expect(db.prepare('SELECT total_changes()').pluck().get()).toBeGreaterThan(0)
      })
      const isNamed =
        !/^a (row|column) /.test(what) || problems.some(({ where }) => where.startsWith(`${table} `))
      if (problems.length === 0 || !isNamed) unnoticed.push(`${what} of ${table}`)
      for (const { sentence } of problems) expect(sentence).toMatch(/^[A-Z“].*\.$/)
      put(library, sound)
    }
  }
  expect(unnoticed).toEqual([])
}, 240_000)

const lostRows = join(root, '../shared/eval/cases/safety/lost-rows.sql')

test('all notes and tags deleted, every title and date forged: each is said', async ({ skip }) => {
  skip(!existsSync(lostRows), 'the shared cases are not here')
  const library = closed()
  const lost = new Map<string, number>()
  const problems = await problemsAfter(library, (db) => {
    for (const table of ['note', 'tagging', 'tag', 'article'])
      lost.set(table, Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()))
    db.exec(readFileSync(lostRows, 'utf8'))
  })
  for (const [table, rows] of lost) {
    expect(rows).toBeGreaterThan(0)
    expect(problems.filter(({ where }) => where.startsWith(`${table} `))).toHaveLength(rows)
  }
})
