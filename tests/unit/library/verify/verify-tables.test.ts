import { expect, test } from 'vitest'
import type { Library } from '../../../../main/library/database/database'
import { tables } from '../../../../main/library/database/tables'
import { verify } from '../../../../main/library/verify/verify'
import { automaticActs } from '../../../support/automatic-acts'
import { findingActs } from '../../../support/finding-acts'
import { newLibrary } from '../../../support/library'
import { emptyTables, livedIn } from '../../../support/lived-in'
import { personalActs } from '../../../support/personal-acts'

async function journalProblems(library: Library): Promise<string[]> {
  const { problems } = await verify(library)
  const found = problems.filter(({ what }) => what === 'journal').map(({ where }) => where.replace(/ .*/, ''))
  return [...new Set(found)]
}

test('a row of any table that the journal does not know is found, and no other is', async () => {
  const library = livedIn(newLibrary(), [...personalActs, ...findingActs, ...automaticActs])
  expect(emptyTables(library)).toEqual([])
  expect((await verify(library)).problems).toEqual([])
  for (const table of Object.keys(tables)) {
    library.db.exec('BEGIN')
    library.db.prepare('DELETE FROM change WHERE noun = ? AND before IS NULL').run(table)
    expect(await journalProblems(library)).toEqual([table])
    library.db.exec('ROLLBACK')
  }
})
