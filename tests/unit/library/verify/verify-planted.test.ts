import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Library } from '../../../../main/library/database/database'
import { closeLibrary } from '../../../../main/library/database/open'
import { type TableName, tables } from '../../../../main/library/database/tables'
import { verify } from '../../../../main/library/verify/verify'
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

async function problemsOf(library: Library) {
  const again = reopen(library, { mode: 'read' })
  const { problems } = await verify(again)
  again.db.close()
  return problems.filter(({ what }) => what === 'journal' || what === 'chain')
}

test('whatever is changed behind the program’s back in whatever table is noticed, and nothing else is', async () => {
  const library = closed()
  expect(await problemsOf(library)).toEqual([])
  const sound = readFileSync(library.db.name)
  const unnoticed: string[] = []
  // What is done before each of the changes is none by itself.
  behind(library).close()
  expect(await problemsOf(library)).toEqual([])
  put(library, sound)
  for (const [what, plant] of Object.entries(plantedChanges)) {
    for (const table of names) {
      const db = behind(library)
      plant(db, table)
      expect(db.prepare('SELECT total_changes()').pluck().get()).toBeGreaterThan(0)
      db.close()
      const problems = await problemsOf(library)
      const isNamed =
        !/^a (row|column) /.test(what) || problems.some(({ where }) => where.startsWith(`${table} `))
      if (problems.length === 0 || !isNamed) unnoticed.push(`${what} of ${table}`)
      for (const { sentence } of problems) expect(sentence).toMatch(/^[A-Z“].*\.$/)
      put(library, sound)
    }
  }
  expect(unnoticed).toEqual([])
}, 240_000)

const lostRows = '/work/shared/eval/cases/safety/lost-rows.sql'

test('all notes and tags deleted, every title and date forged: each is said', async ({ skip }) => {
  skip(!existsSync(lostRows), 'the shared cases are not here')
  const library = closed()
  const db = behind(library)
  const count = (table: string) => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  const lost = {
    note: count('note'),
    tagging: count('tagging'),
    tag: count('tag'),
    article: count('article'),
  }
  db.exec(readFileSync(lostRows, 'utf8'))
  db.close()
  const problems = await problemsOf(library)
  for (const [table, rows] of Object.entries(lost)) {
    expect(rows).toBeGreaterThan(0)
    expect(problems.filter(({ where }) => where.startsWith(`${table} `))).toHaveLength(rows)
  }
})
