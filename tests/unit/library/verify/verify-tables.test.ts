import { expect, test } from 'vitest'
import type { Library } from '../../../../main/library/database/database'
import { tables } from '../../../../main/library/database/tables'
import { verify } from '../../../../main/library/verify/verify'
import { LibraryError } from '../../../../preload/contract/errors'
import { automaticActs } from '../../../support/automatic-acts'
import { findingActs } from '../../../support/finding-acts'
import { newLibrary } from '../../../support/library'
import { personalActs } from '../../../support/personal-acts'
import { pick, randomFrom } from '../../../support/random'

function emptyTables(library: Library): string[] {
  return Object.keys(tables).filter(
    (table) => library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() === 0,
  )
}

/** A library in which so much was done that every table has rows. */
function livedIn(): Library {
  const library = newLibrary()
  library.db.pragma('synchronous = OFF')
  const random = randomFrom(11)
  const acts = [...personalActs, ...findingActs, ...automaticActs]
  for (let round = 0; round < 2_000 && emptyTables(library).length > 0; round += 1) {
    try {
      pick(random, acts)?.(library, random)
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error
    }
  }
  return library
}

async function journalProblems(library: Library): Promise<string[]> {
  return (await verify(library)).problems.filter(({ what }) => what === 'journal').map(({ where }) => where)
}

test('a row of any table that the journal does not know is found, and no other is', async () => {
  const library = livedIn()
  expect(emptyTables(library)).toEqual([])
  expect((await verify(library)).problems).toEqual([])
  for (const table of Object.keys(tables)) {
    library.db.exec('BEGIN')
    library.db.prepare('DELETE FROM change WHERE noun = ? AND before IS NULL').run(table)
    expect(await journalProblems(library)).toEqual([table])
    library.db.exec('ROLLBACK')
  }
})
